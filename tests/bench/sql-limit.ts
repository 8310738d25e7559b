import { partitionOf, type Arrival, type ChannelRef } from '../../apps/engine/src/store/arrival.js';
import { begin, connectLane, type LaneConnection } from '../../apps/engine/src/store/lane-connection.js';
import { loadBySender, type LoadedThread } from '../../apps/engine/src/store/load.js';
import { messageIdOf, newId } from '../../apps/engine/src/store/new-id.js';
import { proveUnchanged, type Belief } from '../../apps/engine/src/store/prove.js';
import { sendWrites } from '../../apps/engine/src/store/write.js';
import { addEvent, addMessage, emptyWriteSet, type WriteSet } from '../../apps/engine/src/store/write-set.js';
import type { BenchDatabase } from './database.js';
import { CUSTOMERS } from './messages.js';

/**
 * How many messages the database takes when there is nothing in front of it: the engine's own statements, in its own
 * packets, with the rows of turns that were really taken, on two connections with 200 messages a transaction.
 */
export interface SqlLimit {
  /** Everything a batch of known customers sends: locks, proof, writes and the commit. */
  wholePerSecond: number;
  /** Only what it writes, and the commit. */
  writesPerSecond: number;
}

const CONNECTIONS = 2;
const ROWS = 200;

/** `database` is one that the engine has just worked on; the engine itself has ended. */
export async function benchSql(database: BenchDatabase, seconds: number): Promise<SqlLimit> {
  const samples = await readSamples(database);
  const lanes = await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, index) => openLane(database.url, samples, index)),
  );
  const measure = async (isWhole: boolean): Promise<number> => {
    const startedMs = performance.now();
    const endMs = startedMs + seconds * 1000;
    const counts = await Promise.all(lanes.map((lane) => runLane(lane, isWhole, endMs)));
    return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedMs) / 1000);
  };
  try {
    await measure(true);
    return { wholePerSecond: await measure(true), writesPerSecond: await measure(false) };
  } finally {
    await Promise.all(lanes.map(({ connection }) => connection.close()));
  }
}

/** A message as the engine has stored it, with what it decided. */
interface Sample {
  type: 'message.received';
  payload: string;
  trace: string;
  effects: string;
  text: string;
  reply: string | null;
}

interface Samples {
  workspaceId: string;
  workspaceRevision: number;
  channel: ChannelRef;
  rows: Sample[];
}

async function readSamples(database: BenchDatabase): Promise<Samples> {
  const rows = await database.query<Sample>(
    `SELECT e.type, e.payload::text, e.trace::text, e.effects::text, i.text, o.text AS reply
     FROM event e JOIN message i ON i.id = 'msg' || substr(e.id, 4) || '00'
     LEFT JOIN message o ON o.id = 'msg' || substr(e.id, 4) || '01'
     WHERE e.type = 'message.received' ORDER BY e.id DESC LIMIT 200`,
  );
  const [place] = await database.query<{ id: string; workspaceId: string; name: string; revision: number }>(
    `SELECT c.id, c.workspace_id AS "workspaceId", c.name, w.revision FROM channel c JOIN workspace w ON w.id = c.workspace_id
     WHERE c.type = 'api' AND c.name = 'Bench'`,
  );
  if (place === undefined || rows.length === 0) throw new Error('there are no messages to copy');
  return {
    workspaceId: place.workspaceId,
    workspaceRevision: place.revision,
    channel: { id: place.id, type: 'api', name: place.name },
    rows,
  };
}

interface SqlLane {
  connection: LaneConnection;
  samples: Samples;
  threads: LoadedThread[];
  /** Of the next message. */
  at: number;
}

