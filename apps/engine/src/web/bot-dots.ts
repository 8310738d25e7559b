import type { Notice } from '../turn/notifier.js';
import type { Typing } from './typing.js';

/** What is there sooner needs no dots. */
const MOMENT_MS = 400;
/** A chat forgets by then that somebody writes, and nobody has to be told that it is over. */
const FORGOTTEN_MS = 15_000;

/**
 * Three dots while a conversation waits for the bot: for the pause after which messages in quick succession are answered
 * as one, or for a call. Who has written sees that something comes, and is not told so for what is there in a moment. Once
 * whoever writes the answer shows it growing, nothing more is said here: dots would take its words away.
 */
export interface BotDots {
  hear(notice: Pick<Notice, 'conversationId' | 'isSettled'>): void;
  /** Somebody else tells who is writing in this conversation. */
  hush(conversationId: string): void;
  stop(): void;
}

type State = 'awaited' | 'shown' | 'hushed';

export function createBotDots(show: (conversationId: string, typing: Typing) => void): BotDots {
  const waiting = new Map<string, { timer: NodeJS.Timeout; state: State }>();
  const set = (conversationId: string, state: State, afterMs: number, then: () => void): void => {
    clearTimeout(waiting.get(conversationId)?.timer);
    waiting.set(conversationId, { timer: setTimeout(then, afterMs).unref(), state });
  };
  const forgetLater = (conversationId: string, state: State): void =>
    set(conversationId, state, FORGOTTEN_MS, () => waiting.delete(conversationId));
  return {
    hear: ({ conversationId, isSettled }) => {
      const known = waiting.get(conversationId);
      if (!isSettled) {
        if (known === undefined)
          set(conversationId, 'awaited', MOMENT_MS, () => {
            show(conversationId, { by: 'bot', isTyping: true });
            forgetLater(conversationId, 'shown');
          });
        return;
      }
      if (known === undefined) return;
      clearTimeout(known.timer);
      waiting.delete(conversationId);
      if (known.state === 'shown') show(conversationId, { by: 'bot', isTyping: false });
    },
    hush: (conversationId) => {
      if (waiting.has(conversationId)) forgetLater(conversationId, 'hushed');
    },
    stop: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
