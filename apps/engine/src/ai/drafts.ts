import { MAX_TYPED_BYTES, type TypingNotice } from '../turn/notifier.js';

/** Shows a text while it grows, and before there is any that somebody is at it. */
export interface Draft {
  /** An answer is on its way, and takes longer than a moment: three dots until there is a text, or the end. */
  await(): void;
  /** All of it; an empty one takes it away. */
  show(text: string): void;
  /**
   * The call is done: nothing more is told, since the message would find a ghost beside it. Dots stay as they are, for
   * what comes of the call is not there yet.
   */
  end(): void;
  /** What comes of the call is there: dots that it has not taken away go. */
  clear(): void;
}

const EVERY_MS = 120;
/** A chat forgets that somebody writes unless it is told again. */
const AGAIN_MS = 4000;
/** What is there sooner needs no dots. */
const MOMENT_MS = 400;

/**
 * What a model writes, told to whoever is looking at the conversation.
 * 1. Every notice holds all of the text so far, so a lost one is made good by the next, and the last by the message.
 * 2. At most one a moment is sent; the newest text wins. Taking it away is never held back.
 * 3. A text too long for a notice stops growing until its message comes.
 * 4. Who was told that something comes is told when nothing does.
 */
export function createDraft(
  place: { workspaceId: string; conversationId: string },
  tell: (typing: TypingNotice) => void,
): Draft {
  let newest = '';
  let timer: NodeJS.Timeout | undefined;
  let sentAtMs = -Infinity;
  let isAwaited = false;
  let again: NodeJS.Timeout | undefined;
  const moment = setTimeout(() => draft.await(), MOMENT_MS).unref();
  const send = (): void => {
    timer = undefined;
    sentAtMs = performance.now();
    tell({ ...place, by: 'bot', isTyping: isAwaited || newest !== '', text: newest });
  };
  const draft: Draft = {
    await: () => {
      if (isAwaited) return;
      isAwaited = true;
      const remind = (): void => {
        if (newest === '') send();
      };
      remind();
      again = setInterval(remind, AGAIN_MS).unref();
    },
    show: (text) => {
      if (Buffer.byteLength(JSON.stringify(text)) > MAX_TYPED_BYTES) return;
      newest = text;
      const waitMs = text === '' ? 0 : sentAtMs + EVERY_MS - performance.now();
      if (waitMs <= 0) {
        clearTimeout(timer);
        send();
      } else timer ??= setTimeout(send, waitMs).unref();
    },
    end: () => {
      for (const each of [timer, moment, again]) clearTimeout(each);
    },
    clear: () => {
      draft.end();
      if (!isAwaited || newest !== '') return;
      isAwaited = false;
      send();
    },
  };
  return draft;
}
