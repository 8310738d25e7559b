import { likePhrases } from '@nightshift/language';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf, type ContentWords } from '../text/content-words.js';
import { foldText } from '../text/fold.js';
import { wishesIn, wishesOf } from './wishes.js';

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
/** What is plainly said, in whichever language; and what is likely where an intent is such a wish and a text is not. */
const WISHED = 0.8;
const ANOTHER_WISH = 0.55;
/** Nearly the same sentence. */
const THE_SAME = 0.8;
const SHORT = 4;
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
  const wishes = wishesIn(text);
  const [first, second] = intents
    .map(({ id, description, examples }, at) => {
      const likeness = Math.max(
        likePhrases(examples)(text)?.likeness ?? 0,
        DESCRIPTION * (likePhrases([description])(text)?.likeness ?? 0),
      );
      const own = subjects[at]?.wishes;
      const isWished = wishes.some((wish) => own?.has(wish));
      const score = scoreOf(likeness, spoken[at] ?? 0);
      if (isWished) return { id, score: Math.max(score, WISHED) };
      return { id, score: own === undefined || own.size === 0 ? score : score * ANOTHER_WISH };
    })
    .sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < LEAST) return undefined;
  if (second !== undefined && first.score < second.score * LEAD) return undefined;
  return first;
}

/** "Where is the toilet" is built like "where is my order" and speaks of nothing that it speaks of. */
const scoreOf = (likeness: number, spoken: number): number =>
  spoken === 0 && likeness < THE_SAME
    ? 0
    : Math.max(likeness * (spoken < 0.15 ? 0.6 : 1) * (0.6 + 0.4 * spoken), spoken * 0.75);

/** What asks, points or counts: no word of these tells what somebody wants. */
const GRAMMAR = new Set(
  (
    'how what which who where when why this that these those there some any something anything thing things just only about want wants need needs like get got have has do does did can could would will please my your their our its the and for with from are is was were back one ones ' +
    'wie was welche welcher welches wer wo wann warum dies diese dieser dieses das den dem der die ein eine einen etwas mein meine ihr euer euch ist sind war habt haben hat kann möchte will brauche bitte für mit von und auch ' +
    'quoi quel quelle quels quelles qui où quand comment pourquoi combien ce cet cette ces mon ma mes votre vos est sont avez pour avec les des une je veux voudrais besoin ' +
    'qué cuál quién dónde cuándo cómo cuánto este esta esto estos estas mi mis tu su sus es son está tienen quiero necesito para con los las una unos hola ' +
    'qual quem onde quando como quanto esse essa isso meu minha seu sua são está tem quero preciso para com uns umas uma ' +
    'che quale chi dove come questo questa mio mia vostro sono avete vorrei voglio per con gli una ' +
    'wat welke wie waar wanneer hoe dit deze mijn jullie zijn hebben wil voor met een het ' +
    'что какой кто где когда как почему сколько это этот эта мой моя ваш есть хочу нужно для меня ' +
    'apa mana siapa dimana kapan bagaimana berapa ini itu saya mau ada untuk yang kak ' +
    'gì nào ai đâu khi bao nhiêu này kia tôi mình muốn cho của không'
  ).split(' '),
);

interface Subject {
  words: ContentWords;
  folded: string;
  concepts: ReadonlySet<number>;
  wishes: ReadonlySet<string>;
}

function subjectOf({ description, examples }: Intent): Subject {
  const folded = foldText([description, ...examples].join('\n'));
  const words = contentWordsOf(folded);
  return { words, folded, concepts: conceptsIn(words), wishes: wishesOf([description, ...examples]) };
}

/** "Rice" is in "prices" by chance: so short a word is found inside another only where that begins with it. */
const isInside = (word: string, words: ContentWords): boolean =>
  word.length <= SHORT &&
  /^\p{Script=Latin}+$/u.test(word) &&
  ![...words.keys()].some((other) => other.startsWith(word) || (other.length >= 4 && word.startsWith(other)));

/** How much of what a text says each of them speaks of, 0 to 1. */
function speaksOf(folded: string, subjects: readonly Subject[]): number[] {
  const telling = [...contentWordsOf(folded)]
    .filter(([word]) => !isFiller(word) && !GRAMMAR.has(word))
    .map(
      ([word, rarity]) => [word, conceptsOf(word).length > 0 ? Math.max(rarity, OF_SHOPS) : rarity] as const,
    )
    .filter(([, worth]) => worth >= TELLING);
  let all = 0;
  const found = subjects.map(() => 0);
  for (const [word, rarity] of telling) {
    const concepts = conceptsOf(word);
    const parts = subjects.map((subject) => {
      const own = isInside(word, subject.words) ? 0 : borneOut(word, subject.words, subject.folded);
      return Math.max(own, concepts.some((concept) => subject.concepts.has(concept)) ? OTHER_WORD : 0);
    });
    const sharers = parts.filter((part) => part > 0).length;
    const worth = sharers > 0 ? rarity / sharers : rarity * (concepts.length > 0 ? OTHER_THING : UNSAID);
    all += worth;
    for (const [at, part] of parts.entries()) found[at] = (found[at] ?? 0) + worth * part;
  }
  return found.map((part) => (all === 0 ? 0 : part / all));
}
