import type { CompiledRule, KeywordIndex, KeywordMatch, Touch } from './keyword-index.js';
import { answersPattern, scanText } from './scan.js';

export interface KeywordHit {
  id: string;
  /** The keywords that were found, as the operator wrote them and in that order; the pattern, for a rule that has only one. */
  matched: string[];
  /** `fuzzy`: only because a typo was forgiven. `always`: the rule only says what must not occur. */
  how: KeywordMatch | 'fuzzy' | 'pattern' | 'always';
}

export interface KeywordReason {
  /** The first of these that holds keeps the rule from firing, in this order. */
  code:
    | 'unknown-rule'
    | 'nothing-to-match'
    | 'bad-pattern'
    | 'no-keyword'
    | 'missing'
    | 'excluded'
    | 'pattern-no-match'
    | 'matched';
  /** As the operator wrote them: those wanted (`no-keyword`), not found (`missing`), found (`excluded`, `matched`), or the pattern. */
  words: string[];
}

/** All rules that the message satisfies, in the order in which they were compiled. */
export function matchKeywords(index: KeywordIndex, text: string): KeywordHit[] {
  scanText(index, text);
  const hits: { number: number; hit: KeywordHit }[] = [];
  for (const touch of index.scan.touches) {
    if (isSatisfied(index, touch.rule, touch, text))
      hits.push({ number: touch.rule.number, hit: hitOf(touch.rule, touch) });
  }
  for (const rule of index.unprompted) {
    if (isSatisfied(index, rule, undefined, text))
      hits.push({ number: rule.number, hit: hitOf(rule, undefined) });
  }
  if (hits.length > 1) hits.sort((left, right) => left.number - right.number);
  return hits.map(({ hit }) => hit);
}

/** Why one rule fires on a message or does not. */
export function explainKeywords(
  index: KeywordIndex,
  id: string,
  text: string,
): { matched: boolean; reason: KeywordReason } {
  const rule = index.ruleById.get(id);
  const reason: KeywordReason =
    rule === undefined ? { code: 'unknown-rule', words: [] } : reasonOf(index, rule, text);
  return { matched: reason.code === 'matched', reason };
}

function isSatisfied(
  index: KeywordIndex,
  rule: CompiledRule,
  touch: Touch | undefined,
  text: string,
): boolean {
  if (rule.fault !== undefined) return false;
  if (rule.needsAny && (touch === undefined || touch.anyStrict + touch.anyFuzzy === 0)) return false;
  if ((touch?.all ?? 0) < rule.allCount) return false;
  for (const { needle } of rule.none) if (index.scan.needles[needle] === index.scan.turn) return false;
  return rule.pattern === undefined || answersPattern(index, rule.pattern.number, text);
}

function hitOf(rule: CompiledRule, touch: Touch | undefined): KeywordHit {
  if (touch === undefined) {
    return rule.pattern === undefined
      ? { id: rule.id, matched: [], how: 'always' }
      : { id: rule.id, matched: [rule.pattern.source], how: 'pattern' };
  }
  if (touch.uses.length > 1) touch.uses.sort((left, right) => left.number - right.number);
  const isFuzzy = touch.allFuzzy > 0 || (rule.needsAny && touch.anyStrict === 0);
  return { id: rule.id, matched: touch.uses.map((use) => use.word), how: isFuzzy ? 'fuzzy' : rule.match };
}

function reasonOf(index: KeywordIndex, rule: CompiledRule, text: string): KeywordReason {
  if (rule.fault !== undefined)
    return { code: rule.fault, words: rule.pattern === undefined ? [] : [rule.pattern.source] };
  scanText(index, text);
  const { scan } = index;
  const touch = scan.touches.find((each) => each.rule === rule);
  const lacking = (part: 'any' | 'all') =>
    rule.uses
      .filter((use) => use.part === part && scan.uses[use.number] !== scan.turn)
      .map((use) => use.word);
  if (rule.needsAny && (touch === undefined || touch.anyStrict + touch.anyFuzzy === 0))
    return { code: 'no-keyword', words: lacking('any') };
  const missing = lacking('all');
  if (missing.length > 0) return { code: 'missing', words: missing };
  const excluding = rule.none.filter(({ needle }) => scan.needles[needle] === scan.turn);
  if (excluding.length > 0) return { code: 'excluded', words: excluding.map(({ word }) => word) };
  if (rule.pattern !== undefined && !answersPattern(index, rule.pattern.number, text))
    return { code: 'pattern-no-match', words: [rule.pattern.source] };
  return { code: 'matched', words: hitOf(rule, touch).matched };
}
