import type { Notice } from '../turn/notifier.js';
import type { Typing } from './typing.js';

/** What is there sooner needs no dots. */
const MOMENT_MS = 400;
/** A chat forgets by then that somebody writes, and nobody has to be told that it is over. */
const FORGOTTEN_MS = 15_000;

/**
 * Three dots while a conversation waits for the bot: for the pause after which messages in quick succession are answered
 * as one, or for a call. Who has written sees that something comes, and is not told so for what is there in a moment.
 */
export function createBotDots(show: (conversationId: string, typing: Typing) => void): {
  hear(notice: Pick<Notice, 'conversationId' | 'isSettled'>): void;
  stop(): void;
} {
  const waiting = new Map<string, { timer: NodeJS.Timeout; isShown: boolean }>();
  const begin = (conversationId: string): void => {
    const timer = setTimeout(() => {
      show(conversationId, { by: 'bot', isTyping: true });
      const end = setTimeout(() => waiting.delete(conversationId), FORGOTTEN_MS).unref();
      waiting.set(conversationId, { timer: end, isShown: true });
    }, MOMENT_MS).unref();
    waiting.set(conversationId, { timer, isShown: false });
  };
  return {
    hear: ({ conversationId, isSettled }) => {
      const known = waiting.get(conversationId);
      if (!isSettled) {
        if (known === undefined) begin(conversationId);
        return;
      }
      if (known === undefined) return;
      clearTimeout(known.timer);
      waiting.delete(conversationId);
      if (known.isShown) show(conversationId, { by: 'bot', isTyping: false });
    },
    stop: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
