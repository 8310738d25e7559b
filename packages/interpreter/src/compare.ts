import type { Json } from '@nightshift/schema';
import { isDate } from './is-date.js';
import { normalizeText } from './keywords/normalize-text.js';

const DAY_MS = 86_400_000;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What `exists` and `missing` go by: an empty text or list is nothing. Zero and false are something. */
export function isAbsent(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * The same to an operator. `5` is `"5"` and `true` is `"true"`, because forms give texts; but `"05"` is not `"5"`,
 * because a telephone number is no number. Lists are the same item by item.
 */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (isAbsent(left) || isAbsent(right)) return isAbsent(left) && isAbsent(right);
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  }
  if (typeof left === 'object' || typeof right === 'object') return canonical(left) === canonical(right);
  if (typeof left === 'number' || typeof right === 'number') {
    const number = numberOf(left);
    if (number !== undefined && numberOf(right) !== undefined) return number === numberOf(right);
  }
  const instant = instantOf(left);
  if (instant !== undefined && instantOf(right) !== undefined) return instant === instantOf(right);
  return normalizeText(String(left)) === normalizeText(String(right));
}

/** A text contains a piece of text, a list an item. Nothing contains an empty text: that is a form not filled in. */
export function containsItem(value: Json | undefined, item: Json): boolean {
  if (isAbsent(value) || isAbsent(item)) return false;
  if (Array.isArray(value)) return value.some((each) => isSame(each, item));
  return holdsText(value, item, 'contains');
}

export function holdsText(
  value: Json | undefined,
  piece: Json,
  where: 'contains' | 'starts-with' | 'ends-with',
): boolean {
  if (value === undefined || value === null || typeof value === 'object' || typeof piece === 'object')
    return false;
  const text = normalizeText(String(value));
  const wanted = normalizeText(String(piece));
  if (wanted === '') return false;
  if (where === 'contains') return text.includes(wanted);
  return where === 'starts-with' ? text.startsWith(wanted) : text.endsWith(wanted);
}

/**
 * Below zero when `left` comes first, NaN when the two have no order (a word and a number), so that every
 * comparison with it is false. Numbers, ISO dates and times, and clock times (`09:30`) have one.
 */
export function compareInOrder(left: Json | undefined, right: Json | undefined): number {
  const numbers = [numberOf(left), numberOf(right)];
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] - numbers[1];
  const clocks = [clockOf(left), clockOf(right)];
  if (clocks[0] !== undefined && clocks[1] !== undefined) return clocks[0] - clocks[1];
  if (isDate(left) || isDate(right)) return compareDays(left, right);
  const instants = [instantOf(left) ?? left, instantOf(right) ?? right];
  if (typeof instants[0] === 'number' && typeof instants[1] === 'number') return instants[0] - instants[1];
  return Number.NaN;
}

/** Against a bare date only the day counts, as the other one's own offset has it. */
function compareDays(left: Json | undefined, right: Json | undefined): number {
  return dayOf(left) - dayOf(right);
}

/** Days since 1970; epoch milliseconds count in UTC. NaN when the value is no day. */
function dayOf(value: Json | undefined): number {
  if (typeof value === 'number') return Math.floor(value / DAY_MS);
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isDate(day) && (day === value || instantOf(value) !== undefined)
    ? Date.parse(day) / DAY_MS
    : Number.NaN;
}

/** Epoch milliseconds of an ISO 8601 time with an offset. Without one nobody knows which moment it is. */
function instantOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !ISO_INSTANT.test(value) || !isDate(value.slice(0, 10))) return undefined;
  const atMs = Date.parse(value);
  return Number.isNaN(atMs) ? undefined : atMs;
}

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  // Customers type ５００ and 1,200 as well.
  const digits = value.normalize('NFKC').trim();
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : undefined;
}

function clockOf(value: Json | undefined): number | undefined {
  const found = typeof value === 'string' ? /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(value) : null;
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
}

/** JSON with keys in one order, so that two objects compare by what they hold. */
function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
