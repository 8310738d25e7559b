import { crashPoint } from '../crash-point.js';
import type { Arrival, Handled } from '../store/arrival.js';
import { insertWaiting } from '../store/insert-waiting.js';
import { rollback, type LaneConnection } from '../store/lane-connection.js';
import { loadKnown, type KnownEvent } from '../store/load.js';
import { proveUnchanged, type Belief } from '../store/prove.js';
import { sendWrites } from '../store/write.js';
import { emptyWriteSet, type WriteSet } from '../store/write-set.js';
import type { Batch, BatchContext, BatchResult } from './batch.js';
import { collectWrites } from './collect-writes.js';
import { decideEvent, isSettled, turnKey, type Deciding } from './decide-event.js';
import type { Notice } from './notifier.js';
import { openBatch, type OpenBatch } from './open-batch.js';
import type { Threads } from './threads.js';

/**
 * One transaction for everything that has gathered: the only place where conversations change.
 * 1. It works on partitions it has locked; events of others are only put into the table (invariant 3).
 * 2. What waited in the table goes before what has just come.
 * 3. All of it is committed or none of it (invariant 4); only then is anything acknowledged (invariant 1).
 */
export async function turnBatch(context: BatchContext, batch: Batch): Promise<BatchResult> {
  try {
    return await inTransaction(context, batch);
  } catch (error) {
    context.memory.distrust(batch.arrivals);
    await rollback(context.connection);
    throw error;
  }
}

async function inTransaction(context: BatchContext, batch: Batch): Promise<BatchResult> {
  const partitions = partitionsOf(batch);
  const open = await openBatch(context, batch, partitions);
  const { fresh, postponed, repeats } = sortArrivals(batch.arrivals, open);
  const turns = [...open.claimed, ...fresh.map((arrival) => ({ arrival, isStored: false }))];
  const set = emptyWriteSet();
  const parked: BatchResult['parked'] = [];
  const deciding: Deciding = {
    threads: open.threads,
    worlds: context.worlds,
    set,
    hopeless: batch.hopeless,
    onParked: (arrival, conversationId, error) => parked.push({ eventId: arrival.id, conversationId, error }),
  };
  for (const { arrival } of turns) batch.suspects.push(turnKey(arrival));
  const results = new Map<string, Handled>();
  for (const turn of turns) results.set(turn.arrival.id, decideEvent(deciding, turn));
  collectWrites(set, open.threads);
  const inserted = await write(context.connection, set, postponed, open.belief);
  context.memory.keep(open.threads.touched);
  const known = await knownWhileWriting(context.connection, postponed, inserted);
  const answerOf = (arrival: Arrival, index: number): Handled =>
    answer(arrival, open.known.get(index) ?? known.get(arrival.id), results, repeats);
  return {
    handled: batch.arrivals.map(answerOf),
    notices: noticesOf(open.threads),
    refused: partitions.filter((partition) => !open.locked.has(partition)),
    more: [...new Set([...open.more, ...postponed.map(({ partition }) => partition)])],
    queued: new Set(set.outbox.map(({ kind }) => kind)),
    taken: turns.length,
    timers: open.claimed.filter(({ isStored }) => !isStored).length,
    duplicates: batch.arrivals.length - fresh.length - postponed.length,
    parked,
  };
}

function partitionsOf({ arrivals, woken, timed }: Batch): number[] {
  const partitions = new Set<number>();
  for (const { partition } of arrivals) partitions.add(partition);
  for (const partition of woken) partitions.add(partition);
  for (const partition of timed) partitions.add(partition);
  return [...partitions];
}

interface Sorted {
  /** Their turn is now. */
  fresh: Arrival[];
  /** Somebody else has the partition, or older events still wait in it. */
  postponed: Arrival[];
  /** The same event twice in one batch: by id, the one that came first. */
  repeats: Map<string, Arrival>;
}

function sortArrivals(arrivals: readonly Arrival[], { locked, known, more }: OpenBatch): Sorted {
  const sorted: Sorted = { fresh: [], postponed: [], repeats: new Map() };
  const firsts = new Map<string, Arrival>();
  for (const [index, arrival] of arrivals.entries()) {
    if (known.has(index)) continue;
    const key = turnKey(arrival);
    const first = firsts.get(key);
    if (first !== undefined) {
      sorted.repeats.set(arrival.id, first);
      continue;
    }
    firsts.set(key, arrival);
    const isOurs = locked.has(arrival.partition) && !more.includes(arrival.partition);
    (isOurs ? sorted.fresh : sorted.postponed).push(arrival);
  }
  return sorted;
}

/** Everything leaves in one packet, the COMMIT with it: one round trip, and all or nothing. */
async function write(
  connection: LaneConnection,
  set: WriteSet,
  postponed: readonly Arrival[],
  belief: Belief | undefined,
): Promise<ReadonlySet<string>> {
  crashPoint('turn.before-write');
  const { statements, inserted } = connection.group(() => {
    const proof = belief === undefined ? [] : proveUnchanged(connection, belief);
    const writes = sendWrites(connection, set);
    const waiting = postponed.length === 0 ? NONE_INSERTED : insertWaiting(connection, postponed);
    crashPoint('turn.before-commit');
    return { statements: [...proof, ...writes, waiting, connection.commit()], inserted: waiting };
  });
  await Promise.all(statements);
  crashPoint('turn.after-commit');
  return inserted;
}

const NONE_INSERTED: Promise<ReadonlySet<string>> = Promise.resolve(new Set<string>());

/** The holder of a partition may have committed the very event that we put into the table; then his is the one. */
async function knownWhileWriting(
  connection: LaneConnection,
  postponed: readonly Arrival[],
  inserted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, KnownEvent>> {
  const lost = postponed.filter(({ id }) => !inserted.has(id));
  if (lost.length === 0) return NOTHING_KNOWN;
  const known = await loadKnown(connection, lost);
  const byIndex = new Map(known.map((event) => [event.index, event]));
  return new Map(
    lost.flatMap(({ id }, index) => {
      const event = byIndex.get(index);
      return event === undefined ? [] : [[id, event] as const];
    }),
  );
}

const NOTHING_KNOWN: ReadonlyMap<string, KnownEvent> = new Map();

function answer(
  arrival: Arrival,
  known: KnownEvent | undefined,
  results: ReadonlyMap<string, Handled>,
  repeats: ReadonlyMap<string, Arrival>,
): Handled {
  const taken = results.get(arrival.id);
  if (taken !== undefined) return taken;
  const first = repeats.get(arrival.id);
  if (first !== undefined)
    return { ...answer(first, undefined, results, repeats), duplicate: true, replies: [] };
  if (known === undefined) return pending(arrival.id, arrival.conversationId);
  const waited = results.get(known.eventId);
  // An attempt whose commit was not heard of may have succeeded: then this very event is known, and no duplicate.
  const duplicate = known.eventId !== arrival.id;
  if (waited !== undefined) return { ...waited, duplicate };
  return { ...pending(known.eventId, known.conversationId), duplicate, seq: known.seq };
}

function pending(eventId: string, conversationId: string | null): Handled {
  return { eventId, conversationId, duplicate: false, seq: null, replies: [], isSettled: false };
}

function noticesOf({ touched }: Threads): Notice[] {
  return touched.map((thread) => ({
    workspaceId: thread.workspaceId,
    conversationId: thread.conversation.id,
    seq: thread.seq,
    isSettled: isSettled(thread),
  }));
}
