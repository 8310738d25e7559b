import { applyOp, isJsonObject, type Change, type Flow } from '@nightshift/schema';
import type { Conflict } from './conflict.js';
import { isWithin } from './merge-flows.js';
import { stillOpen, valueIn } from './settle-conflicts.js';

/*
 * A text that two people write at once.
 * 1. Whoever has to choose goes on in their own words: nothing is taken from under their hands. Theirs is what is saved.
 * 2. There is one conflict a place, and its two sides are the latest words of both.
 */

/** Of other places theirs is shown, and mine lies in the conflict only. */
function isText({ path, mine, theirs }: Conflict): boolean {
  const isOfField = path.length > 2 ? path[2] !== 'next' : path[0] === 'name';
  return isOfField && (typeof mine === 'string' || typeof theirs === 'string');
}

/** As whoever has to choose sees it. */
export function withMine(flow: Flow, conflicts: readonly Conflict[]): Flow {
  return put(
    flow,
    conflicts.filter(isText).map(({ path, mine }) => changeTo(path, mine)),
  );
}

/** As it is saved until somebody has chosen. */
export function withTheirs(flow: Flow, conflicts: readonly Conflict[]): Flow {
  return put(
    flow,
    conflicts.filter(isText).map(({ path, theirs }) => changeTo(path, theirs)),
  );
}

/** The conflicts that are left when the flow reads so for whoever has to choose. */
export function stillContested(flow: Flow, conflicts: readonly Conflict[]): readonly Conflict[] {
  return conflicts.flatMap((conflict): readonly Conflict[] => {
    if (!isText(conflict)) return stillOpen(flow, [conflict]);
    const { path, theirs } = conflict;
    if (!isJsonObject(valueIn(flow, path.slice(0, -1)))) return [];
    const mine = valueIn(flow, path);
    if (mine === theirs) return [];
    return [mine === conflict.mine ? conflict : withSide(conflict, 'mine', mine)];
  });
}

/** Those that were open, and those that were found since they have saved anew. */
export function joinConflicts(
  earlier: readonly Conflict[],
  found: readonly Conflict[],
  theirs: Flow,
): readonly Conflict[] {
  const kept = earlier
    // What was found of a whole list or step has the words of its parts in it.
    .filter(({ path }) => !found.some((next) => next.path.length < path.length && isWithin(next.path, path)))
    .map((old): Conflict => {
      const next = found.find((each) => isSamePlace(each, old));
      if (next === undefined) return isText(old) ? withSide(old, 'theirs', valueIn(theirs, old.path)) : old;
      const { base: _later, ...now } = next;
      return 'base' in old ? { ...now, base: old.base } : now;
    });
  return [...kept, ...found.filter((next) => !earlier.some((old) => isSamePlace(old, next)))];
}

export function isSamePlace(a: Conflict, b: Conflict): boolean {
  return a.path.length === b.path.length && isWithin(a.path, b.path);
}

function withSide(conflict: Conflict, side: 'mine' | 'theirs', value: unknown): Conflict {
  const { [side]: _before, ...rest } = conflict;
  return value === undefined ? rest : { ...rest, [side]: value };
}

function changeTo(path: readonly string[], value: unknown): Change {
  return { path: [...path], ...(value === undefined ? {} : { value }) };
}

function put(flow: Flow, changes: readonly Change[]): Flow {
  return changes.reduce((now, change) => {
    const applied = applyOp(now, { type: 'restore', changes: [change] });
    return applied.ok ? applied.flow : now;
  }, flow);
}
