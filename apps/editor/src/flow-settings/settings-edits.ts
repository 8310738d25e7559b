import { parseDuration } from '@nightshift/calendar';
import {
  BurstSchema,
  findMismatches,
  FlowVariableSchema,
  isJsonObject,
  isSameJson,
  LanguageTagSchema,
  reworded,
  wordingFor,
  type Burst,
  type Edit,
  type Flow,
} from '@nightshift/schema';
import type { Config } from '../form/node-form.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** What the form of the settings shows of a flow. */
export function settingsOf(
  { name, languages, variables, burst, description }: Flow,
  language: string,
): Config {
  return {
    name,
    languages,
    ...(Object.keys(variables).length === 0 ? {} : { variables: shownVariables(variables, language) }),
    ...(burst === undefined ? {} : { burst: shownBurst(burst) }),
    ...(description === undefined ? {} : { description }),
  };
}

/** What has been changed in the form, as edits. What the flow cannot hold yet is left out. */
export function settingsEdits(flow: Flow, next: Config, language: string): Edit[] {
  const { name, description } = next;
  const burst = burstOf(next['burst']);
  const edits: Edit[] = [...languageEdits(flow, next), ...variableEdits(flow, next['variables'], language)];
  if (typeof name === 'string' && name.trim() !== '' && name !== flow.name)
    edits.push({ type: 'flow.rename', name });
  const notes = typeof description === 'string' && description !== '' ? description : null;
  if (notes !== (flow.description ?? null)) edits.push({ type: 'flow.describe', description: notes });
  if (!isSameJson(burst, flow.burst) && (burst === undefined || isBurst(burst)))
    edits.push({ type: 'burst.set', burst: burst ?? null });
  return edits;
}

/** The form shows a pause as any other length of time; the flow keeps milliseconds. */
function shownBurst(burst: Burst): unknown {
  if (burst.mode !== 'merge') return burst;
  const { windowMs, ...rest } = burst;
  return { ...rest, pause: `PT${windowMs / 1000}S` };
}

function burstOf(shown: unknown): unknown {
  if (!isJsonObject(shown) || !('pause' in shown)) return shown;
  const { pause, ...rest } = shown;
  const length = typeof pause === 'string' ? parseDuration(pause) : undefined;
  return length?.isValid === true ? { ...rest, windowMs: length.ms } : rest;
}

/** A burst that is being written and that the flow cannot hold as it is. */
export function isBurstWrong({ burst }: Config): boolean {
  return burst !== undefined && !isBurst(burstOf(burst));
}

function isBurst(value: unknown): value is Burst {
  return findMismatches(BurstSchema, value).length === 0;
}

function languageEdits(flow: Flow, { languages, fallback }: Config): Edit[] {
  const wanted = (Array.isArray(languages) ? languages : []).filter(
    (tag): tag is string => typeof tag === 'string' && findMismatches(LanguageTagSchema, tag).length === 0,
  );
  // A flow speaks at least one.
  if (wanted.length === 0) return [];
  const added = wanted.filter((tag) => !flow.languages.includes(tag));
  const removed = flow.languages.filter((tag) => !wanted.includes(tag));
  const first = typeof fallback === 'string' && fallback !== flow.languages[0] ? [fallback] : [];
  return [
    ...added.map((language): Edit => ({ type: 'language.add', language })),
    ...removed.map((language): Edit => ({ type: 'language.remove', language })),
    ...first.map((language): Edit => ({ type: 'language.move', language, at: 0 })),
  ];
}

/** A title as it reads on this screen. */
function shownVariables(variables: Flow['variables'], language: string): Config {
  return Object.fromEntries(
    Object.entries(variables).map(([name, { title, ...variable }]) => {
      const said = title === undefined ? '' : wordingFor(title, language);
      return [name, said === '' ? variable : { ...variable, title: said }];
    }),
  );
}

/** The wordings of a title for other readers stay, unless it is taken away. */
function keptTitle(
  before: Flow['variables'][string] | undefined,
  variable: unknown,
  language: string,
): unknown {
  if (!isJsonObject(variable) || before?.title === undefined) return variable;
  const { title } = variable;
  if (typeof title !== 'string' || title === '') return variable;
  if (title === wordingFor(before.title, language)) return { ...variable, title: before.title };
  return { ...variable, title: reworded(before.title, language, title) };
}

function variableEdits(flow: Flow, wanted: unknown, language: string): Edit[] {
  const next = isJsonObject(wanted) ? wanted : {};
  const removed = Object.keys(flow.variables).filter((name) => !Object.hasOwn(next, name));
  const set = Object.entries(next).flatMap(([name, shown]): Edit[] => {
    const variable = keptTitle(flow.variables[name], shown, language);
    if (!NAME.test(name) || isSameJson(variable, flow.variables[name]) || !isVariable(variable)) return [];
    return [{ type: 'variable.set', name, variable }];
  });
  return [...removed.map((name): Edit => ({ type: 'variable.remove', name })), ...set];
}

function isVariable(value: unknown): value is Flow['variables'][string] {
  return findMismatches(FlowVariableSchema, value).length === 0;
}
