import { type Condition, isJsonObject, sayCalendar, withoutNot } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { say, type Words } from '../i18n/words.js';
import { sayCountry, sayLanguage } from '../i18n/world-names.js';
import { knownKind, type ValueKind } from './known-paths.js';
import { sayField } from './say-field.js';
import { operatorWords, timeWords, valueWords, verbWords, words } from './words.js';

/** Names for what a condition keeps as an id or a code: `{ 'vars.order': 'Order number', sales: 'Sales team' }`. */
export type ConditionNames = ReadonlyMap<string, string>;
const NO_NAMES: ConditionNames = new Map();

interface Speaker {
  language: Language;
  names: ConditionNames;
}

/** A condition as a sentence: "language is English or country is CN". Takes whatever stands in a config. */
export function sayCondition(condition: unknown, language: Language, names = NO_NAMES): string {
  return isJsonObject(condition)
    ? sayPart(withoutNot(condition as unknown as Condition), { language, names }, false)
    : '';
}

function sayPart(condition: Condition, speaker: Speaker, isInner: boolean): string {
  const { language } = speaker;
  if ('not' in condition) return say(words.not, language, { part: sayPart(condition.not, speaker, false) });
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts === undefined) return 'field' in condition ? sayComparison(condition, speaker) : '';
  if (parts.length === 0) return say('all' in condition ? words.always : words.never, language);
  const joint = say('all' in condition ? words.and : words.or, language);
  const text = parts.map((part) => sayPart(part, speaker, parts.length > 1)).join(joint);
  return isInner && parts.length > 1 ? say(words.group, language, { part: text }) : text;
}

function sayComparison(
  { field, is, value }: Extract<Condition, { field: string }>,
  { language, names }: Speaker,
): string {
  const kind = knownKind(field);
  if (kind === 'open' && typeof value === 'boolean') {
    const isOpen = value === (is === 'equals');
    const calendar = names.get(field) ?? sayCalendar(field.slice('hours.'.length), language);
    return say(isOpen ? words.isOpen : words.isClosed, language, { calendar });
  }
  const times: Readonly<Partial<Record<string, Words>>> = timeWords;
  const operator: Words = (kind === 'date' || kind === 'clock' ? times[is] : undefined) ?? operatorWords[is];
  return say(operator, language, {
    field: field === '' ? '…' : (names.get(field) ?? sayField(field, language)),
    value: sayValue(value, kind, { language, names }),
  });
}

/** A value as people call it. */
export function sayValue(value: unknown, kind: ValueKind, speaker: Speaker): string {
  const { language, names } = speaker;
  if (Array.isArray(value)) {
    if (value.length === 0) return '…';
    const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
    return format.format(value.map((item) => sayValue(item, kind, speaker)));
  }
  if (typeof value === 'boolean') return say(value ? verbWords.yes : verbWords.no, language);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (typeof value !== 'string' || value === '') return '…';
  const path = /^\{\{\s*([^|}]*?)\s*\}\}$/.exec(value)?.[1];
  if (path !== undefined) return names.get(path) ?? sayField(path, language);
  if (kind === 'language') return sayLanguage(value, language);
  if (kind === 'country') return sayCountry(value, language);
  const codes: Readonly<Partial<Record<string, Words>>> = valueWords;
  const code = kind === 'weekday' || kind === 'priority' ? codes[value] : undefined;
  if (code !== undefined) return say(code, language);
  return names.get(value) ?? say(words.quoted, language, { it: value });
}
