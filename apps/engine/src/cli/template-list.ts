import { pickText, type Template, type TemplateEntry, type TemplateSetting } from '@nightshift/schema';
import { listTemplates, showTemplate, type TemplateFolder } from '../flows/read-template.js';
import { CommandError, type Terminal } from './terminal.js';

export async function templateList(
  terminal: Terminal,
  { json = false }: { json?: boolean },
): Promise<number> {
  const templates = await listTemplates();
  if (json) terminal.printJson(templates);
  else if (templates.length === 0) terminal.print('No templates are here.');
  else terminal.print(templates.map(listLine).join('\n'));
  return 0;
}

export async function templateShow(
  terminal: Terminal,
  id: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const found = await showTemplate(id);
  if (found === null) throw await noTemplate(id);
  const flows = found.flows.map((flow) => ({ id: flow.id, name: flow.name }));
  const { template, knowledge, readme } = found;
  if (json) terminal.printJson({ ...template, flows, knowledge, readme });
  else terminal.print(describe(found, flows));
  return 0;
}

export async function noTemplate(id: string): Promise<CommandError> {
  const ids = (await listTemplates()).map((template) => template.id);
  return new CommandError(
    `There is no template ${id}; there ${ids.length === 0 ? 'are none' : `are ${ids.join(', ')}`}.`,
  );
}

function listLine({ id, name, description, languages }: Template): string {
  return `${id.padEnd(20)}  ${pickText(name, 'en')}: ${pickText(description, 'en')} (${languages.join(', ')})`;
}

function describe(
  { template, knowledge, readme }: TemplateFolder,
  flows: readonly { id: string; name: string }[],
): string {
  const { id, name, description, settings, calendars = {}, teams = [] } = template;
  return [
    `${pickText(name, 'en')} (${id})`,
    pickText(description, 'en'),
    '',
    `Flows: ${flows.map((flow) => `${flow.name} (${flow.id})`).join(', ')}`,
    `Calendars it brings: ${Object.keys(calendars).join(', ') || 'none'}`,
    `Teams it brings: ${teams.map((team) => team.name).join(', ') || 'none'}`,
    `Knowledge it brings: ${knowledge.map(({ name, entries }) => `${name} (${entries.length} answers)`).join(', ') || 'none'}`,
    ...knowledge.flatMap(({ entries }) => entries.flatMap(firstWording)),
    '',
    settings.length === 0 ? 'No settings.' : 'Settings, each as --set key=value:',
    ...settings.map(settingLine),
    ...languageHelp(template),
    ...(readme === '' ? [] : ['', readme.trimEnd()]),
  ].join('\n');
}

function firstWording({ questions }: TemplateEntry): string[] {
  const [asked] = questions['en'] ?? Object.values(questions)[0] ?? [];
  return asked === undefined ? [] : [`  ${asked}`];
}

/** How to give a text per language, on the first setting that has one. */
function languageHelp({ settings, languages }: Template): string[] {
  const setting = settings.find(({ type }) => type === 'text-by-language');
  if (setting === undefined) return [];
  const texts = languages.slice(0, 2).map((language) => [language, EXAMPLES[language] ?? 'Foo'] as const);
  const json = JSON.stringify(Object.fromEntries(texts));
  return [
    '',
    'A text-by-language takes one text for everybody, or one per language, in either way:',
    `  --set '${setting.key}=${json}'`,
    `  ${texts.map(([language, text]) => `--set ${setting.key}.${language}=${text}`).join(' ')}`,
  ];
}

const EXAMPLES: Readonly<Record<string, string>> = { 'zh-CN': '福', 'zh-TW': '福' };

function settingLine({ key, type, title, default: fallback, required = false }: TemplateSetting): string {
  const state =
    fallback !== undefined ? `default ${JSON.stringify(fallback)}` : required ? 'must be given' : 'optional';
  return `  ${key.padEnd(24)}  ${pickText(title, 'en')} (${type}; ${state})`;
}
