import { decidingPart, type Why } from '@nightshift/schema';
import type { View } from '@nightshift/nodes';
import type { CompiledTrigger } from './compile-flow.js';

/** What keeps a trigger that has matched from firing all the same; undefined when nothing does. */
export function heldBack(trigger: CompiledTrigger, view: View): Why | undefined {
  const { rules } = trigger;
  if (rules.fromMs !== undefined && view.nowMs < rules.fromMs) return until('rule.not-yet', rules.fromMs);
  if (rules.untilMs !== undefined && view.nowMs >= rules.untilMs) return until('rule.over', rules.untilMs);
  const mark = view.contact.marks[trigger.key];
  if (mark !== undefined && rules.maxPerContact !== undefined && mark.count >= rules.maxPerContact) {
    return { code: 'rule.often-enough', detail: String(rules.maxPerContact) };
  }
  if (mark !== undefined && rules.cooldownMs !== undefined && view.nowMs - mark.lastAtMs < rules.cooldownMs) {
    return until('rule.cooling-down', mark.lastAtMs + rules.cooldownMs);
  }
  if (rules.when !== undefined && !view.test(rules.when))
    return { code: 'rule.when', ...decidingPart(rules.when, view) };
  return undefined;
}

/** Only a trigger that counts leaves a mark, so that an ordinary message does not touch the contact. */
export function isCounting(trigger: CompiledTrigger): boolean {
  return trigger.rules.maxPerContact !== undefined || trigger.rules.cooldownMs !== undefined;
}

function until(code: string, ms: number): Why {
  return { code, detail: new Date(ms).toISOString() };
}
