import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Registry } from '@nightshift/nodes';
import type { Pool } from 'pg';
import { CAUTION_MS, startCaution } from './caution.js';
import { gather } from './gather.js';
import type { Accept } from './ingress/accept.js';
import { startRollUp } from './analytics/roll-up.js';
import { createAccept, type Door, type FindConversations } from './ingress/create-accept.js';
import { createGroupedInsert } from './ingress/grouped-insert.js';
import type { Log } from './log.js';
import { noMetrics, type Metrics } from './metrics.js';
import { startBells, type Bells } from './queue/bells.js';
import { openDatabase, type Database } from './store/database.js';
import { loadConversationIds, loadReplies, type RepliesQuery } from './store/load-replies.js';
import type { RingOutbox } from './store/outbox-rows.js';
import { announce, type Audience } from './turn/announce.js';
import { createLanes, type Lanes } from './turn/lanes.js';
import { createRightOfWay, type RightOfWay } from './right-of-way.js';
import { startNotifier, type Notifier } from './turn/notifier.js';
import { recover } from './turn/recover.js';
import { startSchedule } from './turn/schedule.js';
import { whenSettled, type Settled, type SettledQuery } from './turn/settled.js';
import { startWatch } from './turn/watch.js';
import { createWorlds } from './turn/world.js';

export type Role = 'all' | 'web' | 'worker';

export interface EngineOptions {
  databaseUrl: string;
  /** BullMQ's Redis; without it the bells ring through PostgreSQL. */
  redisUrl?: string;
  role: Role;
  /** Every node and trigger there is. */
  registry: Registry;
  lanes?: number;
  poolSize?: number;
  log?: Log;
  metrics?: Metrics;
  /** Epoch milliseconds; the system clock when absent. */
  clock?: () => number;
  /** How long events go by the table after a process has died; zero for never. */
  cautionMs?: number;
}

export interface Engine {
  readonly role: Role;
  readonly database: Database;
  readonly accept: Accept;
  readonly giveWay: RightOfWay['giveWay'];
  readonly notifier: Notifier;
  /** For `Prefer: wait` when `Accepted.isSettled` is false. */
  whenSettled: (query: SettledQuery) => Promise<Settled>;
  /** The outbox's bell: `handler` is called when rows were queued, by this process or another. Call the result to stop. */
  onOutbox: (handler: RingOutbox) => () => void;
  ringOutbox: () => void;
  /** Throws when the database or the queue does not answer. */
  ping: () => Promise<void>;
  /** Takes nothing more in, lets what has begun commit, then closes everything. */
  stop: () => Promise<void>;
}

const DEFAULT_LANES = 2;

/**
 * Puts the core together: ingress's door, the lanes behind it, bells, clocks and notices. No HTTP.
 * Roles: `web` takes events in, `worker` takes their turns, `all` does both without a queue in between.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { role, databaseUrl, redisUrl } = options;
  const log = options.log ?? silent;
  const metrics = options.metrics ?? noMetrics;
  const parts: Stoppable[] = [];
  try {
    const database = await openDatabase({
      url: databaseUrl,
      ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    });
    parts.push({ stop: database.close });
    const name = randomBytes(6).toString('hex');
    const notifier = await startNotifier({ url: databaseUrl, log, name });
    parts.push(notifier);
    const outbox = createOutboxBell();
    const rightOfWay = createRightOfWay();
    const worker =
      role === 'web'
        ? undefined
        : await startWorker({ ...options, log, metrics, name, rightOfWay }, database, notifier, outbox);
    if (worker !== undefined) parts.push({ stop: worker.stop });
    const answer =
      worker === undefined ? {} : { answer: { partition: worker.lanes.drain, outbox: outbox.ring } };
    const bells = await startBells({
      databaseUrl,
      ...(redisUrl === undefined ? {} : { redisUrl }),
      log,
      metrics,
      ...answer,
    });
    parts.push(bells);
    worker?.connectBells(bells);
    const door = worker === undefined ? openWebDoor(databaseUrl, log, bells, parts) : worker.take;
    const lookForReplies = gather((queries: readonly RepliesQuery[]) => loadReplies(database.keyed, queries));
    return {
      role,
      database,
      notifier,
      giveWay: rightOfWay.giveWay,
      accept: createAccept(door, findConversations(database.pool)),
      whenSettled: (query) => whenSettled(lookForReplies, notifier, query),
      onOutbox: outbox.onRing,
      ringOutbox: bells.ringOutbox,
      ping: async () => {
        await Promise.all([database.pool.query('SELECT 1'), bells.ping()]);
      },
      stop: () => stopAll(parts),
    };
  } catch (error) {
    await stopAll(parts);
    throw error;
  }
}

interface Stoppable {
  stop: () => Promise<void>;
}

/** In the opposite order of their start: first what takes events in, last the database. */
async function stopAll(parts: Stoppable[]): Promise<void> {
  for (const part of parts.splice(0).reverse()) await part.stop();
}

