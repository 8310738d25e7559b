import { valuePath, type Condition, type Json, type Operator } from '@nightshift/schema';
import { compareInOrder, containsItem, holdsText, isAbsent, isSame } from './compare.js';

type ReadPath = (path: string) => Json | undefined;
/** The operator's regular expressions run on RE2; the caller passes it in. */
type MatchesPattern = (pattern: string, text: string) => boolean;

interface Explanation {
  holds: boolean;
  /** What did not hold, in the operator's words: `contact.country equals US (is DE)`. */
  failed?: string;
}

/** Groups nested deeper than this are refused: such a condition does not hold, whatever it says. */
const MAX_CONDITION_DEPTH = 32;
/** A condition refers to itself only by mistake of a program; without a limit that would never end. */
const MAX_STEPS = 10_000;
const MAX_SHOWN = 60;

interface Test {
  read: ReadPath;
  matchesPattern: MatchesPattern;
  steps: number;
  isTooDeep: boolean;
}

/**
 * Whether a condition holds. Texts compare without regard to case, width or Chinese script; numbers as numbers also
 * when one of them is a text; dates by the calendar. Of a list (tags) one fitting item is enough. A missing value
 * satisfies `missing` and what begins with `not-`, nothing else. A value written `{{sale.starts}}` is read like a field.
 */
export function testCondition(condition: Condition, read: ReadPath, matchesPattern: MatchesPattern): boolean {
  const test = newTest(read, matchesPattern);
  return holdsAt(condition, test, 0) && !test.isTooDeep;
}

/** As `testCondition`, with the part that decided against it. */
export function explainCondition(
  condition: Condition,
  read: ReadPath,
  matchesPattern: MatchesPattern,
): Explanation {
  const test = newTest(read, matchesPattern);
  const holds = holdsAt(condition, test, 0);
  if (test.isTooDeep) return { holds: false, failed: `nested deeper than ${MAX_CONDITION_DEPTH}` };
  return holds ? { holds } : { holds, failed: failureOf(condition, test) };
}

/** The paths a condition reads, each once. */
export function conditionPaths(condition: Condition): string[] {
  const paths = new Set<string>();
  let steps = 0;
  const visit = (part: Condition, depth: number): void => {
    steps += 1;
    if (depth > MAX_CONDITION_DEPTH || steps > MAX_STEPS) return;
    if ('all' in part) part.all.forEach((inner) => visit(inner, depth + 1));
    else if ('any' in part) part.any.forEach((inner) => visit(inner, depth + 1));
    else if ('not' in part) visit(part.not, depth + 1);
    else for (const path of [part.field, valuePath(part) ?? part.field]) paths.add(path);
  };
  visit(condition, 0);
  return [...paths];
}

function newTest(read: ReadPath, matchesPattern: MatchesPattern): Test {
  return { read, matchesPattern, steps: 0, isTooDeep: false };
}

/** Sets `isTooDeep` rather than answering "no", which a `not` around it would turn into "yes". */
function holdsAt(condition: Condition, test: Test, depth: number): boolean {
  test.steps += 1;
  if (depth > MAX_CONDITION_DEPTH || test.steps > MAX_STEPS) test.isTooDeep = true;
  if (test.isTooDeep) return false;
  if ('all' in condition) return condition.all.every((part) => holdsAt(part, test, depth + 1));
  if ('any' in condition) return condition.any.some((part) => holdsAt(part, test, depth + 1));
  if ('not' in condition) return !holdsAt(condition.not, test, depth + 1);
  const path = valuePath(condition);
  const wanted = path === undefined ? condition.value : test.read(path);
  return compare(test.read(condition.field), condition.is, wanted, test.matchesPattern);
}

function compare(
  value: Json | undefined,
  operator: Operator,
  wanted: Json | undefined,
  matchesPattern: MatchesPattern,
): boolean {
  switch (operator) {
    case 'equals':
      return isSame(value, wanted);
    case 'not-equals':
      return !isSame(value, wanted);
    case 'contains':
      return someItem(wanted, (item) => containsItem(value, item));
    case 'not-contains':
      return !someItem(wanted, (item) => containsItem(value, item));
    case 'starts-with':
    case 'ends-with':
      return someItem(value, (text) => someItem(wanted, (piece) => holdsText(text, piece, operator)));
    case 'matches':
      return someItem(
        value,
        (text) =>
          typeof wanted === 'string' &&
          typeof text !== 'object' &&
          !isAbsent(text) &&
          matchesPattern(wanted, String(text)),
      );
    case 'in':
      return someItem(value, (item) => someItem(wanted, (one) => isSame(item, one)));
    case 'not-in':
      return !someItem(value, (item) => someItem(wanted, (one) => isSame(item, one)));
    case 'greater':
      return compareInOrder(value, wanted) > 0;
    case 'at-least':
      return compareInOrder(value, wanted) >= 0;
    case 'less':
      return compareInOrder(value, wanted) < 0;
    case 'at-most':
      return compareInOrder(value, wanted) <= 0;
    case 'exists':
      return !isAbsent(value);
    case 'missing':
      return isAbsent(value);
  }
}

function someItem(value: Json | undefined, holds: (item: Json) => boolean): boolean {
  if (value === undefined || value === null) return false;
  return Array.isArray(value) ? value.some(holds) : holds(value);
}

/** Asked only about a condition that was just found not to hold, so it is neither too deep nor too long. */
function failureOf(condition: Condition, test: Test): string {
  const isHeld = (part: Condition): boolean => holdsAt(part, { ...test, steps: 0 }, 0);
  if ('all' in condition) {
    const failed = condition.all.find((part) => !isHeld(part));
    return failed === undefined ? 'nothing' : failureOf(failed, test);
  }
  if ('any' in condition) {
    if (condition.any.length === 0) return 'any of nothing';
    const shown = condition.any.slice(0, 3).map((part) => failureOf(part, test));
    return [...shown, ...(condition.any.length > 3 ? [`${condition.any.length - 3} more`] : [])].join(
      ', nor ',
    );
  }
  if ('not' in condition) return `not (${words(condition.not)})`;
  const value = test.read(condition.field);
  const actual = isAbsent(value) ? 'is missing' : `is ${show(value)}`;
  return condition.is === 'exists' || condition.is === 'missing'
    ? words(condition)
    : `${words(condition)} (${actual})`;
}

function words(condition: Condition): string {
  if ('all' in condition) return condition.all.map(words).join(' and ');
  if ('any' in condition) return condition.any.map(words).join(' or ');
  if ('not' in condition) return `not (${words(condition.not)})`;
  const { field, is, value } = condition;
  return value === undefined || is === 'exists' || is === 'missing'
    ? `${field} ${is}`
    : `${field} ${is} ${show(value)}`;
}

function show(value: Json | undefined): string {
  const text = Array.isArray(value)
    ? value.map(show).join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? null);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
