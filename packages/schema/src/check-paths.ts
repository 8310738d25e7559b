import { CONTACT_PROPERTIES } from './contact.js';
import type { EventType } from './event.js';
import { flowProblem } from './flow-problems.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { asJsonSchema, defaultAt } from './json-schema.js';
import { nearestWord } from './nearest-word.js';
import type { Problem } from './problem.js';
import { EVENT_TYPES, eventKeys, READABLE } from './readable-paths.js';

export interface PathRead {
  step: Step;
  /** `contact.name` */
  name: string;
  /** Where in the flow it is read. */
  path: string;
}

/** What decides whether a path of every flow can be read; a list that is absent is not checked against. */
export interface PathsAround {
  teams?: readonly string[];
  fields?: readonly string[];
  /** The events that this flow may be handling; undefined where nobody can tell. */
  events: ReadonlySet<EventType> | undefined;
  /** Contact fields that the flow itself fills in. */
  ownFields: ReadonlySet<string>;
}

export function pathsAround(facts: FlowFacts, known: Pick<PathsAround, 'teams' | 'fields'>): PathsAround {
  return {
    ...(known.teams === undefined ? {} : { teams: known.teams }),
    ...(known.fields === undefined ? {} : { fields: known.fields }),
    events: eventsOf(facts),
    ownFields: filledFields(facts),
  };
}

/** The first word of the path is one that every flow can read: is there anything behind it? */
export function checkPath(read: PathRead, around: PathsAround): Problem[] {
  const [source = '', first] = read.name.split('.');
  if (first === undefined) return [];
  if (source === 'contact') return checkContact(read, around);
  if (source === 'event') return checkEvent(read, around);
  const keys = READABLE[source] ?? [];
  if (!keys.includes(first)) return [unknownPath(read, under(source, keys))];
  return source === 'agents' ? checkTeam(read, around) : [];
}

/** `contact.size` is the field `size` where no contact has a property of that name. */
function checkContact(read: PathRead, { fields, ownFields }: PathsAround): Problem[] {
  const [, first = '', second] = read.name.split('.');
  const isField = first === 'fields';
  const field = isField ? second : first;
  if (field === undefined || (!isField && READABLE['contact']?.includes(first))) return [];
  if (ownFields.has(field) || fields?.includes(field) === true) return [];
  const slip = isField ? {} : meantOf(read, under('contact', PROPERTIES));
  const isSlip = slip.meant !== undefined;
  // Without the list of fields it may still be one.
  if (fields === undefined) return isSlip ? [told('field.unknown', read, slip)] : [];
  if (isSlip) return [told('path.unknown', read, slip)];
  const names = under(isField ? 'contact.fields' : 'contact', [...fields, ...ownFields]);
  return [told('field.unknown', read, meantOf(read, names))];
}

const PROPERTIES = [...CONTACT_PROPERTIES, 'tags', 'score', 'visits'];

function checkEvent(read: PathRead, { events }: PathsAround): Problem[] {
  const [, first = '', ...rest] = read.name.split('.');
  const brought = eventKeys(events ?? EVENT_TYPES);
  if (brought.has(first)) return [];
  if (eventKeys(EVENT_TYPES).has(first)) return [told('event.not-brought', read, {})];
  const slip = meantOf(read, under('event', [...brought]));
  // What shops report stands one word deeper.
  const inside =
    events?.has('event.received') === true ? ['event.data', first, ...rest].join('.') : undefined;
  return [told('path.unknown', read, { ...(inside && { meant: inside }), ...slip })];
}

function checkTeam(read: PathRead, { teams }: PathsAround): Problem[] {
  const name = read.name.split('.')[2];
  if (name === undefined || teams?.includes(name) !== false) return [];
  return [flowProblem('known.team', placeOf(read), { node: read.step.label, name })];
}

function unknownPath(read: PathRead, names: readonly string[]): Problem {
  return told('path.unknown', read, meantOf(read, names));
}

function told(
  code: 'path.unknown' | 'field.unknown' | 'event.not-brought',
  read: PathRead,
  more: { meant?: string },
): Problem {
  return flowProblem(code, placeOf(read), { node: read.step.label, path: read.name, ...more });
}

const placeOf = ({ path, step }: PathRead): { path: string; nodeId: string } => ({ path, nodeId: step.id });

const under = (source: string, keys: readonly string[]): string[] => keys.map((key) => `${source}.${key}`);

/** Only the last word may be a slip; the words before it are those of all the names. */
function meantOf({ name }: Pick<PathRead, 'name'>, names: readonly string[]): { meant?: string } {
  const meant = nearestLast(name, names);
  return meant === undefined ? {} : { meant };
}

function nearestLast(name: string, names: readonly string[]): string | undefined {
  const byLast = new Map(names.map((each) => [lastWord(each), each]));
  const nearest = nearestWord(lastWord(name), [...byLast.keys()], 3);
  return nearest === undefined ? undefined : byLast.get(nearest);
}

const lastWord = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * The event at hand is that of the trigger, or later on a reply, a call's end or a timer. Undefined where a trigger is
 * not known: what starts it may bring anything.
 */
function eventsOf({ steps }: FlowFacts): ReadonlySet<EventType> | undefined {
  const triggers = steps.filter(({ kind }) => kind === 'trigger');
  if (triggers.some(({ events }) => events === undefined)) return undefined;
  const waits = steps.some(({ entry }) => entry === undefined || entry.manifest.waits);
  const later: EventType[] = waits ? ['message.received', 'timer.fired', 'call.finished'] : [];
  return new Set([...triggers.flatMap(({ events = [] }) => [...events]), ...later]);
}

/** The contact fields that the steps of a flow fill in. */
export function filledFields({ steps }: FlowFacts): Set<string> {
  return new Set(steps.flatMap(fieldsOf));
}

/** Those of one step: named in its settings, or what its type fills in when none is. */
function fieldsOf({ places, entry, config }: Step): string[] {
  const named = places.flatMap(({ widget, value }) =>
    widget === 'field' && typeof value === 'string' && value !== '' && !value.includes('.') ? [value] : [],
  );
  if (entry === undefined) return [];
  const usual = Object.entries(asJsonSchema(entry.manifest.config).properties ?? {}).flatMap(
    ([key, { ui }]) => {
      const value =
        ui?.['widget'] === 'field' && config[key] === undefined ? defaultAt(entry.manifest.config, key) : '';
      return typeof value === 'string' && value !== '' ? [value] : [];
    },
  );
  return [...named, ...usual];
}
