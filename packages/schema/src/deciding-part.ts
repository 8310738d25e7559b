import { valuePath, type Condition } from './condition.js';
import { isSameJson } from './find-mismatches.js';
import { withoutNot } from './without-not.js';
import type { Why } from './effect.js';
import type { Json } from './json.js';

/** Where a condition is tried. */
interface Trial {
  get(path: string): Json | undefined;
  test(condition: Condition): boolean;
}

interface Part {
  condition: Condition;
  found?: Json;
}

const MOST_PARTS = 8;

/**
 * The part that decides whether a condition holds, and the value it was compared with: of parts that must all hold the
 * first that does not, of those of which one is enough the first that does; where none does, what decided against each.
 * A placeholder is replaced by what it stood for.
 */
export function decidingPart(
  condition: Condition,
  trial: Trial,
): Pick<Why, 'condition' | 'found' | 'others'> {
  const parts = partsOf(withoutNot(condition), trial);
  const [part, ...others] = parts.filter(
    (each, index) => parts.findIndex((other) => isSameJson(other, each)) === index,
  );
  return others.length === 0 ? { ...part } : { ...part, others: others.slice(0, MOST_PARTS - 1) };
}

function partsOf(condition: Condition, trial: Trial): Part[] {
  if ('all' in condition) {
    const failing =
      condition.all.length === 1 ? condition.all[0] : condition.all.find((part) => !trial.test(part));
    return failing === undefined ? [{ condition }] : partsOf(failing, trial);
  }
  if ('any' in condition) {
    const holding =
      condition.any.length === 1 ? condition.any[0] : condition.any.find((part) => trial.test(part));
    if (holding !== undefined) return partsOf(holding, trial);
    return condition.any.length === 0
      ? [{ condition }]
      : condition.any.slice(0, MOST_PARTS).flatMap((part) => partsOf(part, trial));
  }
  if ('not' in condition)
    return partsOf(condition.not, trial).map((part) => ({ ...part, condition: { not: part.condition } }));
  const path = valuePath(condition);
  const value = path === undefined ? undefined : trial.get(path);
  const shown = value === undefined ? condition : { ...condition, value };
  return [
    isSaidAlready(condition)
      ? { condition: shown }
      : { condition: shown, found: shorten(trial.get(condition.field)) },
  ];
}

/** What is there or not, open or not, or stands in the message beside. */
function isSaidAlready({ field, is, value }: Extract<Condition, { field: string }>): boolean {
  if (is === 'exists' || is === 'missing') return true;
  return field.startsWith('message.') || (field.startsWith('hours.') && typeof value === 'boolean');
}

const MOST_ITEMS = 10;
const MOST_LETTERS = 80;

/** It stays in the timeline for good, so only as much as says something. */
function shorten(value: Json | undefined): Json {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(shorten);
  if (typeof value === 'string')
    return value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
  return typeof value === 'object' ? '{…}' : value;
}