interface Worker extends Stoppable {
  lanes: Lanes;
  take: Door;
  connectBells: (bells: Bells) => void;
}

async function startWorker(
  options: EngineOptions & { log: Log; metrics: Metrics; name: string; rightOfWay: RightOfWay },
  { pool }: Database,
  notifier: Notifier,
  outbox: OutboxBell,
): Promise<Worker> {
  const { databaseUrl: url, log, metrics, registry, name, rightOfWay } = options;
  const clock = options.clock ?? Date.now;
  const warn = (error: unknown, message: string): void => log.error({ error: String(error) }, message);
  const worlds = createWorlds({ pool, registry, warn });
  const audience: Audience = { notifier, log, metrics, ringOutbox: outbox.ring };
  await recover({
    pool,
    url,
    worlds,
    clock,
    log,
    metrics,
    onTaken: (results) => results.forEach((result) => announce(audience, result)),
  });
  let bells: Bells | undefined;
  const lanes = createLanes({
    ...audience,
    rightOfWay,
    count: options.lanes ?? DEFAULT_LANES,
    url,
    worlds,
    clock,
    ringPartitions: (partitions) => bells?.ringPartitions(partitions),
  });
  const caution = await startCaution({ pool, name, log, cautionMs: options.cautionMs ?? CAUTION_MS });
  const table = createGroupedInsert({
    url,
    log,
    ringPartitions: (partitions) => partitions.forEach((partition) => void lanes.drain(partition)),
  });
  const take: Door = (arrivals) => (caution.isOn() ? table : lanes).take(arrivals);
  const watch = startWatch({ pool, lanes, log, metrics, clock });
  const schedule = startSchedule({ pool, worlds, log, clock, take });
  const rollUp = startRollUp({ pool, log, clock });
  return {
    lanes,
    take,
    connectBells: (started) => (bells = started),
    stop: async () => {
      await Promise.all([watch.stop(), schedule.stop(), rollUp.stop()]);
      await table.stop();
      await lanes.stop();
      await caution.stop();
    },
  };
}

function openWebDoor(url: string, log: Log, bells: Bells, parts: Stoppable[]): Door {
  const insert = createGroupedInsert({ url, log, ringPartitions: bells.ringPartitions });
  parts.push(insert);
  return insert.take;
}

/** How long a newcomer's first event may keep its sender waiting for the conversation's id. */
const FIND_WITHIN_MS = 2000;
const FIND_EVERY_MS = 15;

function findConversations(pool: Pool): FindConversations {
  return async (eventIds) => {
    const endMs = performance.now() + FIND_WITHIN_MS;
    for (;;) {
      await sleep(FIND_EVERY_MS);
      const found = await loadConversationIds(pool, eventIds);
      if (found.size === new Set(eventIds).size || performance.now() > endMs) return found;
    }
  };
}

interface OutboxBell {
  ring: RingOutbox;
  onRing: (handler: RingOutbox) => () => void;
}

function createOutboxBell(): OutboxBell {
  const handlers = new Set<RingOutbox>();
  return {
    ring: (kinds) => {
      for (const handler of [...handlers]) handler(kinds);
    },
    onRing: (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
