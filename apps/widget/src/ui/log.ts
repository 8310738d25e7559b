import { layOut } from '../chat/messages.js';
import { pickText } from '../text/languages.js';
import { formatMoment } from '../text/times.js';
import { authorFace } from './author.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { messageRow, outgoingRow } from './message-row.js';
import { richText } from './rich-text.js';
import type { View } from './view.js';

const NEAR_END_PX = 80;

export function log(view: View): Drawn {
  const { chat, state, t } = view;
  const { messages, outgoing, language } = state;
  const head = outgoing.find((message) => message.status === 'waiting');
  const onscroll = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    chat.scrolled(isNearEnd(currentTarget));
    if (currentTarget.scrollTop < NEAR_END_PX) void chat.loadOlder();
  };
  return h(
    'div',
    { key: 'log', class: 'log-frame' },
    h(
      'div',
      // Scrolled by keyboard as well, so it takes a tab stop.
      {
        class: 'log',
        role: 'log',
        'aria-label': t('log'),
        'aria-live': state.isLoadingOlder ? 'off' : 'polite',
        tabindex: 0,
        onscroll,
      },
      h('div', { key: 'space', class: 'space' }),
      state.hasMore && older(view),
      messages.length === 0 && greeting(pickText(state.settings?.greeting, language)),
      layOut(messages).map((row) =>
        row.type === 'time'
          ? h(
              'time',
              { key: row.key, class: 'time', datetime: row.at },
              formatMoment(row.at, language, Date.now()),
            )
          : messageRow(view, row),
      ),
      outgoing.map((message) => outgoingRow(view, message, message === head)),
      typing(view),
    ),
    !state.isAtEnd && toEnd(view),
  );
}

/** Draws, and keeps the reader where they were: at the end, or at the line they were reading. */
export function drawKeepingPlace(root: ParentNode, isAtEnd: boolean, redraw: () => void): void {
  const before = root.querySelector('.log');
  const height = before?.scrollHeight ?? 0;
  const top = before?.querySelector('.row');
  redraw();
  const after = root.querySelector('.log');
  if (after === null) return;
  if (before === null || isAtEnd) after.scrollTop = after.scrollHeight;
  else if (after.querySelector('.row') !== top) after.scrollTop += after.scrollHeight - height;
}

function isNearEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
}

function older({ chat, state, t }: View): Drawn {
  const onclick = () => void chat.loadOlder();
  return h(
    'button',
    { key: 'older', class: 'older', onclick },
    t(state.isLoadingOlder ? 'loading' : 'older'),
  );
}

function greeting(text: string): Drawn {
  const bubble = h('div', { class: 'stack' }, h('p', { class: 'bubble' }, text));
  return (
    text !== '' &&
    h('div', { key: 'greeting', class: 'row', 'data-side': 'out' }, authorFace(undefined), bubble)
  );
}

function typing({ state, t }: View): Drawn {
  if (state.typing === null) return null;
  const { by, text, name = t(by === 'agent' ? 'person' : 'assistant') } = state.typing;
  return h(
    'div',
    { key: 'typing', class: 'row', 'data-side': 'out', 'data-first': 'true' },
    authorFace({ type: by, name }),
    text === ''
      ? h(
          'span',
          { class: 'bubble typing', role: 'img', 'aria-label': t('isTyping', { name }) },
          h('i', {}),
          h('i', {}),
          h('i', {}),
        )
      : // Read out once it is whole, as the message.
        h('p', { class: 'bubble', 'aria-live': 'off' }, richText(text)),
  );
}

function toEnd({ state, t }: View): Drawn {
  const onclick = ({ currentTarget }: Event) => {
    const box = currentTarget instanceof HTMLElement ? currentTarget.previousElementSibling : null;
    box?.scrollTo({ top: box.scrollHeight, behavior: 'smooth' });
  };
  const label = t('newMessages');
  const attributes = {
    key: 'to-end',
    class: 'to-end',
    'data-news': String(state.hasNews),
    'aria-label': label,
    onclick,
  };
  return h('button', attributes, state.hasNews && label, icon('down'));
}
