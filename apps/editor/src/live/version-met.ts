import type { TraceItem } from '@nightshift/schema';
import type { Stop } from '../simulator/stops.js';
import type { Moment } from './use-live.js';

/**
 * The version of the flow that the customer was on at a moment, or at a stop of it: a run may have been moved to another
 * one on its way. Before the flow began it is the one that it began with; undefined when it never did.
 */
export function versionMet(
  moments: readonly Pick<Moment, 'trace'>[],
  flowId: string,
  at: number,
  stop: Stop | undefined,
): number | undefined {
  const traces = moments.map(({ trace }) => trace);
  const seen = traces
    .slice(0, at + 1)
    .map((trace, index) => (index === at ? trace.slice(0, stop?.to) : trace));
  const isOn = (item: TraceItem): boolean => versionIn(item, flowId) !== undefined;
  const item = seen.flat().findLast(isOn) ?? traces.flat().find(isOn);
  return item === undefined ? undefined : versionIn(item, flowId);
}

// A trigger is only looked at, and a run that was not moved stays where it was.
const STANDS: readonly string[] = [
  'run.started',
  'run.resumed',
  'flow.entered',
  'flow.returned',
  'run.moved',
] satisfies TraceItem['type'][];

function versionIn(item: TraceItem, flowId: string): number | undefined {
  return STANDS.includes(item.type) && 'version' in item && item.flowId === flowId ? item.version : undefined;
}
