import { crashPoint } from '../crash-point.js';
import type { RightOfWay } from '../right-of-way.js';
import type { Arrival, Handled } from '../store/arrival.js';
import { announce, type Audience } from './announce.js';
import { createAttempts, type Attempts } from './attempt-batch.js';
import type { BatchResult } from './batch.js';
import type { Worlds } from './world.js';

/**
 * Where events gather. While one batch of a lane is in the database the next builds up by itself:
 * group commit without a timer.
 * 1. A partition always goes to the same lane, so its batches never overlap within this process.
 * 2. The order is: commit, answer those who wait, tell the listeners, ring the bells.
 */
export interface Lanes {
  /** Resolves when the events are durable, in their order. Throws when they are not; sending them again is safe. */
  take: (arrivals: readonly Arrival[]) => Promise<Handled[]>;
  /** Takes what waits in a partition. Resolves when nothing was left there. */
  drain: (partition: number) => Promise<void>;
  /** Due timers were seen in these. */
  timersDue: (partitions: readonly number[]) => void;
  /** Lets what has begun commit, then closes. Events that come afterwards are refused. */
  stop: () => Promise<void>;
}

export interface LanesOptions extends Audience {
  count: number;
  url: string;
  worlds: Worlds;
  clock: () => number;
  /** Is told which turns customers wait for. */
  rightOfWay: Pick<RightOfWay, 'during'>;
  /** Somebody has to look into these partitions. */
  ringPartitions: (partitions: readonly number[]) => void;
}

export const MAX_BATCH = 256;
/** A partition that another process works on is tried again after this long. */
const REFUSED_RETRY_MS = 10;

export function createLanes(options: LanesOptions): Lanes {
  const lanes = Array.from({ length: options.count }, (_, index) => createLane(options, index));
  const laneOf = (partition: number): Lane => {
    const lane = lanes[partition % lanes.length];
    if (lane === undefined) throw new Error('there are no lanes');
    return lane;
  };
  return {
    take: (arrivals) =>
      new Promise((resolve, reject) => {
        if (arrivals.length === 0) return resolve([]);
        const ticket: Ticket = {
          results: new Array<Handled>(arrivals.length),
          left: arrivals.length,
          resolve,
          reject,
        };
        arrivals.forEach((arrival, index) => laneOf(arrival.partition).push({ arrival, ticket, index }));
      }),
    drain: (partition) => laneOf(partition).drain(partition),
    timersDue: (partitions) => {
      for (const partition of partitions) laneOf(partition).timerDue(partition);
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

/** One call of `take`, spread over lanes. */
interface Ticket {
  results: Handled[];
  left: number;
  resolve(results: Handled[]): void;
  reject(error: unknown): void;
}

interface Entry {
  arrival: Arrival;
  ticket: Ticket;
  index: number;
}

interface Lane {
  push(entry: Entry): void;
  drain(partition: number): Promise<void>;
  timerDue(partition: number): void;
  stop(): Promise<void>;
}

function createLane(options: LanesOptions, index: number): Lane {
  const { url, worlds, clock, log, metrics, rightOfWay } = options;
  const attempts = createAttempts({ url, name: `lane ${index}`, worlds, clock, log, metrics });
  const entries: Entry[] = [];
  /** Partitions to look into, with those who wait for them to be empty. */
  const woken = new Map<number, (() => void)[]>();
  const timed = new Set<number>();
  let isStopped = false;
  let running: Promise<void> | undefined;

  const wake = (): void => {
    running ??= runUntilEmpty().finally(() => {
      running = undefined;
      // Whoever was answered by the last batch may have brought something new before this line.
      if (hasWork()) wake();
    });
  };

  const hasWork = (): boolean => entries.length > 0 || ((woken.size > 0 || timed.size > 0) && !isStopped);

  const runUntilEmpty = async (): Promise<void> => {
    // Everything that arrives in the same turn of the event loop shares the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (hasWork()) {
      const batch = entries.splice(0, MAX_BATCH);
      const partitions = [...woken.keys()];
      const waiters = new Map(woken);
      const due = [...timed];
      woken.clear();
      timed.clear();
      const startedMs = performance.now();
      try {
        const arrivals = batch.map(({ arrival }) => arrival);
        const turn = attempts.run({ arrivals, woken: partitions, timed: due, limit: MAX_BATCH });
        const results = await (arrivals.some(isMessage) ? rightOfWay.during(turn) : turn);
        settle(options, batch, results);
        metrics.observeBatch(batch.length, performance.now() - startedMs);
        goOn(waiters, results);
      } catch (error) {
        log.error(
          { error: String(error), events: batch.length },
          'a batch was given up; its events are refused',
        );
        for (const { ticket } of batch) ticket.reject(error);
        // Nobody is left hanging; the sweep will find what still waits.
        for (const resolve of [...waiters.values()].flat()) resolve();
      }
    }
  };

  /** Partitions that are not empty yet, or were not ours to look into, stay on the list. */
  const goOn = (waiters: ReadonlyMap<number, (() => void)[]>, results: readonly BatchResult[]): void => {
    const more = new Set(results.flatMap((result) => result.more));
    const refused = new Set(results.flatMap((result) => result.refused));
    for (const [partition, resolves] of waiters) {
      if (more.has(partition)) again(partition, resolves);
      else if (refused.has(partition)) later(partition, resolves);
      else for (const resolve of resolves) resolve();
    }
    for (const partition of more)
      if (!waiters.has(partition)) (refused.has(partition) ? later : again)(partition, []);
  };

  const again = (partition: number, resolves: (() => void)[]): void => {
    woken.set(partition, [...(woken.get(partition) ?? []), ...resolves]);
  };

  const later = (partition: number, resolves: (() => void)[]): void => {
    setTimeout(() => {
      if (isStopped) return resolves.forEach((resolve) => resolve());
      again(partition, resolves);
      wake();
    }, REFUSED_RETRY_MS);
  };

  return {
    push: (entry) => {
      if (isStopped) return entry.ticket.reject(new Error('the engine is stopping; send the event again'));
      entries.push(entry);
      wake();
    },
    drain: (partition) =>
      new Promise((resolve) => {
        if (isStopped) return resolve();
        again(partition, [resolve]);
        wake();
      }),
    timerDue: (partition) => {
      if (isStopped) return;
      timed.add(partition);
      wake();
    },
    stop: () =>
      stopLane(attempts, () => {
        isStopped = true;
        return running;
      }),
  };
}

/** A customer waits for what comes of it. */
const isMessage = ({ body }: Arrival): boolean => body.type === 'message.received';

async function stopLane(attempts: Attempts, finish: () => Promise<void> | undefined): Promise<void> {
  await finish();
  await attempts.close();
}

function settle(options: LanesOptions, batch: readonly Entry[], results: readonly BatchResult[]): void {
  const handled =
    results.length === 1 && results[0] !== undefined
      ? results[0].handled
      : results.flatMap((result) => result.handled);
  batch.forEach(({ ticket, index }, position) => {
    const result = handled[position];
    if (result === undefined) return ticket.reject(new Error('an event was lost between lane and batch'));
    ticket.results[index] = result;
    if ((ticket.left -= 1) === 0) ticket.resolve(ticket.results);
  });
  crashPoint('turn.after-acknowledge');
  for (const result of results) {
    announce(options, result);
    if (result.refused.length > 0 && batch.length > 0) options.ringPartitions(result.refused);
  }
}
