import { rarityOf } from '@nightshift/language';
import {
  ANY_TITLE,
  DATE_TITLE,
  TIME_TITLE,
  asksWhen,
  isKind,
  isNameOfWish,
  isOnlyAsked,
  isState,
  neededOf,
  oppositeOf,
  titleKey,
  titlesFor,
  WISHES,
  type Concept,
} from './concepts.js';
import type { Word } from './tokens.js';

/** A word of a question, or a wish that some of its words say together. */
export interface QuestionPart {
  terms: readonly { key: string; worth: number }[];
  /** How seldom its word is said at all, from nearly 0 to 1: what nobody says in passing is what is asked about. */
  rarity: number;
  /** How much it says in this base, from 0 to 1 for a word that stands nowhere; twice that for a wish. */
  worth: number;
  /** 0 to 1: how much it tells this question from others, wherever it stands. */
  distinction: number;
  /** A name, a country, a brand: nobody says it in passing, and no passage says it or anything like it. */
  strangeness: number;
  /** Known to the base by any of its names, and missed all the more where it is not said. */
  isNamed: boolean;
  isWish: boolean;
  /** The kind of answer that is asked for: a passage without it tells nothing; with `unless`, only one that has that instead. */
  needs?: string;
  unless?: string;
  /** It is nothing but that a moment is asked for. */
  isWhen?: true;
  /** What is asked for is only how a thing is. */
  isState?: boolean;
}

/** What a wish counts that can be said in many words; those that say it here are welcome, and not missed. */
export const CONCEPT = 1.5;
/** What comes later in a long message says no more of what it is about. */
const MOST_PARTS = 100;

/** `idfOf` gives how rare a term is in the base; `unknown` is that of a term which stands nowhere. */
export function partsOf(
  words: readonly Word[],
  concepts: readonly Concept[],
  { idfOf, unknown, isName }: { idfOf(key: string): number; unknown: number; isName(word: Word): boolean },
): QuestionPart[] {
  const inOtherWords = new Set(concepts.flatMap((concept) => concept.words));
  const keys = [...new Set(concepts.map(({ key }) => key))];
  const wishes = keys.flatMap((key): QuestionPart[] => {
    const other = oppositeOf(key);
    const needs = neededOf(key, keys);
    if (isOnlyAsked(key))
      return needs === undefined || keys.includes(other ?? '') ? [] : [opposed(needs, other, isState(key))];
    const worth = CONCEPT * (idfOf(key) / unknown);
    const isNamed = isNameOfWish(key) && !(key === '=weekday' && keys.includes('=ship'));
    return [
      {
        terms: [{ key, worth }],
        rarity: 1,
        worth,
        distinction: isKind(key) ? 0 : 1,
        strangeness: 0,
        isNamed,
        isWish: !isKind(key) && key !== '=weekday',
        ...(needs === undefined || keys.includes(other ?? '') ? {} : { needs }),
        ...(other === undefined ? {} : { unless: other, isState: true }),
      },
    ];
  });
  const others = words.flatMap((word, at): QuestionPart[] => {
    if (inOtherWords.has(at)) return [];
    const { text, terms } = word;
    const weighed = terms.map(({ key, weight }) => ({ key, worth: (weight * idfOf(key)) / unknown }));
    const worth = Math.max(0, ...weighed.map((term) => term.worth));
    const rarity = rarityOf(text);
    const distinction = rarity * (terms[0]?.weight ?? 0);
    const isStrange = rarity >= SELDOM && isUnknown(word, idfOf, unknown);
    const strangeness = isStrange ? distinction * (isName(word) ? NAME : 1) : 0;
    return [{ terms: weighed, rarity, worth, distinction, strangeness, isNamed: false, isWish: false }];
  });
  const when: QuestionPart[] = asksWhen(words, concepts) ? [{ ...NOTHING, isWhen: true }] : [];
  return [...when, ...wishes, ...others].slice(0, MOST_PARTS);
}

const NOTHING: QuestionPart = {
  ...{ terms: [], rarity: 1, worth: 0, distinction: 0, strangeness: 0, isNamed: false, isWish: false },
};

/** Counts for nothing by itself: it is only looked whether the passage tells the other. */
const opposed = (needs: string, unless: string | undefined, isState: boolean): QuestionPart => ({
  ...NOTHING,
  ...{ needs, ...(unless === undefined ? {} : { unless }), isState },
});

const SELDOM = 0.85;
/** What has a name of its own is what is asked about, in however many words. */
const NAME = 2;

