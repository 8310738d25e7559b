import { Queue, Worker, withBackend } from 'bullmq';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { QUEUE_PREFIX, postgresConnection, redisConnection } from './connection.js';
import { createPatientBackend } from './patient-backend.js';

/**
 * Tells some process that there is something to do. The rows are the truth; a bell that is lost costs
 * a moment, never an event, because the sweep finds rows nobody rang for (invariant 6).
 * 1. One job per partition: at most one rings and one more waits (`keepLastIfActive`).
 * 2. Ringing never blocks and never throws; what gathers meanwhile leaves in one bulk.
 */
export interface Bells {
  ringPartitions: (partitions: readonly number[]) => void;
  ringOutbox: () => void;
  /** Throws when the queue cannot be reached. */
  ping: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface BellsOptions {
  databaseUrl: string;
  /** Redis carries the bells when given, PostgreSQL otherwise. */
  redisUrl?: string;
  log: Log;
  metrics: Metrics;
  /** Absent in a process that only rings. */
  answer?: {
    /** Resolves when nothing waits in the partition any more. */
    partition(partition: number): Promise<void>;
    outbox(): void;
  };
}

const PARTITIONS_QUEUE = 'partitions';
const OUTBOX_QUEUE = 'outbox';
const OUTBOX_BELL = -1;

/** A worker that dies gives its bell back soon. */
const LOCK_MS = 5000;
const STALLED_CHECK_MS = 2000;
/** More than there are partitions: a bell must never wait for another. */
const CONCURRENCY = 70;

export async function startBells(options: BellsOptions): Promise<Bells> {
  const { log, metrics, answer } = options;
  const { queues, workers, ready } =
    options.redisUrl === undefined ? onPostgres(options) : onRedis(options, options.redisUrl);
  for (const part of [...queues, ...workers]) {
    part.on('error', (error) =>
      log.warn({ error: error.message }, 'the queue is away; rows wait for the sweep'),
    );
  }
  await ready;
  const [partitions, outbox] = queues;
  const rung = new Set<number>();
  let ringing: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    while (rung.size > 0) {
      const bells = [...rung];
      rung.clear();
      const jobs = bells
        .filter((bell) => bell !== OUTBOX_BELL)
        .map((partition) => jobOf(`p${partition}`, { partition }));
      if (jobs.length > 0) await partitions.addBulk(jobs);
      if (bells.includes(OUTBOX_BELL)) await outbox.addBulk([jobOf('outbox', {})]);
      metrics.countBells('rung', bells.length);
    }
  };
  const ring = (bells: readonly number[]): void => {
    for (const bell of bells) rung.add(bell);
    ringing ??= flush()
      .catch((error: unknown) => {
        rung.clear();
        log.warn({ error: String(error) }, 'a bell could not be rung; rows wait for the sweep');
      })
      .then(() => {
        ringing = undefined;
        if (rung.size > 0) ring([]);
      });
  };

  return {
    ringPartitions: ring,
    // In a process that performs effects itself the way is short; others are rung through the queue.
    ringOutbox: () => (answer === undefined ? ring([OUTBOX_BELL]) : answer.outbox()),
    ping: async () => {
      await partitions.count();
    },
    stop: async () => {
      const closed = await Promise.allSettled(workers.map((worker) => worker.close()));
      await ringing;
      closed.push(...(await Promise.allSettled(queues.map((queue) => queue.close()))));
      const failed = closed.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

interface BellQueue {
  addBulk(jobs: BellJob[]): Promise<unknown>;
  count(): Promise<number>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

interface BellWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

interface Parts {
  queues: readonly [partitions: BellQueue, outbox: BellQueue];
  workers: readonly BellWorker[];
  ready: Promise<unknown>;
}

interface BellJob {
  name: string;
  data: { partition?: number };
  opts: { deduplication: { id: string; keepLastIfActive: true }; removeOnComplete: true; removeOnFail: true };
}

function jobOf(id: string, data: BellJob['data']): BellJob {
  return {
    name: id,
    data,
    opts: { deduplication: { id, keepLastIfActive: true }, removeOnComplete: true, removeOnFail: true },
  };
}

const WORKER_OPTIONS = {
  concurrency: CONCURRENCY,
  lockDuration: LOCK_MS,
  stalledInterval: STALLED_CHECK_MS,
  maxStalledCount: 1000,
};

function onPostgres({ databaseUrl, metrics, answer }: BellsOptions): Parts {
  const classes = withBackend(createPatientBackend);
  const connection = postgresConnection(databaseUrl);
  const partitions = new classes.Queue(PARTITIONS_QUEUE, { connection });
  const outbox = new classes.Queue(OUTBOX_QUEUE, { connection });
  const queues = [partitions, outbox] as const;
  if (answer === undefined) return { queues, workers: [], ready: areReady(queues) };
  const opts = { ...WORKER_OPTIONS, connection };
  const workers = [
    new classes.Worker(PARTITIONS_QUEUE, processor(metrics, answer), opts),
    new classes.Worker(OUTBOX_QUEUE, processor(metrics, answer), opts),
  ];
  return { queues, workers, ready: areReady(queues, workers) };
}

function onRedis({ metrics, answer }: BellsOptions, url: string): Parts {
  const connection = redisConnection(url);
  // A bell that cannot be rung now is no use later: the sweep comes first.
  const ringer = { url, maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 5000 };
  const partitions = new Queue(PARTITIONS_QUEUE, { connection: ringer, prefix: QUEUE_PREFIX });
  const outbox = new Queue(OUTBOX_QUEUE, { connection: ringer, prefix: QUEUE_PREFIX });
  const queues = [partitions, outbox] as const;
  if (answer === undefined) return { queues, workers: [], ready: areReady(queues) };
  const opts = { ...WORKER_OPTIONS, connection, prefix: QUEUE_PREFIX };
  const workers = [
    new Worker(PARTITIONS_QUEUE, processor(metrics, answer), opts),
    new Worker(OUTBOX_QUEUE, processor(metrics, answer), opts),
  ];
  return { queues, workers, ready: areReady(queues, workers) };
}

/**
 * The workers, too: an engine that has started answers bells. One whose session was cut meanwhile opens another by itself;
 * without its queues an engine does not start.
 */
async function areReady(queues: readonly Ready[], workers: readonly Ready[] = []): Promise<void> {
  await Promise.all([
    ...queues.map((queue) => queue.waitUntilReady()),
    ...workers.map((worker) => worker.waitUntilReady().catch(() => undefined)),
  ]);
}

interface Ready {
  waitUntilReady(): Promise<unknown>;
}

function processor(metrics: Metrics, answer: NonNullable<BellsOptions['answer']>) {
  return async ({ data }: { data: BellJob['data'] }): Promise<void> => {
    metrics.countBells('answered', 1);
    if (data.partition === undefined) answer.outbox();
    else await answer.partition(data.partition);
  };
}
