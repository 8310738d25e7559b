import { addDuration, parseDuration } from '@nightshift/calendar';
import type { Condition } from '@nightshift/schema';
import type { ConfigProblem } from '../sdk/define-node.js';

const TEN_YEARS_MS = 3_660 * 86_400_000;
const MAX_DEPTH = 32;

/** A duration that cannot be read counts as ten years: rather never than at once. `check` has refused it before. */
export function durationMs(text: string): number {
  return addDuration(0, text) ?? TEN_YEARS_MS;
}

/** `path` is the place of the duration in the config. */
export function checkDuration(text: string, path: string, min: string, max: string): ConfigProblem[] {
  const parsed = parseDuration(text);
  if (!parsed.isValid) return [{ code: 'duration.bad', path, message: parsed.message, fix: parsed.fix }];
  if (parsed.ms >= durationMs(min) && parsed.ms <= durationMs(max)) return [];
  return [
    {
      code: 'duration.out-of-range',
      path,
      message: `“${text}” is ${parsed.ms < durationMs(min) ? 'too short' : 'too long'} here.`,
      fix: `Choose between ${min} and ${max}.`,
    },
  ];
}

/** Every way out needs a name of its own, and one that is not taken by a fixed way out. */
export function checkCaseIds(
  cases: readonly { id: string }[],
  list: string,
  fixed: readonly string[],
): ConfigProblem[] {
  return cases.flatMap(({ id }, index): ConfigProblem[] => {
    const path = `/${list}/${index}/id`;
    const fix = 'Give this way out another name.';
    if (fixed.includes(id))
      return [
        { code: 'case.reserved', path, message: `“${id}” is already the name of another way out.`, fix },
      ];
    if (cases.findIndex((other) => other.id === id) === index) return [];
    return [{ code: 'case.duplicate', path, message: `Two ways out are called “${id}”.`, fix }];
  });
}

export function checkHasCases(cases: readonly unknown[], list: string): ConfigProblem[] {
  if (cases.length > 0) return [];
  const fix = 'Add a case, or take this step out of the flow.';
  return [
    { code: 'case.none', path: `/${list}`, message: 'There is no case, so nothing is decided here.', fix },
  ];
}

/** A value that two cases ask for is only ever seen by the first. `valuesOf` gives what a case asks for. */
export function checkOverlap<C>(
  cases: readonly C[],
  list: string,
  key: string,
  valuesOf: (one: C) => readonly string[],
): ConfigProblem[] {
  const seen = new Set<string>();
  return cases.flatMap((one, index) =>
    valuesOf(one).flatMap((value): ConfigProblem[] => {
      const isNew = !seen.has(value);
      seen.add(value);
      const path = `/${list}/${index}/${key}`;
      const message = `“${value}” stands in the list twice; only the first time counts.`;
      return isNew
        ? []
        : [{ code: 'case.unreachable', severity: 'warning', path, message, fix: `Remove “${value}” here.` }];
    }),
  );
}

/** What the shape of a condition cannot say: comparisons without a value, and nesting nobody can follow. */
export function checkCondition(condition: Condition, path: string, depth = 0): ConfigProblem[] {
  if (depth > MAX_DEPTH) {
    const message = `Groups are nested more than ${MAX_DEPTH} deep.`;
    return [{ code: 'condition.too-deep', path, message, fix: 'Use fewer groups inside groups.' }];
  }
  if ('all' in condition)
    return condition.all.flatMap((part, index) => checkCondition(part, `${path}/all/${index}`, depth + 1));
  if ('any' in condition) return checkAny(condition.any, path, depth);
  if ('not' in condition) return checkCondition(condition.not, `${path}/not`, depth + 1);
  if (condition.is === 'exists' || condition.is === 'missing') return [];
  if (condition.value !== undefined && condition.value !== null && condition.value !== '') return [];
  const message = `${condition.field} is compared with nothing.`;
  return [
    {
      code: 'condition.no-value',
      path: `${path}/value`,
      message,
      fix: 'Enter a value, or choose “exists” or “missing”.',
    },
  ];
}

function checkAny(any: readonly Condition[], path: string, depth: number): ConfigProblem[] {
  if (any.length > 0)
    return any.flatMap((part, index) => checkCondition(part, `${path}/any/${index}`, depth + 1));
  const message = '“Any of” nothing never holds.';
  return [
    {
      code: 'condition.empty-any',
      severity: 'warning',
      path: `${path}/any`,
      message,
      fix: 'Add a condition, or remove the group.',
    },
  ];
}
