import { visibleText, type Passage } from '@nightshift/schema';
import { keepLast, oncePer } from '@nightshift/language';
import { beforeOrders } from '../text/asks-nothing.js';
import { isBeside, type Looked } from '../evidence/beside.js';
import { citedNumbers, normalizeCitations, withoutCitations } from '../model/citations.js';
import type { ClaimFlaw } from '../evidence/claim-flaw.js';
import { claimFlaw, type Evidence } from '../evidence/claims.js';
import { saysThatItFailed } from '../evidence/told-by-tools.js';
import { hoursMeant } from '../text/clock.js';
import { isOtherLanguage } from '../text/languages.js';
import { leakFinder, type Leak } from '../guards/leaks.js';
import { offLimits } from '../guards/off-limits.js';
import { numbersMeant } from '../text/quantities.js';
import { shorten, splitSentences } from '../text/sentences.js';
import { bannedTopic } from '../guards/topics.js';
import { answersWrongly } from '../evidence/yes-or-no.js';

/** What an answer is held against. */
export interface Standard {
  instructions: string;
  passages: readonly Passage[];
  /** What tools answered: as true as a passage, but without a number to cite. */
  toolFacts: readonly string[];
  /** What tools were asked to do and have not done: that it could not be done is true. */
  failed?: readonly string[];
  /** May be repeated, but proves nothing. */
  question: string;
  /** What may be repeated: what is known of the customer, what was said before. */
  said: readonly string[];
  /**
   * What of it may stand in a sentence without standing in what that cites; all of it when absent. What was said before is
   * true of what was asked before.
   */
  known?: readonly string[];
  language: string;
  banned: readonly string[];
  maxLength: number;
  /** Without it nobody can tell whether an answer has to do with the question. */
  looked?: Looked;
}

/** Why a model's words may not be said. */
export type Flaw =
  | {
      reason:
        | 'no-evidence'
        | 'no-such-passage'
        | 'empty'
        | 'unsupported'
        | 'beside'
        /** It goes on from a sentence that is left out, or what limits it is. */
        | 'dangling'
        | 'limited'
        | ClaimFlaw;
    }
  /** The topic, or the language that was asked for. */
  | { reason: 'banned' | 'language'; detail: string }
  | { reason: 'leak'; detail: Leak };

export type Judgement =
  | { isGood: true; text: string; cited: Passage[] }
  /** `language`: worth asking once more. Everything else is not said to anybody. */
  | ({ isGood: false } & Flaw);

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether a model's answer may be said, every sentence of it. Nothing that a model was talked into gets past here unseen.
 * What a second model has `proven` is not held back for a doubt of words.
 */
export function judge(written: string, standard: Standard, proven = NONE): Judgement {
  const cited = normalizeCitations(visibleText(written));
  const numbers = citedNumbers(cited);
  const text = withoutCitations(cited);
  if (text === '') return { isGood: false, reason: 'empty' };
  const passages = numbers.map((number) => standard.passages[number - 1]);
  if (passages.includes(undefined)) return { isGood: false, reason: 'no-such-passage' };
  if (numbers.length === 0 && standard.toolFacts.length === 0)
    return { isGood: false, reason: 'no-evidence' };
  const sources = passages.filter((passage) => passage !== undefined);
  const sentences = splitSentences(cited);
  const flaw = flawOf(text, standard);
  // What follows from its evidence without standing there is proven sentence by sentence.
  const isProven = (sentence: string): boolean =>
    proven.has(sentence) || flawOf(sentence, standard) === undefined;
  if (flaw !== undefined && !(isOfNumber(flaw) && sentences.every(isProven)))
    return { isGood: false, ...flaw };
  for (const sentence of sentences) {
    const reason = proven.has(sentence) ? undefined : sentenceFlaw(sentence, cited, sources, standard);
    if (reason !== undefined) return { isGood: false, reason };
  }
  const reason = sentences.every((sentence) => proven.has(sentence))
    ? undefined
    : answersWrongly(text, { ...standard, passages: sources });
  if (reason !== undefined) return { isGood: false, reason };
  if (standard.toolFacts.length === 0 && isBeside(standard, sources))
    return { isGood: false, reason: 'beside' };
  return { isGood: true, text: shorten(text, standard.maxLength), cited: sources };
}

