import type { Card, Part, Source } from '../protocol.js';
import { formatSize } from '../text/times.js';
import { buttons, type PartContext } from './buttons.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { inputPart } from './input-part.js';
import { linkTo } from './rich-text.js';
import type { View } from './view.js';

export function partView(view: View, part: Part, context: PartContext): Drawn {
  switch (part.type) {
    case 'buttons':
      return buttons(view, part.buttons, context);
    case 'cards':
      return cards(view, part.cards, context.messageId);
    case 'image':
      return picture(part.url, part.alt);
    case 'file':
      return file(view, part);
    case 'input':
      return context.isPast !== true && inputPart(view, part, context.messageId);
    case 'sources':
      return sources(part.sources);
  }
}

function cards(view: View, list: readonly Card[], messageId: string): Drawn {
  const drawn = list.map((card) =>
    h(
      'li',
      { class: 'card' },
      card.image !== undefined && picture(card.image, ''),
      h('strong', {}, card.title),
      card.text !== undefined && h('p', {}, card.text),
      card.buttons.length > 0 && buttons(view, card.buttons, { messageId }),
    ),
  );
  // A tab stop of its own, so that the arrow keys scroll it.
  return h('ul', { class: 'cards', 'aria-label': view.t('cards'), tabindex: 0 }, drawn);
}

/** A box of fixed shape, so that nothing moves when the picture comes, or when it does not and its description stands in. */
function picture(url: string, alt: string): Drawn {
  return h('img', { class: 'picture', loading: 'lazy', referrerpolicy: 'no-referrer', alt, src: url });
}

/** Where an answer was found: small, and a link where anybody may read it. One text, so that it breaks as one. */
function sources(list: readonly Source[]): Drawn {
  const titles = list.map(({ title, url }, index) => [
    index > 0 && ' · ',
    url === undefined ? title : h('a', linkTo(url), title),
  ]);
  return h('span', { class: 'status' }, icon('file'), h('span', {}, titles));
}

function file({ state }: View, { url, name, sizeBytes }: Extract<Part, { type: 'file' }>): Drawn {
  return h(
    'a',
    { class: 'file', ...linkTo(url) },
    icon('file'),
    h('span', {}, name),
    sizeBytes !== undefined && h('small', {}, formatSize(sizeBytes, state.language)),
  );
}
