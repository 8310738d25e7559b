import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  EvaluationSetSchema,
  checkTemplateEntries,
  checkTemplateFile,
  findJsonMistake,
  validate,
  type EvaluationQuestion,
  type EvaluationSet,
  type Flow,
  type Issue,
  type Template,
  type TemplateBase,
  type TemplateEntries,
  type TemplateEntry,
} from '@nightshift/schema';
import { readDocument } from './read-document.js';
import { templatesFolder } from './templates-folder.js';

/** A base that the template brings, with what stands in its file. */
interface TemplateKnowledge extends Pick<TemplateBase, 'name' | 'title'> {
  entries: TemplateEntry[];
  /** With what must be found for each. */
  questions: EvaluationQuestion[];
}

export interface TemplateFolder {
  template: Template;
  /** In the order of `template.flows`. */
  flows: Flow[];
  knowledge: TemplateKnowledge[];
  /** Markdown; empty when there is none. */
  readme: string;
}

/** All templates by id, those for a festival first. Throws an Error that names the file when one is broken. */
export async function listTemplates(folder = templatesFolder): Promise<Template[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing([]));
  const ids = entries
    .filter((entry) => entry.isDirectory() && isTemplateId(entry.name))
    .map(({ name }) => name);
  const templates = await Promise.all(ids.sort().map((id) => readDescription(path.join(folder, id), id)));
  return templates
    .filter((template) => template !== null)
    .sort((one, other) => Number(one.festival === undefined) - Number(other.festival === undefined));
}

/** One template with its flows; null when there is none of that name. Throws like `listTemplates`. */
export async function showTemplate(id: string, folder = templatesFolder): Promise<TemplateFolder | null> {
  // A name from outside becomes a path below, so it may hold nothing that leads elsewhere.
  if (!isTemplateId(id)) return null;
  const place = path.join(folder, id);
  const template = await readDescription(place, id);
  if (template === null) return null;
  const flows = await Promise.all(template.flows.map((file) => readFlowFile(path.join(place, file))));
  const knowledge = await Promise.all((template.knowledge ?? []).map((base) => readBase(place, base)));
  const readme = await readFile(path.join(place, 'README.md'), 'utf8').catch(ignoreMissing(''));
  return { template, flows, knowledge, readme };
}

function isTemplateId(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 64;
}

/** Null for a folder without a `template.json`. */
async function readDescription(place: string, id: string): Promise<Template | null> {
  const file = path.join(place, 'template.json');
  const value = await readJson(file);
  if (value === undefined) return null;
  const issues = checkTemplateFile(value, validate);
  if (issues.length > 0) throw new Error(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
  // The check has just found that it has this shape.
  const template = value as Template;
  if (template.id !== id) throw new Error(`${file}: the id must be "${id}", the name of its folder`);
  return template;
}

async function readFlowFile(file: string): Promise<Flow> {
  const value = await readJson(file);
  if (value === undefined) throw new Error(`${file} is missing, although template.json names it`);
  const read = readDocument(value);
  if (read.ok) return read.flow;
  throw new Error(`${file}: ${read.problems.map(({ message }) => message).join(' ')}`);
}

async function readBase(
  place: string,
  { name, title, entries, evaluation }: TemplateBase,
): Promise<TemplateKnowledge> {
  const read = await readChecked(path.join(place, entries), (value) => checkTemplateEntries(value, validate));
  const set =
    evaluation === undefined
      ? undefined
      : await readChecked(path.join(place, evaluation), (value) => validate(EvaluationSetSchema, value));
  // The checks have just found that they have these shapes.
  return {
    name,
    title,
    entries: (read as TemplateEntries).entries,
    questions: (set as EvaluationSet | undefined)?.questions ?? [],
  };
}

async function readChecked(file: string, check: (value: unknown) => readonly Issue[]): Promise<unknown> {
  const value = await readJson(file);
  if (value === undefined) throw new Error(`${file} is missing, although template.json names it`);
  const issues = check(value);
  if (issues.length > 0) throw new Error(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
  return value;
}

/** Undefined when there is no such file. */
async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing(undefined));
  if (text === undefined) return undefined;
  const mistake = findJsonMistake(text);
  if (mistake === undefined) return JSON.parse(text.replace(/^\uFEFF/, ''));
  throw new Error(`${file}:${mistake.line}:${mistake.column}: this is not JSON: ${mistake.reason}`);
}

function ignoreMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