/** Neither the word nor what it begins with stands anywhere. Single characters and numbers tell nothing of the kind. */
function isUnknown(
  { terms: [first, ...parts], isPaired }: Word,
  idfOf: (key: string) => number,
  unknown: number,
): boolean {
  if (first === undefined || isPaired === true || first.weight < 1 || !IS_WORD.test(first.key)) return false;
  const begin = parts.find(({ key }) => key.startsWith('~'));
  return idfOf(first.key) >= unknown && (begin === undefined || idfOf(begin.key) >= unknown);
}

const IS_WORD =
  /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Hangul})+$/u;

const otherTitlesOf = new WeakMap<readonly QuestionPart[], string[]>();

/** The wishes that a question does not say, as titles say them. */
function otherTitles(parts: readonly QuestionPart[]): string[] {
  const known = otherTitlesOf.get(parts);
  if (known !== undefined) return known;
  const said = new Set(
    parts.filter(({ isWish }) => isWish).flatMap(({ terms }) => terms.map(({ key }) => key)),
  );
  const others = WISHES.filter((key) => !said.has(key)).map(titleKey);
  otherTitlesOf.set(parts, others);
  return others;
}

const DAMAGE_TITLE = titleKey('=damage');

/** Short questions are no worse than long ones, once they say something. */
const ENOUGH = 1.25;

export interface Match {
  /** 0 to 1: how much of what the question is about stands in the passage. */
  coverage: number;
  /** How much it is, whatever else is asked: from 0 to 0.81, which a word and a quarter reach that stand nowhere else. */
  evidence: number;
  /** 0 to 1: how much of what tells the question from others is strange to the base. */
  strangeness: number;
  /** What is asked for stands in the passage, but its title says that it is about something else. */
  isAside: boolean;
  /** Its title says a wish that the question does not. */
  isMore: boolean;
  /** Its title says that it tells a date, and none is asked for. */
  isDated: boolean;
  /** Its title says what is asked, and that it tells how long that takes, as is asked. */
  isTimed: boolean;
  /** Another kind of answer is asked for than it gives: a price, and it tells a time. */
  isUntold: boolean;
  /** It is asked of what is used, and told of what is not. */
  isTurned: boolean;
  /** Its title says that something broke, and the question does not. */
  isOfDamage: boolean;
}

export function matchParts(parts: readonly QuestionPart[], standsIn: (key: string) => boolean): Match {
  let wanted = 0;
  let found = 0;
  let evidence = 0;
  let distinct = 0;
  let strange = 0;
  let hasWish = false;
  let isInTitle = false;
  let isUntold = false;
  let isTurned = false;
  for (const part of parts) {
    const {
      terms,
      rarity,
      worth,
      distinction,
      strangeness,
      isNamed,
      isWish,
      needs,
      unless,
      isState = false,
    } = part;
    if (needs !== undefined && !standsIn(needs) && (unless === undefined || standsIn(unless)))
      if (isState) isTurned = true;
      else isUntold = true;
    distinct += distinction;
    strange += strangeness;
    if (isNamed && !terms.some(({ key }) => standsIn(key))) strange += distinction;
    if (isWish) {
      hasWish = true;
      isInTitle ||= terms.some(({ key }) => titlesFor(key).some(standsIn));
    }
    let all = 0;
    let here = 0;
    for (const term of terms) {
      all += term.worth;
      if (standsIn(term.key)) here += term.worth;
    }
    wanted += all * rarity;
    found += here * rarity;
    if (all > 0) evidence += (here / all) * worth;
  }
  return {
    coverage: wanted === 0 ? 0 : found / wanted,
    evidence: Math.log1p(Math.min(ENOUGH, evidence)),
    strangeness: distinct === 0 ? 0 : Math.min(1, strange / distinct),
    isAside: hasWish && !isInTitle && standsIn(ANY_TITLE),
    isMore: isInTitle && otherTitles(parts).some(standsIn),
    isDated: isInTitle && !parts.some(({ isWhen }) => isWhen === true) && standsIn(DATE_TITLE),
    isTimed:
      isInTitle &&
      parts.some(({ terms }) => terms.some(({ key }) => key === '=time')) &&
      standsIn(TIME_TITLE),
    isUntold,
    isTurned,
    isOfDamage:
      !isInTitle &&
      standsIn(DAMAGE_TITLE) &&
      !parts.some(({ terms }) => terms.some(({ key }) => key === '=damage')),
  };
}
