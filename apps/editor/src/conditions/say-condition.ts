import { isJsonObject, type Condition } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { say, type Words } from '../i18n/words.js';
import { fieldWords, operatorWords, words } from './words.js';

/** A condition as a sentence: "language is English or country is CN". Takes whatever stands in a config. */
export function sayCondition(condition: unknown, language: Language): string {
  return isJsonObject(condition) ? sayPart(condition as unknown as Condition, language, false) : '';
}

function sayPart(condition: Condition, language: Language, isInner: boolean): string {
  if ('not' in condition) return say(words.not, language, { part: sayPart(condition.not, language, false) });
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts === undefined) return 'field' in condition ? sayComparison(condition, language) : '';
  if (parts.length === 0) return say('all' in condition ? words.always : words.never, language);
  const joint = say('all' in condition ? words.and : words.or, language);
  const text = parts.map((part) => sayPart(part, language, parts.length > 1)).join(joint);
  return isInner && parts.length > 1 ? say(words.group, language, { part: text }) : text;
}

function sayComparison(
  { field, is, value }: Extract<Condition, { field: string }>,
  language: Language,
): string {
  if (field.startsWith('hours.') && typeof value === 'boolean') {
    const isOpen = value === (is === 'equals');
    return say(isOpen ? words.isOpen : words.isClosed, language, { calendar: field.slice('hours.'.length) });
  }
  const operator: Words = operatorWords[is];
  return say(operator, language, { field: sayField(field, language), value: sayValue(value, language) });
}

/** `contact.fields.vip` is "vip" to everybody. */
export function sayField(path: string, language: Language): string {
  const known: Readonly<Record<string, Words>> = fieldWords;
  const found = Object.hasOwn(known, path) ? known[path] : undefined;
  return found === undefined
    ? path.replace(/^(contact\.fields|contact|vars|event\.data)\./, '')
    : say(found, language);
}

function sayValue(value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
    return format.format(value.map((item) => sayValue(item, language)));
  }
  if (typeof value === 'string') return /^\{\{.*\}\}$/.test(value) ? value.slice(2, -2).trim() : `“${value}”`;
  return value === undefined ? '…' : JSON.stringify(value);
}
