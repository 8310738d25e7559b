import type { KeywordConfig } from '@nightshift/schema';
import { buildAutomaton } from './automaton.js';
import { classAt, classBefore } from './character-class.js';
import { buildFuzzyNeedles } from './fuzzy-needles.js';
import type { CompiledRule, KeywordIndex, KeywordMatch, Needle, Use } from './keyword-index.js';
import { compilePattern } from './keyword-pattern.js';
import { keywordText } from './keyword-text.js';
import { unitsOf } from './normalize-text.js';
import { newScan } from './scan-state.js';

export interface KeywordRule {
  /** Comes back in hits; different for every rule. */
  id: string;
  config: KeywordConfig;
}

/** Never throws: a rule that `checkKeywordConfig` finds wrong does not fire, and the others are not disturbed by it. */
export function compileKeywords(rules: readonly KeywordRule[]): KeywordIndex {
  const draft: Draft = {
    needles: [],
    needleByKey: new Map(),
    forgiving: [],
    patterns: [],
    patternBySource: new Map(),
    useCount: 0,
  };
  const compiled = rules.map(({ id, config }, number) => compileRule(draft, id, number, config));
  const automaton = buildAutomaton(draft.needles.map((needle) => needle.text));
  const fuzzy = buildFuzzyNeedles(draft.forgiving);
  return {
    rules: compiled,
    ruleById: new Map(compiled.map((rule) => [rule.id, rule])),
    needles: draft.needles,
    automaton,
    fuzzy,
    patterns: draft.patterns,
    unprompted: compiled.filter(
      (rule) => rule.uses.length === 0 && !rule.needsAny && rule.fault === undefined,
    ),
    scan: newScan({
      states: automaton.stateCount,
      needles: draft.needles.length,
      fuzzyNeedles: fuzzy.needles.length,
      uses: draft.useCount,
      rules: compiled.length,
      patterns: draft.patterns.length,
    }),
  };
}

interface Draft {
  needles: Needle[];
  needleByKey: Map<string, number>;
  /** Needles whose uses allow typos: a needle of its own each, so that strict rules do not profit. */
  forgiving: { text: string; match: KeywordMatch; use: Use }[];
  patterns: ((text: string) => boolean)[];
  /** -1: the pattern does not compile. */
  patternBySource: Map<string, number>;
  useCount: number;
}

function compileRule(draft: Draft, id: string, number: number, config: KeywordConfig): CompiledRule {
  const { any = [], all = [], none = [], match = 'contains', pattern } = config;
  const patternNumber = pattern === undefined ? undefined : patternNumberOf(draft, pattern);
  const anyTexts = textsOf(any, match);
  const allTexts = textsOf(all, match);
  const noneTexts = textsOf(none, 'contains');
  // Lines left blank are no keywords, but they do not turn a rule with keywords into one that fires on everything either.
  const hasLines = any.length + all.length > 0;
  const wantsNothing =
    patternNumber === undefined && anyTexts.size + allTexts.size === 0 && (hasLines || noneTexts.size === 0);
  const rule: CompiledRule = {
    id,
    number,
    match,
    fault: wantsNothing ? 'nothing-to-match' : patternNumber === -1 ? 'bad-pattern' : undefined,
    needsAny: any.length > 0,
    uses: [],
    allCount: allTexts.size,
    none: [...noneTexts].map(([text, word]) => ({ word, needle: needleNumberOf(draft, text, 'contains') })),
    pattern:
      pattern === undefined || patternNumber === undefined
        ? undefined
        : { source: pattern, number: patternNumber },
  };
  addUses(draft, rule, 'any', anyTexts, config.fuzzy === true);
  addUses(draft, rule, 'all', allTexts, config.fuzzy === true);
  return rule;
}

/** The first spelling of each text: spellings that are compared as the same count once. */
function textsOf(words: readonly string[], match: KeywordMatch): ReadonlyMap<string, string> {
  if (words.length === 0) return noTexts;
  const wordByText = new Map<string, string>();
  for (const word of words) {
    const text = keywordText(word, match);
    if (text !== '' && !wordByText.has(text)) wordByText.set(text, word);
  }
  return wordByText;
}

const noTexts: ReadonlyMap<string, string> = new Map();

function addUses(
  draft: Draft,
  rule: CompiledRule,
  part: Use['part'],
  texts: ReadonlyMap<string, string>,
  isFuzzy: boolean,
): void {
  for (const [text, word] of texts) {
    const use: Use = { number: draft.useCount++, rule, part, word };
    rule.uses.push(use);
    draft.needles[needleNumberOf(draft, text, rule.match)]?.uses.push(use);
    if (isFuzzy) draft.forgiving.push({ text, match: rule.match, use });
  }
}

function needleNumberOf(draft: Draft, text: string, match: KeywordMatch): number {
  const key = `${match} ${text}`;
  const known = draft.needleByKey.get(key);
  if (known !== undefined) return known;
  const number = draft.needles.length;
  draft.needles.push({ text, match, ...edgeClasses(text), uses: [] });
  draft.needleByKey.set(key, number);
  return number;
}

function edgeClasses(text: string): { first: number; last: number } {
  const { units, length } = unitsOf(text);
  return { first: classAt(units, length, 0), last: classBefore(units, length) };
}

function patternNumberOf(draft: Draft, source: string): number | undefined {
  if (source === '') return undefined;
  const known = draft.patternBySource.get(source);
  if (known !== undefined) return known;
  const compiled = compilePattern(source);
  const number = compiled.type === 'fault' ? -1 : draft.patterns.push(compiled.test) - 1;
  draft.patternBySource.set(source, number);
  return number;
}
