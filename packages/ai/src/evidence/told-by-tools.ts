import type { ModelMessage } from '@nightshift/schema';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { datesIn, isSameDate } from '../text/dates.js';
import { foldText } from '../text/fold.js';
import { promises } from '../text/promises.js';
import { withoutWhens } from '../text/when.js';
import type { ClaimFlaw } from './claim-flaw.js';

/**
 * What tools have found out, each with the call that found it: what was asked to be done is named there. A call that was
 * refused, or failed, has found out nothing.
 */
export function factsOfTools(steps: readonly ModelMessage[]): string[] {
  const calls = new Map(
    steps.flatMap((step) =>
      step.role === 'assistant' ? (step.toolCalls ?? []).map((call) => [call.id, call] as const) : [],
    ),
  );
  return steps.flatMap((step) => {
    if (step.role !== 'tool' || isFailure(step.text)) return [];
    const call = calls.get(step.callId);
    const asked = call === undefined ? '' : `${spacedOut(call.name)} ${JSON.stringify(call.arguments)} `;
    return [`${asked}${step.text}`];
  });
}

export const isFailure = (told: string): boolean => told.startsWith('{"error":');

/** `cancel_order` and `cancelOrder` name what is done in words. */
const spacedOut = (name: string): string =>
  name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/[_-]+/gu, ' ');

/** So much of what the customer has not said has to be there, helping words among it; in another language less can be told. */
const LEAST = 0.4;
const LEAST_FOREIGN = 0.25;

/**
 * Whether a sentence says what tools have found out, as far as words can tell. Numbers, names and days are for others to
 * look at.
 * 1. A deed is done only where a tool says so, or was asked to do it.
 * 2. Something of the sentence stands there, and much of what it says beyond the customer's own words.
 */
export function toolFlaw(
  sentence: string,
  { question, language, facts, said }: ToolEvidence,
): ClaimFlaw | undefined {
  const given = facts.join('\n');
  const known = contentWordsOf(given);
  const spoken = conceptsIn(known);
  const characters = foldText(given);
  const stands = (word: string): boolean =>
    borneOut(word, known, characters) > 0 || conceptsOf(word).some((each) => spoken.has(each));
  const folded = foldText(sentence);
  const weights = contentWordsOf(withoutWhens(folded));
  const words = [...weights.keys()].filter((word) => !isFiller(word));
  const worthOf = (some: readonly string[]): number =>
    some.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const beforehand = contentWordsOf([question, ...said].join('\n'));
  const ownWords = words.filter((word) => !beforehand.has(word));
  if (promises(folded) && !words.some((word) => isDeed(word, folded) && stands(word))) return 'promise';
  const numbers = (folded.match(/\d+/gu) ?? []).filter((number) => characters.includes(number));
  const days = datesIn(sentence).filter((date) => datesIn(given).some((other) => isSameDate(date, other)));
  if (!words.some(stands) && numbers.length + days.length === 0) return 'off-topic';
  if (ownWords.length === 0) return undefined;
  const told = worthOf(ownWords.filter(stands)) + days.length;
  const least = language.startsWith('en') ? LEAST : LEAST_FOREIGN;
  return told / (worthOf(ownWords) + days.length) >= least ? undefined : 'off-topic';
}

export interface ToolEvidence {
  question: string;
  language: string;
  facts: readonly string[];
  said: readonly string[];
}

/** Without the word the sentence promises nothing. */
const isDeed = (word: string, folded: string): boolean => !promises(folded.replaceAll(word, ' '));
