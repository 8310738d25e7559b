import type { KnownChannel } from './check-channels.js';
import type { KnownSecret } from './check-secrets.js';
import type { Condition } from './condition.js';
import { flowProblem, type FlowProblemCode } from './flow-problems.js';
import type { FlowTrigger } from './flow.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { edgesOf, startsOf } from './check-graph.js';
import { wordingsOf, type TemplateReader } from './check-texts.js';
import { reachableFrom } from './graph.js';
import { CONTACT_PROPERTIES } from './contact.js';
import { READABLE } from './readable-paths.js';
import { isJsonObject } from './json.js';
import { checkPath, pathsAround, type PathsAround } from './check-paths.js';
import { nearestWord } from './nearest-word.js';
import type { Problem } from './problem.js';
import { secretIn } from './secret.js';

/** What exists around the flow. A list that is absent is not checked against. */
export interface KnownNames {
  calendars?: readonly string[];
  teams?: readonly string[];
  /** Those of the teams that nobody is in. */
  emptyTeams?: readonly string[];
  tags?: readonly string[];
  flows?: readonly string[];
  /** Knowledge bases, by every name and id that finds them. */
  knowledge?: readonly string[];
  /** Where language models run, by name and id. */
  providers?: readonly string[];
  /** What calls may show other systems. */
  secrets?: readonly KnownSecret[];
  /** The contact's own fields: declared, filled in by some flow, or there all the same. */
  fields?: readonly string[];
  /** Full paths of the shop's values: `shop.name`. */
  values?: readonly string[];
  /** On which customers may write. */
  channels?: readonly KnownChannel[];
  /** Triggers of other live flows that listen to messages. Absent where others run the flow as a step of theirs, too. */
  listening?: readonly KnownTrigger[];
}

export type KnownTrigger = Pick<FlowTrigger, 'type' | 'v' | 'config'>;

/** Every path that reads something: `shop` and `shop.name` for `{ shop: { name } }`. */
export function valuePaths(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => [
    key,
    ...(isJsonObject(value) ? valuePaths(value).map((path) => `${key}.${path}`) : []),
  ]);
}

/** Everything that is called by name: variables, values, calendars, teams, tags, flows, knowledge bases. */
export function checkNames(facts: FlowFacts, reader: TemplateReader, known: KnownNames): Problem[] {
  const variables = variablesOf(facts);
  const around = pathsAround(facts, known);
  return facts.steps.flatMap((step) => [
    ...readsOf(step, reader, facts).flatMap((read) =>
      checkRead(step, read, facts, { variables, around, known }),
    ),
    ...step.places.flatMap(({ path, value, widget }) => {
      const names = typeof value === 'string' && value !== '' ? [value] : [];
      return names.flatMap((name) =>
        checkKnown(step, { path: step.path + path, nodeId: step.id }, widget, name, facts, known),
      );
    }),
  ]);
}

interface Read {
  /** `vars.email` */
  name: string;
  path: string;
  /** It is empty on purpose: what is said then is written beside it. */
  hasFallback?: boolean;
}

function readsOf(step: Step, reader: TemplateReader, { flow }: FlowFacts): Read[] {
  const inConfig = step.places.flatMap((place): Read[] => {
    const path = step.path + place.path;
    if (place.kind === 'condition') return conditionReads(place.value as Condition, path, reader);
    if (place.widget === 'field' && typeof place.value === 'string' && place.value.includes('.'))
      return [{ name: place.value, path }];
    if (!place.isTemplated) return [];
    const inTexts = wordingsOf(place).flatMap((wording) =>
      reader.templatePaths(wording.text).map((name) => ({
        name,
        path: step.path + wording.path,
        hasFallback: hasFallback(wording.text, name),
      })),
    );
    // What is wrong with a secret is said by `checkSecrets`.
    return inTexts.filter(({ name }) => !isOwn(name, place.extraPaths) && secretIn(name) === undefined);
  });
  const rules = step.kind === 'trigger' ? flow.triggers[step.id]?.rules : undefined;
  // The document has been checked against its schema, so a condition here is one.
  const inRules =
    rules?.when === undefined ? [] : conditionReads(rules.when, `${step.path}/rules/when`, reader);
  return [...inConfig, ...inRules];
}

