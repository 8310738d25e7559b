import type { Reply } from '../store/arrival.js';
import type { FoundReplies, RepliesQuery } from '../store/load-replies.js';
import type { Notifier } from './notifier.js';

export interface Settled {
  /** False: time ran out first. */
  isSettled: boolean;
  /** Everything sent to the customer after the message, in order. */
  replies: Reply[];
}

export interface SettledQuery extends RepliesQuery {
  timeoutMs: number;
  /** A turn of this process has just left something pending: the next news of it is worth a look, not what there is now. */
  isJustPending?: boolean;
}

/** Notices from other processes may be lost, so the rows are read now and then even without one. */
const LOOK_EVERY_MS = 2000;

/** Resolves when no turn, call or burst of the conversation is pending, or when time runs out. */
export async function whenSettled(
  look: (query: RepliesQuery) => Promise<FoundReplies>,
  notifier: Notifier,
  query: SettledQuery,
): Promise<Settled> {
  const { conversationId, timeoutMs } = query;
  const endMs = performance.now() + timeoutMs;
  const bell = createBell();
  const stop = notifier.onConversation(conversationId, ({ isSettled }) => {
    if (isSettled) bell.ring();
  });
  try {
    if (query.isJustPending === true) await bell.wait(Math.min(timeoutMs, LOOK_EVERY_MS));
    for (;;) {
      const found = await look(query);
      const leftMs = endMs - performance.now();
      if (found.isSettled || leftMs <= 0) return found;
      await bell.wait(Math.min(leftMs, LOOK_EVERY_MS));
    }
  } finally {
    stop();
  }
}

interface Bell {
  ring: () => void;
  /** Until it is rung, or has been since the last wait, or time is up. */
  wait(timeoutMs: number): Promise<void>;
}

function createBell(): Bell {
  let hasRung = false;
  let wake = (): void => {};
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (timeoutMs) => {
      if (!hasRung) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, timeoutMs);
        });
        clearTimeout(timer);
      }
      hasRung = false;
    },
  };
}
