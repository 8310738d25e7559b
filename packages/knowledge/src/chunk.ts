import { visibleText } from '@nightshift/schema';
import type { Block } from './blocks.js';
import { unifyRadicals } from './radicals.js';
import { splitSentences } from './sentences.js';
import { sizeOf } from './size-of.js';

/** A piece of a document, short enough to be quoted. */
export interface Chunk {
  /** The headings above it, outermost first: "Delivery › Costs"; or the question it answers. */
  title: string;
  text: string;
  /** As an entry says. */
  language?: string;
  market?: string;
}

/** As long as it takes to say one thing. Characters that carry a word or a syllable count double. */
export const TARGET = 700;
const LONGEST = 1100;
/** A paragraph that had to be cut goes on with the last sentence before the cut, if it is not longer than this. */
const OVERLAP = 160;
const LONGEST_TITLE = 200;

/**
 * Cuts a document into passages.
 * 1. A heading begins a new one, and is its title. Entries stay apart.
 * 2. Paragraphs that are short stay together; long ones are cut between sentences, and only what has none between words.
 * 3. Rows of a table keep their header.
 * 4. What no reader sees is left out: it would speak to a model alone.
 */
export function chunkBlocks(blocks: readonly Block[], documentTitle = ''): Chunk[] {
  return cutBlocks(blocks, documentTitle).flatMap(({ title, text, ...whom }) => {
    const seen = { title: readable(title), text: readable(text), ...whom };
    return seen.text === '' ? [] : [seen];
  });
}

const readable = (text: string): string => unifyRadicals(visibleText(text)).trim();

function cutBlocks(blocks: readonly Block[], documentTitle: string): Chunk[] {
  const chunks: Chunk[] = [];
  const headings: string[] = [];
  let pieces: string[] = [];
  const title = (): string =>
    joinTitle([
      ...headings.filter((heading) => heading !== ''),
      ...(headings.length === 0 && documentTitle !== '' ? [documentTitle] : []),
    ]);
  const flush = (): void => {
    const text = pieces.join('\n').trim();
    if (text !== '') chunks.push({ title: title(), text });
    pieces = [];
  };
  const add = (piece: string): void => {
    if (pieces.length > 0 && sizeOf(pieces.join('\n')) + sizeOf(piece) > TARGET) flush();
    pieces.push(piece);
  };
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
        flush();
        headings.length = Math.min(headings.length, Math.max(0, block.level - 1));
        while (headings.length < block.level - 1) headings.push('');
        headings.push(block.text.trim());
        break;
      case 'paragraph':
        for (const piece of cutText(block.text.trim())) add(piece);
        break;
      case 'table':
        for (const piece of cutTable(block.rows)) add(piece);
        break;
      case 'entry': {
        flush();
        const { type: _, title: asked, text: said, ...whom } = block;
        for (const text of cutText(said.trim())) chunks.push({ title: joinTitle([asked]), text, ...whom });
        break;
      }
    }
  }
  flush();
  return chunks;
}

function joinTitle(parts: readonly string[]): string {
  const title = parts.join(' › ');
  return title.length <= LONGEST_TITLE ? title : `${[...title.slice(0, LONGEST_TITLE - 1)].join('')}…`;
}

/** Pieces of at most `LONGEST`, each of whole sentences, the next beginning with the last sentence of the one before. */
export function cutText(text: string): string[] {
  if (text === '') return [];
  if (sizeOf(text) <= LONGEST) return [text];
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const sentence of splitSentences(text).flatMap(cutSentence)) {
    const length = sizeOf(sentence);
    if (size + length > TARGET && piece.length > 0) {
      pieces.push(piece.join('').trim());
      const last = piece.at(-1) ?? '';
      const isCarried = piece.length > 1 && sizeOf(last) <= OVERLAP;
      piece = isCarried ? [last] : [];
      size = isCarried ? sizeOf(last) : 0;
    }
    piece.push(sentence);
    size += length;
  }
  const rest = piece.join('').trim();
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** What has no end of a sentence for too long is cut between words, or where it must be. */
function cutSentence(sentence: string): string[] {
  if (sizeOf(sentence) <= TARGET) return [sentence];
  const pieces: string[] = [];
  let piece = '';
  for (const part of sentence.split(/(?<=[\s,，、;；])/u).flatMap(cutWord)) {
    if (sizeOf(piece) + sizeOf(part) > TARGET) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

function cutWord(word: string): string[] {
  if (sizeOf(word) <= TARGET) return [word];
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += TARGET / 2)
    pieces.push(characters.slice(at, at + TARGET / 2).join(''));
  return pieces;
}

function cutTable(rows: readonly string[][]): string[] {
  const [header = [], ...body] = rows;
  const head = rowOf(header);
  if (body.length === 0) return head === '' ? [] : [head];
  const pieces: string[] = [];
  let lines: string[] = [];
  for (const row of body) {
    const line = rowOf(row);
    if (line === '') continue;
    if (lines.length > 0 && sizeOf([head, ...lines, line].join('\n')) > TARGET) {
      pieces.push([head, ...lines].join('\n'));
      lines = [];
    }
    lines.push(...(sizeOf(line) > LONGEST ? cutText(line) : [line]));
  }
  if (lines.length > 0) pieces.push([head, ...lines].join('\n'));
  return pieces;
}

function rowOf(cells: readonly string[]): string {
  return cells.every((cell) => cell.trim() === '')
    ? ''
    : cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ');
}
