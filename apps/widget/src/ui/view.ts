import type { Chat } from '../chat/chat.js';
import type { ChatState } from '../chat/state.js';
import type { Translate } from '../text/strings.js';

/** What every part of the window is drawn from. */
export interface View {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly t: Translate;
}

export function isPhone(): boolean {
  return matchMedia('(width < 480px)').matches;
}

/** Puts the caret into the composer next to `element`, so that focus is not lost with a field that was answered. */
export function focusComposer(element: Node | null): void {
  const root = element?.getRootNode();
  if (root instanceof ShadowRoot) root.querySelector('textarea')?.focus();
}
