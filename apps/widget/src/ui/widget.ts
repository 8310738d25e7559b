// The whole of what is seen: launcher, preview and window, drawn anew into a shadow root at each change of the state.
// 1. Nothing of the page comes in and nothing goes out: all styles inside, keys typed here are not heard outside.
// 2. Opening by the person moves focus into the window, closing gives it back; a message that comes in never moves it.
import type { Chat } from '../chat/chat.js';
import { unreadMessages } from '../chat/messages.js';
import { isRightToLeft } from '../text/languages.js';
import { translator } from '../text/strings.js';
import { chatWindow } from './chat-window.js';
import { draw, h } from './draw.js';
import { launcher } from './launcher.js';
import { drawKeepingPlace } from './log.js';
import { preview } from './preview.js';
import css from './styles.css?inline';

export function mountWidget(chat: Chat, color: string | undefined): HTMLElement {
  const host = document.createElement('nightshift-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(shadow);
  for (const type of ['keydown', 'keyup', 'keypress']) {
    shadow.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  let isOpen: boolean | null = null;
  let opener: Element | null = null;
  let drafts = 0;
  const redraw = () => {
    const state = chat.store.get();
    if (state.isOpen && isOpen === false) opener = document.activeElement;
    drawKeepingPlace(shadow, state.isAtEnd, () => {
      drawAll(shadow, chat, color);
    });
    // Whoever finds the window open on a new page is busy with the page.
    if (state.settings !== null) {
      if (state.isOpen && (isOpen === false || drafts !== state.drafts)) focusInside(shadow);
      if (isOpen === true && !state.isOpen) giveBack(shadow, opener);
      ({ isOpen, drafts } = state);
    }
  };
  chat.store.subscribe(redraw);
  redraw();
  document.body.append(host);
  setInterval(() => {
    if (chat.store.get().retryAtMs !== null) redraw();
  }, 1000);
  return host;
}

function drawAll(shadow: ShadowRoot, chat: Chat, color: string | undefined): void {
  const state = chat.store.get();
  const { settings, language } = state;
  if (state.isGone || settings === null) {
    draw(shadow);
    return;
  }
  const view = { chat, state, t: translator(language) };
  const unread = unreadMessages(state.messages, state.readSeq);
  const shown = state.isOpen ? undefined : unread.findLast((message) => message.seq > state.dismissedSeq);
  draw(
    shadow,
    h(
      'div',
      {
        class: 'root',
        'data-side': settings.launcher,
        lang: language,
        dir: isRightToLeft(language) ? 'rtl' : 'ltr',
      },
      state.isOpen && chatWindow(view),
      preview(view, shown, unread.length),
      launcher(view, unread.length),
    ),
  );
  const fill = [color, settings.color].find(
    (candidate) => candidate !== undefined && /^#[\da-f]{6}$/i.test(candidate),
  );
  const root = shadow.querySelector<HTMLElement>('.root');
  // By the style object, which a strict content security policy allows.
  if (fill !== undefined) root?.style.setProperty('--fill', fill);
}

function focusInside(shadow: ShadowRoot): void {
  // On a phone the caret would pull up the keyboard over the answer that the person came to read.
  const field = matchMedia('(pointer: fine)').matches ? shadow.querySelector('textarea') : null;
  (field ?? shadow.querySelector<HTMLElement>('.window'))?.focus();
}

function giveBack(shadow: ShadowRoot, opener: Element | null): void {
  const isOnPage =
    opener instanceof HTMLElement && opener !== document.body && opener !== shadow.host && opener.isConnected;
  (isOnPage ? opener : shadow.querySelector<HTMLElement>('.launcher'))?.focus();
}

function addStyles(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
