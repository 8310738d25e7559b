import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fillEntries } from '@nightshift/knowledge';
import {
  checkTemplateEntries,
  checkTemplateFile,
  fillSettings,
  isJsonObject,
  ScriptSchema,
  validate,
  type Json,
  type Script,
  type ScriptKnowledge,
  type Template,
  type TemplateEntries,
  type TemplateEntry,
} from '@nightshift/schema';
import { checkScript } from '@nightshift/simulator';
import { readJson } from './files.js';
import { CommandError } from './terminal.js';

/** What a flow has around it once the template it lies in is installed. */
export interface Surroundings {
  /** The flow in question. */
  file: string;
  /** Files with the other flows of the template. */
  siblings: string[];
  calendars: NonNullable<Script['calendars']>;
  values: NonNullable<Script['values']>;
  /** What stands in the knowledge bases of the template, by their names. */
  entries: Readonly<Record<string, readonly TemplateEntry[]>>;
}

/** `place` is a flow, alone or beside a `template.json`, or a folder with one: then its first flow is meant. */
export async function readSurroundings(place: string): Promise<Surroundings> {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  const template = await readTemplate(path.join(folder, 'template.json'));
  if (template === null) return { file: place, siblings: [], calendars: {}, values: {}, entries: {} };
  const files = template.flows.map((name) => path.join(folder, name));
  const file = isFolder ? (files[0] ?? place) : place;
  return {
    file,
    siblings: files.filter((each) => path.resolve(each) !== path.resolve(file)),
    calendars: template.calendars ?? {},
    // Required settings may be left open: a script that needs them gives them.
    values: fillSettings(template, {}).values,
    entries: await readEntries(folder, template),
  };
}

/** The bases as they would be installed with these values. */
export function knowledgeAround(
  { entries, values }: Pick<Surroundings, 'entries' | 'values'>,
  own: Script['values'] = {},
): ScriptKnowledge {
  const all: Record<string, unknown> = { ...values, ...own };
  // Values of a script are plain JSON.
  const filled = all as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(entries).map(([name, its]) => [
      name,
      fillEntries(its, filled).map(({ question, answer, language, market }) => ({
        ...{ question, answer, language },
        ...(market === null ? {} : { market }),
      })),
    ]),
  );
}

async function readEntries(
  folder: string,
  { knowledge = [] }: Template,
): Promise<Record<string, TemplateEntry[]>> {
  const read: Record<string, TemplateEntry[]> = {};
  for (const { name, entries } of knowledge) {
    const file = path.join(folder, entries);
    const value = await readJson(file);
    const issues = checkTemplateEntries(value, validate);
    if (issues.length > 0)
      throw new CommandError(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
    // The check has just found that it has this shape.
    read[name] = (value as TemplateEntries).entries;
  }
  return read;
}

/** What the script says itself wins. */
export function withSurroundings(script: Script, around: Surroundings): Script {
  const { calendars, values } = around;
  return {
    ...script,
    calendars: { ...calendars, ...script.calendars },
    values: { ...values, ...script.values },
    knowledge: { ...knowledgeAround(around, script.values), ...script.knowledge },
  };
}

/** Null when there is none; a file of that name that lists no flows belongs to something else. */
async function readTemplate(file: string): Promise<Template | null> {
  if (!existsSync(file)) return null;
  const value = await readJson(file);
  if (!isJsonObject(value) || !Array.isArray(value['flows'])) return null;
  const issues = [
    ...checkTemplateFile(value, validate),
    ...checkScript(ScriptSchema, { calendars: value['calendars'] ?? {}, steps: [] }, validate),
  ];
  if (issues.length > 0)
    throw new CommandError(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
  // The check has just found that it has this shape.
  return value as unknown as Template;
}
