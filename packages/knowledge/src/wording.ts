import { rarityOf } from '@nightshift/language';
import { conceptsOf, isKind, isNameOfWish } from './concepts.js';
import { isGenericWord } from './generic-words.js';
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
}

/** By the tables that a search goes by, and the synonyms of the bases that were asked. */
export function wordingOf(question: string, groups: readonly SynonymGroup[] = []): Wording {
  const text = firstWordings(question, [...groups, ...OF_ANY_SHOP]);
  const words = wordsOf(text);
  const wishes = conceptsOf(words).filter(({ key }) => !isKind(key));
  const saying = new Set(wishes.filter(({ key }) => !isNameOfWish(key)).flatMap((wish) => wish.words));
  const others = words.filter((_word, at) => !saying.has(at));
  const keyOf = (word: Word): string => word.terms[0]?.key ?? '';
  return {
    wishes: [...new Set(wishes.map(({ key }) => key))].sort().join(' '),
    rest: others.map(keyOf).join(' '),
    about: aboutOf(others.filter((word) => !isGenericWord(keyOf(word)))),
  };
}

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
