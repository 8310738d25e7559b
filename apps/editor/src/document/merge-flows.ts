import { isJsonObject, isSameJson, type Flow } from '@nightshift/schema';
import type { Conflict, Merged } from './conflict.js';
import { keepSteps } from './keep-steps.js';
import { separateIds } from './separate-ids.js';

/**
 * What two people made of the same draft, together. Changes in different places stand beside each other, down to one
 * language of one text; where both changed the same place theirs stands, since it is saved, and the conflict keeps ours.
 * Positions, and who is in which group, are not worth a question: there ours stand.
 */
export function mergeFlows(base: Flow, ours: Flow, theirs: Flow): Merged {
  const mine = separateIds(base, ours, theirs);
  const conflicts: Conflict[] = [];
  // Three flows merged key by key have the keys of a flow.
  const flow = mergeAt(base, mine, theirs, [], conflicts) as Flow;
  return keepSteps({ flow, conflicts }, { base, mine, theirs });
}

function mergeAt(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly string[],
  conflicts: Conflict[],
): unknown {
  if (mine === theirs || isSameJson(mine, theirs)) return theirs;
  if (isSameJson(base, mine)) return theirs;
  if (isSameJson(base, theirs)) return mine;
  if (isJsonObject(mine) && isJsonObject(theirs)) {
    const from = isJsonObject(base) ? base : {};
    return mergeKeys(from, mine, theirs, path, conflicts);
  }
  if (isIdList(mine) && isIdList(theirs)) {
    const from = isIdList(base) ? base : [];
    return Object.values(mergeKeys(byId(from), byId(mine), byId(theirs), path, conflicts));
  }
  if (path[0] === 'layout' || (path[0] === 'groups' && path[2] === 'members')) return mine;
  conflicts.push({
    path,
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
  });
  return theirs;
}

type Keyed = Readonly<Record<string, unknown>>;

function mergeKeys(
  base: Keyed,
  mine: Keyed,
  theirs: Keyed,
  path: readonly string[],
  conflicts: Conflict[],
): Record<string, unknown> {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].map((key): [string, unknown] => [
    key,
    mergeAt(own(base, key), own(mine, key), own(theirs, key), [...path, key], conflicts),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Every place that differs, as deep as both sides are objects. What `mergeFlows` calls a place, this does too. */
export function changedPaths(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): (readonly string[])[] {
  if (before === after || isSameJson(before, after)) return [];
  const [from, to] = isIdList(before) && isIdList(after) ? [byId(before), byId(after)] : [before, after];
  if (!isJsonObject(from) || !isJsonObject(to)) return [path];
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => changedPaths(own(from, key), own(to, key), [...path, key]));
}

/** Whether one of the places lies in the other. */
export function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((key, index) => key === b[index]);
}

type WithId = Keyed & { id: string };

/** A list whose entries are told apart by an id: notes, cases, choices. Any other list is one value. */
function isIdList(value: unknown): value is readonly WithId[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item: unknown) => (isJsonObject(item) ? item['id'] : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function byId(list: readonly WithId[]): Record<string, unknown> {
  return Object.fromEntries(list.map((item) => [item.id, item]));
}

function own(record: Keyed, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
