import { likePhrases } from '@nightshift/language';
import { conceptsIn, conceptsOf, isFiller } from './concepts.js';
import { borneOut, contentWordsOf, type ContentWords } from './content-words.js';
import { foldText } from './fold.js';

/** Something a customer may want, described, with sentences that say it. */
export type Intent = { id: string; description: string; examples: string[] };

export interface Similarity {
  id: string;
  /** 0 to 1. */
  score: number;
}

const LEAST = 0.35;
const LEAD = 1.2;
/** A description speaks about what an example says. */
const DESCRIPTION = 0.85;
/** "Boots" for "shoes" is another word, "crack" for "broken" nearly the same. */
const OTHER_WORD = 0.8;
/** What no intent speaks of: the name of a thing, and pairs of characters across the border of two words. */
const UNSAID = 0.25;
/** Something that shops speak of, and none of the intents. */
const OTHER_THING = 0.55;
/** What shops speak of tells something, however often it is said: a parcel. */
const OF_SHOPS = 0.6;
/** So rarely said, or rarer, is a word that tells what somebody wants. */
const TELLING = 0.3;

/**
 * The intent a text is nearest to; undefined when none is near, or two are alike. A text is like an example by words and
 * pieces of words, and it speaks of what the examples speak of: of the same things in other words, in any language of
 * the table, and more so where no other intent speaks of them. No model, no network.
 */
export function similarIntent(text: string, intents: readonly Intent[]): Similarity | undefined {
  const subjects = intents.map(subjectOf);
  const spoken = speaksOf(foldText(text), subjects);
  const [first, second] = intents
    .map(({ id, description, examples }, at) => {
      const likeness = Math.max(
        likePhrases(examples)(text)?.likeness ?? 0,
        DESCRIPTION * (likePhrases([description])(text)?.likeness ?? 0),
      );
      return { id, score: scoreOf(likeness, spoken[at] ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < LEAST) return undefined;
  if (second !== undefined && first.score < second.score * LEAD) return undefined;
  return first;
}

const scoreOf = (likeness: number, spoken: number): number =>
  Math.max(likeness * (spoken < 0.15 ? 0.6 : 1) * (0.6 + 0.4 * spoken), spoken * 0.75);

interface Subject {
  words: ContentWords;
  folded: string;
  concepts: ReadonlySet<number>;
}

function subjectOf({ description, examples }: Intent): Subject {
  const folded = foldText([description, ...examples].join('\n'));
  const words = contentWordsOf(folded);
  return { words, folded, concepts: conceptsIn(words) };
}

/** How much of what a text says each of them speaks of, 0 to 1. */
function speaksOf(folded: string, subjects: readonly Subject[]): number[] {
  const telling = [...contentWordsOf(folded)]
    .filter(([word]) => !isFiller(word))
    .map(
      ([word, rarity]) => [word, conceptsOf(word).length > 0 ? Math.max(rarity, OF_SHOPS) : rarity] as const,
    )
    .filter(([, worth]) => worth >= TELLING);
  let all = 0;
  const found = subjects.map(() => 0);
  for (const [word, rarity] of telling) {
    const concepts = conceptsOf(word);
    const parts = subjects.map((subject) => {
      const own = borneOut(word, subject.words, subject.folded);
      return Math.max(own, concepts.some((concept) => subject.concepts.has(concept)) ? OTHER_WORD : 0);
    });
    const sharers = parts.filter((part) => part > 0).length;
    const worth = sharers > 0 ? rarity / sharers : rarity * (concepts.length > 0 ? OTHER_THING : UNSAID);
    all += worth;
    for (const [at, part] of parts.entries()) found[at] = (found[at] ?? 0) + worth * part;
  }
  return found.map((part) => (all === 0 ? 0 : part / all));
}
