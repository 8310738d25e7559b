import { FAILURES } from './failures.js';
import { isJsonObject, type Json } from './json.js';
import type { Condition } from './condition.js';
import type { Why } from './effect.js';
import { sayCondition, sayFound, type ConditionNames } from './say-condition.js';
import { sayDetail } from './say-detail.js';
import { sayValueOf } from './say-values.js';
import { words, type Wording } from './sentences.js';
import { STEP_REASONS, type StepReason } from './step-reasons.js';
import { pickText } from './pick-text.js';
import { TRIGGER_REASONS } from './trigger-reasons.js';

/** The catalogue of all reasons. `{detail}` is the operator's own word, a time or a name; the rest are values. */
const SENTENCES: Readonly<Record<string, Wording>> = { ...FAILURES, ...STEP_REASONS, ...TRIGGER_REASONS };

export const WHY_CODES: readonly string[] = Object.keys(SENTENCES);

/** A reason of a built-in step. */
export function because(code: StepReason, values?: NonNullable<Why['values']>): Why {
  return values === undefined ? { code } : { code, values };
}

/** A reason and what else there is to say. */
export function andAlso(why: Why, more: Why): Why {
  return { ...why, also: [...(why.also ?? []), more] };
}

/** Somebody's own words, which are said as they are. */
export function ownWords(text: string): Why {
  return { code: OWN_WORDS, detail: text };
}

const OWN_WORDS = 'own-words';

/** What a call or a run failed by. */
export function failureOf({ code, message }: { code: string; message: string }): Why {
  const status = /^http\.(\d{3})$/.exec(code)?.[1];
  if (status !== undefined) return because('http.answered', { status: Number(status) });
  return Object.hasOwn(FAILURES, code) ? { code, values: { message } } : { code, detail: message };
}

/** A reason as it came with the outcome of a call: one of ours, a plain sentence of a script or of former times, or none. */
export function readWhy(value: unknown): Why | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : ownWords(value);
  // What has a code was made by us, and is only read to be said.
  return isWhy(value) ? value : undefined;
}

function isWhy(value: unknown): value is Why {
  return isJsonObject(value) && typeof value['code'] === 'string';
}

/** The sentence for a reason, and for what else there is to say; a plugin's own code, which has none, is shown as it is. */
export function sayWhy(why: Why, language = 'en', names: ConditionNames = {}): string {
  const parts = [why, ...(why.also ?? [])].map((each) => sayOne(each, language, names));
  return parts.filter((part) => part !== '').join(pickText(AND, language, ['en']));
}

function sayOne(
  { code, detail: told, condition, found, others = [], values = {} }: Why,
  language: string,
  names: ConditionNames,
  table = SENTENCES,
): string {
  const plain = told === undefined ? undefined : sayDetail(code, told, language);
  const detail =
    condition === undefined ? plain : sayParts([{ condition, found }, ...others], language, names);
  if (code === OWN_WORDS) return detail ?? '';
  const sentence = Object.hasOwn(table, code) ? table[code] : undefined;
  if (sentence === undefined) return detail === undefined ? code : `${code} (${detail})`;
  const text = pickText(sentence, language, ['en']);
  if (text.includes('{detail}'))
    return detail === undefined
      ? text.replace(/\s*[(（]\{detail\}[)）]/, '').replace('{detail}', '…')
      : text.replace('{detail}', () => detail);
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? '…' : sayPart(name, value, { language, names }, values);
  });
}

/** A value, or reasons within a reason. */
function sayPart(
  name: string,
  value: Json,
  reader: { language: string; names: ConditionNames },
  beside: NonNullable<Why['values']>,
): string {
  if (isWhy(value)) return sayWhy(value, reader.language, reader.names);
  if (Array.isArray(value) && value.length > 0 && value.every(isWhy))
    return value
      .map((each) => sayWhy(each, reader.language, reader.names))
      .join(pickText(COMMA, reader.language, ['en']));
  return sayValueOf(name, value, reader, beside);
}

/** What a run failed by; for what is not known, or lacks a value of its sentence, what was written when it failed. */
export function sayFailure(
  { code, message, values = {} }: { code: string; message: string; values?: Why['values'] },
  language: string,
  names: ConditionNames = {},
): string {
  const given: NonNullable<Why['values']> = { message, ...values };
  const sentence = Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined;
  const isWhole = [...(sentence?.en ?? '').matchAll(/\{(\w+)\}/g)].every(([, name = '']) =>
    Object.hasOwn(given, name),
  );
  if (sentence === undefined || !isWhole) return message.replace(/[.。]$/, '');
  return sayOne({ code, values: given }, language, names, FAILURES);
}

/** What decided; of several of which one would have been enough, the first few. */
function sayParts(
  parts: readonly { condition: Condition; found?: Json | undefined }[],
  language: string,
  names: ConditionNames,
): string {
  const said = [
    ...new Set(parts.map(({ condition, found }) => sayComparison(condition, found, language, names))),
  ];
  const left = said.length - MOST_SAID;
  const text = said.slice(0, MOST_SAID).join(pickText(NOR, language, ['en']));
  return left <= 0 ? text : `${text}${pickText(LEFT, language, ['en']).replace('{count}', String(left))}`;
}

const MOST_SAID = 3;
const NOR = words('; nor: ', '；也不满足：', '；也不符合：');
const LEFT = words('; and {count} more', '；另外 {count} 项', '；另外 {count} 項');

/** The condition, and the value that was found there: "total is at least 50; it is 30". */
function sayComparison(
  condition: Condition,
  found: Json | undefined,
  language: string,
  names: ConditionNames,
): string {
  const said = sayCondition(condition, language, names);
  if (found === undefined) return said;
  const isNothing = found === null || found === '' || (Array.isArray(found) && found.length === 0);
  const text = pickText(isNothing ? NOTHING : FOUND, language, ['en']);
  return `${said}${text.replace('{found}', () => sayFound(found, language, names, 'field' in condition ? condition.field : ''))}`;
}

const FOUND = words('; it is {found}', '；实际为{found}', '；實際為{found}');
const NOTHING = words('; there is none', '；实际为空', '；實際為空');
const AND = words('; ', '；', '；');
const COMMA = words(', ', '、', '、');
