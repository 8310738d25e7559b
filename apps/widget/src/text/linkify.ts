import { safeUrl } from '../protocol.js';

export type Segment =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

/** Splits a text into plain stretches and bare http(s) links. Nothing else is interpreted; the texts joined give the input. */
export function linkify(text: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const found = trimTail(match[0]);
    const url = safeUrl(found);
    if (url === undefined || isInsideWord(text, match.index)) continue;
    if (match.index > end) segments.push({ type: 'text', text: text.slice(end, match.index) });
    segments.push({ type: 'link', text: found, url });
    end = match.index + found.length;
  }
  if (end < text.length) segments.push({ type: 'text', text: text.slice(end) });
  return segments;
}

// Chinese is written without spaces, so a full-width mark or a Han character ends an address as a space does.
const LINK =
  /https?:\/\/[^\s<>"'`\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gi;
const TRAILING_MARKS = '.,;:!?*_~…';

function isInsideWord(text: string, index: number): boolean {
  return index > 0 && /[a-z\d]/i.test(text.charAt(index - 1));
}

/** Takes off the marks that belong to the sentence: a final full stop, a bracket that was opened before the address. */
function trimTail(link: string): string {
  let end = link.length;
  let surplus = count(link, ')') - count(link, '(');
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (!TRAILING_MARKS.includes(last) && last !== ']' && last !== '}') break;
  }
  return link.slice(0, end);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
