import type { Message, Settings, Typing } from '../protocol.js';
import type { Outgoing } from './messages.js';

/** Everything the window shows. Replaced as a whole at each change, never written to. */
export interface ChatState {
  /** Null until the engine, or the memory of an earlier visit, has told how the chat looks. */
  readonly settings: Settings | null;
  /** The channel does not exist: nothing is shown. */
  readonly isGone: boolean;
  readonly language: string;
  readonly messages: readonly Message[];
  readonly outgoing: readonly Outgoing[];
  readonly retryAtMs: number | null;
  /** The line has been down for longer than a moment. */
  readonly isLost: boolean;
  readonly isOnline: boolean;
  readonly typing: Typing | null;
  readonly hasMore: boolean;
  readonly isLoadingOlder: boolean;
  readonly isOpen: boolean;
  /** The reader is at the end of the log, and goes along when it grows. */
  readonly isAtEnd: boolean;
  readonly hasNews: boolean;
  readonly readSeq: number;
  /** Messages up to this one are not shown as a preview any more. */
  readonly dismissedSeq: number;
  /** How often the page has put a text into the field. */
  readonly drafts: number;
  readonly mustConsent: boolean;
}

export interface Store {
  readonly get: () => ChatState;
  readonly set: (change: Partial<ChatState>) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: ChatState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
