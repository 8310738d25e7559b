import { CallError, type Registry } from '@nightshift/nodes';
import type { KnowledgeQuery, KnowledgeResult } from '@nightshift/schema';
import type { CallPlace } from '../ai/ai.js';
import { crashPoint } from '../crash-point.js';
import { gather } from '../gather.js';
import type { Log } from '../log.js';
import type { ChannelRef, EventBody } from '../store/arrival.js';
import type { Database } from '../store/database.js';
import {
  claimOutbox,
  extendClaims,
  postponeOutbox,
  settleCalls,
  settleSend,
  standingOf,
  type Claimed,
  type ClaimOptions,
  type ClaimedCall,
  type ClaimedSend,
  type OutboxKind,
  type RingOutbox,
} from '../store/outbox-rows.js';
import { startAlarm } from './alarm.js';
import { backoffMs } from './backoff.js';
import { performCall, type CallAi, type CallReach, type CallResult } from './perform-call.js';
import { givingWay } from '../giving-way.js';
import { performSend, type ChannelSettings, type SendResult } from './perform-send.js';

/**
 * The second loop: performs what turns decided.
 * 1. A row is claimed before it is touched, and settled after. Its holder extends the claim while it works; the claim
 *    of a holder that died is taken over when its lease ends.
 * 2. Sends of one conversation leave in order, one at a time; calls never hold them up, nor each other.
 * 3. What is done again after a crash is done under the same key.
 * 4. The outcome of a call is an event like any other: it is accepted before the row is settled.
 * 5. What ends its process is given up after `maxCrashes` of them. What was under way once when a process ended is done
 *    again together with all others; from then on only one such row at a time, so that the next crash names it.
 */
export interface OutboxOptions {
  database: Database;
  /** Ingress's door. Resolves when the events are durable. */
  accept(events: readonly OutcomeEvent[]): Promise<unknown>;
  /** Resolves when turns leave time to compute something. */
  giveWay(): Promise<void>;
  registry: Registry;
  log: Log;
  /** How a channel is set up now, secrets included; undefined when it has gone. */
  channelSettings(workspaceId: string, channelId: string): Promise<ChannelSettings | undefined>;
  allowedHosts(workspaceId: string): Promise<readonly string[]>;
  /** Secrets by name; those that do not exist are left out. */
  secrets(workspaceId: string, names: readonly string[]): ReturnType<CallReach['secrets']>;
  search(workspaceId: string, query: KnowledgeQuery): Promise<KnowledgeResult>;
  ai(place: CallPlace & { conversationId: string }): CallAi;
  concurrency?: { calls: number; sends: number };
  /** How long after a holder's death somebody else takes over. */
  leaseMs?: number;
  /** How many processes may end over one effect before it is given up. */
  maxCrashes?: number;
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
  readonly ring: RingOutbox;
  /** Claims nothing more, waits for what is under way. */
  stop(): Promise<void>;
}

const LEASE_MS = 6000;
/** The outcome is accepted by then, so only the row waits. */
const SETTLE_PAUSE_MS = 50;
/** More often than bad luck hits the same effect. */
const MAX_CRASHES = 5;

export function startOutbox(options: OutboxOptions): Outbox {
  const { calls, sends } = options.concurrency ?? { calls: 256, sends: 16 };
  const leaseMs = options.leaseMs ?? LEASE_MS;
  const { database, log } = options;
  const ring: RingOutbox = (kinds) => {
    for (const lane of lanes) if (kinds === undefined || kinds.has(lane.kind)) lane.ring();
  };
  const alarm = startAlarm(database, ring);
  const settleCall = gather(
    async (calls: readonly DoneCall[]) => {
      await settleCalls(database, calls);
      return calls;
    },
    { pauseMs: SETTLE_PAUSE_MS },
  );
  const work: Work = { ...options, settleCall, lookAgainIn: alarm.lookAgainIn };
  const lanes = [
    startLane<ClaimedCall>({
      kind: 'call',
      room: calls,
      log,
      claim: (wanted) => claimOutbox(database, 'call', { ...wanted, leaseMs }),
      perform: (row) => doCall(work, row),
    }),
    startLane<ClaimedSend>({
      kind: 'send',
      room: sends,
      log,
      claim: (wanted) => claimOutbox(database, 'send', { ...wanted, leaseMs }),
      perform: (row) => doSend(work, row),
    }),
  ];
  const extend = setInterval(() => {
    const claims = lanes.flatMap((lane) => lane.underWay());
    if (claims.length === 0) return;
    extendClaims(database, claims, leaseMs).catch((error: unknown) =>
      log.warn({ error: String(error) }, 'claims could not be extended'),
    );
  }, leaseMs / 4);
  return {
    ring,
    stop: async () => {
      alarm.stop();
      await Promise.all(lanes.map((lane) => lane.stop()));
      clearInterval(extend);
    },
  };
}

