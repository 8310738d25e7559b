import { setTimeout as sleep } from 'node:timers/promises';
import { crashPoint } from '../crash-point.js';
import type { Log } from '../log.js';
import type { Arrival, Handled } from '../store/arrival.js';
import { insertWaiting } from '../store/insert-waiting.js';
import { connectLane, type LaneConnection } from '../store/lane-connection.js';
import { loadBySender, loadKnown } from '../store/load.js';

/**
 * The door of a process that takes no turns: events go into the table, and the bell rings.
 * Events that come while one statement is under way share the next.
 */
export interface GroupedInsert {
  take: (arrivals: readonly Arrival[]) => Promise<Handled[]>;
  stop: () => Promise<void>;
}

export interface GroupedInsertOptions {
  url: string;
  log: Log;
  ringPartitions: (partitions: readonly number[]) => void;
}

interface Call {
  arrivals: readonly Arrival[];
  resolve(handled: Handled[]): void;
  reject(error: unknown): void;
}

const MAX_GROUP = 256;
const MAX_ATTEMPTS = 6;

export function createGroupedInsert({ url, log, ringPartitions }: GroupedInsertOptions): GroupedInsert {
  const calls: Call[] = [];
  let connection: LaneConnection | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  const insert = async (arrivals: readonly Arrival[]): Promise<Handled[]> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (connection === undefined || connection.isBroken) connection = await connectLane(url, 'ingress');
        return await insertGroup(connection, arrivals);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS) throw error;
        log.warn({ error: String(error), attempt }, 'events could not be stored; trying again');
        await sleep(20 * 2 ** attempt);
      }
    }
  };

  const runUntilEmpty = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    while (calls.length > 0) {
      const group = takeGroup(calls);
      const arrivals = group.flatMap((call) => call.arrivals);
      try {
        const handled = await insert(arrivals);
        let at = 0;
        for (const call of group) call.resolve(handled.slice(at, (at += call.arrivals.length)));
        ringPartitions([...new Set(arrivals.map(({ partition }) => partition))]);
      } catch (error) {
        for (const call of group) call.reject(error);
      }
    }
  };

  const wake = (): void => {
    running ??= runUntilEmpty().finally(() => {
      running = undefined;
      if (calls.length > 0) wake();
    });
  };

  return {
    take: (arrivals) =>
      new Promise((resolve, reject) => {
        if (isStopped) return reject(new Error('the engine is stopping; send the event again'));
        calls.push({ arrivals, resolve, reject });
        wake();
      }),
    stop: async () => {
      isStopped = true;
      await running;
      await connection?.close().catch(() => {});
    },
  };
}

function takeGroup(calls: Call[]): Call[] {
  let events = 0;
  let count = 0;
  for (const call of calls) {
    events += call.arrivals.length;
    if (count > 0 && events > MAX_GROUP) break;
    count += 1;
  }
  return calls.splice(0, count);
}

async function insertGroup(connection: LaneConnection, arrivals: readonly Arrival[]): Promise<Handled[]> {
  crashPoint('ingress.before-commit');
  const senders = arrivals.map(({ workspaceId, channel, sender }) => ({
    workspaceId,
    channelId: channel.id,
    sender,
  }));
  const [, known, threads] = await Promise.all(
    connection.group(
      () =>
        [
          insertWaiting(connection, arrivals),
          loadKnown(connection, arrivals),
          loadBySender(connection, senders),
        ] as const,
    ),
  );
  crashPoint('ingress.after-commit');
  const current = new Map(
    threads.map((thread) => [`${thread.channelId} ${thread.sender}`, thread.conversation?.id ?? null]),
  );
  const byIndex = new Map(known.map((event) => [event.index, event]));
  return arrivals.map((arrival, index) => {
    const { eventId, conversationId, seq } = byIndex.get(index) ?? {
      eventId: arrival.id,
      conversationId: null,
      seq: null,
    };
    const duplicate = eventId !== arrival.id;
    const conversation =
      conversationId ??
      arrival.conversationId ??
      current.get(`${arrival.channel.id} ${arrival.sender}`) ??
      null;
    return { eventId, conversationId: conversation, duplicate, seq, replies: [], isSettled: false };
  });
}
