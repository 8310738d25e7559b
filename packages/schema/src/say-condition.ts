import { listInWords } from './list-in-words.js';
import type { Condition } from './condition.js';
import { CONDITION_WORDS, FIELD_WORDS, NOT_WORDS, OPERATOR_WORDS } from './condition-words.js';
import { isSameJson } from './find-mismatches.js';
import { isJsonObject } from './json.js';
import { withoutNot } from './without-not.js';
import { pickText } from './pick-text.js';
import { localeOf, sayCalendar, sayCountry, sayLanguage, sayZone } from './world-names.js';

/** What people call things: a channel or a colleague by its id, a field by its path, a team by `team.sales`. */
export type ConditionNames = Readonly<Record<string, string>>;

interface Reader {
  language: string;
  names: ConditionNames;
}

/**
 * A condition as a sentence: "language is “en” and country is “CN”". Takes whatever stands in a config. This is for
 * reasons in a timeline; the editor's forms know units as well and have a saying of their own.
 */
export function sayCondition(condition: unknown, language: string, names: ConditionNames = {}): string {
  return isJsonObject(condition)
    ? sayPart(withoutNot(condition as unknown as Condition), { language, names }, false)
    : '';
}

function sayPart(condition: Condition, reader: Reader, isInner: boolean): string {
  if ('not' in condition) {
    const inner = condition.not;
    const wording = 'field' in inner ? NOT_WORDS[inner.is] : undefined;
    return wording !== undefined && 'field' in inner
      ? sayComparison(inner, reader, wording)
      : fill('not', reader, { part: sayPart(inner, reader, false) });
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts === undefined) return 'field' in condition ? sayComparison(condition, reader) : '';
  if (parts.length === 0) return fill('all' in condition ? 'always' : 'never', reader);
  const joint = fill('all' in condition ? 'and' : 'or', reader);
  const different = parts.filter(
    (part, index) => parts.findIndex((other) => isSameJson(other, part)) === index,
  );
  const said = folded(
    different.map((part) => sayPart(part, reader, different.length > 1)),
    reader,
  );
  const text = said.join(joint);
  return isInner && said.length > 1 ? fill('group', reader, { part: text }) : text;
}

/** So many parts, and so many of the values of a list, are said; more are counted. */
const MOST_SAID = 4;

function folded(said: readonly string[], reader: Reader): readonly string[] {
  if (said.length <= MOST_SAID) return said;
  const left = said.length - MOST_SAID + 1;
  return [...said.slice(0, MOST_SAID - 1), fill('more', reader, { count: String(left) })];
}

function sayComparison(
  { field, is, value }: Extract<Condition, { field: string }>,
  reader: Reader,
  wording = OPERATOR_WORDS[is],
): string {
  if (field.startsWith('hours.') && typeof value === 'boolean') {
    const isOpen = value === (is === 'equals');
    const calendar = reader.names[field] ?? sayCalendar(field.slice('hours.'.length), reader.language);
    return fill(isOpen ? 'isOpen' : 'isClosed', reader, { calendar });
  }
  const said = is === 'matches' ? sayPattern(value, reader) : sayValue(value, reader, field);
  return put(pickText(wording, reader.language, ['en']), {
    field: sayField(field, reader.language, reader.names),
    value: said,
  });
}

const MOST_OF_PATTERN = 40;

/** Its beginning: a regular expression tells its author something, and which one of several it is. */
function sayPattern(value: unknown, reader: Reader): string {
  if (typeof value !== 'string') return fill('pattern', reader);
  return value.length > MOST_OF_PATTERN ? `/${value.slice(0, MOST_OF_PATTERN)}…/` : `/${value}/`;
}

/** A value that was there, all of a list; `field` is where. */
export function sayFound(value: unknown, language: string, names: ConditionNames = {}, field = ''): string {
  return sayValue(value, { language, names }, field, 'conjunction');
}

/** `contact.fields.vip` is "vip" to everybody. */
export function sayField(path: string, language: string, names: ConditionNames = {}): string {
  const called = Object.hasOwn(names, path) ? names[path] : undefined;
  if (called !== undefined) return called;
  const found = Object.hasOwn(FIELD_WORDS, path) ? FIELD_WORDS[path] : undefined;
  return found === undefined
    ? path.replace(/^(contact\.fields|contact|vars|event\.data)\./, '')
    : pickText(found, language, ['en']);
}

function sayValue(
  value: unknown,
  reader: Reader,
  field: string,
  type: 'conjunction' | 'disjunction' = 'disjunction',
): string {
  if (Array.isArray(value)) {
    // Several codes may be called the same.
    const said = [...new Set(value.map((item) => sayValue(item, reader, field)))];
    return listInWords(folded(said, reader), localeOf(reader.language), { type });
  }
  if (typeof value === 'boolean') return fill(value ? 'yes' : 'no', reader);
  if (typeof value !== 'string') return value === undefined ? '…' : JSON.stringify(value);
  const path = /^\{\{(.*)\}\}$/.exec(value)?.[1]?.trim();
  if (path !== undefined) return sayField(path, reader.language, reader.names);
  return (
    worldName(field, value, reader.language) ??
    fill('quote', reader, { part: calledAt(field, value, reader) })
  );
}

/** What everybody calls the code; undefined for what is none. */
function worldName(field: string, value: string, language: string): string | undefined {
  const locale = localeOf(language);
  const name =
    field === 'contact.language'
      ? sayLanguage(value, locale)
      : field === 'contact.country'
        ? sayCountry(value, locale)
        : field === 'contact.zone'
          ? sayZone(value, locale)
          : undefined;
  return name === value ? undefined : name;
}

/** The shop's own by what the screen knows of them. */
function calledAt(field: string, value: string, { names }: Reader): string {
  const team = field === 'conversation.team' ? `team.${value}` : value;
  return Object.hasOwn(names, team) ? (names[team] ?? value) : value;
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