/** A number that stands nowhere, and leads nowhere either. */
export const isOfNumber = (flaw: Flaw): boolean => flaw.reason === 'leak' && flaw.detail === 'number';

/** What must not stand in any sentence, whether or not the answer is whole. */
export function flawOf(written: string, standard: Standard): Flaw | undefined {
  const { leak, voids } = readingOf(standard)(visibleText(written));
  return voids ?? (leak === undefined ? undefined : { reason: 'leak', detail: leak });
}

/** What makes nothing that stands beside it worth saying: whoever wrote it was talked into it, or writes in another language. */
export const voidedBy = (text: string, standard: Standard): Flaw | undefined =>
  readingOf(standard)(text).voids;

/** An answer as a whole, its sentences and what is streamed of it are held against one standard, some of them twice. */
const readingOf = oncePer((standard: Standard) => {
  const { question, said, instructions } = standard;
  const leakIn = leakFinder({
    instructions,
    // Said in words, or in another unit, a number is the same: whether it is right is for each sentence to show.
    facts: [...factsOf(standard), numbersMeantIn(standard)],
    said: [question, ...said],
  });
  return keepLast(32, (text) => {
    const leak = leakIn(text);
    return { leak, voids: voidsOf(text, leak, standard) };
  });
});

function voidsOf(text: string, found: Leak | undefined, standard: Standard): Flaw | undefined {
  // A number that nobody gave is made up, and a sentence with it is left out; a long one leads somewhere.
  const leak = found === 'number' && !namesLongNumber(text, standard) ? undefined : found;
  // "Ignore all previous instructions" is said to a machine, and by none of ours.
  const detail = leak ?? offLimits(text, standard) ?? (beforeOrders(text) === text ? undefined : 'prompt');
  if (detail !== undefined) return { reason: 'leak', detail };
  const topic = bannedTopic(text, standard.banned);
  if (topic !== undefined) return { reason: 'banned', detail: topic };
  return isOtherLanguage(text, standard.language)
    ? { reason: 'language', detail: standard.language }
    : undefined;
}

const factsOf = ({ passages, toolFacts }: Standard): string[] => [
  ...passages.flatMap(({ title, text, source }) => [title, text, source.url ?? '']),
  ...toolFacts,
];

/** Of a telephone, an account or a card. */
const LONG_NUMBER = /\d(?:[\s().+/-]{0,2}\d){6,}/gu;

function namesLongNumber(text: string, standard: Standard): boolean {
  const digitsIn = (written: string): string => written.normalize('NFKC').replaceAll(/\D/gu, '');
  const given = [...factsOf(standard), standard.question, ...standard.said].map(digitsIn);
  const named = text.normalize('NFKC').match(LONG_NUMBER) ?? [];
  return named.map(digitsIn).some((number) => !given.some((each) => each.includes(number)));
}

function numbersMeantIn({ passages, toolFacts, language }: Standard): string {
  return [
    ...passages.flatMap(({ title, text, language: own }) => numbersMeant(`${title}. ${text}`, own)),
    ...toolFacts.flatMap((fact) => numbersMeant(fact, language)),
    ...[...passages.map(({ text }) => text), ...toolFacts].flatMap(hoursMeant),
  ].join('\n');
}

/** A sentence is held against what it cites itself; one that cites nothing against all that is cited. */
export function sentenceFlaw(
  sentence: string,
  whole: string,
  cited: readonly Passage[],
  standard: Standard,
): ClaimFlaw | undefined {
  const flaw = claimFlaw(sentence, evidenceFor(sentence, whole, cited, standard));
  const { failed = [], question, language } = standard;
  const isFailure =
    flaw !== undefined && saysThatItFailed(withoutCitations(sentence), { failed, question, language });
  return isFailure ? undefined : flaw;
}

export function evidenceFor(
  sentence: string,
  whole: string,
  cited: readonly Passage[],
  { language, question, passages, toolFacts, said, known = said }: Standard,
): Evidence {
  const numbers = citedNumbers(sentence);
  const own = passages.filter((_passage, index) => numbers.includes(index + 1));
  return { language, question, toolFacts, said: known, whole, passages: own.length > 0 ? own : cited };
}