/** `{{vars.name | default: "you"}}`, wherever it is read in the text. */
function hasFallback(text: string, name: string): boolean {
  const reads = [...text.matchAll(/\{\{\s*([^\s{}|]+)([^{}]*)\}\}/gu)].filter(([, path]) => path === name);
  return reads.length > 0 && reads.every(([, , filters = '']) => /\|\s*default\s*:/.test(filters));
}

function isOwn(name: string, paths: readonly string[]): boolean {
  return paths.some((path) => (path.endsWith('.*') ? name.startsWith(path.slice(0, -1)) : path === name));
}

function conditionReads(condition: Condition, path: string, reader: TemplateReader): Read[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => conditionReads(part, `${path}/all/${index}`, reader));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => conditionReads(part, `${path}/any/${index}`, reader));
  if ('not' in condition) return conditionReads(condition.not, `${path}/not`, reader);
  const { field, is, value } = condition;
  const inValue = typeof value === 'string' && is !== 'matches' ? reader.templatePaths(value) : [];
  return [
    { name: field, path: `${path}/field` },
    ...inValue.map((name) => ({ name, path: `${path}/value` })),
  ];
}

interface Variables {
  /** Declared, or set by some step. */
  all: ReadonlySet<string>;
  /** Have a value from the start. */
  initial: ReadonlySet<string>;
  /** For each, the nodes behind some step that sets it. */
  setBefore: ReadonlyMap<string, ReadonlySet<string>>;
}

function variablesOf({ flow, steps }: FlowFacts): Variables {
  const edges = edgesOf(steps);
  const reached = reachableFrom(startsOf(steps), edges);
  const writers = new Map<string, Step[]>();
  for (const step of steps)
    for (const name of step.writes) writers.set(name, [...(writers.get(name) ?? []), step]);
  const behind = (name: string): ReadonlySet<string> => {
    const setters = (writers.get(name) ?? []).filter(({ kind, id }) => kind === 'trigger' || reached.has(id));
    return reachableFrom(
      setters.flatMap((step) => [step.id, ...Object.values(step.next).filter((id) => id !== null)]),
      edges,
    );
  };
  const declared = Object.keys(flow.variables);
  return {
    all: new Set([...declared, ...writers.keys()]),
    initial: new Set(declared.filter((name) => flow.variables[name]?.initial !== undefined)),
    setBefore: new Map([...new Set([...declared, ...writers.keys()])].map((name) => [name, behind(name)])),
  };
}

function checkRead(
  step: Step,
  read: Read,
  { flow }: FlowFacts,
  { variables, around, known }: { variables: Variables; around: PathsAround; known: KnownNames },
): Problem[] {
  const place = { path: read.path, nodeId: step.id };
  const [source = '', first = ''] = read.name.split('.');
  if (source === 'vars') return checkVariable(step, read, first, variables);
  if (source === 'hours') {
    const name = read.name.slice('hours.'.length);
    return known.calendars?.includes(name) === false
      ? [flowProblem('known.calendar', place, { node: step.label, name })]
      : [];
  }
  if (source === 'event' || Object.hasOwn(READABLE, source))
    return checkPath({ step, name: read.name, path: read.path }, around);
  if (hasValue(flow.values ?? {}, read.name)) return [];
  if (variables.all.has(read.name))
    return [flowProblem('variable.bare', place, { node: step.label, path: read.name })];
  // Without the shop's list only a slip beside the flow's own values can be told: `shop.nam` for `shop.name`.
  // What a model tells a tool stands in the tool's own request; the steps behind it read the variable of that name.
  const isArgument = source === 'args' && known.values?.includes(read.name) !== true;
  const isUnknown =
    isArgument ||
    known.values?.includes(read.name) === false ||
    (known.values === undefined && hasSource(flow.values ?? {}, source));
  if (!isUnknown) return [];
  const sources = SOURCES.flatMap((name) => (READABLE[name] ?? []).map((key) => `${name}.${key}`));
  const own = valuePaths(flow.values ?? {});
  const contact = CONTACT_PROPERTIES.map((property) => `contact.${property}`);
  const meant =
    isArgument && variables.all.has(first)
      ? `vars.${first}`
      : nearestWord(read.name, [...own, ...(known.values ?? []), ...sources, ...contact], 3);
  // A single word is nobody's setting: it was to be a variable.
  const code = first === '' && read.hasFallback !== true ? 'name.nowhere' : 'value.unknown';
  return [flowProblem(code, place, { node: step.label, path: read.name, ...(meant && { meant }) })];
}

