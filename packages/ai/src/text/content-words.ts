import { keepLast, rarityOf } from '@nightshift/language';
import { foldText } from './fold.js';

/** What a text says by its words: each with how much it says. Where words are not set apart, pairs of characters. */
export type ContentWords = ReadonlyMap<string, number>;

const WORD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Greek}\p{Script=Hebrew}\p{M}]+/gu;
/** Grammar between the characters that say something; pairs over it would be of no word. */
const GRAMMAR = /可以|支持|提供|我们|您们|你们|[能会是的了吗在和与就都也不没很把被将要您你我哦呢吧可]/gu;
const ZU = /^(ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zurück)zu(?=\p{L}{4})/u;
/** Hiragana is grammar for the most part. */
const RUN = /[\p{Script=Han}]+|[\p{Script=Katakana}ー]+|\p{Script=Thai}+/gu;

export const contentWordsOf = keepLast(256, (text): ContentWords => {
  const folded = foldText(text);
  const words = new Map<string, number>();
  for (const [word] of folded.matchAll(WORD)) {
    const isShort = /[\p{Script=Hangul}\p{Script=Arabic}]/u.test(word) ? word.length < 2 : word.length < 3;
    if (isShort) continue;
    // "Auszuschließen" is "ausschließen".
    const plain = word.replace(ZU, '$1');
    words.set(plain, rarity(plain));
  }
  for (const [run] of folded.replaceAll(GRAMMAR, ' ').matchAll(RUN)) {
    if (/\p{Script=Katakana}/u.test(run) && run.length > 1) words.set(run, 1);
    else
      for (let at = 0; at + 1 < run.length; at += 1)
        words.set(run.slice(at, at + 2), rarity(run.slice(at, at + 2)) / 0.6);
  }
  return words;
});

const rarity = keepLast(4096, rarityOf);

/** How far one word of a sentence is borne out by the words of a text: 0 to 1. */
export function borneOut(word: string, text: ContentWords, characters: string): number {
  if (text.has(word)) return 1;
  if (/[\p{Script=Han}\p{Script=Thai}]/u.test(word))
    return [...word].every((character) => characters.includes(character)) ? 0.6 : 0;
  const least = /\p{Script=Hangul}/u.test(word) ? 2 : 4;
  for (const other of text.keys()) {
    const shared = sharedStart(word, other);
    if (shared >= Math.max(least, Math.min(word.length, other.length) - 3)) return 1;
    if (shared >= 6) return 1;
    // A compound, or a word with something written onto it.
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    if (short.length < (least === 2 ? 2 : 4) || /ieren$/u.test(long)) continue;
    if (long.includes(short.length > 6 ? short.slice(0, -2) : short)) return 1;
  }
  return 0;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return at;
}
