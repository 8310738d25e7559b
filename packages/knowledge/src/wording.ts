import { rarityOf } from '@nightshift/language';
import { asksWhen, conceptsOf, isKind, isNameOfWish, isOneStem } from './concepts.js';
import { isGenericPair, isGenericWord } from './generic-words.js';
import { isStopWord } from './stop-words.js';
import { firstWordings, type SynonymGroup } from './synonyms.js';
import { wordsOf, type Word } from './tokens.js';

/** A question taken apart, as it is compared with others that may ask the same in other words. */
export interface Wording {
  /** What customers of any shop ask for that it says, in whatever words: `=ship` for "deliver". In order, each once. */
  wishes: string;
  /** The words that say none of that, as they stand; those that mean the same to the base are one of them. */
  rest: string;
  /** The same without what anything in a shop may be called by: what the question is about beside its wishes. */
  about: string;
  /** What kind of answer is asked for: a price, a time, a moment. In order, each once. */
  kinds: string;
  /** What says none of that and stands in few questions: words, and where none are told apart pairs of characters. */
  telling: readonly string[];
}

/** By the tables that a search goes by, and the synonyms of the bases that were asked. */
export function wordingOf(question: string, groups: readonly SynonymGroup[] = []): Wording {
  const text = firstWordings(question, [...groups, ...OF_ANY_SHOP]);
  const words = wordsOf(text);
  const concepts = conceptsOf(words);
  const wishes = concepts.filter(({ key }) => !isKind(key) && !isOneStem(key));
  const asked = concepts.filter(({ key }) => isKind(key));
  const kinds = [...asked.map(({ key }) => key), ...(asksWhen(words, concepts) ? ['when'] : [])];
  const saying = new Set(wishes.filter(({ key }) => !isNameOfWish(key)).flatMap((wish) => wish.words));
  const others = words.filter((_word, at) => !saying.has(at));
  const keyOf = (word: Word): string => word.terms[0]?.key ?? '';
  return {
    wishes: inOrder(wishes.map(({ key }) => key)),
    rest: others.map(keyOf).join(' '),
    about: aboutOf(others.filter((word) => !isGenericWord(keyOf(word)))),
    kinds: inOrder(kinds),
    telling: tellingOf(words, new Set([...saying, ...asked.flatMap((concept) => concept.words)])),
  };
}

const inOrder = (keys: readonly string[]): string => [...new Set(keys)].sort().join(' ');

function tellingOf(words: readonly Word[], saying: ReadonlySet<number>): string[] {
  const isTight = (at: number): boolean =>
    !saying.has(at) && !saying.has(at - 1) && words[at]?.terms[1]?.weight === 1;
  return words.flatMap(({ terms, isPaired }, at) => {
    const key = terms[0]?.key ?? '';
    if (saying.has(at)) return [];
    if (isPaired === true && isTight(at)) {
      const pair = terms[1]?.key ?? '';
      return isGenericPair(pair) ? [] : [pair];
    }
    // A character alone is mostly part of an ending; a syllable may be a word.
    const isWord = key.length > 1 && !(isPaired === true && isTight(at + 1));
    return isWord && !isSaidAnywhere(key) ? [key] : [];
  });
}

/** `names`, not `really`. */
const SELDOM = 0.45;

/** Vietnamese words are listed as they are typed in haste, without the bar of their đ. */
const isSaidAnywhere = (word: string): boolean =>
  isStopWord(word.replaceAll('đ', 'd')) || isGenericWord(word) || rarityOf(word) < SELDOM;

/**
 * Whether two questions can ask the same: neither wants what the other does not, with something else in its place, and
 * where both say what it is about some of it is the same. What is asked in like words may still be another thing:
 * 返品できますか and 発送できますか.
 */
export function mayAskSame(one: Wording, other: Wording): boolean {
  const [wanted, wanted2] = [listed(one.wishes), listed(other.wishes)];
  const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((key) => all.includes(key));
  if (wanted.length > 0 && wanted2.length > 0 && !isWithin(wanted, wanted2) && !isWithin(wanted2, wanted))
    return false;
  const isTold = one.telling.some((word) => other.telling.some((another) => areAkin(word, another)));
  const isWanted = wanted.some((key) => wanted2.includes(key));
  const saysNothing = ({ wishes, telling }: Wording): boolean => wishes === '' && telling.length === 0;
  if (saysNothing(one) || saysNothing(other)) return true;
  return one.telling.length === 0 || other.telling.length === 0 ? isWanted : isTold;
}

/** What has not arrived is asked for as a delivery and as one that is looked for. */
const listed = (keys: string): string[] =>
  keys === '' ? [] : keys.split(' ').map((key) => (key === '=track' ? '=ship' : key));

/** From 0 to 1: how much of what both questions tell is the same, in whatever form of a word. */
export function likeTelling(one: Wording, other: Wording): number {
  const share = (words: readonly string[], others: readonly string[]): number => {
    const all = words.reduce((sum, word) => sum + rarityOf(word), 0);
    const same = words.filter((word) => others.some((another) => isForm(word, another)));
    return all === 0 ? 0 : same.reduce((sum, word) => sum + rarityOf(word), 0) / all;
  };
  return Math.sqrt(share(one.telling, other.telling) * share(other.telling, one.telling));
}

const SHORTEST_STEM = 4;
/** Of the longer of two words so much is their stem. */
const STEM_SHARE = 0.6;

/** `engraved` and `engrave`, gravieren and graviert. */
export function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  const length = [...one].findIndex((letter, at) => letter !== other[at]);
  const stem = length === -1 ? one.length : length;
  return stem >= SHORTEST_STEM && stem >= STEM_SHARE * Math.max(one.length, other.length);
}

const areAkin = (one: string, other: string): boolean =>
  isForm(one, other) ||
  [...one].some((letter) => /\p{Script=Han}/u.test(letter) && other.includes(letter)) ||
  one.split(' ').some((syllable) => other.split(' ').includes(syllable)) ||
  (one.length >= SHORTEST_STEM && one.slice(0, SHORTEST_STEM) === other.slice(0, SHORTEST_STEM));

/** Whether a price or a time is asked for, which are seldom the same from one country to another. */
export const asksFigure = (question: string): boolean =>
  conceptsOf(wordsOf(question)).some(({ key }) => key === '=price' || key === '=money' || key === '=time');

/** Empty when all of it is said in any question. */
function aboutOf(words: readonly Word[]): string {
  const text = words.reduce((before, word, at) => {
    const last = words[at - 1];
    const isJoined = last !== undefined && last.start + last.text.length === word.start;
    return `${before}${isJoined ? '' : ' '}${word.text}`;
  }, '');
  const telling = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some((word) =>
    /\p{Script=Han}/u.test(word)
      ? pairsIn(word).some((pair) => rarityOf(pair) >= TELLING_PAIR)
      : rarityOf(word.toLowerCase()) >= TELLING,
  );
  return telling ? text.trim() : '';
}

const pairsIn = (run: string): string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_none, at) => run.slice(at, at + 2));

/** `visit`, not `where` or `could`; 周末, not 今天. */
const TELLING = 0.65;
const TELLING_PAIR = 0.45;

/** What a shop itself is called. */
const OF_ANY_SHOP: readonly SynonymGroup[] = [
  ['shop', 'shops', 'store', 'stores'],
  ['Laden', 'Geschäft', 'Filiale'],
  ['tienda', 'comercio', 'local'],
  ['magasin', 'boutique'],
  ['门店', '店铺', '商店', '实体店'],
];
