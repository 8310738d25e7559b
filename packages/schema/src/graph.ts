/** Where one can get from each node in one step. Ids without an entry lead nowhere. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** Every id that can be reached from `starts`, the starts included. */
export function reachableFrom(starts: Iterable<string>, edges: Edges): Set<string> {
  const reached = new Set(starts);
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) for (const next of edges.get(id) ?? []) reached.add(next);
  return reached;
}

/** Circles, each as a path that begins and would end at its first id. Every id that lies on one is in at least one. */
export function findCycles(edges: Edges): string[][] {
  const cycles: string[][] = [];
  const covered = new Set<string>();
  for (const id of core(edges)) {
    if (covered.has(id)) continue;
    const cycle = shortestWayBack(id, edges);
    for (const member of cycle) covered.add(member);
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}

/** What remains when ids without a way in or without a way out are taken away, again and again. */
function core(edges: Edges): string[] {
  const waysIn = new Map<string, number>([...edges.keys()].map((id) => [id, 0]));
  for (const targets of edges.values())
    for (const target of targets) waysIn.set(target, (waysIn.get(target) ?? 0) + 1);
  const queue = [...waysIn].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of queue) {
    for (const target of edges.get(id) ?? []) {
      const left = (waysIn.get(target) ?? 0) - 1;
      waysIn.set(target, left);
      if (left === 0) queue.push(target);
    }
  }
  return [...waysIn].filter(([, count]) => count > 0).map(([id]) => id);
}

function shortestWayBack(start: string, edges: Edges): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const target of edges.get(id) ?? []) {
      if (target === start) return wayTo(id, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, id);
      queue.push(target);
    }
  }
  return [];
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let id: string | undefined = end; id !== undefined && id !== start; id = cameFrom.get(id))
    way.push(id);
  return [start, ...way.reverse()];
}
