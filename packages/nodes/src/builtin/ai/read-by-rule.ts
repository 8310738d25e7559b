import type { ValueSpec } from '@nightshift/ai';
import type { Json } from '@nightshift/schema';
import type { View } from '../../sdk/view.js';
import { isoDay } from '../actions/calendar-day.js';
import type { DateReader } from '../actions/date-text.js';
import { readEmail } from '../actions/email-text.js';
import { localeOf } from '../actions/number-text.js';
import { inFigures } from './english-numbers.js';
import { findDate } from './find-date.js';
import { findNumbers, numbersSaid } from './find-numbers.js';
import { findOrder } from './find-order.js';

/** A field, and what the customer reads when it is asked for. */
export type RuleField = ValueSpec & {
  titles: readonly string[];
  /** RE2: what of a text is kept. */
  pattern?: string;
};

interface RuleOptions {
  /** The text answers a question of this step. */
  isAnswer: boolean;
  today: number;
  /** All fields of the step, those that are known included: one of its kind is more easily told than one of two. */
  all: readonly RuleField[];
}

/** What plain rules find in a text, field by field. What could be two things is neither. */
export function readByRule(
  text: string,
  fields: readonly RuleField[],
  view: View,
  { isAnswer, today, all }: RuleOptions,
): Record<string, Json> {
  const found = new Map<string, Json>();
  const locale = localeOf(view.customerLanguage, view.contact.country);
  const reader = { today, language: view.customerLanguage, country: view.contact.country };
  const ofType = (type: ValueSpec['type']): RuleField[] => fields.filter((field) => field.type === type);
  const set = (field: RuleField | undefined, value: Json | undefined): void => {
    if (field !== undefined && value !== undefined) found.set(field.name, value);
  };
  const only = (type: ValueSpec['type']): RuleField | undefined => {
    const [field, ...more] = ofType(type);
    return more.length === 0 ? field : undefined;
  };
  for (const field of fields) {
    set(field, titled(text, field, reader));
    set(field, field.pattern === undefined ? undefined : view.find(field.pattern, text)?.trim());
  }
  set(only('email'), readEmail(text));
  const isForOrder = isAnswer && !fields.some(isNumeric);
  const order = only('order-number') === undefined ? undefined : findOrder(text, { isAnswer: isForOrder });
  set(only('order-number'), order);
  // An order number or an address is no quantity, and neither is the day of a date.
  const { day, rest } = findDate(
    withThousands(inFigures(withoutCodes(order === undefined ? text : text.replace(order, ' ')))),
    reader,
  );
  const date = only('date');
  if (date !== undefined && !found.has(date.name)) set(date, day === undefined ? undefined : isoDay(day));
  const numbers = findNumbers(
    // A full-width comma would be one of a number: "杯子，3块".
    rest.replaceAll(/(?<!\d)[，、。；](?=\d)/gu, '$& '),
    fields.filter(isNumeric).map(({ name, type, titles, description }) => ({
      name,
      words: [...titles, name, description],
      isMoney: type === 'money',
    })),
    { locale, isAnswer, isOnly: all.filter(isNumeric).length === 1 },
  );
  for (const [name, value] of numbers) found.set(name, value);
  for (const field of fields) if (!found.has(field.name)) set(field, chosenIn(text, field));
  const [open, ...others] = fields.filter(({ name }) => !found.has(name));
  if (
    open?.type === 'text' &&
    open.choices === undefined &&
    isAnswer &&
    others.length === 0 &&
    fields.length === 1 &&
    text.trim() !== ''
  )
    found.set(open.name, text.trim());
  return Object.fromEntries(found);
}

const isNumeric = ({ type }: RuleField): boolean => type === 'number' || type === 'money';

/** The one of its choices that stands in the text, as a word of its own where words are set apart. */
function chosenIn(text: string, { choices = [] }: RuleField): string | undefined {
  const plain = fold(text);
  const [only, ...more] = choices.filter((choice) => standsIn(plain, fold(choice)));
  return more.length === 0 ? only : undefined;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function standsIn(text: string, word: string): boolean {
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
    if (isUnspaced || (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after))) return true;
  }
  return false;
}

/** Every number that the text may be said to hold: what a model says beside them it has made up. */
export function numbersInText(text: string, view: View): number[] {
  return numbersSaid(withThousands(inFigures(text)), localeOf(view.customerLanguage, view.contact.country));
}

/** "30 тысяч" and "5 mil" in figures alone. */
function withThousands(text: string): string {
  return text.replaceAll(
    /(?<![\d.,])(\d{1,4})(?:[.,](\d))?\s?(?:тысяч\p{L}*|тыс\.?|tausend|tsd\.?|mil|mille|bin|ribu|nghìn|ngàn)(?!\p{L})/giu,
    (_whole, count: string, tenths?: string) => String(Number(`${count}.${tenths ?? '0'}`) * 1000),
  );
}

/** "date: 2027-03-15", 备注：请快点 */
function titled(text: string, { type, titles, name }: RuleField, reader: DateReader): Json | undefined {
  if (type !== 'text' && type !== 'date') return undefined;
  for (const title of [...titles, name]) {
    if (title === '') continue;
    const at = text.toLowerCase().lastIndexOf(title.toLowerCase());
    if (at < 0) continue;
    const said = /^\s*[:：=]\s*([^,，;；\n]+)/u.exec(text.slice(at + title.length))?.[1]?.trim();
    if (said === undefined || said === '') continue;
    if (type === 'text') return said;
    const { day } = findDate(said, reader);
    if (day !== undefined) return isoDay(day);
  }
  return undefined;
}

function withoutCodes(text: string): string {
  return text.replaceAll(/\S+@\S+|#\s?\S+|\b[A-Z]{1,6}-?\d{3,}[A-Z0-9-]*\b|https?:\/\/\S+/gu, ' ');
}
