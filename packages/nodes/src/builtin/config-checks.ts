import { addDuration, parseDuration, type DurationFault } from '@nightshift/calendar';
import { durationInWords, sayField, type Condition, type Text } from '@nightshift/schema';
import type { ConfigProblem } from '../sdk/define-node.js';
import { configError, configWarning, type ProblemSentence } from './problem-words.js';

const TEN_YEARS_MS = 3_660 * 86_400_000;
const MAX_DEPTH = 32;

/** A duration that cannot be read counts as ten years: rather never than at once. `check` has refused it before. */
export function durationMs(text: string): number {
  return addDuration(0, text) ?? TEN_YEARS_MS;
}

/** `path` is the place of the duration in the config. */
export function checkDuration(text: string, path: string, min: string, max: string): ConfigProblem[] {
  const parsed = parseDuration(text);
  if (!parsed.isValid) return [configError('duration.bad', path, ...UNREADABLE[parsed.fault], { text })];
  if (parsed.ms >= durationMs(min) && parsed.ms <= durationMs(max)) return [];
  const message: ProblemSentence =
    parsed.ms < durationMs(min) ? '“{text}” is too short here.' : '“{text}” is too long here.';
  const details = { text: inWords(text), min: inWords(min), max: inWords(max) };
  return [configError('duration.out-of-range', path, message, 'Choose between {min} and {max}.', details)];
}

const UNREADABLE: Readonly<Record<DurationFault, readonly [ProblemSentence, ProblemSentence]>> = {
  'not-a-duration': [
    '“{text}” is not a duration.',
    'Write for example PT30M (30 minutes), PT24H (24 hours), P3D (3 days) or P1W (a week).',
  ],
  'no-fixed-length': ['Months and years have no fixed length.', 'Use weeks (P4W) or days (P30D).'],
  'too-long': ['The duration is longer than ten years.', 'Use a shorter one.'],
};

/** In English both stay as the config has them: that is what whoever writes it by hand is to write. */
function inWords(duration: string): Text {
  return {
    en: duration,
    'zh-CN': durationInWords(duration, 'zh-CN') ?? duration,
    'zh-TW': durationInWords(duration, 'zh-TW') ?? duration,
  };
}

export function fieldInWords(path: string, english = path): Text {
  return { en: english, 'zh-CN': sayField(path, 'zh-CN'), 'zh-TW': sayField(path, 'zh-TW') };
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
        configError('case.reserved', path, '“{id}” is already the name of another way out.', fix, { id }),
      ];
    if (cases.findIndex((other) => other.id === id) === index) return [];
    return [configError('case.duplicate', path, 'Two ways out are called “{id}”.', fix, { id })];
  });
}

export function checkHasCases(cases: readonly unknown[], list: string): ConfigProblem[] {
  if (cases.length > 0) return [];
  const message = 'There is no case, so nothing is decided here.';
  return [configError('case.none', `/${list}`, message, 'Add a case, or take this step out of the flow.')];
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
      const message = '“{value}” stands in the list twice; only the first time counts.';
      return isNew
        ? []
        : [configWarning('case.unreachable', path, message, 'Remove “{value}” here.', { value })];
    }),
  );
}

/** What the shape of a condition cannot say: comparisons without a value, and nesting nobody can follow. */
export function checkCondition(condition: Condition, path: string, depth = 0): ConfigProblem[] {
  if (depth > MAX_DEPTH) {
    const message = 'Groups are nested more than {depth} deep.';
    const details = { depth: MAX_DEPTH };
    return [configError('condition.too-deep', path, message, 'Use fewer groups inside groups.', details)];
  }
  if ('all' in condition)
    return condition.all.flatMap((part, index) => checkCondition(part, `${path}/all/${index}`, depth + 1));
  if ('any' in condition) return checkAny(condition.any, path, depth);
  if ('not' in condition) return checkCondition(condition.not, `${path}/not`, depth + 1);
  if (condition.is === 'exists' || condition.is === 'missing') return [];
  if (condition.value !== undefined && condition.value !== null && condition.value !== '') return [];
  const message = '{field} is compared with nothing.';
  const fix = 'Enter a value, or choose “exists” or “missing”.';
  return [
    configError('condition.no-value', `${path}/value`, message, fix, {
      field: fieldInWords(condition.field),
    }),
  ];
}

/** A condition without which there is nothing to decide: one that asks nothing always holds. */
export function checkNeeded(condition: Condition, path: string): ConfigProblem[] {
  if (!asksNothing(condition)) return checkCondition(condition, path);
  const fix = 'Add a condition, or remove the case.';
  return [configError('condition.empty', path, 'This case has no condition yet.', fix)];
}

function asksNothing(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(asksNothing);
  if ('any' in condition) return condition.any.every(asksNothing);
  return 'not' in condition && asksNothing(condition.not);
}

function checkAny(any: readonly Condition[], path: string, depth: number): ConfigProblem[] {
  if (any.length > 0)
    return any.flatMap((part, index) => checkCondition(part, `${path}/any/${index}`, depth + 1));
  const fix = 'Add a condition, or remove the group.';
  return [configWarning('condition.empty-any', `${path}/any`, '“Any of” nothing never holds.', fix)];
}
