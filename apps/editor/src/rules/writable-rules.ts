import {
  findMismatches,
  isJsonObject,
  TriggerRulesSchema,
  type Condition,
  type TriggerRules,
} from '@nightshift/schema';

/**
 * What of the rules, as they stand in the form, the flow can hold: unlike a config, rules are whole or the draft is none.
 * A condition that is still being put together counts without its empty parts; any other field that does not fit stays
 * as it was. Null when nothing is ruled.
 */
export function writableRules(
  draft: Readonly<Record<string, unknown>>,
  before: TriggerRules | undefined,
): TriggerRules | null {
  const kept = Object.keys(TriggerRulesSchema.properties).flatMap((key) => {
    const value = key === 'when' ? filledIn(draft['when']) : draft[key];
    if (value === undefined) return [];
    if (findMismatches(TriggerRulesSchema, { [key]: value }).length === 0) return [[key, value] as const];
    const old = Object.entries(before ?? {}).find(([name]) => name === key);
    return old === undefined ? [] : [old];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** Without comparisons of which nobody has said what they look at, and groups that are empty by that. */
function filledIn(condition: unknown): Condition | undefined {
  if (!isJsonObject(condition)) return undefined;
  if ('field' in condition)
    return condition['field'] === '' ? undefined : (condition as unknown as Condition);
  if ('not' in condition) {
    const inner = filledIn(condition['not']);
    return inner === undefined ? undefined : { not: inner };
  }
  const parts = (list: unknown): Condition[] =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((part) => filledIn(part) ?? []);
  const [all, any] = [parts(condition['all']), parts(condition['any'])];
  if (all.length > 0) return { all };
  return any.length > 0 ? { any } : undefined;
}
