import { publishFlow } from '../flows/publish-flow.js';
import { COMMAND_ACTOR, withInstallation, type InstallationOptions } from './installation.js';
import { problemLine, problemLines } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';

/** `flow publish ID`: makes the draft a new version and lets it answer customers. */
export async function flowPublish(
  terminal: Terminal,
  id: string,
  { json = false, ...options }: InstallationOptions & { json?: boolean },
): Promise<number> {
  const result = await withInstallation(options, ({ database, workspaceId }) =>
    publishFlow(database, workspaceId, { flowId: id, actor: COMMAND_ACTOR }),
  );
  if (!result.ok) {
    if (result.reason !== 'invalid') throw new CommandError(`There is no flow ${id}.`);
    if (json) terminal.printJson({ problems: result.problems });
    else terminal.complain([...problemLines(id, result.problems), 'Nothing was published.'].join('\n'));
    return 1;
  }
  const { version, problems, warnings } = result;
  if (json) {
    terminal.printJson({ id, version, problems, warnings });
    return 0;
  }
  for (const problem of [...problems, ...warnings]) terminal.complain(`${id}: ${problemLine(problem)}`);
  terminal.print(`${id} is live as version ${version}.`);
  return 0;
}
