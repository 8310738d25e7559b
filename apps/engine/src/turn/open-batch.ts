import type { Arrival, ContactHints } from '../store/arrival.js';
import { partitionOf } from '../store/arrival.js';
import { begin } from '../store/lane-connection.js';
import {
  loadArrivals,
  loadWaiting,
  lockPartitions,
  takeTimers,
  type DueTimer,
  type KnownEvent,
  type LoadedArrivals,
  type LoadedThread,
  type WaitingEvent,
} from '../store/load.js';
import { newId } from '../store/new-id.js';
import type { Belief, Revision } from '../store/prove.js';
import { timerExternalId } from '../store/suspects.js';
import type { Batch, BatchContext } from './batch.js';
import type { Recalled } from './memory.js';
import { createQuestions, placeOf, type Questions } from './questions.js';
import { openThreads, type Threads } from './threads.js';

/** All that the turns of a batch may read. */
export interface OpenBatch {
  /** What was not read but remembered, for the write to prove. Undefined: nothing was. */
  belief: Belief | undefined;
  /** Partitions that are ours until the transaction ends, or are believed to become ours. */
  locked: ReadonlySet<number>;
  /** By position among the arrivals: events that are in the table already. */
  known: ReadonlyMap<number, KnownEvent>;
  /** What waited in the table, and the timers that are due, in the order they are to be taken. */
  claimed: readonly Claimed[];
  /** Partitions in which more is waiting than was taken. */
  more: number[];
  threads: Threads;
}

export interface Claimed {
  arrival: Arrival;
  /** False for a timer: its event is born here. */
  isStored: boolean;
}

/** Begins a transaction unless everything is remembered; then the write will begin it. */
export async function openBatch(
  context: BatchContext,
  batch: Batch,
  partitions: readonly number[],
): Promise<OpenBatch> {
  const recalled = context.memory.recall(batch.arrivals);
  const isAllRecalled = recalled.unknown.length === 0 && batch.woken.length + batch.timed.length === 0;
  return isAllRecalled
    ? await believe(context, recalled, partitions)
    : await readBatch(context, batch, recalled, partitions);
}

async function believe(
  context: BatchContext,
  { threads }: Recalled,
  partitions: readonly number[],
): Promise<OpenBatch> {
  const { worlds, clock } = context;
  const workspaceIds = [...new Set(threads.map(({ workspaceId }) => workspaceId))];
  for (const id of workspaceIds) await worlds.refresh(id, worlds.revision(id) ?? -1, clock());
  await prepareVersions(context, threads);
  return {
    belief: {
      locks: partitions,
      quiet: partitions,
      contacts: contactRevisions(threads),
      workspaces: workspaceIds.map((id) => ({ id, revision: worlds.revision(id) ?? -1 })),
    },
    locked: new Set(partitions),
    known: new Map(),
    claimed: [],
    more: [],
    threads: openThreads(threads, partitionOf),
  };
}

/** Locks, and reads. What does not depend on an answer is asked in one go; most batches need no second. */
async function readBatch(
  context: BatchContext,
  batch: Batch,
  recalled: Recalled,
  partitions: readonly number[],
): Promise<OpenBatch> {
  const { connection } = context;
  const arrivals = recalled.unknown.map(({ arrival }) => arrival);
  const perPartition = Math.max(1, Math.ceil(batch.limit / partitions.length));
  const asked = createQuestions(connection);
  const [, fence, found, woken] = await Promise.all(
    connection.group(() => [
      begin(connection),
      lockPartitions(connection, partitions, asked.newWorkspaces(batch.arrivals)),
      arrivals.length === 0 ? NO_ARRIVALS : loadArrivals(connection, arrivals),
      batch.woken.length === 0 ? NOTHING_WAITS : loadWaiting(connection, batch.woken, perPartition),
      asked.aboutConversations(arrivals.map(placeOf)),
    ]),
  );
  asked.answered(arrivals.map(placeOf), found.threads, fence.revisions);
  asked.remembered(recalled.threads, fence.revisions);
  const { locked } = fence;
  const others = found.waitingIn.filter(
    (partition) => locked.has(partition) && !batch.woken.includes(partition),
  );
  const waiting =
    others.length === 0 ? woken : [...woken, ...(await loadWaiting(connection, others, perPartition))];
  const { mine, more } = ownWaiting(waiting, locked, perPartition);
  const timed = batch.timed.filter((partition) => locked.has(partition));
  const timers = timed.length === 0 ? [] : await takeTimers(connection, timed, context.clock(), batch.limit);
  if (timers.length === batch.limit) more.push(...timed);
  if (mine.length + timers.length > 0) await asked.about([...mine.map(placeOf), ...timers.map(placeOf)]);
  const loaded = await readWorlds(context, asked);
  const seen = new Set([...batch.woken, ...arrivals.map(({ partition }) => partition)]);
  return {
    belief:
      recalled.threads.length === 0
        ? undefined
        : {
            locks: [],
            quiet: partitions.filter((partition) => locked.has(partition) && !seen.has(partition)),
            contacts: contactRevisions(recalled.threads),
            workspaces: [],
          },
    locked,
    known: new Map(
      recalled.unknown.flatMap(({ index }, position) => {
        const event = found.known.get(position);
        return event === undefined ? [] : [[index, event]];
      }),
    ),
    claimed: mine.length + timers.length === 0 ? [] : mergeByTime(context, mine, timers, loaded),
    more,
    threads: openThreads(loaded, partitionOf),
  };
}

