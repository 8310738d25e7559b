import type { Passage } from '@nightshift/schema';
import { clausesOf, share, tellingOf, type Clause } from '../text/clauses.js';
import { shareIn, tellingWords, type EvidenceSentence } from './evidence-sentences.js';
import { conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, type ContentWords } from '../text/content-words.js';
import { foldText, simplify } from '../text/fold.js';
import { deniedWord, denies, holdsDenial, speaksOfFree } from '../text/negation.js';

const SAME_CLAUSE = 0.5;
/** A clause that is as near as the nearest. */
const AS_NEAR = 0.92;

/**
 * Whether the clauses of the evidence that are about the same deny what this one says, or say what it denies.
 * 1. What something depends on is held against what it depends on there: that something has "not been opened" denies
 *    nothing. What is excepted there is a condition, too.
 * 2. Who denies one word contradicts only who says that word: "don't forget your number" denies nothing of "bring your
 *    number", nor does "take it out" say what "do not pour it out" denies.
 */
export function deniesOtherwise(clause: Clause, given: readonly Clause[], language: string): boolean {
  const isDenied = denies(clause.folded, language);
  if (isDenied === undefined) return false;
  const denied = given.filter(({ folded }) => denies(folded, language) === true);
  if (clause.isCondition) return isConditionTurned(clause, given, language);
  if (!isDenied && speaksOnlyOfDenied(clause, given, denied, language)) return true;
  if (clause.words.size < 2 || isBareNo(clause, language)) return false;
  const others = given.filter(({ isCondition }) => !isCondition);
  const nearest = nearestTo(clause, others);
  if (nearest.length === 0) return isDenied && denied.length === 0 && ALONE.test(clause.folded);
  return nearest.every((other) => {
    if (speaksOfFree(clause.folded) !== speaksOfFree(other.folded)) return false;
    return denies(other.folded, language) !== isDenied && isOfSame(clause, other, language);
  });
}

/**
 * Whether a clause denies one thing of many that one sentence of the evidence says, or says what is denied of it there: of
 * "we take cards, PayPal and transfers" that PayPal is not taken, of "gilded cups must be washed by hand and must never go
 * in the oven" that they can go in it. A denial with a number says up to where something is so.
 */
export function deniesWithin(
  clause: Clause,
  sentences: readonly EvidenceSentence[],
  language: string,
): boolean {
  const isDenied = denies(clause.folded, language);
  if (isDenied === undefined || clause.isCondition || clause.numbers.length > 0) return false;
  const denials = (folded: string): readonly Clause[] =>
    clausesOf(folded).filter((each) => denies(each.folded, language) === true);
  const saying = (one: Clause): ContentWords =>
    new Map([...tellingWords(one)].filter(([word]) => !MODAL.test(word) && denies(word, language) !== true));
  const telling = saying(clause);
  const about = sentences.filter((sentence) => shareIn(telling, sentence) >= ALL);
  if (worthOf([...telling]) < ONE_WORD || about.length === 0) return false;
  return about.every((sentence) => {
    if (speaksOfFree(sentence.folded) || clausesOf(sentence.folded).some(isOnCondition)) return false;
    if (isDenied) return !holdsDenial(sentence.folded, language);
    return denials(sentence.folded).some((denial) => {
      const words = saying(denial);
      return words.size > 0 && share(words, clause) >= ALL && isOfSame(clause, denial, language);
    });
  });
}

const ALL = 0.95;
/** No part of what is denied. */
const MODAL =
  /^(?:must|should|m[uü]ss(?:en)?|soll(?:te)?n?|d[aü]rf(?:en)?|doi(?:t|vent)|deben?|dev(?:e|ono|em))$/u;
/** A name is enough to be sure what is denied. */
const ONE_WORD = 0.9;

/** "Unfortunately not": what is denied was asked, and not said. */
const isBareNo = ({ words }: Clause, language: string): boolean =>
  [...words.keys()].every((word) => isFiller(word) || denies(word, language) === true);

