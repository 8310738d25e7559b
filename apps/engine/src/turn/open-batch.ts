import type { Arrival, ContactHints } from '../store/arrival.js';
import { partitionOf } from '../store/arrival.js';
import { begin, type LaneConnection } from '../store/lane-connection.js';
import {
  loadArrivals,
  loadById,
  loadBySender,
  loadRevisions,
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
import type { Batch, BatchContext } from './batch.js';
import { openThreads, type Threads } from './threads.js';

/** A transaction that has begun, with all its turns may read. */
export interface OpenBatch {
  /** Partitions that are ours until the transaction ends. */
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

/** Locks, and reads. What does not depend on an answer is asked in one go; most batches need no second. */
export async function openBatch(
  context: BatchContext,
  batch: Batch,
  partitions: readonly number[],
): Promise<OpenBatch> {
  const { connection } = context;
  const { arrivals } = batch;
  const perPartition = Math.max(1, Math.ceil(batch.limit / partitions.length));
  const asked = createQuestions(connection);
  const [, fence, found, woken] = await Promise.all(
    connection.group(() => [
      begin(connection),
      lockPartitions(connection, partitions, asked.newWorkspaces(arrivals)),
      arrivals.length === 0 ? NO_ARRIVALS : loadArrivals(connection, arrivals),
      batch.woken.length === 0 ? NOTHING_WAITS : loadWaiting(connection, batch.woken, perPartition),
      asked.aboutConversations(arrivals.map(placeOf)),
    ]),
  );
  asked.answered(arrivals.map(placeOf), found.threads, fence.revisions);
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
  return {
    locked,
    known: found.known,
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

/** Where an event belongs: to a sender's current conversation, or to a conversation by name. */
interface Place {
  workspaceId: string;
  channelId: string;
  sender: string;
  conversationId: string | null;
}

function placeOf(event: Arrival | WaitingEvent | DueTimer): Place {
  const { workspaceId, conversationId } = event;
  if ('channel' in event)
    return { workspaceId, channelId: event.channel.id, sender: event.sender, conversationId };
  if ('sender' in event)
    return { workspaceId, channelId: event.channelId, sender: event.sender, conversationId };
  return { workspaceId, channelId: '', sender: '', conversationId };
}

interface Questions {
  /** Workspaces of which nothing is known yet. */
  newWorkspaces(places: readonly { workspaceId: string }[]): string[];
  /** Asks about those that are named. */
  aboutConversations(places: readonly Place[]): Promise<void>;
  /** Asks about every place that has not been asked about yet. */
  about(places: readonly Place[]): Promise<void>;
  /** Takes note of answers that came another way. */
  answered(
    places: readonly Place[],
    threads: readonly LoadedThread[],
    counted: ReadonlyMap<string, number>,
  ): void;
  readonly loaded: LoadedThread[];
  readonly revisions: Map<string, number>;
}

function createQuestions(connection: LaneConnection): Questions {
  const seen = new Set<string>();
  const loaded: LoadedThread[] = [];
  const revisions = new Map<string, number>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const askById = async (places: readonly Place[]): Promise<void> => {
    const conversations = places.flatMap(({ workspaceId, conversationId }) =>
      conversationId !== null && isNew(conversationId) ? [{ workspaceId, conversationId }] : [],
    );
    if (conversations.length > 0) loaded.push(...(await loadById(connection, conversations)));
  };
  const askBySender = async (places: readonly Place[]): Promise<void> => {
    const senders = places.filter((place) => place.conversationId === null && isNew(senderKey(place)));
    if (senders.length > 0) loaded.push(...(await loadBySender(connection, senders)));
  };
  const newWorkspaces = (places: readonly { workspaceId: string }[]): string[] => [
    ...new Set(places.flatMap(({ workspaceId }) => (revisions.has(workspaceId) ? [] : [workspaceId]))),
  ];
  const askRevisions = async (workspaceIds: readonly string[]): Promise<void> => {
    if (workspaceIds.length === 0) return;
    const counted = await loadRevisions(connection, workspaceIds);
    for (const id of workspaceIds) revisions.set(id, counted.get(id) ?? -1);
  };
  return {
    loaded,
    revisions,
    newWorkspaces,
    aboutConversations: askById,
    about: async (places) => {
      await Promise.all(
        connection.group(() => [askRevisions(newWorkspaces(places)), askBySender(places), askById(places)]),
      );
    },
    answered: (places, threads, counted) => {
      for (const [index, place] of places.entries()) {
        const thread = threads[index];
        if (thread !== undefined && isNew(senderKey(place))) loaded.push(thread);
        revisions.set(place.workspaceId, counted.get(place.workspaceId) ?? -1);
      }
    },
  };
}

function senderKey({ channelId, sender }: Place): string {
  return `${channelId} ${sender}`;
}

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

async function readWorlds(
  { worlds, clock }: BatchContext,
  { loaded, revisions }: Questions,
): Promise<LoadedThread[]> {
  for (const [workspaceId, revision] of revisions) await worlds.refresh(workspaceId, revision, clock());
  for (const { workspaceId, runs } of loaded) if (runs.length > 0) await worlds.prepare(workspaceId, runs);
  return loaded;
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

/** The external id is the timer and its hour, so it fires once however often this is tried. Undefined: nobody is there to hear it. */
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
    externalId: `timer/${timer.id}/${timer.fireAtMs}`,
    conversationId: timer.conversationId,
    body,
    payload: JSON.stringify(body),
    contact: null,
    atMs: nowMs,
  };
}
