import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { connectLane, type LaneConnection } from '../store/lane-connection.js';
import type { Batch, BatchResult } from './batch.js';
import { MAX_ATTEMPTS } from './decide-event.js';
import { failureKind } from './failure.js';
import { createMemory } from './memory.js';
import { turnBatch } from './turn-batch.js';
import type { Worlds } from './world.js';

/**
 * Brings a batch to its end whatever happens on the way.
 * 1. A lost connection is opened anew and the batch repeated; what had been committed is then known by its external ids.
 * 2. A batch with a bad event is taken apart, so that only the bad one suffers: it fails MAX_ATTEMPTS times
 *    by itself, is parked, and the rest commits (invariant 9).
 */
export interface Attempts {
  /** Throws when the database stays away too long, or an event cannot even be parked. */
  run(batch: BatchRequest): Promise<BatchResult[]>;
  close(): Promise<void>;
}

export type BatchRequest = Pick<Batch, 'arrivals' | 'woken' | 'timed' | 'limit'> &
  Partial<Pick<Batch, 'hopeless'>>;

export interface AttemptsOptions {
  url: string;
  /** Shown in the list of database sessions. */
  name: string;
  worlds: Worlds;
  clock: () => number;
  log: Log;
  metrics: Metrics;
}

const MAX_CONFLICTS = 12;
/** How long a batch waits for the database to come back before its events are refused. */
const PATIENCE_MS = 15_000;

export function createAttempts(options: AttemptsOptions): Attempts {
  const { log, metrics } = options;
  const memory = createMemory();
  let connection: LaneConnection | undefined;

  const once = async (batch: Batch): Promise<BatchResult> => {
    if (connection === undefined || connection.isBroken)
      connection = await connectLane(options.url, options.name);
    return await turnBatch({ connection, memory, worlds: options.worlds, clock: options.clock }, batch);
  };

  /** Repeats what is nobody's fault. Throws what is somebody's, or what does not end. */
  const persist = async (batch: Batch): Promise<BatchResult> => {
    const startedMs = performance.now();
    for (let conflicts = 0, outages = 0; ;) {
      try {
        batch.suspects.length = 0;
        return await once(batch);
      } catch (error) {
        const kind = connection?.isBroken === true ? 'connection' : failureKind(error);
        metrics.countRetry(kind);
        if (kind === 'error' || (kind === 'conflict' && (conflicts += 1) > MAX_CONFLICTS)) throw error;
        if (kind === 'connection' && performance.now() - startedMs > PATIENCE_MS) throw error;
        if (kind === 'connection') log.warn({ error: String(error) }, 'the database is away; trying again');
        await sleep(
          kind === 'conflict' ? Math.random() * 5 * conflicts : Math.min(500, 10 * 2 ** (outages += 1)),
        );
      }
    }
  };

  /** A batch small enough that there is only one suspect. */
  const persistOnSuspect = async (request: BatchRequest): Promise<BatchResult> => {
    const hopeless = new Map(request.hopeless);
    const failures = new Map<string, number>();
    for (;;) {
      const batch: Batch = { ...request, hopeless, suspects: [] };
      try {
        return await persist(batch);
      } catch (error) {
        const suspect = batch.suspects.find((key) => !hopeless.has(key));
        if (failureKind(error) === 'connection' || suspect === undefined) throw error;
        const count = (failures.get(suspect) ?? 0) + 1;
        failures.set(suspect, count);
        if (count >= MAX_ATTEMPTS)
          hopeless.set(suspect, error instanceof Error ? error.message : String(error));
      }
    }
  };

  const oneByOne = async (request: BatchRequest): Promise<BatchResult[]> => {
    const results: BatchResult[] = [];
    const partitions = new Set([
      ...request.woken,
      ...request.timed,
      ...request.arrivals.map(({ partition }) => partition),
    ]);
    for (const partition of partitions) {
      const timed = request.timed.includes(partition) ? [partition] : [];
      for (;;) {
        const result = await persistOnSuspect({
          ...request,
          arrivals: [],
          woken: [partition],
          timed,
          limit: 1,
        });
        results.push(result);
        if (result.more.length === 0) break;
      }
    }
    const handled: BatchResult['handled'] = [];
    for (const arrival of request.arrivals) {
      const result = await persistOnSuspect({
        ...request,
        arrivals: [arrival],
        woken: [],
        timed: [],
        limit: 1,
      });
      handled.push(...result.handled);
      results.push({ ...result, handled: [] });
    }
    return [{ ...EMPTY, handled }, ...results];
  };

  return {
    run: async (request) => {
      try {
        return [await persist({ hopeless: NOBODY, ...request, suspects: [] })];
      } catch (error) {
        if (failureKind(error) === 'connection') throw error;
        log.error(
          { error: String(error), events: request.arrivals.length },
          'a batch failed; its events are now taken one by one',
        );
        return await oneByOne(request);
      }
    },
    close: async () => {
      await connection?.close().catch(() => {});
    },
  };
}

const NOBODY: ReadonlyMap<string, string> = new Map();
const EMPTY: BatchResult = {
  handled: [],
  notices: [],
  refused: [],
  more: [],
  queued: new Set(),
  taken: 0,
  timers: 0,
  duplicates: 0,
  parked: [],
};
