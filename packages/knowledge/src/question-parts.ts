import { rarityOf } from '@nightshift/language';
import type { Concept } from './concepts.js';
import type { Word } from './tokens.js';

/** A word of a question, or a wish that some of its words say together. */
export interface QuestionPart {
  terms: readonly { key: string; worth: number }[];
  /** How seldom its word is said at all, from nearly 0 to 1: what nobody says in passing is what is asked about. */
  rarity: number;
  /** How much it says in this base, from 0 to 1 for a word that stands nowhere; twice that for a wish. */
  worth: number;
}

/** What a wish counts that can be said in many words; those that say it here are welcome, and not missed. */
export const CONCEPT = 1.5;
/** What comes later in a long message says no more of what it is about. */
const MOST_PARTS = 100;

/** `idfOf` gives how rare a term is in the base; `unknown` is that of a term which stands nowhere. */
export function partsOf(
  words: readonly Word[],
  concepts: readonly Concept[],
  { idfOf, unknown }: { idfOf(key: string): number; unknown: number },
): QuestionPart[] {
  const inOtherWords = new Set(concepts.flatMap((concept) => concept.words));
  const wishes = [...new Set(concepts.map(({ key }) => key))].map((key): QuestionPart => {
    const worth = CONCEPT * (idfOf(key) / unknown);
    return { terms: [{ key, worth }], rarity: 1, worth };
  });
  const others = words.flatMap(({ text, terms }, at): QuestionPart[] => {
    if (inOtherWords.has(at)) return [];
    const weighed = terms.map(({ key, weight }) => ({ key, worth: (weight * idfOf(key)) / unknown }));
    const worth = Math.max(0, ...weighed.map((term) => term.worth));
    return [{ terms: weighed, rarity: rarityOf(text), worth }];
  });
  return [...wishes, ...others].slice(0, MOST_PARTS);
}

/** Short questions are no worse than long ones, once they say something. */
const ENOUGH = 1.25;

export interface Match {
  /** 0 to 1: how much of what the question is about stands in the passage. */
  coverage: number;
  /** How much it is, whatever else is asked: from 0 to 0.81, which a word and a quarter reach that stand nowhere else. */
  evidence: number;
}

export function matchParts(parts: readonly QuestionPart[], standsIn: (key: string) => boolean): Match {
  let wanted = 0;
  let found = 0;
  let evidence = 0;
  for (const { terms, rarity, worth } of parts) {
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
  return { coverage: wanted === 0 ? 0 : found / wanted, evidence: Math.log1p(Math.min(ENOUGH, evidence)) };
}
