import { isPartOfAddress } from './address-spans.js';
import { stepTo } from './automaton.js';
import { findFuzzyNeedles } from './fuzzy-needles.js';
import type { KeywordIndex, Needle, Scan } from './keyword-index.js';
import { patternText } from './keyword-pattern.js';
import { startTurn, take } from './scan-state.js';
import { mayBeginAt, mayEndAt } from './word-boundary.js';

/** Marks every keyword of the index that occurs in the message, in one pass over it. */
export function scanText(index: KeywordIndex, message: string): void {
  const { scan, automaton } = index;
  startTurn(scan, message);
  const { units, length } = scan.text;
  let state = 0;
  for (let at = 0; at < length; at += 1) {
    state = stepTo(automaton, state, units[at] ?? 0);
    const ending = automaton.ending[state] ?? 0;
    if (ending !== 0 && scan.doneStates[ending] !== scan.turn) takeEndings(index, ending, at + 1);
  }
  findFuzzyNeedles(index.fuzzy, scan);
}

export function answersPattern(index: KeywordIndex, number: number, message: string): boolean {
  const { scan } = index;
  if (scan.patterns[number] !== scan.turn) {
    scan.patterns[number] = scan.turn;
    scan.patternText ??= patternText(message);
    scan.patternAnswers[number] = index.patterns[number]?.(scan.patternText) === true ? 1 : 0;
  }
  return scan.patternAnswers[number] === 1;
}

/** The words that end at `end`, longest first. They end alike, so one look to the right serves them all. */
function takeEndings(index: KeywordIndex, longest: number, end: number): void {
  const { scan, automaton } = index;
  const { units, length } = scan.text;
  const last = index.needles[automaton.word[longest] ?? -1]?.last ?? 0;
  if (!mayEndAt(units, length, end, last)) return;
  let isDone = true;
  for (let state = longest; state !== 0; state = automaton.shorter[state] ?? 0) {
    for (let number = automaton.word[state] ?? -1; number >= 0; number = automaton.nextWord[number] ?? -1) {
      if (scan.needles[number] === scan.turn) continue;
      const needle = index.needles[number];
      if (needle === undefined) continue;
      if (occursBefore(scan, needle, end)) {
        scan.needles[number] = scan.turn;
        for (const use of needle.uses) take(scan, use, false);
      } else {
        // The other modes have one place only, and this or an earlier one was it.
        isDone &&= needle.match !== 'contains';
      }
    }
  }
  if (isDone) scan.doneStates[longest] = scan.turn;
}

function occursBefore(scan: Scan, needle: Needle, end: number): boolean {
  const start = end - needle.text.length;
  if (needle.match !== 'contains' && start !== scan.start) return false;
  if (needle.match === 'exact' && end !== scan.end) return false;
  return mayBeginAt(scan.text.units, start, needle.first) && !isPartOfAddress(scan.addresses, start, end);
}
