import type { Problem } from '@nightshift/schema';
import { installTemplate, type InstalledTemplate } from '../flows/install-template.js';
import { showTemplate } from '../flows/read-template.js';
import { COMMAND_ACTOR, withInstallation, type InstallationOptions } from './installation.js';
import { foldOverlaps, problemLine, problemLines } from './print-problems.js';
import { joinLanguages, type SetValues } from './set-option.js';
import { noTemplate } from './template-list.js';
import { CommandError, type Terminal } from './terminal.js';

export interface TemplateInstallOptions extends InstallationOptions {
  set?: SetValues;
  publish?: boolean;
  replace?: boolean;
  /** Ids, or `all`. */
  channel?: string[];
  json?: boolean;
}

/** `template install ID`: flows, calendars and teams, all of it or none. */
export async function templateInstall(
  terminal: Terminal,
  id: string,
  { set = {}, publish = false, replace = false, channel, json = false, ...options }: TemplateInstallOptions,
): Promise<number> {
  const found = await showTemplate(id);
  if (found === null) throw await noTemplate(id);
  const values = joinLanguages(set, found.template.settings);
  const channels = channel === undefined ? {} : { channels: channel.filter((each) => each !== 'all') };
  const request = { templateId: id, values, publish, replace, ...channels, actor: COMMAND_ACTOR };
  const result = await withInstallation(options, ({ database, workspaceId }) =>
    installTemplate(database, workspaceId, request),
  );
  if (!result.ok) {
    if (result.reason === 'not-found') throw await noTemplate(id);
    if (result.reason === 'stale') throw new CommandError(`${id} was changed meanwhile; try again.`);
    const problems = result.problems.map(forTheCommandLine);
    if (json) terminal.printJson({ problems });
    else terminal.complain([...problemLines(id, problems), 'Nothing was installed.'].join('\n'));
    return 1;
  }
  const { templateId, flows, calendars, teams, warnings } = result;
  if (json) {
    terminal.printJson({ templateId, flows, calendars, teams, warnings });
    return 0;
  }
  terminal.print(describe(result));
  for (const warning of foldOverlaps(warnings)) terminal.complain(`${id}: ${problemLine(warning)}`);
  if (warnings.length > 0)
    terminal.complain('Install again with --channel to let it answer on certain channels only.');
  return 0;
}

/** How to mend it with this command; the sentence of the problem speaks to people in the browser. */
export function forTheCommandLine(problem: Problem): Problem {
  if (problem.code !== 'template.edited') return problem;
  const fix =
    'Leave it as it is and install nothing, or install again with --replace; what was changed is then lost.';
  return { ...problem, fix };
}

function describe({ templateId, flows, calendars, teams }: InstalledTemplate): string {
  const lines = flows.map(({ id, version }) =>
    version === null
      ? `  ${id} is a draft; install again with --publish to let it answer`
      : `  ${id} is live as version ${version}`,
  );
  const made = [
    ...calendars.map((name) => `  calendar ${name} is new; check its hours`),
    ...teams.map((name) => `  team ${name} is new; put people into it`),
  ];
  return [`${templateId} is installed.`, ...lines, ...made].join('\n');
}
