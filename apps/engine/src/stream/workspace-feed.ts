import type { Log } from '../log.js';
import type { Database } from '../store/database.js';
import type { Notifier, PresenceNotice } from '../turn/notifier.js';
import { RESET, canResume, presentCursor, readChanges, type Change, type Cursor } from './read-changes.js';

/**
 * What happens in a workspace, told to the screens that are open on it.
 * 1. One reader for all of them. It tells each change once, in batches; after a batch its cursor resumes exactly there.
 * 2. Whoever comes with a cursor is first told everything up to the reader's own, then joins.
 * 3. Notices only ring. The longer a read takes, the longer it rests, so that a busy workspace is not read all the time.
 */
export interface WorkspaceFeed {
  join(subscriber: Subscriber, from: Cursor | undefined): () => void;
  /** Said to whoever is here now, and to nobody later. */
  tell(news: Fleeting): void;
  /** Something may have changed that no notice tells of: a flow. */
  ring(): void;
  stop(): void;
}

/** A customer is writing; somebody has a flow open, or has left it. */
export type Fleeting =
  | { type: 'typing'; data: { conversationId: string; isTyping: boolean } }
  | { type: 'presence'; data: Omit<PresenceNotice, 'workspaceId'> };

export interface Subscriber {
  /** `cursor` resumes after the last of them. Never empty, but for the first one, which says where it stands. */
  onChanges(changes: readonly Change[], cursor: Cursor): void;
  onFleeting(news: Fleeting): void;
  /** The server is going. */
  onEnd(): void;
}

export interface WorkspaceFeedOptions {
  database: Database;
  notifier: Notifier;
  log: Log;
  clock: () => number;
  workspaceId: string;
  /** Nobody listens any more. */
  onEmpty(): void;
}

const GATHER_MS = 50;
const READING_SHARE = 0.2;
const LONGEST_REST_MS = 1500;
/** Notices may be lost between processes, and flows ring only in their own. */
const LOOK_EVERY_MS = 3000;

export function createWorkspaceFeed({
  database,
  notifier,
  log,
  clock,
  workspaceId,
  onEmpty,
}: WorkspaceFeedOptions): WorkspaceFeed {
  const joined = new Set<Subscriber>();
  const joining = new Map<Subscriber, Cursor | undefined>();
  let cursor: Cursor | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let hasRung = false;
  let restMs = GATHER_MS;

  const readNews = async (): Promise<void> => {
    if (cursor === undefined) {
      cursor = await presentCursor(database, clock());
      return;
    }
    const news = await readChanges(database, workspaceId, { from: cursor, nowMs: clock() });
    cursor = news.cursor;
    if (news.changes.length > 0)
      for (const subscriber of [...joined]) subscriber.onChanges(news.changes, cursor);
  };
  const readMissed = async (from: Cursor, until: Cursor): Promise<readonly Change[]> => {
    if (!canResume(from, until, clock())) return RESET;
    try {
      return (await readChanges(database, workspaceId, { from, until, nowMs: clock() })).changes;
    } catch (error) {
      // One screen's cursor must not keep the news from the others.
      log.warn(
        { error: String(error) },
        'what a screen has missed could not be read; it is told to load anew',
      );
      return RESET;
    }
  };
  const admit = async (subscriber: Subscriber, from: Cursor | undefined, until: Cursor): Promise<void> => {
    const missed = from === undefined ? [] : await readMissed(from, until);
    // It may have left meanwhile.
    if (!joining.delete(subscriber)) return;
    joined.add(subscriber);
    subscriber.onChanges(missed, until);
  };
  const read = async (): Promise<void> => {
    isReading = true;
    hasRung = false;
    const startedMs = performance.now();
    try {
      await readNews();
      for (const [subscriber, from] of [...joining])
        if (cursor !== undefined) await admit(subscriber, from, cursor);
    } catch (error) {
      log.warn({ error: String(error) }, 'the changes of a workspace could not be read; the next look will');
    }
    const tookMs = performance.now() - startedMs;
    restMs = Math.min(Math.max(GATHER_MS, tookMs / READING_SHARE), LONGEST_REST_MS);
    isReading = false;
    schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    if (joined.size + joining.size === 0) return;
    timer = setTimeout(() => void read(), hasRung ? restMs : LOOK_EVERY_MS);
  };
  const ring = (): void => {
    if (hasRung) return;
    hasRung = true;
    if (!isReading) schedule();
  };
  const stopListening = notifier.onWorkspace(workspaceId, ring);
  return {
    join: (subscriber, from) => {
      joining.set(subscriber, from);
      if (!isReading) void read();
      else hasRung = true;
      return () => {
        const wasHere = joining.delete(subscriber) || joined.delete(subscriber);
        if (!wasHere || joined.size + joining.size > 0) return;
        clearTimeout(timer);
        stopListening();
        onEmpty();
      };
    },
    ring,
    tell: (news) => {
      for (const subscriber of [...joined]) subscriber.onFleeting(news);
    },
    stop: () => {
      clearTimeout(timer);
      stopListening();
      for (const subscriber of [...joined, ...joining.keys()]) subscriber.onEnd();
    },
  };
}
