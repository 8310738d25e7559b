import { addressSpans } from './address-spans.js';
import type { CompiledRule, Scan, Touch, Use } from './keyword-index.js';
import { bareSpan } from './keyword-text.js';
import { foldInto } from './normalize-text.js';

export function newScan(sizes: Sizes): Scan {
  return {
    turn: 0,
    text: { units: new Uint16Array(256), length: 0 },
    start: 0,
    end: 0,
    addresses: [],
    doneStates: new Int32Array(sizes.states),
    needles: new Int32Array(sizes.needles),
    fuzzyNeedles: new Int32Array(sizes.fuzzyNeedles),
    uses: new Int32Array(sizes.uses),
    rules: new Int32Array(sizes.rules),
    patterns: new Int32Array(sizes.patterns),
    patternAnswers: new Uint8Array(sizes.patterns),
    touches: [],
    touchOfRule: new Int32Array(sizes.rules),
    patternText: undefined,
  };
}

/** Forgets the last message and takes up the next. */
export function startTurn(scan: Scan, message: string): void {
  if (scan.turn === 0x7fffffff) {
    for (const marks of [
      scan.doneStates,
      scan.needles,
      scan.fuzzyNeedles,
      scan.uses,
      scan.rules,
      scan.patterns,
    ])
      marks.fill(0);
    scan.turn = 0;
  }
  scan.turn += 1;
  scan.touches = [];
  scan.patternText = undefined;
  foldInto(scan.text, message);
  ({ start: scan.start, end: scan.end } = bareSpan(scan.text));
  scan.addresses = addressSpans(scan.text);
}

/** Counts a keyword of a rule as found, once. */
export function take(scan: Scan, use: Use, isFuzzy: boolean): void {
  if (scan.uses[use.number] === scan.turn) return;
  scan.uses[use.number] = scan.turn;
  const touch = touchOf(scan, use.rule);
  touch.uses.push(use);
  if (use.part === 'all') {
    touch.all += 1;
    if (isFuzzy) touch.allFuzzy += 1;
  } else if (isFuzzy) touch.anyFuzzy += 1;
  else touch.anyStrict += 1;
}

function touchOf(scan: Scan, rule: CompiledRule): Touch {
  if (scan.rules[rule.number] === scan.turn) {
    const known = scan.touches[scan.touchOfRule[rule.number] ?? 0];
    if (known !== undefined) return known;
  }
  const touch: Touch = { rule, uses: [], anyStrict: 0, anyFuzzy: 0, all: 0, allFuzzy: 0 };
  scan.rules[rule.number] = scan.turn;
  scan.touchOfRule[rule.number] = scan.touches.push(touch) - 1;
  return touch;
}

interface Sizes {
  states: number;
  needles: number;
  fuzzyNeedles: number;
  uses: number;
  rules: number;
  patterns: number;
}
