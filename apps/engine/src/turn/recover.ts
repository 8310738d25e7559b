import type { Pool } from 'pg';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { earliestId } from '../store/new-id.js';
import {
  clearSuspects,
  countTries,
  findLeftPartitions,
  inPartition,
  readLeftTurns,
  readTries,
  uncountTries,
  type Before,
  type LeftTurn,
} from '../store/suspects.js';
import { createAttempts, type Attempts, type BatchRequest } from './attempt-batch.js';
import type { BatchResult } from './batch.js';
import { MAX_ATTEMPTS, turnKey } from './decide-event.js';
import type { Worlds } from './world.js';

/**
 * Takes the turns that were left when a process ended, before this one takes any other. One of them may be what ended it:
 * not an error that anybody could catch, but a crash.
 * 1. A turn is counted, durably, before it is tried, and the count goes when the turn was taken. Nothing of this is
 *    done for turns that were not left.
 * 2. All that is left in a partition is tried together. What was counted before is tried alone, so that the next crash
 *    names it; and nothing else is under way in this process meanwhile.
 * 3. A turn that was counted MAX_ATTEMPTS times is parked without another try (invariant 9).
 */
export interface RecoveryOptions {
  pool: Pool;
  url: string;
  worlds: Worlds;
  clock: () => number;
  log: Log;
  metrics: Metrics;
  onTaken(results: readonly BatchResult[]): void;
}

/** A long queue that nobody suspects is not taken here: customers would wait at the door. */
const WITHIN_MS = 5000;
const TOGETHER = 256;

/** Never throws: what it could not take is found by the sweep like everything else that waits. */
export async function recover(options: RecoveryOptions): Promise<void> {
  const { pool, clock, log } = options;
  const before: Before = { eventId: earliestId('event', Date.now()), atMs: clock() };
  const endMs = performance.now() + WITHIN_MS;
  const attempts = createAttempts({ ...options, name: 'recovery' });
  try {
    for (const partition of await findLeftPartitions(pool, before)) {
      while (await takeNext(options, attempts, partition, before, endMs));
    }
  } catch (error) {
    log.warn(
      { error: String(error) },
      'not all turns that were left could be taken; the sweep will find them',
    );
  } finally {
    await attempts.close();
  }
}

/** False: nothing is left there, or it is somebody else's, or it can wait. */
async function takeNext(
  options: RecoveryOptions,
  attempts: Attempts,
  partition: number,
  before: Before,
  endMs: number,
): Promise<boolean> {
  const { pool, log } = options;
  const chosen = await inPartition(pool, partition, async (client) => {
    const left = await readLeftTurns(client, partition, before, TOGETHER);
    const tries = await readTries(client, left.map(keyOf));
    const next = tries.size > 0 ? first(left) : left;
    if (next.length === 0 || (tries.size === 0 && performance.now() > endMs)) return undefined;
    const isHopeless = next.some((turn) => (tries.get(keyOf(turn)) ?? 0) >= MAX_ATTEMPTS);
    const keys = next.map(keyOf);
    if (!isHopeless) await countTries(client, keys);
    return { keys, isHopeless, request: requestFor(partition, next) };
  });
  if (chosen === undefined) return false;
  const { keys, isHopeless, request } = chosen;
  if (isHopeless)
    log.error({ turns: keys }, 'a turn has ended the process several times; it is not tried again');
  const hopeless = new Map(isHopeless ? keys.map((key) => [key, REASON]) : []);
  const results = await attempts.run({ ...request, hopeless });
  const isRefused = results.some(({ refused }) => refused.includes(partition));
  options.onTaken(results);
  if (!isRefused) await clearSuspects(pool, keys);
  else if (!isHopeless) await uncountTries(pool, keys);
  return !isRefused;
}

const REASON = 'the process ended each time this turn was taken';

function keyOf({ channelId, externalId }: LeftTurn): string {
  return turnKey({ channel: { id: channelId }, externalId });
}

/** The one that comes first when all are taken together. */
function first(left: readonly LeftTurn[]): LeftTurn[] {
  const event = left.find(({ type }) => type === 'event');
  const timer = left.find(({ type }) => type === 'timer');
  const next = timer === undefined || (event !== undefined && event.atMs < timer.atMs) ? event : timer;
  return next === undefined ? [] : [next];
}

function requestFor(partition: number, turns: readonly LeftTurn[]): BatchRequest {
  const has = (type: LeftTurn['type']): boolean => turns.some((turn) => turn.type === type);
  return {
    arrivals: [],
    woken: has('event') ? [partition] : [],
    timed: has('timer') ? [partition] : [],
    limit: turns.length,
  };
}
