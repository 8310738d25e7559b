import { isJsonObject, type Change, type Flow } from '@nightshift/schema';
import type { Conflict, Merged } from './conflict.js';

/**
 * Steps that one took out while the other worked at them, or led somewhere to them.
 * 1. No way of a merged flow leads to a step that is not in it.
 * 2. What is saved stands whole: a step that they keep has the ways that lead to it, and its place.
 * 3. Whatever the other choice needs lies in the conflict: to bring a step back, or to take it out after all.
 */
export function keepSteps(
  { flow, conflicts }: Merged,
  sides: { base: Flow; mine: Flow; theirs: Flow },
): Merged {
  const draft: Flow = structuredClone(flow);
  const all = [...conflicts, ...mendWays(draft, conflicts, sides)];
  return {
    conflicts: all.map((conflict) => {
      const [part, id, ...rest] = conflict.path;
      if ((part !== 'nodes' && part !== 'triggers') || id === undefined || rest.length > 0) return conflict;
      const alongside =
        conflict.theirs === undefined
          ? toBringBack(draft, sides.mine, id)
          : toTakeOut(draft, sides.theirs, id);
      return alongside.length === 0 ? conflict : { ...conflict, alongside };
    }),
    flow: draft,
  };
}

/** The changes that give this side of the conflict in the flow as it is now. */
export function changesToMine(flow: Flow, { path, mine, alongside = [] }: Conflict): Change[] {
  const [part, id = '', ...rest] = path;
  const isStep = (part === 'nodes' || part === 'triggers') && rest.length === 0;
  const value = isStep ? withoutLooseEnds(mine, flow, id) : mine;
  const own: Change = { path: [...path], ...(value === undefined ? {} : { value }) };
  const others = alongside.filter((change) => canMake(flow, change, id));
  // Ways first when a step goes, the step first when it comes.
  return value === undefined ? [...others, own] : [own, ...others];
}

interface Way {
  path: [part: 'nodes' | 'triggers', id: string, ...rest: string[]];
  to: string;
}

function waysOf({ triggers, nodes }: Flow): Way[] {
  return [
    ...Object.entries(triggers).flatMap(([id, { next }]): Way[] =>
      next === null ? [] : [{ path: ['triggers', id, 'next'], to: next }],
    ),
    ...Object.entries(nodes).flatMap(([id, { next }]) =>
      Object.entries(next).flatMap(([port, to]): Way[] =>
        to === null ? [] : [{ path: ['nodes', id, 'next', port], to }],
      ),
    ),
  ];
}

/** Rule 1. A node that they lead to stays; a way of ours to one that they took out is cut. Gives the conflicts that are new. */
function mendWays(
  draft: Flow,
  conflicts: readonly Conflict[],
  { base, mine, theirs }: { base: Flow; mine: Flow; theirs: Flow },
): Conflict[] {
  const added: Conflict[] = [];
  const isAsked = (id: string): boolean =>
    [...conflicts, ...added].some(({ path }) => path.length === 2 && path[0] === 'nodes' && path[1] === id);
  for (;;) {
    const loose = waysOf(draft).find(({ to }) => draft.nodes[to] === undefined);
    if (loose === undefined) return added;
    const { to: id } = loose;
    const kept = theirs.nodes[id];
    if (kept !== undefined) draft.nodes[id] = kept;
    else for (const { path } of waysOf(draft).filter(({ to }) => to === id)) setWay(draft, path, null);
    if (isAsked(id)) continue;
    const lost = mine.nodes[id];
    if (kept === undefined && lost === undefined) continue;
    added.push({
      path: ['nodes', id],
      ...(base.nodes[id] === undefined ? {} : { base: base.nodes[id] }),
      ...(kept === undefined ? { mine: lost } : { theirs: kept }),
    });
  }
}

/** They took it out, and it is out. */
function toBringBack(draft: Flow, mine: Flow, id: string): Change[] {
  const ways = waysOf(mine).filter(({ path, to }) => to === id && hasStep(draft, path));
  const place = mine.layout?.[id];
  return [
    ...ways.map(({ path }): Change => ({ path: [...path], value: id })),
    ...(place === undefined ? [] : [{ path: ['layout', id], value: place }]),
  ];
}

/** We took it out, and since they worked at it, it is in. */
function toTakeOut(draft: Flow, theirs: Flow, id: string): Change[] {
  const ways = waysOf(theirs).filter(({ path, to }) => to === id && hasStep(draft, path));
  const changes = ways.map(({ path }): Change => {
    const before = setWay(draft, path, id);
    return { path: [...path], value: before === id ? null : before };
  });
  const place = theirs.layout?.[id];
  if (place === undefined) return changes;
  draft.layout = { ...draft.layout, [id]: place };
  return [...changes, { path: ['layout', id] }];
}

function hasStep(flow: Flow, [part, id]: Way['path']): boolean {
  return flow[part][id] !== undefined;
}

/** Gives where it led. */
function setWay(flow: Flow, [part, id, , port = '']: Way['path'], to: string | null): string | null {
  if (part === 'triggers') {
    const trigger = flow.triggers[id];
    if (trigger === undefined) return null;
    const before = trigger.next;
    trigger.next = to;
    return before;
  }
  const node = flow.nodes[id];
  if (node === undefined) return null;
  const before = node.next[port] ?? null;
  node.next[port] = to;
  return before;
}

function canMake(flow: Flow, { path, value }: Change, id: string): boolean {
  const [part, step = ''] = path;
  if (part === 'layout')
    return flow.layout !== undefined && (value !== undefined || flow.layout[step] !== undefined);
  if (part !== 'nodes' && part !== 'triggers') return true;
  const leadsSomewhere = typeof value !== 'string' || value === id || flow.nodes[value] !== undefined;
  return leadsSomewhere && flow[part][step] !== undefined;
}

function withoutLooseEnds(step: unknown, flow: Flow, own: string): unknown {
  if (!isJsonObject(step)) return step;
  const mended = (to: unknown): unknown =>
    typeof to === 'string' && to !== own && flow.nodes[to] === undefined ? null : to;
  const { next } = step;
  if (!isJsonObject(next)) return { ...step, next: mended(next) };
  return { ...step, next: Object.fromEntries(Object.entries(next).map(([port, to]) => [port, mended(to)])) };
}
