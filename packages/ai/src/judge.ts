import { visibleText, type Passage } from '@nightshift/schema';
import { citedNumbers, normalizeCitations, withoutCitations } from './citations.js';
import { isGrounded } from './grounded.js';
import { isOtherLanguage } from './languages.js';
import { findLeak, type Leak } from './leaks.js';
import { shorten } from './sentences.js';
import { bannedTopic } from './topics.js';

/** What an answer is held against. */
export interface Standard {
  instructions: string;
  passages: readonly Passage[];
  /** What tools answered: as true as a passage, but without a number to cite. */
  toolFacts: readonly string[];
  /** What may be repeated: the question, what is known of the customer, what was said before. */
  said: readonly string[];
  language: string;
  banned: readonly string[];
  maxLength: number;
}

/** Why a model's words may not be said. */
export type Flaw =
  | { reason: 'no-evidence' | 'no-such-passage' | 'off-topic' | 'empty' }
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
  const flaw = flawOf(text, standard);
  if (flaw !== undefined) return flaw;
  return {
    isGood: true,
    text: shorten(text, standard.maxLength),
    cited: passages.filter((passage) => passage !== undefined),
  };
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
  const { instructions, toolFacts, said } = standard;
  const leak = findLeak(text, { instructions, facts: [...passages, ...toolFacts], said });
  if (leak !== undefined) return { isGood: false, reason: 'leak', detail: leak };
  const topic = bannedTopic(text, standard.banned);
  if (topic !== undefined) return { isGood: false, reason: 'banned', detail: topic };
  if (isOtherLanguage(text, standard.language))
    return { isGood: false, reason: 'language', detail: standard.language };
  if (!isGrounded(text, standard.language, standard.passages, [...toolFacts, ...said]))
    return { isGood: false, reason: 'off-topic' };
  return undefined;
}
