import type { KeywordConfig } from '@nightshift/schema';
import type { Automaton } from './automaton.js';
import type { TypoIndex } from './fuzzy-words.js';
import type { FoldedText } from './normalize-text.js';

export type KeywordMatch = NonNullable<KeywordConfig['match']>;

/** All rules of a workspace, ready to be asked about one message after the other. Rebuild it when a rule changes. */
export interface KeywordIndex {
  readonly rules: readonly CompiledRule[];
  readonly ruleById: ReadonlyMap<string, CompiledRule>;
  readonly needles: readonly Needle[];
  readonly automaton: Automaton;
  readonly fuzzy: FuzzyNeedles;
  readonly patterns: readonly ((text: string) => boolean)[];
  /** Rules without keywords that must occur: asked about every message. */
  readonly unprompted: readonly CompiledRule[];
  /** Working memory of the message being matched. Matching never pauses, so one is enough. */
  readonly scan: Scan;
}

/** One text to look for, in one mode, whoever wants it. */
export interface Needle {
  readonly text: string;
  readonly match: KeywordMatch;
  /** Classes of its first and last character. */
  readonly first: number;
  readonly last: number;
  readonly uses: Use[];
}

/** One keyword of one rule. */
export interface Use {
  readonly number: number;
  readonly rule: CompiledRule;
  readonly part: 'any' | 'all';
  /** As the operator wrote it. */
  readonly word: string;
}

export interface CompiledRule {
  readonly id: string;
  readonly number: number;
  readonly match: KeywordMatch;
  readonly fault: 'nothing-to-match' | 'bad-pattern' | undefined;
  readonly needsAny: boolean;
  readonly uses: Use[];
  /** How many of `uses` belong to `all`. */
  readonly allCount: number;
  readonly none: readonly { readonly word: string; readonly needle: number }[];
  readonly pattern: { readonly source: string; readonly number: number } | undefined;
}

/** Keywords that forgive typos, found by their longest word. */
export interface FuzzyNeedles {
  readonly needles: readonly FuzzyNeedle[];
  /** For each word of `index`: the needles whose longest word it is. */
  readonly needlesOfWord: readonly (readonly number[])[];
  readonly index: TypoIndex;
}

export interface FuzzyNeedle {
  readonly match: KeywordMatch;
  readonly words: readonly string[];
  readonly isForgiving: readonly boolean[];
  /** What stands before, between and after the words, to be found as it is: one more than words. */
  readonly gaps: readonly string[];
  readonly anchor: number;
  readonly uses: Use[];
}

/**
 * What is known about the message at hand.
 * 1. A mark equal to `turn` means "in this message"; the next message forgets all marks by counting up.
 * 2. A needle is reported once per message, however often it occurs.
 * 3. A state of the automaton is done when no needle that ends there can be news any more in this message;
 *    so a message of one repeated letter costs no more than any other.
 */
export interface Scan {
  turn: number;
  readonly text: FoldedText;
  /** The part that `exact` and `starts-with` look at. */
  start: number;
  end: number;
  /** Email and web addresses in the text: a word that is only a part of one was not said. */
  addresses: readonly number[];
  readonly doneStates: Int32Array;
  readonly needles: Int32Array;
  readonly fuzzyNeedles: Int32Array;
  readonly uses: Int32Array;
  readonly rules: Int32Array;
  readonly patterns: Int32Array;
  readonly patternAnswers: Uint8Array;
  /** Rules of which at least one keyword was found, and where to find them here. */
  touches: Touch[];
  readonly touchOfRule: Int32Array;
  patternText: string | undefined;
}

/** What was found of one rule. */
export interface Touch {
  readonly rule: CompiledRule;
  readonly uses: Use[];
  anyStrict: number;
  anyFuzzy: number;
  all: number;
  allFuzzy: number;
}
