import type { Block } from '@nightshift/knowledge';
import { usualSize, type Line } from './pdf-lines.js';

/** A heading is so much larger than what is told. */
const LARGER = 1.12;
/** Where more than this of a document is bold, bold letters say nothing. */
const MOSTLY_BOLD = 0.3;
const LONGEST_HEADING = 120;

/**
 * What the looks of lines say about the structure: lines that are larger or bolder than the text are its headings, the
 * largest above the others. A heading with nothing below it is told as text, so that nothing gets lost.
 */
export function blocksOf(pages: readonly (readonly Line[])[]): Block[] {
  const rankOf = ranksIn(pages.flat());
  const blocks: Block[] = [];
  for (const page of pages) {
    const widest = Math.max(...page.map(widthOf), 1);
    let told: string[] = [];
    let previous: { line: Line; rank: number } | undefined;
    const flush = (): void => {
      blocks.push(...joinLines(told));
      told = [];
    };
    for (const line of page) {
      const rank = rankOf(line);
      const last = blocks.at(-1);
      // A long heading is broken over two lines as any other text is.
      const goesOn =
        previous?.rank === rank && widthOf(previous.line) > widest * 0.5 && last?.type === 'heading';
      if (rank === 0) told.push(line.text);
      else if (goesOn) last.text = joinTwo(last.text, line.text);
      else {
        flush();
        blocks.push({ type: 'heading', level: rank, text: line.text });
      }
      if (line.text !== '') previous = rank === 0 ? undefined : { line, rank };
    }
    flush();
  }
  return blocks.map((block, at) => (isBare(blocks, at) ? { type: 'paragraph', text: textOf(block) } : block));
}

/** Roughly. */
const widthOf = ({ text, size }: Line): number => text.length * size;

const textOf = (block: Block): string => ('text' in block ? block.text : '');

/** A heading that the next one of its kind, or the end, follows at once. */
function isBare(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.type !== 'heading') return false;
  const next = blocks[at + 1];
  return next === undefined || (next.type === 'heading' && next.level <= block.level);
}

/** Of a line: 1 of the largest headings, 2 of the next …; 0 when it is none. */
function ranksIn(lines: readonly Line[]): (line: Line) => number {
  const usual = usualSize(lines);
  const lettersIn = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const saysBold = lettersIn(lines.filter(({ isBold }) => isBold)) < lettersIn(lines) * MOSTLY_BOLD;
  const weightOf = ({ text, size, isBold }: Line): number => {
    const isLarge = size >= usual * LARGER;
    const isStrong = isBold && saysBold && size >= usual * 0.95;
    const canBe = text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/[.。．;；,，、]$/u.test(text);
    return canBe && (isLarge || isStrong) ? size : 0;
  };
  const weights = [...new Set(lines.map(weightOf))].filter((weight) => weight > 0).sort((a, b) => b - a);
  return (line) => weights.indexOf(weightOf(line)) + 1;
}

const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const SPACE_BETWEEN = new RegExp(`(?<=${WIDE})[ \\t]+(?=${WIDE})`, 'gu');

/** Extraction puts a space between characters that are set apart by nothing. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACE_BETWEEN, '');
}

const ENDS = /[.!?。！？:：;；…"”』」)）]$/u;
const STARTS_ANEW =
  /^(?:[•·▪◦‣–—-]\s|\d{1,3}[.)、]\s?|[（(]?[一二三四五六七八九十]+[)）、.]|第.{1,4}[章节節条條])/u;

/** Lines are broken where the page ends, not where the paragraph does. */
function joinLines(lines: readonly string[]): Block[] {
  const longest = Math.max(...lines.map(({ length }) => length), 1);
  const blocks: Block[] = [];
  let paragraph = '';
  let previous = '';
  for (const line of lines) {
    const isNew =
      line === '' ||
      STARTS_ANEW.test(line) ||
      (ENDS.test(previous) && previous.length < longest * 0.85) ||
      previous.length < longest * 0.5;
    if (isNew && paragraph !== '') {
      blocks.push({ type: 'paragraph', text: paragraph });
      paragraph = '';
    }
    paragraph = paragraph === '' ? line : joinTwo(paragraph, line);
    previous = line;
  }
  if (paragraph !== '') blocks.push({ type: 'paragraph', text: paragraph });
  return blocks;
}

const WIDE_END = new RegExp(`${WIDE}$`, 'u');
const WIDE_START = new RegExp(`^${WIDE}`, 'u');

function joinTwo(before: string, line: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return WIDE_END.test(before) && WIDE_START.test(line) ? before + line : `${before} ${line}`;
}
