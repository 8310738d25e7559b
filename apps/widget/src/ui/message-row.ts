import { answerTo, isAnswered, type MessageRow, type Outgoing } from '../chat/messages.js';
import { formatMoment } from '../text/times.js';
import { authorFace, authorName } from './author.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { partView } from './part-view.js';
import { richText } from './rich-text.js';
import type { View } from './view.js';

export function messageRow(view: View, { key, message, isFirst }: MessageRow): Drawn {
  const { state, t } = view;
  const { author, text, parts } = message;
  if (author.type === 'system') return h('p', { key, class: 'system' }, richText(text));
  const isOwn = message.direction === 'in';
  const isPast = isAnswered(message, state.messages, state.outgoing);
  const answer = isPast ? answerTo(message, state.messages, state.outgoing) : undefined;
  const isNewest = message === state.messages.at(-1) && state.outgoing.length === 0;
  return h(
    'div',
    {
      key,
      class: 'row',
      'data-side': message.direction,
      'data-author': author.type,
      'data-first': String(isFirst),
    },
    !isOwn && authorFace(author),
    h(
      'div',
      { class: 'stack' },
      !isOwn && isFirst && h('span', { key: 'name', class: 'name' }, authorName(author, t)),
      text !== '' &&
        h(
          'p',
          { class: 'bubble', title: formatMoment(message.at, state.language, Date.now()) },
          richText(text),
        ),
      parts.map((part) => partView(view, part, { messageId: message.id, isPast, answer })),
      isOwn && isNewest && statusLine('check', t('sent')),
    ),
  );
}

/** A message of the visitor's own on its way, with what stands between it and the shop. */
export function outgoingRow(view: View, message: Outgoing, isHead: boolean): Drawn {
  return h(
    'div',
    { key: message.externalId, class: 'row', 'data-side': 'in', 'data-first': 'true' },
    h(
      'div',
      { class: 'stack' },
      h('p', { class: 'bubble', 'data-status': message.status }, richText(message.text)),
      outgoingStatus(view, message, isHead),
    ),
  );
}

function outgoingStatus(
  { chat, state, t }: View,
  { status, externalId, refusal }: Outgoing,
  isHead: boolean,
): Drawn {
  switch (status) {
    case 'sending':
      return statusLine('clock', t('sending'));
    case 'sent':
      return statusLine('check', t('sent'));
    case 'refused':
      return statusLine(
        'alert',
        refusal === undefined || refusal === '' ? t('refused') : refusal,
        t('remove'),
        () => {
          chat.discard(externalId);
        },
      );
    case 'waiting':
      if (!isHead || state.retryAtMs === null || !state.isOnline) return statusLine('clock', t('queued'));
      return statusLine(
        'clock',
        t('retryIn', { count: Math.max(Math.ceil((state.retryAtMs - Date.now()) / 1000), 1) }),
        t('retryNow'),
        () => {
          chat.retryNow();
        },
      );
  }
}

function statusLine(
  kind: 'clock' | 'check' | 'alert',
  words: string,
  action?: string,
  onclick?: () => void,
): Drawn {
  return h(
    'span',
    // A countdown that is read out every second would drown the conversation.
    { key: 'status', class: 'status', 'data-kind': kind, 'aria-live': 'off' },
    icon(kind),
    words,
    action !== undefined && h('button', { class: 'link', onclick }, action),
  );
}
