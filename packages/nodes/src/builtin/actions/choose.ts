import { contentWords, isAmong, isSameWord } from '@nightshift/language';
import type { Text } from '@nightshift/schema';
import { folded, isAsking, isOneTypoApart, readable } from './answer-text.js';
import { numberFromWord } from './answer-words.js';

export interface Choice {
  id: string;
  label: Text;
  value?: string;
  synonyms?: string[];
}

/** Shorter words are a letter apart from too many others. */
const MIN_TYPO_LENGTH = 5;
const NEGATIONS =
  /\b(not|no|none|never|dont|without|except|nicht|kein\w*|ohne|pas|sans|sauf|ni|sin|nao|sem|non|bukan|tidak|khong)\b|(^|\s)(не|без|кроме)(\s|$)|[不没沒别別未非]|ない|않|말고|ไม่|لا|ليس/u;

/** Makes texts comparable that are the same to keywords: scripts of Chinese, width, case. */
export type Fold = (text: string) => string;
const asItIs: Fold = (text) => text;

/**
 * Which choice an answer means: its value, its label in any language or a synonym, its number, one typo away, the same
 * but for articles, politeness and plural, the only one named in a sentence that denies nothing, or the only one of
 * whose label it says a part. Undefined when that is none or more than one.
 */
export function chooseOne<C extends Choice>(
  choices: readonly C[],
  said: string,
  fold: Fold = asItIs,
): C | undefined {
  const exact = chooseExactly(choices, said, fold);
  if (exact !== undefined) return exact;
  const named = everyNamed(choices, said, fold);
  return named === undefined ? only(choicesWithPart(choices, said, fold)) : only(named);
}

/** As `chooseOne`, but a choice named in a longer sentence is not meant: "after five in the morning" says more than "Morning". */
export function chooseExactly<C extends Choice>(
  choices: readonly C[],
  said: string,
  fold: Fold = asItIs,
): C | undefined {
  const wanted = folded(fold(said));
  if (wanted === '') return undefined;
  const isWanted = (isSame: (word: string) => boolean) => (choice: C) =>
    [choice.id, choice.value ?? choice.id, ...labelsOf(choice)].some((word) => isSame(folded(fold(word))));
  return (
    choices.find((choice) => said === (choice.value ?? choice.id)) ??
    choices.find(isWanted((word) => word === wanted)) ??
    choices[ordinal(said) - 1] ??
    only(choices.filter(isWanted((word) => isNearly(word, wanted)))) ??
    only(choices.filter(isWanted((word) => isSameContent(word, wanted))))
  );
}

/** By what a choice was recognised, as `chooseOne` goes through them; `number` and `word` are those of the list. */
export function howChosen(
  choices: readonly Choice[],
  index: number,
  said: string,
  fold: Fold = asItIs,
): { by: 'word' | 'nearly' | 'named' } | { by: 'synonym'; word: string } | { by: 'ordinal'; number: number } {
  const chosen = choices[index];
  if (chosen === undefined) return { by: 'named' };
  const wanted = folded(fold(said));
  const isWanted = (word: string) => folded(fold(word)) === wanted;
  const synonym = chosen.synonyms?.find(isWanted);
  if (
    [chosen.id, chosen.value ?? chosen.id, ...labelsOf({ id: chosen.id, label: chosen.label })].some(isWanted)
  )
    return { by: 'word' };
  if (synonym !== undefined) return { by: 'synonym', word: synonym };
  const number = ordinal(said);
  if (number - 1 === index) return { by: 'ordinal', number };
  const isSlip = [chosen.id, ...labelsOf(chosen)].some((word) => isNearly(folded(fold(word)), wanted));
  return { by: isSlip ? 'nearly' : 'named' };
}

/** Every choice that an answer like "1, 3" or "red and blue" names, in the order of the list; undefined when a part of it is unclear. */
export function chooseSeveral<C extends Choice>(
  choices: readonly C[],
  said: string,
  fold: Fold = asItIs,
): C[] | undefined {
  const whole = chooseOne(choices, said, fold);
  if (whole !== undefined && !/\d\D+\d/u.test(readable(said))) return [whole];
  const listed = said.split(/[,;、，；/&+\n]|\s(?:and|y|e|et|und|и|và|dan|و)\s|[和与與及跟]/iu);
  return (
    chooseEach(choices, listed, fold) ??
    chooseEach(choices, readable(said).split(/\s+/u), fold) ??
    everyNamed(choices, said, fold)
  );
}

