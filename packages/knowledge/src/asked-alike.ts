import { normalizeText } from '@nightshift/interpreter';
import { splitSentences } from './sentences.js';
import { sizeOf } from './size-of.js';
import { TARGET } from './chunk.js';

/** An entry, as far as it says what is asked and who asks. */
export interface AskedEntry {
  id: string;
  /** A way to ask it a line. */
  title: string;
  /** BCP 47, or `und`: it may be any. */
  language: string;
  market: string | null;
}

/** Entries that the same customers meet with the same question. */
export interface AskedAlike<E> {
  /** As the first of them is asked. */
  question: string;
  entries: E[];
}

/** Each set of entries once, however many questions they share. */
export function askedAlike<E extends AskedEntry>(entries: readonly E[]): AskedAlike<E>[] {
  const byQuestion = new Map<string, AskedAlike<E>>();
  for (const entry of entries)
    for (const [key, question] of waysToAsk(entry.title)) {
      const place = `${entry.market ?? ''}\n${key}`;
      const alike = byQuestion.get(place);
      if (alike === undefined) byQuestion.set(place, { question, entries: [entry] });
      else alike.entries.push(entry);
    }
  const alike = [...byQuestion.values()].flatMap(apartByLanguage).filter((one) => one.entries.length > 1);
  const idsOf = (one: AskedAlike<E>): string => one.entries.map(({ id }) => id).join();
  return [...new Map(alike.reverse().map((one) => [idsOf(one), one])).values()].reverse();
}

/** By what they are compared as, each as it is written. */
export function waysToAsk(title: string): Map<string, string> {
  const ways = title.split('\n').map((line): [string, string] => [foldSaid(line), line.trim()]);
  return new Map(ways.filter(([key]) => key !== '').reverse());
}

const NEXT_TO_HAN =
  /(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]) | (?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/gu;

/** Whatever the case, the width, the punctuation, and the script that Chinese is written in. */
export function foldSaid(text: string): string {
  return normalizeText(text)
    .replaceAll(/['’]/g, '')
    .replaceAll(/\p{P}+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(NEXT_TO_HAN, '')
    .trim();
}

/** Whether whoever speaks one may be answered in the other. */
export const isLanguageOf = (one: string, other: string): boolean => covers(one, other) || covers(other, one);

/** `zh` stands for both scripts, where nothing in a text tells them apart; `und` for every language. */
const covers = (wide: string, narrow: string): boolean =>
  wide === 'und' || wide === narrow || narrow.startsWith(`${wide}-`);

function apartByLanguage<E extends AskedEntry>({ question, entries }: AskedAlike<E>): AskedAlike<E>[] {
  const languages = [...new Set(entries.map(({ language }) => language))];
  return languages
    .filter((wide) => !languages.some((narrow) => narrow !== wide && covers(wide, narrow)))
    .map((narrow) => ({ question, entries: entries.filter(({ language }) => covers(language, narrow)) }));
}

/** Whether a passage may be what a long answer goes on with behind another: the two would not have been one. */
export function mayGoOn(before: string, after: string): boolean {
  const begins = splitSentences(after).slice(0, SHARED_SENTENCES).join('');
  return sizeOf(before) + sizeOf(begins) + TRIMMED > TARGET;
}

/** The one that is said again, and the one that had no room. */
const SHARED_SENTENCES = 2;
/** Spaces at the seams. */
const TRIMMED = 4;
