import { traceSteps } from '@nightshift/schema';
import { hasPart } from './passed-over.js';
import type { Moment } from './use-live.js';

/** A moment of the conversation by its place, or page views of which nothing came, by how many they are. */
export type ReplayRow = { type: 'moment'; at: number } | { type: 'pages'; from: number; count: number };

/** Where the run began of which the visit is told: its trigger, not the pages that were looked at before. Without a run: the visit itself. */
export function beginningOf(
  moments: readonly Moment[],
  flowId: string,
  newestEventId: string | null,
): number {
  const newest = moments.findIndex(({ eventId }) => eventId === newestEventId);
  const seen = newest < 0 ? moments : moments.slice(0, newest + 1);
  const began = seen.findLastIndex(({ trace }) =>
    trace.some((item) => item.type === 'run.started' && item.flowId === flowId),
  );
  if (began >= 0) return began;
  // Another flow called this one.
  const entered = seen.findIndex(({ trace }) => hasPart(trace, flowId));
  // It had no part in any of it: whoever looks wants to know why not.
  return Math.max(0, entered < 0 ? newest : entered);
}

/** The flow that took up the question, and when it did; a burst may have been waited for. */
export function placeOf(
  moments: readonly Moment[],
  question: string,
): { flowId: string; eventId: string } | null {
  const asked = moments.findLastIndex(
    ({ event }) => event.type === 'message.received' && event.text === question,
  );
  for (const { eventId, trace } of moments.slice(Math.max(0, asked))) {
    const flowId = traceSteps(trace)[0]?.flowId;
    if (flowId !== undefined) return { flowId, eventId };
  }
  return null;
}

/** Page views of which nothing came are one row, until somebody wants to see them. */
export function replayRows(moments: readonly Moment[], isWhole: boolean): ReplayRow[] {
  const rows: ReplayRow[] = [];
  for (const [at, moment] of moments.entries()) {
    const last = rows.at(-1);
    if (isWhole || !isIdle(moment)) rows.push({ type: 'moment', at });
    else if (last?.type === 'pages') last.count += 1;
    else rows.push({ type: 'pages', from: at, count: 1 });
  }
  return rows;
}

function isIdle({ event, trace, effects, error }: Moment): boolean {
  return (
    event.type === 'page.visited' &&
    error === null &&
    effects.every(({ type }) => type !== 'message.send') &&
    traceSteps(trace).length === 0
  );
}
