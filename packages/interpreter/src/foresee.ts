import { valuePath, type Condition, type Json } from '@nightshift/schema';
import type { CompiledTrigger } from './compile-flow.js';
import { testCondition } from './condition.js';
import { matchesPattern } from './keywords/index.js';
import { readValue } from './read-value.js';

/** What is known of an event before it happens. */
export interface Occasion {
  /** What the customer writes. */
  text?: string;
  /** The channels it may come in on; undefined for any. */
  channelIds?: readonly string[] | undefined;
}

/** Whether something holds on every such occasion, on none, or only on some. */
export type Foresight = 'always' | 'sometimes' | 'never';

/** Whether the rules of a trigger that has matched let it fire. Dates, cooldowns and caps hold at some times only. */
export function foresee({ rules, flow }: CompiledTrigger, occasion: Occasion): Foresight {
  const isBound = [rules.fromMs, rules.untilMs, rules.cooldownMs, rules.maxPerContact].some(
    (limit) => limit !== undefined,
  );
  const when = rules.when === undefined ? 'always' : foreseeCondition(rules.when, occasion, flow.flow.values);
  return isBound && when === 'always' ? 'sometimes' : when;
}

function foreseeCondition(
  condition: Condition,
  occasion: Occasion,
  values: Readonly<Record<string, unknown>> | undefined,
): Foresight {
  const parts = (inner: readonly Condition[]): Foresight[] =>
    inner.map((part) => foreseeCondition(part, occasion, values));
  if ('all' in condition) return allOf(parts(condition.all));
  if ('any' in condition) return opposite(allOf(parts(condition.any).map(opposite)));
  if ('not' in condition) return opposite(foreseeCondition(condition.not, occasion, values));
  const path = valuePath(condition);
  const wanted = path === undefined ? condition.value : readValue(values, path);
  const possible = possibleValues(condition.field, occasion);
  if (possible === undefined || (path !== undefined && wanted === undefined)) return 'sometimes';
  const { field, is } = condition;
  const tested: Condition = wanted === undefined ? { field, is } : { field, is, value: wanted };
  const outcomes = possible.map((value) => testCondition(tested, () => value, matchesPattern));
  if (outcomes.every(Boolean)) return 'always';
  return outcomes.some(Boolean) ? 'sometimes' : 'never';
}

function possibleValues(field: string, { text, channelIds }: Occasion): readonly Json[] | undefined {
  if (field === 'message.text') return text === undefined ? undefined : [text];
  return field === 'channel.id' ? channelIds : undefined;
}

function allOf(parts: readonly Foresight[]): Foresight {
  if (parts.includes('never')) return 'never';
  return parts.includes('sometimes') ? 'sometimes' : 'always';
}

function opposite(part: Foresight): Foresight {
  if (part === 'sometimes') return part;
  return part === 'always' ? 'never' : 'always';
}
