import type { Message } from '@nightshift/schema';
import type { Log } from '../log.js';
import type { Database } from '../store/database.js';
import { visitorMessagesAfter, type VisitorKey } from './visitor-messages.js';

/** Hands on what comes after a cursor, in order, each message once. */
export interface LineReader {
  /** There may be news. Returns at once; rings during a read cause one more. */
  ring(): void;
  close(): void;
}

export interface LineReaderOptions {
  database: Database;
  log: Log;
  visitor: VisitorKey;
  after: number;
  onMessage(message: Message): void;
}

const PAGE = 100;

export function createLineReader({
  database,
  log,
  visitor,
  after,
  onMessage,
}: LineReaderOptions): LineReader {
  let cursor = after;
  let isReading = false;
  let hasRung = false;
  let isClosed = false;

  const readPage = async (): Promise<void> => {
    const messages = await visitorMessagesAfter(database, visitor, { after: cursor, limit: PAGE });
    for (const message of messages) {
      // It may have been closed while the rows were on their way.
      if (isClosed) return;
      cursor = message.seq;
      onMessage(message);
    }
    if (messages.length === PAGE) hasRung = true;
  };
  const read = async (): Promise<void> => {
    isReading = true;
    try {
      while (hasRung && !isClosed) {
        hasRung = false;
        await readPage();
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'a visitor could not be told the news; the next look will');
    } finally {
      isReading = false;
    }
  };
  return {
    ring: () => {
      hasRung = true;
      if (!isReading) void read();
    },
    close: () => (isClosed = true),
  };
}
