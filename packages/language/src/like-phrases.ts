import { phraseTermsOf } from './phrase-terms.js';

export interface Likeness {
  /** The nearest of the phrases, as it was given. */
  phrase: string;
  /** 0 to 1; 1 says the same in the same words. */
  likeness: number;
}

/** Tells which phrase a text is nearest to; undefined when it has nothing in common with any. */
export type LikePhrases = (text: string) => Likeness | undefined;

/** A word of the phrase that the text lacks counts more than one of the text that the phrase lacks: people say more than is asked. */
const MISSING = 0.65;

/**
 * Prepares phrases once, so that a text costs its own length and not theirs: a term leads to the phrases it stands in.
 * By words and pieces of words; what no phrase says in some form is not found.
 */
export function likePhrases(phrases: readonly string[]): LikePhrases {
  const masses = new Float64Array(phrases.length);
  const places = new Map<string, number[]>();
  for (const [phrase, text] of phrases.entries()) {
    for (const [term, worth] of phraseTermsOf(text)) {
      masses[phrase] = (masses[phrase] ?? 0) + worth;
      const found = places.get(term);
      if (found === undefined) places.set(term, [phrase]);
      else found.push(phrase);
    }
  }
  return (text) => {
    const shared = new Float64Array(phrases.length);
    let mass = 0;
    for (const [term, worth] of phraseTermsOf(text)) {
      mass += worth;
      for (const phrase of places.get(term) ?? []) shared[phrase] = (shared[phrase] ?? 0) + worth;
    }
    let best: Likeness | undefined;
    for (const [phrase, found] of shared.entries()) {
      if (found === 0) continue;
      const covered = found / (masses[phrase] ?? found);
      const told = found / mass;
      const likeness = covered ** MISSING * told ** (1 - MISSING);
      if (best === undefined || likeness > best.likeness) best = { phrase: phrases[phrase] ?? '', likeness };
    }
    return best;
  };
}