interface LaneOptions<R> {
  kind: OutboxKind;
  /** How many rows are under way at most. */
  room: number;
  log: Log;
  claim(wanted: Omit<ClaimOptions, 'leaseMs'>): Promise<R[]>;
  perform(row: R): Promise<void>;
}

interface Lane {
  readonly kind: OutboxKind;
  ring(): void;
  /** What is being performed now. */
  underWay(): Claimed<unknown>[];
  stop(): Promise<void>;
}

/**
 * Keeps up to `room` rows under way. After a send it looks again, since the next of its conversation is free now; after
 * a call only when somebody has rung, or there was more than it had room for.
 */
function startLane<R extends Claimed<unknown>>({ kind, room, log, claim, perform }: LaneOptions<R>): Lane {
  const underWay = new Map<R, Promise<void>>();
  let looking: Promise<void> | null = null;
  let hasRung = false;
  let isStopped = false;

  const begin = (row: R): void => {
    const work = perform(row)
      .catch((error: unknown) =>
        log.error(
          { effect: row.id, error: String(error) },
          'an effect could not be settled; its claim will end',
        ),
      )
      .finally(() => {
        underWay.delete(row);
        if (kind === 'send' || hasRung || row.crashes > 1) ring();
      });
    underWay.set(row, work);
  };
  const look = async (): Promise<void> => {
    while (hasRung && !isStopped && underWay.size < room) {
      hasRung = false;
      crashPoint('outbox.before-claim');
      const isSuspectWelcome = ![...underWay.keys()].some(({ crashes }) => crashes > 1);
      const limit = room - underWay.size;
      const rows = await claim({ limit, isSuspectWelcome });
      if (rows.length > 0) crashPoint('outbox.after-claim');
      if (rows.length === limit) hasRung = true;
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
    kind,
    ring,
    underWay: () => [...underWay.keys()],
    stop: async () => {
      isStopped = true;
      await looking;
      await Promise.allSettled(underWay.values());
    },
  };
}

interface DoneCall {
  id: string;
  error?: string;
}

interface Work extends OutboxOptions {
  /** Many that end together are settled together. */
  readonly settleCall: (call: DoneCall) => Promise<unknown>;
  /** A row was put back for that long. */
  readonly lookAgainIn: (delayMs: number) => void;
}

/** Puts a row back that could not be done this time. */
async function putBack(
  work: Work,
  row: Claimed<unknown>,
  { error, retryAfterMs }: { error: string; retryAfterMs?: number },
): Promise<void> {
  const delayMs = backoffMs(row.attempts, Math.random(), retryAfterMs);
  await postponeOutbox(work.database, row, delayMs, error);
  work.lookAgainIn(delayMs);
}

/** Something that fails on and on is an outcome at last. */
const MAX_OWN_FAILURES = 5;

/**
 * What a call reaches of ours. That our own database was away while it was performed is no outcome of it, whatever it
 * made of that: it is made again.
 */
function reachOf(
  work: Work,
  { workspaceId, conversationId, id, payload }: ClaimedCall,
): CallReach & OwnFailure {
  let failure: string | undefined;
  const watch =
    <Args extends unknown[], T>(ask: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      try {
        return await ask(...args);
      } catch (error) {
        if (!(error instanceof CallError)) failure = String(error);
        throw error;
      }
    };
  const booking = { purpose: 'customer', step: payload.call, ...payload.origin } as const;
  const ai = work.ai({ workspaceId, conversationId, key: id, booking });
  return {
    registry: work.registry,
    allowedHosts: watch(() => work.allowedHosts(workspaceId)),
    secrets: watch((names: readonly string[]) => work.secrets(workspaceId, names)),
    search: watch(async (query: KnowledgeQuery) => {
      await work.giveWay();
      return await work.search(workspaceId, query);
    }),
    ai: { ...ai, model: watch(givingWay(ai.model, work.giveWay)), history: watch(ai.history) },
    ownFailure: () => failure,
  };
}

interface OwnFailure {
  ownFailure(): string | undefined;
}

async function doCall(work: Work, row: ClaimedCall): Promise<void> {
  const { log } = work;
  const reach = reachOf(work, row);
  const result =
    row.crashes >= (work.maxCrashes ?? MAX_CRASHES) ? ENDED_EACH_TIME : await performOrAgain(reach, row);
  if (result.type === 'again') {
    reach.ai.clear();
    await putBack(work, row, result);
    work.onSettled?.('call', 'again', row.isRepeat);
    return;
  }
  const { channel, sender } = row.payload;
  const event: OutcomeEvent = {
    workspaceId: row.workspaceId,
    channel,
    sender,
    conversationId: row.conversationId,
    externalId: `call/${row.id}`,
    atMs: Date.now(),
    body: { type: 'call.finished', call: row.id, runId: row.runId ?? '', outcome: result.outcome },
  };
  await work.accept([event]).finally(reach.ai.clear);
  crashPoint('outbox.before-commit');
  if (!result.outcome.ok)
    log.warn({ call: row.payload.call, effect: row.id, code: result.outcome.code }, 'a call failed');
  const done = { id: row.id, ...(result.outcome.ok ? {} : { error: result.outcome.message }) };
  // One that outlived its holders is alone under way, and all like it wait for it.
  await (row.crashes > 1 ? settleCalls(work.database, [done]) : work.settleCall(done));
  crashPoint('outbox.after-commit');
  work.onSettled?.('call', 'done', row.isRepeat);
}

async function performOrAgain(reach: CallReach & OwnFailure, row: ClaimedCall): Promise<CallResult> {
  const result = await performCall(row, reach);
  const error = reach.ownFailure();
  return error === undefined || row.attempts >= MAX_OWN_FAILURES ? result : { type: 'again', error };
}

const ENDED_EACH_TIME: CallResult = {
  type: 'finished',
  outcome: {
    ok: false,
    code: 'call.ended-process',
    message: 'the process ended each time this call was performed',
  },
};

async function doSend(work: Work, row: ClaimedSend): Promise<void> {
  const { database, log } = work;
  const channel = await work.channelSettings(row.workspaceId, row.payload.channel.id);
  const standing = await standingOf(database, row);
  if (standing === 'lost') return;
  if (standing === 'withdrawn') {
    // Whoever died over it may have sent it.
    await settleSend(database, row, {
      status: 'cancelled',
      delivery: row.isRepeat ? 'unknown' : 'suppressed',
    });
    return;
  }
  crashPoint('outbox.before-send');
  const result =
    row.crashes >= (work.maxCrashes ?? MAX_CRASHES) ? ENDED_EACH_SEND : await performSend(row, channel);
  crashPoint('outbox.after-send');
  switch (result.type) {
    case 'sent':
      await settleSend(database, row, { status: 'done', delivery: 'sent' });
      crashPoint('outbox.after-commit');
      break;
    case 'again':
      await putBack(work, row, result);
      break;
    case 'held':
      await settleSend(database, row, { status: 'held', delivery: 'unknown', error: result.error });
      break;
    case 'dead':
      log.error(
        { effect: row.id, conversation: row.conversationId, error: result.error },
        'a message cannot be delivered',
      );
      await settleSend(database, row, {
        status: 'dead',
        delivery: result === ENDED_EACH_SEND ? 'unknown' : 'failed',
        error: result.error,
      });
      break;
  }
  work.onSettled?.('send', result.type === 'sent' ? 'done' : result.type, row.isRepeat);
}

/** Nobody lived to tell whether it arrived. */
const ENDED_EACH_SEND: SendResult = {
  type: 'dead',
  error: 'the process ended each time this was sent; it may have arrived',
};
