import { visibleText } from '@nightshift/schema';
import { citedNumbers, normalizeCitations, withoutCitations } from '../model/citations.js';
import { goesOn, limits } from './hanging.js';
import {
  evidenceFor,
  flawOf,
  judge,
  sentenceFlaw,
  voidedBy,
  type Flaw,
  type Judgement,
  type Standard,
} from './judge.js';
import { mayBeProven } from './may-be-proven.js';
import { answersAtAll, saysSomething } from './says-something.js';
import { splitSentences } from '../text/sentences.js';

export interface LeftOut {
  /** As it is written, with its citations. */
  sentence: string;
  flaw: Flaw;
}

/** What a second model has found, by the sentence as it is written. */
export interface Verdicts {
  proven: ReadonlySet<string>;
  unproven: ReadonlySet<string>;
}

export interface Kept {
  /** Of what is left. */
  judgement: Judgement;
  /** What is left, with its citations. */
  body: string;
  leftOut: readonly LeftOut[];
  /** Sentences that words only doubt. */
  doubtful: readonly string[];
}

export const UNASKED: Verdicts = { proven: new Set(), unproven: new Set() };

/**
 * What is left of an answer without the sentences that do not hold.
 * 1. One that gives itself away (a secret, an insult, a link or a channel that nobody gave, a deed that nobody has done, a
 *    banned topic) leaves nothing: whoever wrote that is not to be believed in the next sentence.
 * 2. Every other sentence stands or goes by itself, and takes along what hangs on it.
 * 3. What is left has to hold as a whole: it cites, it answers, and a bare yes is no rest.
 */
export function keepWhatHolds(written: string, standard: Standard, verdicts = UNASKED): Kept {
  const all = splitSentences(normalizeCitations(visibleText(written)));
  const nothing = { body: '', leftOut: [], doubtful: [] };
  const voids = voidedBy(withoutCitations(all.join('')), standard);
  if (voids !== undefined) return { ...nothing, judgement: { isGood: false, ...voids } };
  const flaws = flawsOf(all, standard, verdicts);
  if (flaws.some((flaw) => flaw?.reason === 'promise'))
    return { ...nothing, judgement: { isGood: false, reason: 'promise' } };
  const body = all.filter((_sentence, at) => flaws[at] === undefined).join('');
  const leftOut = all.flatMap((sentence, at): LeftOut[] => {
    const flaw = flaws[at];
    return flaw === undefined ? [] : [{ sentence, flaw }];
  });
  const judgement = judgeRest(body, leftOut, standard, verdicts);
  return { judgement, body: body.trim(), leftOut, doubtful: doubtfulOf(all, flaws, judgement, standard) };
}

/** Of each sentence; one that goes may be what another hangs on, or what it takes its evidence from. */
function flawsOf(
  all: readonly string[],
  standard: Standard,
  { proven, unproven }: Verdicts,
): (Flaw | undefined)[] {
  const flaws: (Flaw | undefined)[] = all.map((sentence) =>
    unproven.has(sentence) ? { reason: 'unsupported' } : undefined,
  );
  for (let before = -1, count = 0; count !== before;) {
    before = count;
    const whole = all.filter((_sentence, at) => flaws[at] === undefined).join('');
    const cited = passagesOf(whole, standard);
    for (const [at, sentence] of all.entries())
      flaws[at] ??= proven.has(sentence) ? undefined : ownFlaw(sentence, whole, cited, standard);
    for (const [at, sentence] of all.entries()) {
      const isAfterGap = at > 0 && flaws[at - 1] !== undefined;
      if (isAfterGap && goesOn(sentence)) flaws[at] ??= { reason: 'dangling' };
    }
    for (const [at, sentence] of all.entries())
      if (at > 0 && flaws[at] !== undefined && limits(sentence)) flaws[at - 1] ??= { reason: 'limited' };
    count = flaws.filter((flaw) => flaw !== undefined).length;
  }
  return flaws;
}

function ownFlaw(
  sentence: string,
  whole: string,
  cited: Standard['passages'],
  standard: Standard,
): Flaw | undefined {
  const isStrange = citedNumbers(sentence).some((number) => standard.passages[number - 1] === undefined);
  if (isStrange) return { reason: 'no-such-passage' };
  const text = withoutCitations(sentence);
  const flaw = flawOf(text, standard);
  // Of one sentence nobody tells the language as surely as of all of them.
  if (flaw !== undefined && flaw.reason !== 'language') return flaw;
  const reason = sentenceFlaw(sentence, whole, cited, standard);
  return reason === undefined ? undefined : { reason };
}

const passagesOf = (whole: string, { passages }: Standard): Standard['passages'] => {
  const numbers = citedNumbers(whole);
  return passages.filter((_passage, at) => numbers.includes(at + 1));
};

function judgeRest(
  body: string,
  leftOut: readonly LeftOut[],
  standard: Standard,
  { proven }: Verdicts,
): Judgement {
  const [first] = leftOut;
  if (first === undefined) return judge(body, standard, proven);
  if (!saysSomething(body)) return { isGood: false, ...first.flaw };
  const judgement = judge(body, standard, proven);
  return judgement.isGood || judgement.reason !== 'no-evidence'
    ? judgement
    : { isGood: false, ...first.flaw };
}

function doubtfulOf(
  all: readonly string[],
  flaws: readonly (Flaw | undefined)[],
  judgement: Judgement,
  standard: Standard,
): string[] {
  const whole = all.join('');
  const cited = passagesOf(whole, standard);
  const isDoubt = (sentence: string, flaw: Flaw): boolean =>
    mayBeProven(sentence, flaw, evidenceFor(sentence, whole, cited, standard), standard);
  const own = all.filter((sentence, at) => {
    const flaw = flaws[at];
    return flaw !== undefined && isDoubt(sentence, flaw);
  });
  if (own.length > 0 || judgement.isGood || flaws.some((flaw) => flaw !== undefined)) return own;
  // Each sentence holds, and together they are a bare yes of which words do not see what it is said to.
  if (judgement.reason !== 'off-topic' || !answersAtAll(whole)) return [];
  return all.every((sentence) => isDoubt(sentence, judgement)) ? [...all] : [];
}
