import { inBrackets, zoneName } from '@nightshift/calendar';
import { isJsonObject, type Json, type Text } from '@nightshift/schema';
import { isDate } from './is-date.js';
import type { ProblemSentence, TemplateFault } from './problem-words.js';

/** Language (BCP 47) and zone (IANA) that numbers and dates are written for. */
export interface Locale {
  language: string;
  zone: string;
  /** The zone may not be the reader's, so a time of day is followed by its name. */
  namesZone?: boolean;
}

export type FilterArgument = string | number | boolean;

/** One step of `{{ path | name: argument, argument }}`. */
export interface FilterCall {
  name: string;
  args: FilterArgument[];
}

interface Filter {
  minArgs: number;
  maxArgs: number;
  /** What is wrong with the arguments. */
  complaint?(args: FilterArgument[]): ProblemSentence | undefined;
  apply(value: Json | undefined, args: FilterArgument[], locale: Locale): Json | undefined;
}

/** `replace` is the one filter that can make a value much longer; what it makes is cut here. */
const MAX_REPLACED_CHARS = 100_000;

const DATE_STYLES = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  datetime: { dateStyle: 'medium', timeStyle: 'short' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  day: { month: 'long', day: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment is written as it is set, by its own offset: the same day for every reader. */
const AS_SET = 'as-set';

const FILTERS: Readonly<Record<string, Filter>> = {
  default: { minArgs: 1, maxArgs: 1, apply: (value, [fallback]) => (isBlank(value) ? fallback : value) },
  upper: onText((text, _args, { language }) => text.toLocaleUpperCase(safeLanguage(language))),
  lower: onText((text, _args, { language }) => text.toLocaleLowerCase(safeLanguage(language))),
  capitalize: onText((text, _args, { language }) => {
    const [first = ''] = text;
    return first.toLocaleUpperCase(safeLanguage(language)) + text.slice(first.length);
  }),
  trim: onText((text) => text.trim()),
  truncate: {
    ...onText((text, [limit]) => truncate(text, Number(limit))),
    minArgs: 1,
    maxArgs: 1,
    complaint: ([limit]) =>
      isCount(limit, 1) ? undefined : 'The filter "{name}" needs a length of 1 or more, like truncate: 80.',
  },
  join: {
    minArgs: 0,
    maxArgs: 1,
    apply: (value, [separator = ', ']) =>
      Array.isArray(value) ? value.map(printValue).join(String(separator)) : value,
  },
  first: { minArgs: 0, maxArgs: 0, apply: (value) => (Array.isArray(value) ? value[0] : value) },
  last: { minArgs: 0, maxArgs: 0, apply: (value) => (Array.isArray(value) ? value.at(-1) : value) },
  size: { minArgs: 0, maxArgs: 0, apply: sizeOf },
  date: {
    minArgs: 0,
    maxArgs: 2,
    complaint: ([style = 'medium', clock = AS_SET]) => {
      if (!isDateStyle(style)) return 'The filter "{name}" needs one of {styles}, like date: "long".';
      return clock === AS_SET
        ? undefined
        : 'The filter "{name}" takes "as-set" after the style, like date: "day", "as-set".';
    },
    apply: (value, [style = 'medium', clock], locale) =>
      formatDate(clock === AS_SET ? asSet(value) : value, style, locale) ?? value,
  },
  number: {
    minArgs: 0,
    maxArgs: 1,
    complaint: ([digits = 0]) =>
      isCount(digits, 0, 20) ? undefined : 'The filter "{name}" needs 0 to 20 decimals, like number: 2.',
    apply: (value, [digits], locale) => formatNumber(value, decimals(digits), locale) ?? value,
  },
  money: {
    minArgs: 1,
    maxArgs: 1,
    complaint: ([currency]) =>
      isCurrency(currency)
        ? undefined
        : 'The filter "{name}" needs a currency of three letters, like money: "USD".',
    apply: (value, [currency], locale) =>
      isCurrency(currency) ? (formatNumber(value, { style: 'currency', currency }, locale) ?? value) : value,
  },
  json: { minArgs: 0, maxArgs: 0, apply: (value) => JSON.stringify(value ?? null) },
  urlencode: onText((text) => encodeUrlPart(text)),
  replace: {
    ...onText((text, [search, replacement]) => replaceAll(text, String(search), String(replacement))),
    minArgs: 2,
    maxArgs: 2,
    complaint: ([search]) =>
      search === '' ? 'The filter "{name}" needs a text to look for, like replace: "-", " ".' : undefined,
  },
};

const WRONG_COUNT = 'The filter "{name}" takes {wanted} values after the colon, not {count}.';

/** What is wrong with one filter call, or undefined. */
export function filterFault({ name, args }: FilterCall): Omit<TemplateFault, 'index'> | undefined {
  const filter = filterNamed(name);
  if (filter === undefined) {
    return {
      code: 'template.unknown-filter',
      message: 'There is no filter called "{name}".',
      fix: 'Use one of: {filters}.',
      details: { name, filters: Object.keys(FILTERS).join(', ') },
    };
  }
  const { minArgs, maxArgs } = filter;
  const hasWrongCount = args.length < minArgs || args.length > maxArgs;
  const complaint = hasWrongCount ? WRONG_COUNT : filter.complaint?.(args);
  if (complaint === undefined) return undefined;
  const wanted: Text =
    minArgs === maxArgs
      ? `${minArgs}`
      : {
          en: `${minArgs} to ${maxArgs}`,
          'zh-CN': `${minArgs} 到 ${maxArgs}`,
          'zh-TW': `${minArgs} 到 ${maxArgs}`,
        };
  return {
    code: 'template.bad-argument',
    message: complaint,
    fix: 'Correct what follows the colon.',
    details: { name, wanted, count: args.length, styles: Object.keys(DATE_STYLES).join(', ') },
  };
}

/** A value that a filter cannot work on comes back unchanged, as it does from a filter that does not exist. */
export function applyFilter(
  value: Json | undefined,
  { name, args }: FilterCall,
  locale: Locale,
): Json | undefined {
  const filter = filterNamed(name);
  if (filter === undefined || args.length < filter.minArgs || filter.complaint?.(args) !== undefined)
    return value;
  return filter.apply(value, args, locale);
}

/** How a value reads in a sentence: nothing for a missing one, a list with commas, an object as JSON. */
export function printValue(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(printValue).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Percent-encoded for one part of a URL. Half of a surrogate pair, which has no encoding, becomes U+FFFD. */
export function encodeUrlPart(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

function filterNamed(name: string): Filter | undefined {
  return Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
}

function onText(change: (text: string, args: FilterArgument[], locale: Locale) => string): Filter {
  return {
    minArgs: 0,
    maxArgs: 0,
    apply: (value, args, locale) =>
      value === undefined || value === null ? value : change(printValue(value), args, locale),
  };
}

function isBlank(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isCount(value: FilterArgument | undefined, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isCurrency(value: FilterArgument | undefined): value is string {
  return typeof value === 'string' && /^[A-Za-z]{3}$/.test(value);
}

function isDateStyle(value: FilterArgument): value is keyof typeof DATE_STYLES {
  return typeof value === 'string' && Object.hasOwn(DATE_STYLES, value);
}

/** Cut at what a reader sees as one character, so that no emoji or accent is halved. */
function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

function sizeOf(value: Json | undefined): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.length;
  if (isJsonObject(value)) return Object.keys(value).length;
  return Array.from(new Intl.Segmenter().segment(String(value))).length;
}

function replaceAll(text: string, search: string, replacement: string): string {
  // A function, because `$&` in a replacement text would otherwise mean something.
  return text.replaceAll(search, () => replacement).slice(0, MAX_REPLACED_CHARS);
}

function decimals(digits: FilterArgument | undefined): Intl.NumberFormatOptions {
  return typeof digits === 'number' ? { minimumFractionDigits: digits, maximumFractionDigits: digits } : {};
}

function formatNumber(
  value: Json | undefined,
  options: Intl.NumberFormatOptions,
  { language }: Locale,
): string | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const key = `number ${language} ${JSON.stringify(options)}`;
  return plainSpaces(
    remembered(numberFormats, key, () => new Intl.NumberFormat(safeLanguage(language), options)).format(
      number,
    ),
  );
}

function formatDate(value: Json | undefined, style: FilterArgument, locale: Locale): string | undefined {
  const moment = momentOf(value);
  if (moment === undefined || !isDateStyle(style)) return undefined;
  const language = safeLanguage(locale.language);
  const timeZone = moment.isLocal ? 'UTC' : safeZone(locale.zone);
  const key = `date ${language} ${timeZone} ${style}`;
  const format = remembered(
    dateFormats,
    key,
    () => new Intl.DateTimeFormat(language, { ...DATE_STYLES[style], timeZone }),
  );
  const text = plainSpaces(format.format(moment.atMs));
  if (locale.namesZone !== true || moment.isLocal || !('timeStyle' in DATE_STYLES[style])) return text;
  return `${text}${inBrackets(zoneName(timeZone, moment.atMs, language), language)}`;
}

function asSet(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? value.replace(/(?<=T.+)(?:Z|[+-]\d{2}:\d{2})$/, '') : value;
}

/**
 * Epoch milliseconds, or ISO 8601. A date or time without an offset is already somebody's local one
 * (a birthday, a delivery day) and must not slip to the day before in another zone.
 */
function momentOf(value: Json | undefined): { atMs: number; isLocal: boolean } | undefined {
  if (typeof value === 'number')
    return Math.abs(value) <= 8.64e15 ? { atMs: value, isLocal: false } : undefined;
  if (typeof value !== 'string') return undefined;
  const found = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
  if (found === null || !isDate(value.slice(0, 10))) return undefined;
  const isLocal = found[4] === undefined;
  const atMs = Date.parse(isLocal && found[1] !== undefined ? `${value}Z` : value);
  return Number.isNaN(atMs) ? undefined : { atMs, isLocal };
}

/** Narrow spaces, which some versions of Intl put before "PM", look like a box on old phones. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u202F\u00A0]/g, ' ');
}

// Making a formatter costs a hundred times as much as using one. The maps hold nothing but formatters.
const MAX_REMEMBERED = 500;
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function remembered<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MAX_REMEMBERED) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
}

function safeLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function safeZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
