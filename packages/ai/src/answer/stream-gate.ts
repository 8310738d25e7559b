import { isBeside } from '../evidence/beside.js';
import { citedNumbers, normalizeCitations, withoutCitations } from '../model/citations.js';
import { claimsFlaw, flawOf, type Standard } from './judge.js';
import { splitSentences } from '../text/sentences.js';
import { readStatus } from '../model/status.js';
import { answersWrongly } from '../evidence/yes-or-no.js';

export interface StreamGate {
  /** All that is written so far. */
  look(written: string): void;
  /** What was shown is taken back. */
  close(): void;
}

/**
 * Lets a text through while it is being written.
 * 1. A sentence is shown when it is whole, has passed the checks, and stands at or before one that cites a passage.
 * 2. After the first sentence that fails nothing more is shown; manners or a bare yes are shown with what follows.
 * 3. What is shown may still be replaced: the durable message is what counts.
 */
export function createStreamGate(standard: Standard, show: (text: string) => void): StreamGate {
  let length = 0;
  let shown = '';
  let checked = 0;
  let isShut = false;
  const look = (written: string): void => {
    const { status, body, isSaid } = readStatus(written);
    if (!isSaid || status !== 'answered' || !written.includes('\n')) return;
    // Of half of an object nobody knows yet what it says.
    if (/^\s*[`{]/.test(body)) return;
    const whole = splitSentences(normalizeCitations(body)).slice(0, -1);
    for (const sentence of whole.slice(checked)) {
      checked += 1;
      const flaw =
        flawOf(withoutCitations(sentence), standard) ?? claimsFlaw(sentence, standard.passages, standard);
      if (flaw !== undefined) isShut = true;
      if (isShut) return;
    }
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
  return {
    look: (written) => {
      // Another model has begun anew.
      if (written.length < length) checked = 0;
      length = written.length;
      if (!isShut) look(written);
    },
    close: () => {
      isShut = true;
      if (shown !== '') show('');
      shown = '';
    },
  };
}
