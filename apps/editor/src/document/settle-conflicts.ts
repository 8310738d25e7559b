import { applyOp, isJsonObject, isSameJson, type Flow } from '@nightshift/schema';
import type { Author, Conflict } from './conflict.js';
import type { History } from './history.js';
import { changedPaths, isWithin, mergeFlows } from './merge-flows.js';

/** Those that somebody still has to settle: mine does not stand already, and there is a step to write it into. */
export function stillOpen(flow: Flow, conflicts: readonly Conflict[]): readonly Conflict[] {
  const open = conflicts.filter(({ path, mine }) => {
    if (isSameJson(valueIn(flow, path), mine)) return false;
    const isOfPart = path.length > 2 && (path[0] === 'nodes' || path[0] === 'triggers');
    return !isOfPart || valueIn(flow, path.slice(0, 2)) !== undefined;
  });
  return open.length === conflicts.length ? conflicts : open;
}

/**
 * A step that they had taken out, and that is there again, is no question any more: what was written in it meanwhile
 * comes into it, and only where both wrote something is there still a choice.
 */
export function takeUpAgain(
  flow: Flow,
  conflicts: readonly Conflict[],
): { flow: Flow; conflicts: readonly Conflict[] } {
  let now = flow;
  const left = conflicts.flatMap((conflict): Conflict[] => {
    const [part, id = '', ...rest] = conflict.path;
    if ((part !== 'nodes' && part !== 'triggers') || rest.length > 0) return [conflict];
    const { base, mine, theirs, by } = conflict;
    const back = now[part][id];
    if (theirs !== undefined || mine === undefined || base === undefined || back === undefined)
      return [conflict];
    const withStep = (value: unknown): Flow => {
      const put = applyOp(now, { type: 'restore', changes: [{ path: [part, id], value }] });
      return put.ok ? put.flow : now;
    };
    const merged = mergeFlows(withStep(base), withStep(mine), now);
    now = merged.flow;
    return merged.conflicts.map((each) => (by === undefined ? each : { ...each, by }));
  });
  return { flow: now, conflicts: left };
}

/** What is fresh enough to be told when somebody writes over it. */
const FRESH_MS = 10 * 60_000;

/** What others have changed of what I wrote a moment ago: theirs stands, and mine is kept to be shown beside it. */
export function overruledIn(
  { steps, position }: History,
  { before, after }: { before: Flow; after: Flow },
  { nowMs, by }: { nowMs: number; by: Author | undefined },
): Conflict[] {
  const recent = steps.slice(0, position).filter(({ atMs }) => nowMs - atMs < FRESH_MS);
  const changes = recent.flatMap(({ way }) => (way.type === 'restore' ? way.changes : []));
  if (changes.length === 0) return [];
  return changedPaths(before, after).flatMap((path): Conflict[] => {
    if (path[0] !== 'nodes' && path[0] !== 'triggers' && path[0] !== 'name') return [];
    // Who fills in a step that I added writes over nothing.
    const own = changes.find(
      (change) =>
        isWithin(change.path, path) && (change.path.length > 2 || path.length <= change.path.length),
    );
    if (own === undefined) return [];
    const mine = valueIn(before, path);
    const base = own.path.length <= path.length ? within(own.value, path.slice(own.path.length)) : undefined;
    if (mine === undefined || (own.path.length <= path.length && isSameJson(base, mine))) return [];
    const theirs = valueIn(after, path);
    return [
      {
        path,
        mine,
        ...(base === undefined ? {} : { base }),
        ...(theirs === undefined ? {} : { theirs }),
        ...(by === undefined ? {} : { by }),
      },
    ];
  });
}

/** The newest word on each place. */
export function joinOverruled(earlier: readonly Conflict[], found: readonly Conflict[]): readonly Conflict[] {
  if (found.length === 0) return earlier;
  return [...earlier.filter((old) => !found.some(({ path }) => isWithin(path, old.path))), ...found];
}

/** What stands at a place; an entry of a list by its id. */
export function valueIn(flow: Flow, path: readonly string[]): unknown {
  return within(flow, path);
}

function within(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at.find((item: unknown) => isJsonObject(item) && item['id'] === key);
    return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}
