import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  checkTemplateFile,
  fillSettings,
  isJsonObject,
  ScriptSchema,
  validate,
  type Script,
  type Template,
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
}

/** `place` is a flow, alone or beside a `template.json`, or a folder with one: then its first flow is meant. */
export async function readSurroundings(place: string): Promise<Surroundings> {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  const template = await readTemplate(path.join(folder, 'template.json'));
  if (template === null) return { file: place, siblings: [], calendars: {}, values: {} };
  const files = template.flows.map((name) => path.join(folder, name));
  const file = isFolder ? (files[0] ?? place) : place;
  return {
    file,
    siblings: files.filter((each) => path.resolve(each) !== path.resolve(file)),
    calendars: template.calendars ?? {},
    // Required settings may be left open: a script that needs them gives them.
    values: fillSettings(template, {}).values,
  };
}

/** What the script says itself wins. */
export function withSurroundings(script: Script, { calendars, values }: Surroundings): Script {
  return {
    ...script,
    calendars: { ...calendars, ...script.calendars },
    values: { ...values, ...script.values },
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
