import { visibleText, type Passage } from '@nightshift/schema';
import { isBeside, type Looked } from '../evidence/beside.js';
import { citedNumbers, normalizeCitations, withoutCitations } from '../model/citations.js';
import { claimFlaw, type ClaimFlaw } from '../evidence/claims.js';
import { hoursMeant } from '../text/clock.js';
import { isOtherLanguage } from '../text/languages.js';
import { findLeak, type Leak } from '../guards/leaks.js';
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
  /** May be repeated, but proves nothing. */
  question: string;
  /** What may be repeated: what is known of the customer, what was said before. */
  said: readonly string[];
  language: string;
  banned: readonly string[];
  maxLength: number;
  /** Without it nobody can tell whether an answer has to do with the question. */
  looked?: Looked;
}

/** Why a model's words may not be said. */
export type Flaw =
  | { reason: 'no-evidence' | 'no-such-passage' | 'empty' | 'unsupported' | 'beside' | ClaimFlaw }
  /** The topic, or the language that was asked for. */
  | { reason: 'banned' | 'language'; detail: string }
  | { reason: 'leak'; detail: Leak };

export type Judgement =
  | { isGood: true; text: string; cited: Passage[] }
  /** `language`: worth asking once more. Everything else is not said to anybody. */
  | ({ isGood: false } & Flaw);

/** Whether a model's answer may be said. Nothing that a model was talked into gets past here unseen. */
export function judge(written: string, standard: Standard): Judgement {
  const cited = normalizeCitations(visibleText(written));
  const numbers = citedNumbers(cited);
  const text = withoutCitations(cited);
  if (text === '') return { isGood: false, reason: 'empty' };
  const passages = numbers.map((number) => standard.passages[number - 1]);
  if (passages.includes(undefined)) return { isGood: false, reason: 'no-such-passage' };
  if (numbers.length === 0 && standard.toolFacts.length === 0)
    return { isGood: false, reason: 'no-evidence' };
  const sources = passages.filter((passage) => passage !== undefined);
  const flaw = flawOf(text, standard) ?? claimsFlaw(cited, sources, standard);
  if (flaw !== undefined) return flaw;
  const reason = answersWrongly(text, { ...standard, passages: sources });
  if (reason !== undefined) return { isGood: false, reason };
  if (standard.toolFacts.length === 0 && isBeside(standard, sources))
    return { isGood: false, reason: 'beside' };
  return { isGood: true, text: shorten(text, standard.maxLength), cited: sources };
}

/** What must not stand in any sentence, whether or not the answer is whole. */
export function flawOf(
  written: string,
  standard: Standard,
): Extract<Judgement, { isGood: false }> | undefined {
  const text = visibleText(written);
  const passages = standard.passages.flatMap(({ title, text: said, source }) => [
    title,
    said,
    source.url ?? '',
  ]);
  const { instructions, toolFacts, question, said } = standard;
  const leak = findLeak(text, {
    instructions,
    // Said in words, or in another unit, a number is the same: whether it is right is for each sentence to show.
    facts: [...passages, ...toolFacts, numbersMeantIn(standard)],
    said: [question, ...said],
  });
  const flaw = leak ?? offLimits(text, standard);
  if (flaw !== undefined) return { isGood: false, reason: 'leak', detail: flaw };
  const topic = bannedTopic(text, standard.banned);
  if (topic !== undefined) return { isGood: false, reason: 'banned', detail: topic };
  if (isOtherLanguage(text, standard.language))
    return { isGood: false, reason: 'language', detail: standard.language };
  return undefined;
}

function numbersMeantIn({ passages, toolFacts, language }: Standard): string {
  return [
    ...passages.flatMap(({ title, text, language: own }) => numbersMeant(`${title}. ${text}`, own)),
    ...toolFacts.flatMap((fact) => numbersMeant(fact, language)),
    ...[...passages.map(({ text }) => text), ...toolFacts].flatMap(hoursMeant),
  ].join('\n');
}

/** Each sentence is held against what it cites itself; one that cites nothing against all that is cited. */
export function claimsFlaw(
  written: string,
  cited: readonly Passage[],
  standard: Standard,
): Extract<Judgement, { isGood: false }> | undefined {
  for (const sentence of splitSentences(written)) {
    const numbers = citedNumbers(sentence);
    const own = standard.passages.filter((_passage, index) => numbers.includes(index + 1));
    const { language, question, toolFacts, said } = standard;
    const passages = own.length > 0 ? own : cited;
    const reason = claimFlaw(sentence, { language, question, passages, toolFacts, said, whole: written });
    if (reason !== undefined) return { isGood: false, reason };
  }
  return undefined;
}
