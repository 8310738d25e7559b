import { linkify } from '../text/linkify.js';
import { h, type Drawn } from './draw.js';

/** Line breaks and bare links; everything else a person or a bot wrote is shown as it was written. */
export function richText(text: string): Drawn {
  return linkify(text).map((segment) =>
    segment.type === 'text' ? segment.text : h('a', linkTo(segment.url), segment.text),
  );
}

/** The shop's own pages open in place, where the chat goes on; others in a tab that knows nothing of this one. */
export function linkTo(url: string): { href: string; rel: string; target?: string } {
  const isOwn = new URL(url).origin === location.origin;
  return { href: url, rel: 'noopener noreferrer', ...(!isOwn && { target: '_blank' }) };
}
