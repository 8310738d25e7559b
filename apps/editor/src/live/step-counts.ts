import type { Flow } from '@nightshift/schema';
import type { Answer } from '../api/call.js';

export type CountItem = Answer<'GET /flows/{id}/counts'>['items'][number];

/** What happened at one step over a period. */
export interface StepCount {
  nodeId: string;
  isTrigger: boolean;
  /** How often it was come to; for a trigger, how often it fired. */
  came: number;
  /** How often it was left by each way out. */
  ports: Readonly<Record<string, number>>;
  /** The same of the lines that are drawn: only what went along this very line. Without an entry nobody can have. */
  lines: Readonly<Record<string, LineCount>>;
  failed: number;
  /** Stand there now and may still go on. */
  waiting: number;
  /** Came, do not wait any more, and did not go on: they left the conversation, or people have it. */
  stayed: number;
}

export interface LineCount {
  count: number;
  /** How many came to the step while the line was there. */
  of: number;
}

/** The documents of the versions that were counted, by their number. */
export type Versions = ReadonlyMap<number, Flow>;

/** Runs that wait at a node now. */
export interface StandingRuns {
  nodeId: string;
  count: number;
}

/** One entry for each step of the flow, and for those that older versions had, in the order in which they are walked. */
export function stepCounts(
  items: readonly CountItem[],
  flow: Flow,
  standing: readonly StandingRuns[] = [],
  versions: Versions = new Map(),
): StepCount[] {
  const counts = new Map<string, StepCount>();
  const at = (nodeId: string): StepCount => {
    const known = counts.get(nodeId);
    if (known !== undefined) return known;
    const isTrigger = Object.hasOwn(flow.triggers, nodeId);
    const made = { nodeId, isTrigger, came: 0, ports: {}, lines: {}, failed: 0, waiting: 0, stayed: 0 };
    counts.set(nodeId, made);
    return made;
  };
  for (const nodeId of walkOrder(flow)) at(nodeId);
  for (const { nodeId, what, port, count } of items) {
    const step = at(nodeId);
    if (what === 'fired' || what === 'entered') step.came += count;
    if (what === 'fired') step.isTrigger = true;
    if (what === 'failed') step.failed += count;
    if (what === 'left') step.ports = { ...step.ports, [port ?? '']: (step.ports[port ?? ''] ?? 0) + count };
  }
  for (const { nodeId, count } of standing) at(nodeId).waiting += count;
  return [...counts.values()].map((step) => ({
    ...step,
    lines: linesAt(step.nodeId, items, flow, versions),
    stayed: stayedAt(step),
  }));
}

/** Where a step is read that may be drawn no more: in the newest version that had it, which is told as well. */
export function lastWith(
  nodeId: string,
  flow: Flow,
  versions: Versions,
): { flow: Flow; version: number | null } {
  const found = [...versions]
    .sort(([a], [b]) => b - a)
    .find(([, document]) => waysOut(document, nodeId) !== undefined);
  if (found === undefined || waysOut(flow, nodeId) !== undefined) return { flow, version: null };
  return { flow: found[1], version: found[0] };
}

/** A version in which a way out led elsewhere, or was not there, says nothing about the line that is drawn. */
function linesAt(
  nodeId: string,
  items: readonly CountItem[],
  flow: Flow,
  versions: Versions,
): Record<string, LineCount> {
  const own = items.filter((item) => item.nodeId === nodeId);
  const ways = waysOut(flow, nodeId);
  const isTrigger = Object.hasOwn(flow.triggers, nodeId);
  const ports = new Set([
    ...Object.keys(ways ?? {}),
    ...own.filter(({ what }) => what === 'left' && !isTrigger).map(({ port }) => port ?? ''),
  ]);
  return Object.fromEntries(
    [...ports].flatMap((port): [string, LineCount][] => {
      const there = own.filter(({ version }) => {
        const before = waysOut(versions.get(version), nodeId);
        return before !== undefined && (before[port] ?? null) === (ways?.[port] ?? null);
      });
      const sum = (isMeant: (item: CountItem) => boolean): number =>
        there.filter(isMeant).reduce((all, { count }) => all + count, 0);
      const of = sum(({ what }) => what === 'fired' || what === 'entered');
      const count = isTrigger ? of : sum((item) => item.what === 'left' && (item.port ?? '') === port);
      return there.length === 0 ? [] : [[port, { count, of }]];
    }),
  );
}

/** Undefined when there is no such step. */
function waysOut(flow: Flow | undefined, id: string): Readonly<Record<string, string | null>> | undefined {
  const trigger = flow !== undefined && Object.hasOwn(flow.triggers, id) ? flow.triggers[id] : undefined;
  if (trigger !== undefined) return { next: trigger.next };
  return flow !== undefined && Object.hasOwn(flow.nodes, id) ? flow.nodes[id]?.next : undefined;
}

/** Of those that were counted, the versions with other steps or lines than are drawn; null while that is not known. */
export function otherDrawings(
  items: readonly CountItem[],
  flow: Flow,
  versions: Versions,
): readonly number[] | null {
  const counted = [...new Set(items.map(({ version }) => version))].sort((a, b) => a - b);
  if (counted.some((version) => !versions.has(version))) return null;
  return counted.filter((version) => drawingOf(versions.get(version)) !== drawingOf(flow));
}

function drawingOf(flow: Flow | undefined): string {
  const ids = Object.keys({ ...flow?.triggers, ...flow?.nodes }).sort();
  return JSON.stringify(
    ids.map((id) => [
      id,
      Object.entries(waysOut(flow, id) ?? {})
        .filter(([, target]) => target !== null)
        .sort(),
    ]),
  );
}

/** Whoever was there before the period began may leave in it, or wait still: never less than nobody. */
function stayedAt({ isTrigger, came, ports, failed, waiting }: StepCount): number {
  if (isTrigger) return 0;
  const left = Object.values(ports).reduce((sum, count) => sum + count, 0);
  return Math.max(0, came - left - failed - waiting);
}

/** Triggers, then what each leads to, the nearest first; what nothing leads to comes last. */
function walkOrder({ triggers, nodes }: Flow): string[] {
  const order = new Set(Object.keys(triggers));
  const ahead = Object.values(triggers).map(({ next }) => next);
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    if (next === null || order.has(next) || !Object.hasOwn(nodes, next)) continue;
    order.add(next);
    ahead.push(...Object.values(nodes[next]?.next ?? {}));
  }
  return [...order, ...Object.keys(nodes).filter((id) => !order.has(id))];
}

export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** When the period began, in the zone of the one who looks. */
export function periodStart(period: Period, now: Date): Date {
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - { today: 0, week: 6, month: 29 }[period]);
  return start;
}
