import { isJsonObject, wordingFor, type Flow } from '@nightshift/schema';
import { stepsOf } from './positions.js';

/** One thing on the canvas, with all the words it can be found by. */
export interface Findable {
  id: string;
  title: string;
  /** Texts, keywords, names of tags and variables, addresses: whatever is written in it. */
  words: readonly string[];
}

export interface Found {
  id: string;
  title: string;
  /** The text that was meant, around what was looked for; empty when the title says it. */
  snippet: string;
}

/** Texts are found in every language; what a note or a group is called is said in the reader's. */
export function findables(flow: Flow, titleOf: (id: string) => string, language: string): Findable[] {
  return [
    ...stepsOf(flow).map(([id, step]) => ({ id, title: titleOf(id), words: wordsIn(step.config) })),
    ...(flow.notes ?? []).map(({ id, text }) => ({
      id,
      title: wordingFor(text, language).split('\n', 1)[0] ?? '',
      words: wordsIn(text),
    })),
    ...(flow.groups ?? []).map(({ id, title }) => ({
      id,
      title: wordingFor(title, language),
      words: typeof title === 'string' ? [] : wordsIn(title),
    })),
  ];
}

/** Whatever holds every word, best first: begins with it, is called so, says so. */
export function find(all: readonly Findable[], wanted: string, most = Number.POSITIVE_INFINITY): Found[] {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const found = all.flatMap((item) => {
    const rank = rankOf(item, parts);
    return rank === 0 ? [] : [{ rank, item }];
  });
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ rank, item: { id, title, words } }) => ({
      id,
      title,
      snippet: rank > 1 ? '' : snippetOf(words, parts),
    }));
}

function rankOf({ title, words }: Findable, parts: readonly string[]): number {
  const name = title.toLowerCase();
  if (parts.every((part) => name.includes(part))) return name.startsWith(parts[0] ?? '') ? 3 : 2;
  const texts = words.map((word) => word.toLowerCase());
  return parts.every((part) => name.includes(part) || texts.some((text) => text.includes(part))) ? 1 : 0;
}

const AROUND = 24;

function snippetOf(words: readonly string[], parts: readonly string[]): string {
  for (const word of words) {
    const at = parts.map((part) => word.toLowerCase().indexOf(part)).find((index) => index >= 0);
    if (at === undefined) continue;
    const [start, end] = [Math.max(0, at - AROUND), at + 2 * AROUND];
    return `${start > 0 ? '…' : ''}${word.slice(start, end)}${end < word.length ? '…' : ''}`;
  }
  return '';
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => wordsIn(item));
  return isJsonObject(value) ? Object.values(value).flatMap((part) => wordsIn(part)) : [];
}
