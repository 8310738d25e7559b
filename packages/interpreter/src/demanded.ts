import { valuePath, type Condition } from '@nightshift/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.js';
import { readValue } from './read-value.js';

/** What both allow; undefined is everything. */
export function common(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((value) => other.includes(value));
}

/** The values that a trigger's condition demands of a field; undefined when it demands none. */
export function demandedBy({ rules, flow }: CompiledTrigger, field: string): readonly string[] | undefined {
  return rules.when === undefined ? undefined : demanded(rules.when, field, flow);
}

function demanded(condition: Condition, field: string, flow: CompiledFlow): readonly string[] | undefined {
  if ('all' in condition)
    return condition.all.reduce<readonly string[] | undefined>(
      (found, part) => common(found, demanded(part, field, flow)),
      undefined,
    );
  if (!('field' in condition) || condition.field !== field) return undefined;
  if (condition.is !== 'equals' && condition.is !== 'in') return undefined;
  const path = valuePath(condition);
  const wanted = path === undefined ? condition.value : readValue(flow.flow.values, path);
  const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return list.filter((value) => typeof value === 'string');
}
