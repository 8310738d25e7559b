import type { Condition } from './condition.js';
import { CONDITION_WORDS, FIELD_WORDS, OPERATOR_WORDS } from './condition-words.js';
import { isJsonObject } from './json.js';
import { pickText } from './text.js';

/** Names for ids that stand in a condition: the name of a channel. */
export type ConditionNames = Readonly<Record<string, string>>;

interface Reader {
  language: string;
  names: ConditionNames;
}

/**
 * A condition as a sentence: "language is “en” and country is “CN”". Takes whatever stands in a config. This is for
 * reasons in a timeline; the editor's forms know countries and units by their names and have a saying of their own.
 */
export function sayCondition(condition: unknown, language: string, names: ConditionNames = {}): string {
  return isJsonObject(condition)
    ? sayPart(condition as unknown as Condition, { language, names }, false)
    : '';
}

function sayPart(condition: Condition, reader: Reader, isInner: boolean): string {
  if ('not' in condition) return fill('not', reader, { part: sayPart(condition.not, reader, false) });
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts === undefined) return 'field' in condition ? sayComparison(condition, reader) : '';
  if (parts.length === 0) return fill('all' in condition ? 'always' : 'never', reader);
  const joint = fill('all' in condition ? 'and' : 'or', reader);
  const text = parts.map((part) => sayPart(part, reader, parts.length > 1)).join(joint);
  return isInner && parts.length > 1 ? fill('group', reader, { part: text }) : text;
}

function sayComparison({ field, is, value }: Extract<Condition, { field: string }>, reader: Reader): string {
  if (field.startsWith('hours.') && typeof value === 'boolean') {
    const isOpen = value === (is === 'equals');
    return fill(isOpen ? 'isOpen' : 'isClosed', reader, { calendar: field.slice('hours.'.length) });
  }
  const wording = pickText(OPERATOR_WORDS[is], reader.language, ['en']);
  // A regular expression tells its author something and nobody else.
  const said = is === 'matches' ? fill('pattern', reader) : sayValue(value, reader);
  return put(wording, { field: sayField(field, reader.language), value: said });
}

/** A value that was there, all of a list. */
export function sayFound(value: unknown, language: string, names: ConditionNames = {}): string {
  return sayValue(value, { language, names }, 'conjunction');
}

/** `contact.fields.vip` is "vip" to everybody. */
export function sayField(path: string, language: string): string {
  const found = Object.hasOwn(FIELD_WORDS, path) ? FIELD_WORDS[path] : undefined;
  return found === undefined
    ? path.replace(/^(contact\.fields|contact|vars|event\.data)\./, '')
    : pickText(found, language, ['en']);
}

function sayValue(
  value: unknown,
  reader: Reader,
  type: 'conjunction' | 'disjunction' = 'disjunction',
): string {
  if (Array.isArray(value)) {
    const locale = pickText({ en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' }, reader.language, ['en']);
    const format = new Intl.ListFormat(locale, { type });
    return format.format(value.map((item) => sayValue(item, reader)));
  }
  if (typeof value !== 'string') return value === undefined ? '…' : JSON.stringify(value);
  if (/^\{\{.*\}\}$/.test(value)) return value.slice(2, -2).trim();
  return fill('quote', reader, {
    part: Object.hasOwn(reader.names, value) ? (reader.names[value] ?? value) : value,
  });
}

function fill(
  key: keyof typeof CONDITION_WORDS,
  { language }: Reader,
  given: Readonly<Record<string, string>> = {},
): string {
  return put(pickText(CONDITION_WORDS[key], language, ['en']), given);
}

function put(wording: string, given: Readonly<Record<string, string>>): string {
  return wording.replaceAll(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
}