/** Label in every language, and synonyms. */
export function labelsOf({ label, synonyms }: Choice): string[] {
  return [...(typeof label === 'string' ? [label] : Object.values(label)), ...(synonyms ?? [])].filter(
    (word) => word.trim() !== '',
  );
}

function chooseEach<C extends Choice>(
  choices: readonly C[],
  parts: readonly string[],
  fold: Fold,
): C[] | undefined {
  const chosen = parts.filter((part) => folded(part) !== '').map((part) => chooseOne(choices, part, fold));
  if (chosen.length === 0 || chosen.includes(undefined)) return undefined;
  return choices.filter((choice) => chosen.includes(choice));
}

/** 2 for "2", "2.", "#2", "no. 2", "第二个", "two"; 0 for what is no number of a line. */
function ordinal(said: string): number {
  const text = readable(said).toLowerCase();
  const digits =
    /^(?:#|no\.?|nr\.?|number|option|第|选|選)?\s*(\d{1,2})\s*(?:[.)]|个|個|号|號|项|項|番|번|번째)?$/u.exec(
      text,
    )?.[1];
  if (digits !== undefined) return Number(digits);
  return numberFromWord(text.replace(/^第/u, '').replace(/[个個号號项項番번]$/u, '')) ?? 0;
}

function isNearly(word: string, wanted: string): boolean {
  return [...word].length >= MIN_TYPO_LENGTH && isOneTypoApart(word, wanted);
}

function everyNamed<C extends Choice>(choices: readonly C[], said: string, fold: Fold): C[] | undefined {
  const sentence = folded(fold(said));
  if (NEGATIONS.test(sentence)) return undefined;
  const standing = choices.flatMap((choice) =>
    labelsOf(choice)
      .map((label) => folded(fold(label)))
      .filter((word) => stands(word, sentence) || isMentioned(word, sentence))
      .map((word) => ({ choice, word })),
  );
  // "Red" inside "dark red" names dark red only.
  const named = standing.filter(
    ({ choice, word }) => !standing.some((other) => other.choice !== choice && isWithin(word, other.word)),
  );
  return named.length === 0
    ? undefined
    : choices.filter((choice) => named.some((each) => each.choice === choice));
}

/** As whole words where the script has words between spaces, anywhere in the others. */
function stands(word: string, sentence: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(word)) {
    return [...word].length > 1 && sentence.includes(word);
  }
  return ` ${sentence} `.includes(` ${word} `);
}

/** Says the same but for articles, politeness, plural or a slip of the hand. */
function isSameContent(label: string, said: string): boolean {
  const [words, wanted] = [contentWords(label), contentWords(said)];
  if (words.length === 0 || words.length !== wanted.length) return false;
  const isSame = (one: string) => (other: string) => isSameWord(one, other) || isNearly(one, other);
  return words.every((word) => wanted.some(isSame(word))) && wanted.every((word) => words.some(isSame(word)));
}

/** All that a label says is said, between other words: nothing that is asked for. */
function isMentioned(label: string, sentence: string): boolean {
  const words = contentWords(label);
  const isLong = words.length > 1 || [...(words[0] ?? '')].length > 1;
  if (!isLong || isAsking(sentence)) return false;
  const wanted = contentWords(sentence);
  return words.every((word) => isAmong(word, wanted));
}

/** Whether one label says a part of what another says. */
function isWithin(part: string, whole: string): boolean {
  if (part === whole) return false;
  if (whole.includes(part)) return true;
  const [few, many] = [contentWords(part), contentWords(whole)];
  return few.length < many.length && few.length > 0 && few.every((word) => isAmong(word, many));
}

/** Those of whose labels the answer says a part and nothing else: "red" of "The red lamp". */
function choicesWithPart<C extends Choice>(choices: readonly C[], said: string, fold: Fold): C[] {
  const sentence = folded(fold(said));
  const wanted = contentWords(sentence);
  const isPart = wanted.length > 0 && wanted.length <= MAX_PART && wanted.some((word) => /\p{L}/u.test(word));
  if (!isPart || isAsking(sentence) || NEGATIONS.test(sentence)) return [];
  return choices.filter((choice) =>
    labelsOf(choice).some((label) => {
      const words = contentWords(folded(fold(label)));
      return wanted.every((word) => isAmong(word, words));
    }),
  );
}

const MAX_PART = 3;

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
