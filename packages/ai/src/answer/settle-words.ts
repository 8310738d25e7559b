import { andAlso, because, visibleText, type Passage, type Why } from '@nightshift/schema';
import type { AnswerInput } from './answer-input.js';
import type { AiIo } from '../model/io.js';
import type { Flaw, Standard } from './judge.js';
import { isBeyondWords } from './beyond-words.js';
import { keepWhatHolds, type Kept, type LeftOut } from './keep-what-holds.js';
import { normalizeCitations, withoutCitations } from '../model/citations.js';
import { heldBack, sayFlaw } from './reasons.js';
import { judgeAgain } from './second-judgement.js';
import { shorten, splitSentences } from '../text/sentences.js';

/** What is said of what a model wrote, or why nothing is; `why` tells what the second judgement and leaving out came to. */
export type Settled = { cost: number; leftOut: readonly LeftOut[] } & (
  { type: 'said'; text: string; cited: Passage[]; also: Why[] } | { type: 'not-said'; flaw: Flaw; why: Why }
);

type Asking = Pick<AnswerInput, 'check' | 'checker' | 'provider' | 'budget'>;

/**
 * Settles what is said of an answer.
 * 1. What words find wrong is left out; what they only doubt a second model may prove, unless none is to be asked.
 * 2. With `always`, and where words are not to be trusted, it is asked about every sentence, and what it does not prove is
 *    left out as well.
 * 3. One that cannot be heard changes nothing: words alone decide.
 */
export async function settleWords(
  written: string,
  standard: Standard,
  input: Asking,
  io: Pick<AiIo, 'model'>,
): Promise<Settled> {
  const { check = 'doubts' } = input;
  const byWords = keepWhatHolds(written, standard);
  const whole = normalizeCitations(visibleText(written));
  const isWhole = check === 'always' || (check === 'doubts' && isBeyondWords(whole, standard));
  const sentences = check === 'never' ? [] : isWhole ? toBeProven(byWords, whole) : byWords.doubtful;
  if (sentences.length === 0) return settled(byWords, 0, []);
  const isDoubted = check === 'always' || byWords.doubtful.length > 0;
  const second = await judgeAgain({ sentences, whole, isDoubted }, standard, input, io);
  if (second.type === 'unheard') return settled(byWords, second.cost, [second.why]);
  const { proven, model, cost } = second;
  const unproven = new Set(isWhole ? sentences.filter((sentence) => !proven.has(sentence)) : []);
  const kept = keepWhatHolds(written, standard, { proven, unproven });
  const count = isWhole ? unproven.size : byWords.doubtful.filter((one) => proven.has(one)).length;
  return settled(kept, cost, [sayVerdict(isWhole, count, model)]);
}

function sayVerdict(isWhole: boolean, count: number, model: string): Why {
  if (isWhole)
    return count === 0 ? because('ai.checked', { model }) : because('ai.check-dropped', { model, count });
  return count === 0 ? because('ai.unproven', { model }) : because('ai.proven', { model, count });
}

function toBeProven({ judgement, leftOut, doubtful }: Kept, whole: string): readonly string[] {
  // Nothing is left to be judged of what is void, cites nothing or is beside the point.
  if (!judgement.isGood && leftOut.length === 0 && doubtful.length === 0) return [];
  const held = new Set(leftOut.map(({ sentence }) => sentence));
  return splitSentences(whole).filter((sentence) => doubtful.includes(sentence) || !held.has(sentence));
}

const SHOWN = 120;

function settled({ judgement, leftOut }: Kept, cost: number, also: readonly Why[]): Settled {
  const outcome = { cost, leftOut };
  if (!judgement.isGood)
    return { ...outcome, type: 'not-said', flaw: judgement, why: also.reduce(andAlso, heldBack(judgement)) };
  const { text, cited } = judgement;
  if (leftOut.length === 0) return { ...outcome, type: 'said', text, cited, also: [...also] };
  const what = leftOut.map(({ sentence, flaw }) =>
    because('held.sentence', {
      sentence: shorten(withoutCitations(sentence), SHOWN),
      because: sayFlaw(flaw),
    }),
  );
  return {
    ...outcome,
    type: 'said',
    text,
    cited,
    also: [...also, because('ai.shortened', { count: what.length, what })],
  };
}
