import { baseLanguage, type Passage } from '@nightshift/schema';
import { clauseOf } from '../text/clauses.js';
import type { ContentWords } from '../text/content-words.js';
import { COURTEOUS } from '../text/courtesy.js';
import {
  says,
  sentencesOf,
  shareIn,
  tellingWords,
  worthOf,
  type EvidenceSentence,
} from './evidence-sentences.js';
import { simplify } from '../text/fold.js';
import { denies } from '../text/negation.js';

/** By language: what says that something holds on a condition only, and what merely says "if". */
const MARKS: Readonly<Record<string, readonly [only: string, plain: string]>> = {
  en: [
    'only (?:\\p{L}+ ){0,4}?(?:if|when|after|once)|provided(?: that)?|(?:as|so) long as|on (?:the )?condition that',
    'if|in case',
  ],
  de: [
    'nur (?:\\p{L}+ ){0,3}?(?:wenn|falls)|nur(?: \\p{L}+){0,3}, (?:wenn|falls)|vorausgesetzt(?:,? dass)?|sofern|solange|unter der bedingung,? dass',
    'wenn|falls',
  ],
  fr: [
    '(?:seulement|uniquement) (?:\\p{L}+ ){0,3}?si|que si|à condition (?:que|de)|pourvu que|tant que',
    "si|s'il|s'ils",
  ],
  es: [
    '(?:solo|sólo|únicamente) (?:\\p{L}+ ){0,3}?si|siempre (?:que|y cuando)|a condición de que|con tal de que',
    'si',
  ],
  pt: ['(?:somente|apenas|só) (?:\\p{L}+ ){0,3}?se|desde que|contanto que|com a condição de', 'caso'],
  it: ['(?:solo|soltanto) (?:\\p{L}+ ){0,3}?se|a condizione che|purché', 'se'],
  ru: ['только (?:если|при условии)|при условии,? что', 'если'],
};
/** Before what it is of, where words run together. */
const RUN_AHEAD: Readonly<Record<string, readonly [only: string, plain: string]>> = {
  zh: ['只有|前提是|条件是|前提条件是', '只要|如果|假如|要是'],
};
/** And behind it. */
const RUN_BEHIND: Readonly<Record<string, readonly [only: string, plain: string]>> = {
  ja: ['(?:た)?场合に限り|场合に限って|场合のみ|ことを条件に|に限り', '场合(?:は|に|、)?|すれば|なら(?:ば)?'],
};

interface Condition {
  text: string;
  /** What holds on it. */
  rest: string;
  isOnly: boolean;
}

const LEAST_WORTH = 0.4;
/** So little of a condition stands in any sentence that nobody can tell whose it is. */
const NOWHERE = 0.34;
/** So much of one that stands nowhere at all makes it a condition of nobody's. */
const STRANGE = 0.67;
const LEAST_SAID = 0.25;
/** A sentence that says so much less of what holds than another is about something else. */
const AS_MUCH = 0.6;
const NEARLY_AS_MUCH = 0.8;
/** A sentence of its own may be the condition of the one beside it, when it says little else. */
const LITTLE_ELSE = 0.3;
/** And one that demands something, or excludes it, may say where and when, too. */
const LITTLE_ELSE_OF_DEMAND = 0.7;
const DEMANDS = new RegExp(
  simplify(
    '(?<!\\p{L})(?:must|has to|have to|needs? to|required|please|muss|müssen|ist .{0,40} vorzu\\p{L}+|bitte|erforderlich|doit|devez|veuillez|il faut|debe|deben|hay que|es necesario|por favor|deve|devem|precisa|è necessario|нужно|необходимо|должн\\p{L}+)(?!\\p{L})|须|必须|需要?|请|ください|必要|해야|주세요',
  ),
  'u',
);

/**
 * Whether an answer makes something depend on what it does not depend on: a condition that stands nowhere, or one whose
 * words stand where the evidence speaks of something else ("only if you register", of a sentence about recipes).
 */
export function dependsOtherwise(folded: string, language: string, passages: readonly Passage[]): boolean {
  const conditions = conditionsIn(folded, baseLanguage(language));
  if (conditions.length === 0) return false;
  const given = sentencesOf(passages);
  return conditions.some((condition) => isOfElse(condition, given, language));
}

