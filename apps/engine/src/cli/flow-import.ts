import { parseFlow, validate } from '@nightshift/schema';
import { importFlow } from '../flows/import-flow.js';
import { fetchDocument, isUrl } from './fetch-document.js';
import { readText } from './files.js';
import { COMMAND_ACTOR, withInstallation, type InstallationOptions } from './installation.js';
import { problemLine, problemLines } from './print-problems.js';
import type { SetValues } from './set-option.js';
import { CommandError, type Terminal } from './terminal.js';

export interface FlowImportOptions extends InstallationOptions {
  publish?: boolean;
  set?: SetValues;
  json?: boolean;
}

/** `flow import FILE|URL`: takes a flow in as a draft, and with `--publish` lets it answer at once. */
export async function flowImport(
  terminal: Terminal,
  place: string,
  { publish = false, set = {}, json = false, ...options }: FlowImportOptions,
): Promise<number> {
  const parsed = parseFlow(isUrl(place) ? await fetchDocument(place) : await readText(place), validate);
  const result = parsed.ok
    ? await withInstallation(options, ({ database, workspaceId }) =>
        importFlow(database, workspaceId, {
          document: parsed.flow,
          publish,
          values: set,
          actor: COMMAND_ACTOR,
        }),
      )
    : { ok: false as const, reason: 'invalid' as const, problems: parsed.problems };
  if (!result.ok) {
    if (result.reason !== 'invalid') throw new CommandError(`${place} was not imported: ${result.reason}.`);
    if (json) terminal.printJson({ problems: result.problems });
    else terminal.complain([...problemLines(place, result.problems), 'Nothing was imported.'].join('\n'));
    return 1;
  }
  const { id, version, revision, problems, warnings } = result;
  if (json) {
    terminal.printJson({ id, version, revision, problems, warnings });
    return 0;
  }
  for (const problem of [...problems, ...warnings]) terminal.complain(`${place}: ${problemLine(problem)}`);
  const state =
    version === null
      ? 'as a draft; publish it with --publish or in the editor'
      : `and live as version ${version}`;
  terminal.print(`${id} is imported ${state}.`);
  return 0;
}
