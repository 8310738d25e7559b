import type { FlowFacts, Step } from './flow-facts.js';
import { flowProblem } from './flow-problems.js';
import { reachableFrom, type Edges } from './graph.js';
import type { Problem } from './problem.js';

/** How many nodes a turn visits at most before its run is stopped. */
export const MAX_VISITS = 200;

/**
 * The first step on a way that is longer than a turn may be. Positions are counted along connections and jumps, the
 * longest way first; a node that waits begins anew. What lies on or behind a circle is left out: a circle is a problem
 * by itself, and how often a jump goes back is for the step to say.
 */
export function checkLength({ steps, byId }: FlowFacts): Problem[] {
  const nodes = steps.filter(({ kind }) => kind === 'node');
  const starts = steps.filter(({ kind }) => kind === 'trigger').flatMap(targetsOf);
  const onward = onwardOf(nodes);
  const back = nodes.flatMap(({ id, jumps }) => jumps.filter((to) => onward.get(id)?.includes(to) !== true));
  const waiting = nodes.filter(isWaiting).map(({ id }) => id);
  const positions = new Map([...starts, ...back].map((id) => [id, 1]));
  const before = new Map<string, string>();
  const longer = (id: string, position: number, from: string): void => {
    if ((positions.get(id) ?? 0) >= position) return;
    positions.set(id, position);
    before.set(id, from);
  };
  // What has waited is visited again when it is woken.
  for (const id of waiting) for (const target of targetsOf(byId.get(id))) longer(target, 2, id);
  for (const id of inOrder(onward)) {
    const position = positions.get(id);
    if (position === undefined) continue;
    for (const target of onward.get(id) ?? []) longer(target, position + 1, id);
  }
  return nodes
    .filter(({ id }) => positions.get(id) === MAX_VISITS + 1)
    .map(({ id, path, label }) => {
      // A wait must itself be reached: it goes in front of the last step that is, on a connection.
      let last = before.get(id) ?? '';
      let from = before.get(last) ?? '';
      while (from !== '' && portTo(byId.get(from), last) === '')
        [last, from] = [from, before.get(from) ?? ''];
      const port = portTo(byId.get(from), last);
      return flowProblem(
        'flow.too-long',
        { path, nodeId: id },
        { node: label, limit: MAX_VISITS, from, port },
      );
    });
}

function isWaiting({ entry }: Step): boolean {
  return entry === undefined || entry.manifest.waits;
}

function targetsOf(step: Step | undefined): string[] {
  return Object.values(step?.next ?? {}).filter((target) => target !== null);
}

function portTo(step: Step | undefined, id: string): string {
  return Object.entries(step?.next ?? {}).find(([, target]) => target === id)?.[0] ?? '';
}

/** Where each node leads in the same turn; without the jumps that close a circle. */
function onwardOf(nodes: readonly Step[]): Edges {
  const ids = new Set(nodes.map(({ id }) => id));
  const isThere = (id: string): boolean => ids.has(id);
  const passing = nodes.filter((node) => !isWaiting(node));
  const all = new Map(
    passing.map((node) => [node.id, [...targetsOf(node), ...node.jumps].filter(isThere)] as const),
  );
  return new Map(
    nodes.map((node) => {
      if (!all.has(node.id)) return [node.id, []];
      const ahead = node.jumps.filter((to) => isThere(to) && !reachableFrom([to], all).has(node.id));
      return [node.id, [...targetsOf(node).filter(isThere), ...ahead]];
    }),
  );
}

/** Each behind all that lead to it, so that every connection is walked once. */
function inOrder(onward: Edges): string[] {
  const waysIn = new Map([...onward.keys()].map((id) => [id, 0]));
  for (const targets of onward.values())
    for (const target of targets) waysIn.set(target, (waysIn.get(target) ?? 0) + 1);
  const order = [...waysIn].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of order) {
    for (const target of onward.get(id) ?? []) {
      const left = (waysIn.get(target) ?? 0) - 1;
      waysIn.set(target, left);
      if (left === 0) order.push(target);
    }
  }
  return order;
}
