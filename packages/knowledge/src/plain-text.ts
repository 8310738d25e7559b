import type { Block } from './blocks.js';
import { sizeOf } from './size-of.js';

/**
 * Plain text: paragraphs between blank lines, and headings.
 * 1. A short line with no mark at its end, or a question, is the heading of what is told below it, with a blank line
 *    between or without.
 * 2. One at the beginning, with the first heading below it, is that of the whole.
 * 3. A list of short lines has none, and neither has a paragraph that was cut to a width.
 */
export function readPlainText(text: string): Block[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const [first = '', ...others] = paragraphs;
  const isNamed = isShortLine(first) && titleOf(others[0] ?? '', others[1]) !== undefined;
  const name: Block[] = isNamed ? [{ type: 'heading', level: 1, text: first }] : [];
  const rest = isNamed ? others : paragraphs;
  return [
    ...name,
    ...rest.flatMap((paragraph, at) => readParagraph(paragraph, rest[at + 1], isNamed ? 2 : 1)),
  ];
}

function readParagraph(paragraph: string, next: string | undefined, level: number): Block[] {
  const title = titleOf(paragraph, next);
  if (title === undefined) return [{ type: 'paragraph', text: paragraph }];
  const told = paragraph.slice(title.length).trim();
  const heading: Block = { type: 'heading', level, text: title };
  return told === '' ? [heading] : [heading, { type: 'paragraph', text: told }];
}

/** The first line, where it is the heading of the rest; or all of it, of the next paragraph. */
function titleOf(paragraph: string, next = ''): string | undefined {
  const [line = '', second] = paragraph.split('\n', 2);
  if (!isShortLine(line)) return undefined;
  const told = paragraph.slice(line.length).trim();
  const heads = second === undefined ? isTold(next, line) : isTold(told, line) && !goesOn(line, second);
  return heads ? line : undefined;
}

/** In units of a Latin letter, as `sizeOf` counts. */
const LONGEST = 60;

const isShortLine = (line: string): boolean =>
  sizeOf(line) <= LONGEST && /^[^\n]*\p{L}[^\n]*$/u.test(line) && !ENDS.test(line) && !BEGINS.test(line);

const ENDS = /[.,;:!…。．，、；：！،؛。｡|]\s*$/u;
/** As a point of a list does, or a mark of Markdown. */
const BEGINS = /^\s*(?:[-–—*•·・>#|=_~`+]|\p{N}+[.)、．])/u;

/** Longer than its title, and a sentence or as long as one. */
const isTold = (text: string, title: string): boolean =>
  sizeOf(text) > sizeOf(title) &&
  (/[.!?。！？؟።]["'”»」』)）]*$/u.test(text) || sizeOf(text) >= (UNMARKED.test(text) ? PHRASE : SENTENCE));
const SENTENCE = 80;
/** Where no sentence has a mark at its end, short ones are told, too. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}]$/u;
const PHRASE = 24;

/** The line below is about as long, or begins in the middle of a sentence. */
const goesOn = (line: string, next: string): boolean =>
  sizeOf(line) > SHARE * sizeOf(next) || /^\s*\p{Ll}/u.test(next);
const SHARE = 0.6;
