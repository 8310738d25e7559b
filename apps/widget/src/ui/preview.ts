import type { Message } from '../protocol.js';
import { authorFace, authorName } from './author.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import type { View } from './view.js';

/** What the shop wrote while the window was closed. It is announced, never takes focus, and goes when it is waved away. */
export function preview({ chat, t }: View, message: Message | undefined, count: number): Drawn {
  const open = () => {
    chat.open(true);
  };
  const dismiss = () => {
    chat.dismissPreview();
  };
  return h(
    'div',
    { key: 'preview', role: 'status' },
    message !== undefined &&
      h(
        'div',
        { class: 'preview', key: message.id },
        h(
          'button',
          { class: 'preview-open', onclick: open },
          authorFace(message.author),
          h(
            'span',
            { class: 'preview-body' },
            h(
              'span',
              { class: 'preview-name' },
              authorName(message.author, t),
              count > 1 && h('b', {}, String(count)),
            ),
            h('span', { class: 'preview-text' }, summary(message) || t('newMessages')),
          ),
        ),
        h('button', { class: 'preview-close', 'aria-label': t('dismiss'), onclick: dismiss }, icon('close')),
      ),
  );
}

function summary({ text, parts }: Message): string {
  if (text !== '') return text.slice(0, 240);
  const part = parts.find(({ type }) => type === 'cards' || type === 'image' || type === 'file');
  if (part?.type === 'cards') return part.cards[0]?.title ?? '';
  return part?.type === 'image' ? part.alt : part?.type === 'file' ? part.name : '';
}
