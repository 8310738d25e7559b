import { installTemplate, type InstalledTemplate } from '../flows/install-template.js';
import { COMMAND_ACTOR, withInstallation, type InstallationOptions } from './installation.js';
import { problemLines } from './print-problems.js';
import type { SetValues } from './set-option.js';
import { noTemplate } from './template-list.js';
import { CommandError, type Terminal } from './terminal.js';

export interface TemplateInstallOptions extends InstallationOptions {
  set?: SetValues;
  publish?: boolean;
  replace?: boolean;
  json?: boolean;
}

/** `template install ID`: flows, calendars and teams, all of it or none. */
export async function templateInstall(
  terminal: Terminal,
  id: string,
  { set = {}, publish = false, replace = false, json = false, ...options }: TemplateInstallOptions,
): Promise<number> {
  const request = { templateId: id, values: set, publish, replace, actor: COMMAND_ACTOR };
  const result = await withInstallation(options, ({ database, workspaceId }) =>
    installTemplate(database, workspaceId, request),
  );
  if (!result.ok) {
    if (result.reason === 'not-found') throw await noTemplate(id);
    if (result.reason === 'stale') throw new CommandError(`${id} was changed meanwhile; try again.`);
    if (json) terminal.printJson({ problems: result.problems });
    else terminal.complain([...problemLines(id, result.problems), 'Nothing was installed.'].join('\n'));
    return 1;
  }
  const { templateId, flows, calendars, teams } = result;
  if (json) terminal.printJson({ templateId, flows, calendars, teams });
  else terminal.print(describe(result));
  return 0;
}

function describe({ templateId, flows, calendars, teams }: InstalledTemplate): string {
  const lines = flows.map(({ id, version }) =>
    version === null
      ? `  ${id} is a draft; publish it with --publish or in the editor`
      : `  ${id} is live as version ${version}`,
  );
  const made = [
    ...calendars.map((name) => `  calendar ${name} is new; check its hours`),
    ...teams.map((name) => `  team ${name} is new; put people into it`),
  ];
  return [`${templateId} is installed.`, ...lines, ...made].join('\n');
}