const NO_ARRIVALS: Promise<LoadedArrivals> = Promise.resolve({
  known: new Map(),
  waitingIn: [],
  threads: [],
});
const NOTHING_WAITS: Promise<WaitingEvent[]> = Promise.resolve([]);

/** A partition from which as much was taken as was asked for may hold more. */
function ownWaiting(
  waiting: readonly WaitingEvent[],
  locked: ReadonlySet<number>,
  perPartition: number,
): { mine: WaitingEvent[]; more: number[] } {
  const mine = waiting.filter(({ partition }) => locked.has(partition));
  const counts = new Map<number, number>();
  for (const { partition } of mine) counts.set(partition, (counts.get(partition) ?? 0) + 1);
  const more = [...counts].flatMap(([partition, count]) => (count >= perPartition ? [partition] : []));
  return { mine, more };
}

async function readWorlds(context: BatchContext, { loaded, revisions }: Questions): Promise<LoadedThread[]> {
  const { worlds, clock } = context;
  for (const [workspaceId, revision] of revisions) await worlds.refresh(workspaceId, revision, clock());
  await prepareVersions(context, loaded);
  return loaded;
}

async function prepareVersions({ worlds }: BatchContext, threads: readonly LoadedThread[]): Promise<void> {
  for (const { workspaceId, runs } of threads) if (runs.length > 0) await worlds.prepare(workspaceId, runs);
}

function contactRevisions(threads: readonly LoadedThread[]): Revision[] {
  const revisions = new Map<string, Revision>();
  for (const { contact, contactRevision } of threads)
    if (contact !== null) revisions.set(contact.id, { id: contact.id, revision: contactRevision });
  return [...revisions.values()];
}

/** Waiting events keep their own order; a timer goes before the first of them that came after it was due. */
function mergeByTime(
  context: BatchContext,
  waiting: readonly WaitingEvent[],
  timers: readonly DueTimer[],
  loaded: readonly LoadedThread[],
): Claimed[] {
  const merged: Claimed[] = [];
  const left = [...timers];
  const ring = (timer: DueTimer): void => {
    const arrival = fireTimer(context, timer, loaded);
    if (arrival !== undefined) merged.push({ arrival, isStored: false });
  };
  for (const event of waiting) {
    while (left[0] !== undefined && left[0].fireAtMs <= event.atMs) ring(left.shift() ?? left[0]);
    merged.push({ arrival: arrivalOf(context, event), isStored: true });
  }
  left.forEach(ring);
  return merged;
}

function arrivalOf({ worlds }: BatchContext, event: WaitingEvent): Arrival {
  const { from, ...body } = event.payload;
  const contact: ContactHints | null = from ?? null;
  const channel = worlds.channel(event.workspaceId, event.channelId);
  const { id, workspaceId, partition, sender, externalId, conversationId, atMs, isRetried } = event;
  return {
    id,
    workspaceId,
    partition,
    channel,
    sender,
    externalId,
    conversationId,
    body,
    payload: '',
    contact,
    atMs,
    isRetried,
  };
}

/** Undefined: nobody is there to hear it. */
function fireTimer(
  { worlds, clock }: BatchContext,
  timer: DueTimer,
  loaded: readonly LoadedThread[],
): Arrival | undefined {
  const place = loaded.find(({ conversation }) => conversation?.id === timer.conversationId);
  if (place === undefined) return undefined;
  const nowMs = clock();
  const body = {
    type: 'timer.fired' as const,
    timer: timer.id,
    ...(timer.runId === null ? {} : { runId: timer.runId }),
  };
  return {
    id: newId('event', nowMs),
    workspaceId: timer.workspaceId,
    partition: timer.partition,
    channel: worlds.channel(timer.workspaceId, place.channelId),
    sender: place.sender,
    externalId: timerExternalId(timer.id, timer.fireAtMs),
    conversationId: timer.conversationId,
    body,
    payload: JSON.stringify(body),
    contact: null,
    atMs: nowMs,
  };
}
