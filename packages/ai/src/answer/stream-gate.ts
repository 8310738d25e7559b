import { isBeside } from '../evidence/beside.js';
import { citedNumbers, normalizeCitations, withoutCitations } from '../model/citations.js';
import { flawOf, sentenceFlaw, voidedBy, type Standard } from './judge.js';
import { splitSentences } from '../text/sentences.js';
import { readStatus } from '../model/status.js';
import { answersWrongly } from '../evidence/yes-or-no.js';

export interface StreamGate {
  /** All that is written so far. */
  look(written: string): void;
  /** What is said in the end: what was shown of it stays, anything else is taken back. */
  settle(said: string): void;
  /** What was shown is taken back. */
  close(): void;
}

/**
 * Lets a text through while it is being written.
 * 1. A sentence is shown when it is whole, has passed the checks, and stands at or before one that cites a passage.
 * 2. One that words doubt waits, and all behind it; what comes later may still bear it out, or a second model does. After
 *    one that voids the answer nothing more is shown. Manners or a bare yes are shown with what follows.
 * 3. What is shown may still be replaced: the durable message is what counts.
 */
export function createStreamGate(standard: Standard, show: (text: string) => void): StreamGate {
  let length = 0;
  let shown = '';
  /** Sentences that have passed. */
  let passed = 0;
  let seen = 0;
  let isShut = false;
  const look = (written: string): void => {
    const { status, body, isSaid } = readStatus(written);
    if (!isSaid || status !== 'answered' || !written.includes('\n')) return;
    // Of half of an object nobody knows yet what it says.
    if (/^\s*[`{]/.test(body)) return;
    const whole = splitSentences(normalizeCitations(body)).slice(0, -1);
    // Nothing new is whole.
    if (whole.length === seen) return;
    const fresh = whole.slice(seen).join('');
    seen = whole.length;
    const voids = voidedBy(withoutCitations(fresh), standard);
    if (voids !== undefined && voids.reason !== 'language') isShut = true;
    if (isShut) return;
    while (passed < whole.length && holds(whole[passed] ?? '', whole.join(''), standard)) passed += 1;
    showUpTo(whole.slice(0, passed));
  };
  const showUpTo = (whole: readonly string[]): void => {
    const lastCited = whole.findLastIndex((sentence) => {
      const numbers = citedNumbers(sentence);
      return numbers.length > 0 && numbers.every((number) => standard.passages[number - 1] !== undefined);
    });
    const text = withoutCitations(whole.slice(0, lastCited + 1).join(''));
    // Manners or a bare "yes" wait for what comes after them.
    if (answersWrongly(text, standard) !== undefined) return;
    const cited = standard.passages.filter((_passage, at) =>
      whole.some((sentence) => citedNumbers(sentence).includes(at + 1)),
    );
    if (standard.toolFacts.length === 0 && isBeside(standard, cited)) return;
    if (text.length <= shown.length || text.length > standard.maxLength) return;
    shown = text;
    show(text);
  };
  const takeBack = (): void => {
    isShut = true;
    if (shown !== '') show('');
    shown = '';
  };
  return {
    look: (written) => {
      // Another model has begun anew.
      if (written.length < length) [passed, seen] = [0, 0];
      length = written.length;
      if (!isShut) look(written);
    },
    settle: (said) => {
      if (said.startsWith(shown)) isShut = true;
      else takeBack();
    },
    close: takeBack,
  };
}

const holds = (sentence: string, whole: string, standard: Standard): boolean =>
  flawOf(withoutCitations(sentence), standard) === undefined &&
  sentenceFlaw(sentence, whole, standard.passages, standard) === undefined;
