import type { Engine } from '../engine.js';
import type { Log } from '../log.js';
import type { Cursor } from '../stream/read-changes.js';
import type { PresenceNotice, TypingNotice } from '../turn/notifier.js';
import { createWorkspaceFeed, type Subscriber, type WorkspaceFeed } from '../stream/workspace-feed.js';
import { createVisitorLines, type VisitorLines } from '../web/visitor-lines.js';

/** Everything that is told to somebody without being asked. */
export interface Streams {
  /** A screen is open on a workspace. Call the result when it closes. */
  join(workspaceId: string, subscriber: Subscriber, from: Cursor | undefined): () => void;
  /** Something that screens show has changed, and no turn tells of it. */
  ring(workspaceId: string): void;
  /** Somebody is writing: said to the screens and pages that are open now, in every process. */
  tellTyping(typing: TypingNotice): void;
  /** Somebody has a flow open: said to the screens that are open now, in every process. */
  tellPresence(presence: PresenceNotice): void;
  readonly visitors: VisitorLines;
  /** `work`, or undefined when all of them are ended before: then nobody waits for anything any more. */
  untilEnd<T>(work: Promise<T>): Promise<T | undefined>;
  /** Ends them all. */
  stop(): void;
}

export function createStreams({
  engine,
  log,
  clock,
}: {
  engine: Engine;
  log: Log;
  clock: () => number;
}): Streams {
  const { database, notifier } = engine;
  const feeds = new Map<string, WorkspaceFeed>();
  const waiting = new Set<() => void>();
  const visitors = createVisitorLines({ database, notifier, log });
  const feedOf = (workspaceId: string): WorkspaceFeed => {
    const known = feeds.get(workspaceId);
    if (known !== undefined) return known;
    const onEmpty = (): void => void feeds.delete(workspaceId);
    const feed = createWorkspaceFeed({ database, notifier, log, clock, workspaceId, onEmpty });
    feeds.set(workspaceId, feed);
    return feed;
  };
  const stopTyping = notifier.onTyping(({ workspaceId, conversationId, by, isTyping, name, text }) => {
    if (by === 'customer')
      feeds.get(workspaceId)?.tell({ type: 'typing', data: { conversationId, isTyping } });
    else
      visitors.showTyping(conversationId, {
        by,
        isTyping,
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { text }),
      });
  });
  const stopPresence = notifier.onPresence(({ workspaceId, ...data }) =>
    feeds.get(workspaceId)?.tell({ type: 'presence', data }),
  );
  return {
    join: (workspaceId, subscriber, from) => feedOf(workspaceId).join(subscriber, from),
    ring: (workspaceId) => feeds.get(workspaceId)?.ring(),
    tellTyping: notifier.tellTyping,
    tellPresence: notifier.tellPresence,
    visitors,
    untilEnd: (work) =>
      new Promise((resolve, reject) => {
        const stopWaiting = (): void => resolve(undefined);
        waiting.add(stopWaiting);
        work.then(resolve, reject).finally(() => waiting.delete(stopWaiting));
      }),
    stop: () => {
      stopTyping();
      stopPresence();
      for (const stopWaiting of waiting) stopWaiting();
      for (const feed of [...feeds.values()]) feed.stop();
      visitors.stop();
    },
  };
}
