import type { Operator } from '@nightshift/schema';
import type { ValueKind } from './known-paths.js';

const KNOWN: readonly Operator[] = ['exists', 'missing'];
const ORDER: readonly Operator[] = ['greater', 'at-least', 'less', 'at-most'];
const ONE_OF: readonly Operator[] = ['equals', 'not-equals', 'in', 'not-in'];
const WRITTEN: readonly Operator[] = [
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'in',
  'not-in',
  'matches',
];

const OPERATORS: Readonly<Record<ValueKind, readonly Operator[]>> = {
  text: [...WRITTEN, ...KNOWN],
  number: ['equals', 'not-equals', ...ORDER, ...KNOWN],
  'yes-no': ['equals', ...KNOWN],
  open: ['equals'],
  date: ['equals', 'not-equals', ...ORDER, ...KNOWN],
  clock: ORDER,
  tags: ['contains', 'not-contains', ...KNOWN],
  list: ['contains', 'not-contains', ...KNOWN],
  language: [...ONE_OF, ...KNOWN],
  country: [...ONE_OF, ...KNOWN],
  zone: [...ONE_OF, ...KNOWN],
  team: [...ONE_OF, ...KNOWN],
  agent: [...ONE_OF, ...KNOWN],
  channel: ONE_OF,
  'channel-type': ONE_OF,
  priority: ['equals', 'not-equals', 'in', 'not-in'],
  weekday: ['in', 'not-in'],
  any: [...WRITTEN, ...ORDER, ...KNOWN],
};

/** What makes sense for such a value; what stands there already is never left out. */
export function operatorsFor(kind: ValueKind, current: Operator | undefined): readonly Operator[] {
  const usual = OPERATORS[kind];
  return current === undefined || usual.includes(current) ? usual : [...usual, current];
}

export function firstOperator(kind: ValueKind): Operator {
  return OPERATORS[kind][0] ?? 'equals';
}

/** Nothing to compare with. */
export function isAlone(operator: Operator): boolean {
  return operator === 'exists' || operator === 'missing';
}

/** The other side may be several values, of which one is enough. */
export function takesMany(operator: Operator, kind: ValueKind): boolean {
  if (operator === 'in' || operator === 'not-in') return true;
  const isSet = kind === 'tags' || kind === 'list';
  return isSet && (operator === 'contains' || operator === 'not-contains');
}
