import type { Pool } from 'pg';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { repeat } from '../repeat.js';
import { findTimedPartitions, findWaitingPartitions } from '../store/find-work.js';
import type { Lanes } from './lanes.js';

/**
 * Looks for work that nobody rings for: timers whose time has come, and events whose bell was lost.
 * Every worker looks; the partition's lock decides whose turn it is.
 */
export interface Watch {
  stop(): Promise<void>;
}

export interface WatchOptions {
  pool: Pool;
  lanes: Lanes;
  log: Log;
  metrics: Metrics;
  clock: () => number;
}

const TIMERS_EVERY_MS = 150;
const SWEEP_EVERY_MS = 250;

export function startWatch({ pool, lanes, log, metrics, clock }: WatchOptions): Watch {
  const timers = repeat(TIMERS_EVERY_MS, log, async () => {
    const partitions = await findTimedPartitions(pool, clock());
    lanes.timersDue(partitions);
  });
  let seen = new Map<number, string>();
  const sweep = repeat(SWEEP_EVERY_MS, log, async () => {
    const waiting = await findWaitingPartitions(pool);
    // Bells are answered in milliseconds: what has been the oldest twice in a row was forgotten. No clock is asked.
    const forgotten = [...waiting].flatMap(([partition, id]) =>
      seen.get(partition) === id ? [partition] : [],
    );
    seen = waiting;
    if (forgotten.length > 0) metrics.countBells('lost', forgotten.length);
    await Promise.all(forgotten.map((partition) => lanes.drain(partition)));
  });
  return {
    stop: async () => {
      await Promise.all([timers.stop(), sweep.stop()]);
    },
  };
}