async function openLane(url: string, samples: Samples, index: number): Promise<SqlLane> {
  const connection = await connectLane(url, `bench ${index}`);
  const senders = Array.from({ length: CUSTOMERS }, (_, number) => `c${number}`)
    .filter((sender) => partitionOf(samples.channel.id, sender) % CONNECTIONS === index)
    .map((sender) => ({ workspaceId: samples.workspaceId, channelId: samples.channel.id, sender }));
  const threads = (await loadBySender(connection, senders)).filter(
    ({ conversation }) => conversation !== null,
  );
  return { connection, samples, threads, at: 0 };
}

async function runLane(lane: SqlLane, isWhole: boolean, endMs: number): Promise<number> {
  let count = 0;
  while (performance.now() < endMs) {
    const { connection, samples } = lane;
    const { threads, set } = nextBatch(lane);
    await Promise.all(
      connection.group(() => [
        ...(isWhole ? proveUnchanged(connection, beliefOf(samples, threads)) : [begin(connection)]),
        ...sendWrites(connection, set),
        connection.commit(),
      ]),
    );
    count += threads.length;
  }
  return count;
}

function beliefOf({ workspaceId, workspaceRevision, channel }: Samples, threads: LoadedThread[]): Belief {
  const partitions = [...new Set(threads.map(({ sender }) => partitionOf(channel.id, sender)))];
  return {
    locks: partitions,
    quiet: partitions,
    contacts: threads.flatMap(({ contact, contactRevision }) =>
      contact === null ? [] : [{ id: contact.id, revision: contactRevision }],
    ),
    workspaces: [{ id: workspaceId, revision: workspaceRevision }],
  };
}

/** So many customers of this lane, each with the next message of the samples. */
function nextBatch(lane: SqlLane): { threads: LoadedThread[]; set: WriteSet } {
  const { samples } = lane;
  const nowMs = Date.now();
  const set = emptyWriteSet();
  const threads = Array.from({ length: ROWS }, () => {
    const thread = lane.threads[lane.at % lane.threads.length];
    const sample = samples.rows[lane.at % samples.rows.length];
    if (thread === undefined || sample === undefined) throw new Error('there is nothing to copy');
    lane.at += 1;
    addTurn(set, samples, thread, sample, nowMs);
    return thread;
  });
  return { threads, set };
}

function addTurn(set: WriteSet, samples: Samples, thread: LoadedThread, sample: Sample, nowMs: number): void {
  const { workspaceId, channel } = samples;
  const { conversation, sender } = thread;
  if (conversation === null) throw new Error('a customer has no conversation');
  const id = newId('event');
  const arrival: Arrival = {
    id,
    workspaceId,
    partition: partitionOf(channel.id, sender),
    channel,
    sender,
    externalId: id,
    conversationId: null,
    body: { type: sample.type, text: sample.text },
    payload: sample.payload,
    contact: null,
    atMs: nowMs,
  };
  const { trace, effects } = sample;
  addEvent(set.events, arrival, {
    conversationId: conversation.id,
    status: 'done',
    trace,
    effects,
    error: null,
  });
  const shared = { workspaceId, conversationId: conversation.id, parts: '[]', atMs: nowMs };
  const customer = { type: 'customer' as const, id: conversation.contactId };
  const heard = { ...shared, author: customer, externalId: id, delivery: 'received' as const };
  addMessage(set.messages, {
    ...heard,
    id: messageIdOf(id, 0),
    seq: (thread.seq += 1),
    direction: 'in',
    text: sample.text,
  });
  if (sample.reply !== null) {
    const said = {
      ...shared,
      author: { type: 'bot' as const },
      externalId: null,
      delivery: 'stored' as const,
    };
    addMessage(set.messages, {
      ...said,
      id: messageIdOf(id, 1),
      seq: (thread.seq += 1),
      direction: 'out',
      text: sample.reply,
    });
  }
  set.conversations.push({
    row: conversation,
    workspaceId,
    sender,
    partition: arrival.partition,
    seq: thread.seq,
    revision: thread.revision,
    atMs: nowMs,
  });
  thread.revision += 1;
}
