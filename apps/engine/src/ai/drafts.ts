import { MAX_TYPED_BYTES, type TypingNotice } from '../turn/notifier.js';

/** Shows a text while it grows. */
export interface Draft {
  /** All of it; an empty one takes it away. */
  show(text: string): void;
  /** The call is done: nothing more is told, since the message would find a ghost beside it. */
  end(): void;
}

const EVERY_MS = 120;

/**
 * What a model writes, told to whoever is looking at the conversation.
 * 1. Every notice holds all of the text so far, so a lost one is made good by the next, and the last by the message.
 * 2. At most one a moment is sent; the newest text wins. Taking it away is never held back.
 * 3. A text too long for a notice stops growing until its message comes.
 */
export function createDraft(
  place: { workspaceId: string; conversationId: string },
  tell: (typing: TypingNotice) => void,
): Draft {
  let newest = '';
  let timer: NodeJS.Timeout | undefined;
  let sentAtMs = -Infinity;
  const send = (): void => {
    timer = undefined;
    sentAtMs = performance.now();
    tell({ ...place, by: 'bot', isTyping: newest !== '', text: newest });
  };
  return {
    show: (text) => {
      if (Buffer.byteLength(JSON.stringify(text)) > MAX_TYPED_BYTES) return;
      newest = text;
      const waitMs = text === '' ? 0 : sentAtMs + EVERY_MS - performance.now();
      if (waitMs <= 0) {
        clearTimeout(timer);
        send();
      } else timer ??= setTimeout(send, waitMs).unref();
    },
    end: () => clearTimeout(timer),
  };
}
