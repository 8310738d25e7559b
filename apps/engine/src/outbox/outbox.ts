import type { Registry } from '@nightshift/nodes';
import { crashPoint } from '../crash-point.js';
import type { Log } from '../log.js';
import type { ChannelRef, EventBody } from '../store/arrival.js';
import type { Database } from '../store/database.js';
import {
  claimOutbox,
  isStillClaimed,
  nextOutboxDueMs,
  postponeOutbox,
  settleOutbox,
  settleSend,
  type ClaimedCall,
  type ClaimedSend,
} from '../store/outbox-rows.js';
import { backoffMs } from './backoff.js';
import { performCall } from './perform-call.js';
import { performSend, type ChannelSettings } from './perform-send.js';

/**
 * The second loop: performs what turns decided.
 * 1. A row is claimed before it is touched, and settled after; a claim whose holder died is taken over when its lease ends.
 * 2. Sends of one conversation leave in order, one at a time; calls never hold them up, nor each other.
 * 3. What is done again after a crash is done under the same key.
 * 4. The outcome of a call is an event like any other: it is accepted before the row is settled.
 */
export interface OutboxOptions {
  database: Database;
  /** Ingress's door. Resolves when the events are durable. */
  accept(events: readonly OutcomeEvent[]): Promise<unknown>;
  registry: Registry;
  log: Log;
  /** How a channel is set up now, secrets included; undefined when it has gone. */
  channelSettings(workspaceId: string, channelId: string): Promise<ChannelSettings | undefined>;
  allowedHosts(workspaceId: string): Promise<readonly string[]>;
  concurrency?: { calls: number; sends: number };
  /** Must be longer than any call may take. */
  leaseMs?: number;
  onSettled?(kind: 'call' | 'send', result: 'done' | 'again' | 'dead' | 'held', isRepeat: boolean): void;
}

/** An outcome, as ingress takes it. */
export interface OutcomeEvent {
  workspaceId: string;
  channel: ChannelRef;
  sender: string;
  conversationId: string;
  externalId: string;
  atMs: number;
  body: EventBody;
}

export interface Outbox {
  /** There may be something to do. Returns at once. */
  ring(): void;
  /** Claims nothing more, waits for what is under way. */
  stop(): Promise<void>;
}

const IDLE_LOOK_MS = 5000;

export function startOutbox(options: OutboxOptions): Outbox {
  const { calls, sends } = options.concurrency ?? { calls: 64, sends: 16 };
  const leaseMs = options.leaseMs ?? 120_000;
  const lanes = [
    startLane(calls, options.log, (room) => claimOutbox(options.database, 'call', room, leaseMs), (row) => doCall(options, row)),
    startLane(sends, options.log, (room) => claimOutbox(options.database, 'send', room, leaseMs), (row) => doSend(options, row)),
  ];
  const ring = () => lanes.forEach((lane) => lane.ring());
  const alarm = startAlarm(options.database, ring);
  return {
    ring,
    stop: async () => {
      alarm.stop();
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

/** Keeps up to `room` rows under way. After each one it looks again, since the next of its conversation is free now. */
function startLane<R extends { id: string }>(room: number, log: Log, claim: (room: number) => Promise<R[]>, perform: (row: R) => Promise<void>) {
  const underWay = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let hasRung = false;
  let isStopped = false;

  const begin = (row: R): void => {
    const work = perform(row)
      .catch((error: unknown) => log.error({ effect: row.id, error: String(error) }, 'an effect could not be settled; its claim will end'))
      .finally(() => {
        underWay.delete(work);
        ring();
      });
    underWay.add(work);
  };
  const look = async (): Promise<void> => {
    while (hasRung && !isStopped && underWay.size < room) {
      hasRung = false;
      crashPoint('outbox.before-claim');
      const rows = await claim(room - underWay.size);
      if (rows.length > 0) crashPoint('outbox.after-claim');
      rows.forEach(begin);
    }
  };
  const ring = (): void => {
    hasRung = true;
    if (looking !== null || isStopped) return;
    looking = look()
      .catch((error: unknown) => log.error({ error: String(error) }, 'the outbox cannot be read'))
      .finally(() => {
        looking = null;
        if (hasRung && underWay.size < room && !isStopped) ring();
      });
  };
  return {
    ring,
    stop: async () => {
      isStopped = true;
      await looking;
      await Promise.allSettled(underWay);
    },
  };
}

/** Rings when a postponed row falls due or a dead holder's lease ends. */
function startAlarm(database: Database, ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    const dueMs = await nextOutboxDueMs(database).catch(() => null);
    if (isStopped) return;
    if (dueMs !== null && dueMs <= 0) ring();
    timer = setTimeout(() => void look(), Math.max(100, Math.min(dueMs ?? IDLE_LOOK_MS, IDLE_LOOK_MS)));
  };
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function doCall(options: OutboxOptions, row: ClaimedCall): Promise<void> {
  const { database, log } = options;
  const result = await performCall(row, options.registry, await options.allowedHosts(row.workspaceId));
  if (result.type === 'again') {
    await postponeOutbox(database, row, backoffMs(row.attempts, Math.random(), result.retryAfterMs), result.error);
    options.onSettled?.('call', 'again', row.isRepeat);
    return;
  }
  const { channel, sender } = row.payload;
  await options.accept([
    {
      workspaceId: row.workspaceId,
      channel,
      sender,
      conversationId: row.conversationId,
      externalId: `call/${row.id}`,
      atMs: Date.now(),
      body: { type: 'call.finished', call: row.id, runId: row.runId ?? '', outcome: result.outcome },
    },
  ]);
  crashPoint('outbox.before-commit');
  if (!result.outcome.ok) log.warn({ call: row.payload.call, effect: row.id, code: result.outcome.code }, 'a call failed');
  await settleOutbox(database, row, 'done', result.outcome.ok ? undefined : result.outcome.message);
  crashPoint('outbox.after-commit');
  options.onSettled?.('call', 'done', row.isRepeat);
}

async function doSend(options: OutboxOptions, row: ClaimedSend): Promise<void> {
  const { database, log } = options;
  const channel = await options.channelSettings(row.workspaceId, row.payload.channel.id);
  if (!(await isStillClaimed(database, row))) return;
  crashPoint('outbox.before-send');
  const result = await performSend(row, channel);
  crashPoint('outbox.after-send');
  switch (result.type) {
    case 'sent':
      await settleSend(database, row, 'sent');
      crashPoint('outbox.after-commit');
      break;
    case 'again':
      await postponeOutbox(database, row, backoffMs(row.attempts, Math.random(), result.retryAfterMs), result.error);
      break;
    case 'held':
      await settleSend(database, row, 'unknown', result.error);
      break;
    case 'dead':
      log.error({ effect: row.id, conversation: row.conversationId, error: result.error }, 'a message cannot be delivered');
      await settleSend(database, row, 'failed', result.error);
      break;
  }
  options.onSettled?.('send', result.type === 'sent' ? 'done' : result.type, row.isRepeat);
}
