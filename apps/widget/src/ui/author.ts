import type { Author } from '../protocol.js';
import type { Translate } from '../text/strings.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';

/** A moon for the bot, the first letter for a person: who speaks is seen before a word is read. */
export function authorFace(author: Author | undefined): Drawn {
  const isPerson = author?.type === 'agent';
  const letter = Array.from(author?.name ?? '')[0]?.toUpperCase() ?? '•';
  return h(
    'span',
    { class: 'face', 'data-author': isPerson ? 'agent' : 'bot', 'aria-hidden': 'true' },
    isPerson ? letter : icon('moon'),
  );
}

export function authorName(author: Author, t: Translate): string {
  return author.name ?? t(author.type === 'agent' ? 'person' : 'assistant');
}
