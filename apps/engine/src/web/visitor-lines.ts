import type { Message } from '@nightshift/schema';
import type { Log } from '../log.js';
import type { Database } from '../store/database.js';
import type { Notifier, NoticeListener } from '../turn/notifier.js';
import { createBotDots } from './bot-dots.js';
import type { Typing } from './typing.js';
import { createConversationOwners, visitorKey, type ConversationOwners } from './conversation-owners.js';
import { createLineReader, type LineReader } from './line-reader.js';
import { visitorConversations, type VisitorKey } from './visitor-messages.js';

/**
 * The open lines to browsers.
 * 1. A notice only rings. What is handed on is what the rows say, in their order.
 * 2. Between processes a notice may be lost, so whoever holds a line rings it now and then.
 */
export interface VisitorLines {
  open(line: Line): LineReader;
  /** More than anybody has tabs. */
  isFull(visitor: VisitorKey): boolean;
  /** Somebody answers: told to that visitor's lines in this process. */
  showTyping(conversationId: string, typing: Typing): void;
  /** Ends every line. */
  stop(): void;
}

export interface Line extends VisitorKey {
  /** Messages up to here are known. */
  after: number;
  onMessage(message: Message): void;
  onTyping(typing: Typing): void;
  /** The server is going. */
  onEnd(): void;
}

interface OpenLine {
  line: Line;
  reader: LineReader;
}

export interface VisitorLinesOptions {
  database: Database;
  notifier: Notifier;
  log: Log;
}

const MAX_LINES = 30;

export function createVisitorLines({ database, notifier, log }: VisitorLinesOptions): VisitorLines {
  const lines = new Map<string, Set<OpenLine>>();
  const owners = createConversationOwners(database);
  const ring = (key: string): void => lines.get(key)?.forEach(({ reader }) => reader.ring());
  const doorbell = createDoorbell({ owners, isHere: (key) => lines.has(key), ring, log });
  const tellTyping: VisitorLines['showTyping'] = (conversationId, typing) => {
    const key = owners.find(conversationId);
    if (typeof key === 'string') lines.get(key)?.forEach(({ line }) => line.onTyping(typing));
  };
  const dots = createBotDots(tellTyping);
  const ears = createEars(notifier, (notice) => {
    doorbell.hear(notice.conversationId);
    dots.hear(notice);
  });

  const close = (key: string, open: OpenLine): void => {
    const others = lines.get(key);
    if (others?.delete(open) !== true) return;
    open.reader.close();
    ears.close(open.line.workspaceId);
    if (others.size > 0) return;
    lines.delete(key);
    owners.forget(key);
  };
  return {
    open: (line) => {
      const key = visitorKey(line.channelId, line.sender);
      const reader = createLineReader({
        database,
        log,
        visitor: line,
        after: line.after,
        onMessage: line.onMessage,
      });
      const open: OpenLine = { line, reader };
      // In this order: what is committed from here on rings, what was committed before is read.
      lines.set(key, (lines.get(key) ?? new Set()).add(open));
      ears.open(line.workspaceId);
      visitorConversations(database, line)
        .then((conversations) => conversations.forEach(({ id }) => lines.has(key) && owners.learn(id, key)))
        .catch((error: unknown) =>
          log.warn({ error: String(error) }, 'the conversations of a visitor could not be read'),
        )
        .finally(reader.ring);
      return { ring: reader.ring, close: () => close(key, open) };
    },
    isFull: ({ channelId, sender }) => (lines.get(visitorKey(channelId, sender))?.size ?? 0) >= MAX_LINES,
    showTyping: (conversationId, typing) => {
      dots.hush(conversationId);
      tellTyping(conversationId, typing);
    },
    stop: () => {
      dots.stop();
      for (const open of [...lines.values()]) for (const { line } of [...open]) line.onEnd();
    },
  };
}

interface Doorbell {
  hear(conversationId: string): void;
}

interface DoorbellOptions {
  owners: ConversationOwners;
  isHere(key: string): boolean;
  ring(key: string): void;
  log: Log;
}

/** Questions that come within this time are asked together. */
const ASK_AFTER_MS = 20;

function createDoorbell({ owners, isHere, ring, log }: DoorbellOptions): Doorbell {
  let unknown = new Set<string>();
  const ask = async (): Promise<void> => {
    const ids = [...unknown];
    unknown = new Set();
    for (const key of await owners.ask(ids, isHere)) ring(key);
  };
  return {
    hear: (conversationId) => {
      const key = owners.find(conversationId);
      if (key === null) return;
      if (key !== undefined) return ring(key);
      if (unknown.size === 0) {
        setTimeout(() => {
          ask().catch((error: unknown) =>
            log.warn({ error: String(error) }, 'nobody knows whose conversation has news'),
          );
        }, ASK_AFTER_MS);
      }
      unknown.add(conversationId);
    },
  };
}

interface Ears {
  open(workspaceId: string): void;
  close(workspaceId: string): void;
}

/** One listener for each workspace that has lines. */
function createEars(notifier: Notifier, hear: NoticeListener): Ears {
  const open = new Map<string, { count: number; stop: () => void }>();
  return {
    open: (workspaceId) => {
      const known = open.get(workspaceId);
      if (known !== undefined) known.count += 1;
      else
        open.set(workspaceId, {
          count: 1,
          stop: notifier.onWorkspace(workspaceId, hear),
        });
    },
    close: (workspaceId) => {
      const known = open.get(workspaceId);
      if (known === undefined || (known.count -= 1) > 0) return;
      known.stop();
      open.delete(workspaceId);
    },
  };
}
