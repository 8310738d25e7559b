import { PARTITIONS, senderKey, type Arrival } from '../store/arrival.js';
import type { LoadedThread } from '../store/load.js';
import type { Thread } from './threads.js';

/**
 * The conversations a lane worked on last, as its own commits left them, so that their next batch need not read them.
 * 1. It may be out of date, because others work on conversations too. Whoever decides by it lets the write prove
 *    it in the same transaction (`proveUnchanged`); if that fails nothing was written, and the batch starts over
 *    from the table.
 * 2. It never grows beyond a budget of characters; what was used longest ago goes first.
 */
export interface Memory {
  /** The conversations that are remembered, and the arrivals whose conversations have to be read. */
  recall(arrivals: readonly Arrival[]): Recalled;
  /** After a commit. */
  keep(threads: readonly Thread[]): void;
  /** After a failure: what was believed of these may be wrong, and for a while others may be working on them. */
  distrust(arrivals: readonly Arrival[]): void;
}

export interface Recalled {
  threads: LoadedThread[];
  /** With their place among the arrivals. */
  unknown: { arrival: Arrival; index: number }[];
}

interface Remembered {
  thread: LoadedThread;
  size: number;
}

/** In characters of the JSON that the table holds; as objects it takes some four times as many bytes. */
const BUDGET = 2_000_000;
const DISTRUST_MS = 1000;

export function createMemory(budget = BUDGET): Memory {
  // A Map keeps the order of insertion, so the first key is the one used longest ago.
  const threads = new Map<string, Remembered>();
  const distrustedUntil = new Array<number>(PARTITIONS).fill(0);
  let size = 0;

  const remove = (key: string): void => {
    size -= threads.get(key)?.size ?? 0;
    threads.delete(key);
  };
  const add = (key: string, remembered: Remembered): void => {
    threads.set(key, remembered);
    size += remembered.size;
  };

  return {
    recall: (arrivals) => {
      const now = performance.now();
      const recalled: Recalled = { threads: [], unknown: [] };
      for (const [index, arrival] of arrivals.entries()) {
        const { partition, conversationId, channel, sender } = arrival;
        const key = senderKey(channel.id, sender);
        const remembered = threads.get(key);
        const isTrusted = conversationId === null && (distrustedUntil[partition] ?? 0) <= now;
        if (remembered === undefined || !isTrusted) {
          recalled.unknown.push({ arrival, index });
          continue;
        }
        recalled.threads.push(remembered.thread);
        remove(key);
        add(key, remembered);
      }
      return recalled;
    },
    keep: (touched) => {
      for (const thread of touched) {
        const key = senderKey(thread.conversation.channelId, thread.sender);
        remove(key);
        if (thread.conversation.status !== 'closed')
          add(key, { thread: asWritten(thread), size: sizeOf(thread) });
      }
      for (const key of threads.keys()) {
        if (size <= budget) return;
        remove(key);
      }
    },
    distrust: (arrivals) => {
      const until = performance.now() + DISTRUST_MS;
      for (const { partition, channel, sender } of arrivals) {
        remove(senderKey(channel.id, sender));
        distrustedUntil[partition] = until;
      }
    },
  };
}

/** What reading the conversation now would give. */
function asWritten(thread: Thread): LoadedThread {
  const { conversation, workspaceId, sender, seq, person, runs, isNew, revision } = thread;
  return {
    conversation,
    workspaceId,
    channelId: conversation.channelId,
    sender,
    seq,
    revision: isNew ? 0 : revision + 1,
    contact: person.contact,
    contactRevision: person.isNew || !person.isChanged ? person.revision : person.revision + 1,
    runs: [...runs],
  };
}

/** Of a conversation without anything special, with its contact. */
const USUAL_SIZE = 1000;

function sizeOf({ conversation, person, runs }: Thread): number {
  let size = USUAL_SIZE;
  if (conversation.buffer.length > 0) size += JSON.stringify(conversation.buffer).length;
  if (runs.length > 0) size += JSON.stringify(runs).length;
  const { fields, marks, consents, tags } = person.contact;
  for (const part of [fields, marks, consents, tags])
    if (Object.keys(part).length > 0) size += JSON.stringify(part).length;
  return size;
}