/** Whose words may be meant by a name that nobody has filled in. */
const SOURCES = ['message', 'channel', 'page', 'time', 'agents'];

function checkVariable(
  step: Step,
  { name: path, path: at, hasFallback = false }: Read,
  variable: string,
  variables: Variables,
): Problem[] {
  const place = { path: at, nodeId: step.id };
  const params = { node: step.label, path, variable };
  if (!variables.all.has(variable)) {
    const meant = nearestWord(variable, [...variables.all], 3);
    return [flowProblem('variable.unknown', place, { ...params, ...(meant && { meant: `vars.${meant}` }) })];
  }
  const isSet =
    hasFallback ||
    variables.initial.has(variable) ||
    variables.setBefore.get(variable)?.has(step.id) === true;
  return isSet ? [] : [flowProblem('variable.read-before-set', place, params)];
}

/** `shop.name` may be one flat key or a nested object. */
function hasValue(values: Readonly<Record<string, unknown>>, path: string): boolean {
  if (Object.hasOwn(values, path)) return true;
  let value: unknown = values;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

function hasSource(values: Readonly<Record<string, unknown>>, source: string): boolean {
  return Object.keys(values).some((key) => key === source || key.startsWith(`${source}.`));
}

const KNOWN: Readonly<
  Record<
    string,
    {
      code: FlowProblemCode;
      list: 'calendars' | 'teams' | 'tags' | 'flows' | 'knowledge' | 'providers';
    }
  >
> = {
  calendar: { code: 'known.calendar', list: 'calendars' },
  team: { code: 'known.team', list: 'teams' },
  tags: { code: 'known.tag', list: 'tags' },
  flow: { code: 'known.flow', list: 'flows' },
  knowledge: { code: 'known.knowledge', list: 'knowledge' },
  'ai-provider': { code: 'known.provider', list: 'providers' },
};

function checkKnown(
  step: Step,
  place: { path: string; nodeId: string },
  widget: string | undefined,
  name: string,
  { flow }: FlowFacts,
  known: KnownNames,
): Problem[] {
  if (widget === 'flow' && name === flow.id)
    return [flowProblem('flow.calls-itself', place, { node: step.label })];
  const rule = widget === undefined || !Object.hasOwn(KNOWN, widget) ? undefined : KNOWN[widget];
  const empty = widget === 'team' ? filledIn(name, flow.values ?? {}) : undefined;
  if (empty !== undefined && known.emptyTeams?.includes(empty) === true)
    return [flowProblem('team.empty', place, { node: step.label, name: empty })];
  if (rule === undefined || name.includes('{{')) return [];
  return known[rule.list]?.includes(name) === false
    ? [flowProblem(rule.code, place, { node: step.label, name })]
    : [];
}

/** A name as it is written, or as the flow's own values say it. */
function filledIn(name: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const path = /^\{\{\s*([\w.-]+)\s*\}\}$/.exec(name)?.[1];
  if (path === undefined) return name;
  const [flat, [first = '', ...rest]] = [values[path], path.split('.')];
  const value = flat ?? rest.reduce((at, key) => (isJsonObject(at) ? at[key] : undefined), values[first]);
  return typeof value === 'string' ? value : undefined;
}
