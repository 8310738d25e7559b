import type { ModelMessage } from '@nightshift/schema';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { datesIn, isSameDate } from '../text/dates.js';
import { foldText } from '../text/fold.js';
import { denies } from '../text/negation.js';
import { promises } from '../text/promises.js';
import { withoutWhens } from '../text/when.js';
import type { ClaimFlaw } from './claim-flaw.js';

/**
 * What tools have found out, each with the call that found it: what was asked to be done is named there. A call that was
 * refused, or failed, has found out nothing.
 */
export const factsOfTools = (steps: readonly ModelMessage[]): string[] =>
  callsIn(steps).flatMap(({ asked, told }) => (isFailure(told) ? [] : [`${asked}${told}`]));

/** What tools were asked to do and have not done, without what they said to it. */
export const failedCalls = (steps: readonly ModelMessage[]): string[] =>
  callsIn(steps).flatMap(({ asked, told }) => (isFailure(told) ? [asked] : []));

function callsIn(steps: readonly ModelMessage[]): { asked: string; told: string }[] {
  const calls = new Map(
    steps.flatMap((step) =>
      step.role === 'assistant' ? (step.toolCalls ?? []).map((call) => [call.id, call] as const) : [],
    ),
  );
  return steps.flatMap((step) => {
    if (step.role !== 'tool') return [];
    const call = calls.get(step.callId);
    const asked = call === undefined ? '' : `${spacedOut(call.name)} ${JSON.stringify(call.arguments)} `;
    return [{ asked, told: step.text }];
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

/** Whether a sentence says that what a tool was asked to do could not be done, and nothing beyond that. */
export function saysThatItFailed(
  sentence: string,
  { failed, question, language }: { failed: readonly string[]; question: string; language: string },
): boolean {
  const folded = foldText(sentence);
  if (failed.length === 0 || denies(folded, language) !== true) return false;
  const given = [...failed, question].join('\n');
  const known = contentWordsOf(given);
  const spoken = conceptsIn(known);
  const characters = foldText(given);
  return [...contentWordsOf(folded.replaceAll(FAILING, ' '))].every(
    ([word, weight]) =>
      weight < LEAST_WEIGHT ||
      isFiller(word) ||
      borneOut(word, known, characters) > 0 ||
      conceptsOf(word).some((each) => spoken.has(each)),
  );
}

const LEAST_WEIGHT = 0.3;
/** In which words things fail: now, for a technical reason, to be tried again. */
const FAILING = new RegExp(
  `(?<!\\p{L})(?:${[
    'could|right now|just now|now|at the moment|unable|able|unfortunately|possible|successful\\p{L}*|because of|due to|technical|problem|issue|error|system|try|again|later|soon|work(?:ed)?|manage(?:d)?|go through|went',
    'konnte\\p{L}*|kann|gerade|momentan|moment|derzeit|möglich|wegen|aufgrund|technisch\\p{L}*|problem\\p{L}*|fehler\\p{L}*|später|noch ?mal|erneut|gelungen|geklappt',
    'pu|peux|pouv\\p{L}*|moment|malheureusement|technique|problème|erreur|plus tard|podido|pude|puedo|momento|ahora|técnico|problema|error|más tarde|possível|consegui\\p{L}*|agora|erro|mais tarde',
  ].join('|')})(?!\\p{L})|暂时|无法|目前|现在|未能|没能|抱歉|技术|故障|问题|稍后|再试`,
  'gu',
);

export interface ToolEvidence {
  question: string;
  language: string;
  facts: readonly string[];
  said: readonly string[];
}

/** Without the word the sentence promises nothing. */
const isDeed = (word: string, folded: string): boolean => !promises(folded.replaceAll(word, ' '));