function isOfElse(
  { text, rest, isOnly }: Condition,
  given: readonly EvidenceSentence[],
  language: string,
): boolean {
  if (COURTEOUS.test(text) || COURTEOUS.test(rest)) return false;
  const words = new Map(
    [...tellingWords(clauseOf(text))].filter(([word]) => !given.some((each) => isOfAll(word, each))),
  );
  const held = new Map([...tellingWords(clauseOf(rest))].filter(([word]) => !words.has(word)));
  if (worthOf(words) < LEAST_WORTH || worthOf(held) < LEAST_WORTH) return false;
  // A number says which sentence is meant.
  const numbers = [...words.keys()].filter((word) => /\d/u.test(word));
  const shares = given.map((sentence) =>
    numbers.every((number) => sentence.numbers.includes(number)) ? shareIn(words, sentence) : 0,
  );
  const nearest = Math.max(0, ...shares);
  if (isOnly && isStrange(words, given)) return true;
  if (nearest < NOWHERE) return false;
  const telling = new Map([...held].map(([word, weight]) => [word, weight / placesOf(word, given)]));
  const said = given.map((sentence) => shareIn(telling, sentence));
  const mostSaid = Math.max(0, ...said);
  if (mostSaid < LEAST_SAID) return false;
  return !given.some((sentence, at) => {
    if ((shares[at] ?? 0) < nearest * NEARLY_AS_MUCH) return false;
    if ((said[at] ?? 0) >= mostSaid * AS_MUCH) return true;
    const isLimit = DEMANDS.test(sentence.folded) || denies(sentence.folded, language) === true;
    const most = isLimit ? LITTLE_ELSE_OF_DEMAND : LITTLE_ELSE;
    return given.some(
      (other, there) =>
        other.passage === sentence.passage &&
        Math.abs(other.place - sentence.place) === 1 &&
        (said[there] ?? 0) >= mostSaid * NEARLY_AS_MUCH &&
        restOf(sentence, words, held, other.words) <= most,
    );
  });
}

const EVERY = simplify(
  '(?:every|all|any|each|jede\\p{L}*|alle\\p{L}*|tous les|toutes les|chaque|cada|tod[oa]s (?:los|las|os|as)|ogni|tutt[ie] (?:i|gli|le)|кажд\\p{L}+|все\\p{L}*) (?:[\\p{L}-]+ ){0,2}?|每\\p{Script=Han}?|所有的?|すべての|全ての|全',
);

/** Of "every kettle" something holds, and on no kettle does it depend. */
const isOfAll = (word: string, { folded }: EvidenceSentence): boolean =>
  /^\p{L}+$/u.test(word) && new RegExp(`(?<!\\p{L}{2})(?:${EVERY})${word}`, 'u').test(folded);

function isStrange(words: ContentWords, given: readonly EvidenceSentence[]): boolean {
  const strange = [...words].filter(([word]) => given.every((sentence) => says(word, sentence) === 0));
  return worthOf(new Map(strange)) >= worthOf(words) * STRANGE;
}

const placesOf = (word: string, given: readonly EvidenceSentence[]): number =>
  Math.max(1, given.filter((sentence) => says(word, sentence) === 1).length);

/** How much of a sentence is neither the condition, nor what holds on it, nor said beside it. */
function restOf(sentence: EvidenceSentence, ...parts: readonly ContentWords[]): number {
  const words = tellingWords(sentence);
  const worth = worthOf(words);
  const own = [...words].filter(([word]) =>
    parts.every((part) => [...part.keys()].every((other) => other !== word && !isAlike(other, word))),
  );
  return worth === 0 ? 0 : worthOf(new Map(own)) / worth;
}

const isAlike = (one: string, other: string): boolean =>
  one.length > 3 && other.length > 3 && one.slice(0, 4) === other.slice(0, 4);

function conditionsIn(folded: string, language: string): Condition[] {
  const spaced = MARKS[language];
  const [only, plain] = spaced ?? RUN_AHEAD[language] ?? RUN_BEHIND[language] ?? [];
  if (only === undefined || plain === undefined) return [];
  return [
    ...found(folded, only, { language, isOnly: true }),
    ...found(folded, plain, { language, isOnly: false }),
  ].filter(({ text }, at, all) => all.findIndex((other) => other.text.endsWith(text)) === at);
}

function found(
  folded: string,
  marks: string,
  { language, isOnly }: { language: string; isOnly: boolean },
): Condition[] {
  const words = simplify(marks.normalize('NFKC'));
  const pattern =
    MARKS[language] !== undefined
      ? `(?<!\\p{L})(?:${words})(?!\\p{L})(?<text>[^,;:.!?()，。；]*)`
      : RUN_AHEAD[language] !== undefined
        ? `(?:${words})(?<text>[^,;，。；！？才就]*)`
        : `(?<text>[^、。,，；]*?)(?:${words})`;
  return Array.from(folded.matchAll(new RegExp(pattern, 'gu')), ({ 0: whole, index, groups }) => ({
    text: groups?.['text'] ?? '',
    rest: `${folded.slice(0, index)} ${folded.slice(index + whole.length)}`,
    isOnly,
  }));
}