/** The clauses that say as much of one as any does; of them those that say least beside it. */
function nearestTo(clause: Clause, given: readonly Clause[]): readonly Clause[] {
  const telling = tellingOf(clause, given);
  const shares = given.map((other) => (other.words.size < 2 ? 0 : share(telling, other)));
  if (Math.max(0, ...shares) < SAME_CLAUSE) return [];
  const nearness = given.map((other, at) => {
    const part = shares[at] ?? 0;
    return part === 0 ? 0 : part * Math.sqrt(share(tellingOf(other, given), clause));
  });
  const best = Math.max(...nearness);
  return given.filter((_other, at) => (nearness[at] ?? 0) >= best * AS_NEAR);
}

const EXCEPTION = new RegExp(
  simplify(
    '(?<!\\p{L})(?:unless|except\\p{L}*|excluding|apart from|außer|ausgenommen|es sei denn|sauf|excepté|hormis|salvo|excepto|a menos que|exceto|eccetto|salvo|кроме|kecuali|trừ)(?!\\p{L})|除外|除非|以外|を除く?|제외',
  ),
  'gu',
);

/** Whether a clause says on what something depends, or what is excepted. */
export const isOnCondition = ({ isCondition, folded }: Clause): boolean =>
  isCondition || folded.search(EXCEPTION) >= 0;

/** "If it has been opened", of what depends on its not having been. */
function isConditionTurned(clause: Clause, given: readonly Clause[], language: string): boolean {
  const stated = (folded: string): boolean => holdsDenial(folded.replaceAll(EXCEPTION, ' '), language);
  const others = given.filter(isOnCondition);
  const nearest = nearestTo(clause, others);
  return nearest.length > 0 && nearest.every(({ folded }) => stated(folded) !== stated(clause.folded));
}

/** What the one denies the other says, and is not merely said beside it. */
function isOfSame(clause: Clause, other: Clause, language: string): boolean {
  const [denying, telling] = denies(clause.folded, language) === true ? [clause, other] : [other, clause];
  const word = deniedWord(denying.folded, language);
  return (
    word === undefined ||
    borneOut(word, telling.words, telling.folded) > 0 ||
    [...telling.words.keys()].some((each) =>
      conceptsOf(each).some((concept) => conceptsOf(word).includes(concept)),
    )
  );
}

/** "But not the lamps": nothing else is denied, of which nothing is known. */
const ALONE = /^(?:not|nicht|kein\p{L}*|pas) /u;

const ABOUT = 0.4;
const worthOf = (words: readonly (readonly [string, number])[]): number =>
  words.reduce((sum, [word, weight]) => sum + (isFiller(word) ? 0 : weight), 0);

const INSTEAD =
  /instead|rather than|statt|anstelle|au lieu|en lugar|en vez|em vez|вместо|代わり|而不是|대신|بدل/u;

/** It affirms something with a word that the evidence has only where it denies: "yes, swimwear can be exchanged". */
function speaksOnlyOfDenied(
  clause: Clause,
  given: readonly Clause[],
  denied: readonly Clause[],
  language: string,
): boolean {
  if (denied.length === 0 || INSTEAD.test(clause.folded)) return false;
  const has =
    (word: string) =>
    (other: Clause): boolean =>
      borneOut(word, other.words, other.folded) === 1;
  const ofDenied = [...clause.words].filter(
    ([word, weight]) =>
      weight > 0.3 && (word.length > 2 || !/\p{Script=Latin}/u.test(word)) && denied.some(has(word)),
  );
  const only = ofDenied.filter(
    ([word, weight]) => weight > 0.75 && !given.some((other) => !denied.includes(other) && has(word)(other)),
  );
  // The clause is about what is denied, and does not only mention a word of it.
  if (only.length === 0 || ofDenied.length < 2 || worthOf(ofDenied) < worthOf([...clause.words]) * ABOUT)
    return false;
  return denied.some((other) => isOfSame(clause, other, language) && only.some(([each]) => has(each)(other)));
}

/** In another language than its evidence a sentence may deny only where the evidence denies something. */
export function deniesAlone(folded: string, language: string, passages: readonly Passage[]): boolean {
  return (
    denies(folded, language) === true &&
    passages.length > 0 &&
    passages.every((passage) => denies(foldText(passage.text), passage.language) === false)
  );
}
