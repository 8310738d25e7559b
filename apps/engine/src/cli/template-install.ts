import type { Problem, Template } from '@nightshift/schema';
import { installTemplate, type InstalledTemplate } from '../flows/install-template.js';
import { showTemplate } from '../flows/read-template.js';
import type { EntryChange, InstalledBase } from '../knowledge/install-base.js';
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
  /** Its knowledge bases that are here under another name: `black-friday=shop`. */
  knowledge?: string[];
  json?: boolean;
}

/** `template install ID`: flows, calendars, teams and knowledge, all of it or none. */
export async function templateInstall(
  terminal: Terminal,
  id: string,
  {
    set = {},
    publish = false,
    replace = false,
    channel,
    knowledge: bases = [],
    json = false,
    ...options
  }: TemplateInstallOptions,
): Promise<number> {
  const found = await showTemplate(id);
  if (found === null) throw await noTemplate(id);
  const values = joinLanguages(set, found.template.settings);
  const channels = channel === undefined ? {} : { channels: channel.filter((each) => each !== 'all') };
  const names = { knowledge: readBases(bases, found.template) };
  const request = { templateId: id, values, publish, replace, names, ...channels, actor: COMMAND_ACTOR };
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
  const { templateId, flows, calendars, teams, knowledge, warnings } = result;
  if (json) {
    terminal.printJson({ templateId, flows, calendars, teams, knowledge, warnings });
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

function readBases(given: readonly string[], { knowledge = [] }: Template): Record<string, string> {
  const own = knowledge.map(({ name }) => name);
  return Object.fromEntries(
    given.map((pair): [string, string] => {
      const [name = '', ...rest] = pair.split('=');
      const here = rest.join('=');
      if (own.includes(name) && here !== '') return [name, here];
      throw new CommandError(
        own.length === 0
          ? 'This template brings no knowledge base.'
          : `--knowledge ${pair}: write ${own.map((each) => `${each}=NAME`).join(' or ')}, with a base that is here.`,
      );
    }),
  );
}

function describe({ templateId, flows, calendars, teams, knowledge }: InstalledTemplate): string {
  const lines = flows.map(({ id, version }) =>
    version === null
      ? `  ${id} is a draft; install again with --publish to let it answer`
      : `  ${id} is live as version ${version}`,
  );
  const made = [
    ...calendars.map((name) => `  calendar ${name} is new; check its hours`),
    ...teams.map((name) => `  team ${name} is new; put people into it`),
    ...knowledge.map(baseLine),
  ];
  return [`${templateId} is installed.`, ...lines, ...made].join('\n');
}

function baseLine({ name, isNew, entries, removed }: InstalledBase): string {
  const count = (change: EntryChange): number => entries.filter((entry) => entry.change === change).length;
  if (isNew)
    return `  knowledge base ${name} is new, with ${count('added')} answers; read whether they are true for you`;
  const changes = [
    [count('added'), 'added'],
    [count('changed'), 'filled in anew'],
    [removed, 'removed'],
    [count('yours'), 'left as you have them'],
  ] as const;
  const said = changes.flatMap(([number, what]) => (number === 0 ? [] : `${number} ${what}`));
  return `  knowledge base ${name}: ${said.length === 0 ? 'nothing has changed' : said.join(', ')}`;
}
