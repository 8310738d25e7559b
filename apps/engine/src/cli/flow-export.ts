import { exportFlow } from '../flows/export-flow.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { CommandError, type Terminal } from './terminal.js';

/** `flow export ID`: the draft, or with `--version` what was published under that number, as JSON. */
export async function flowExport(
  terminal: Terminal,
  id: string,
  { version, ...options }: InstallationOptions & { version?: number },
): Promise<number> {
  const flow = await withInstallation(options, ({ database, workspaceId }) =>
    exportFlow(database, workspaceId, { flowId: id, ...(version === undefined ? {} : { version }) }),
  );
  if (flow === null)
    throw new CommandError(
      `There is no flow ${id}${version === undefined ? '' : ` with a version ${version}`} here; the editor lists those that there are.`,
    );
  terminal.printJson(flow);
  return 0;
}
