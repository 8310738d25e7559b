import { addDuration, localParts } from '@nightshift/calendar';
import { Type, type Static } from 'typebox';
import { defineNode, type ConfigProblem } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { configError } from '../problem-words.js';
import { asking, type QuestionKind, type Reading } from './ask.js';
import { ASK_EXPLAIN, ASK_FIELDS, ASK_PORTS, checkAsk } from './ask-fields.js';
import { dayFromIso, isoDay, spellDay } from './calendar-day.js';
import { readDate } from './date-text.js';
import { screenText } from './fields.js';
import { PHRASES } from './phrases.js';

const LIMIT_HINT =
  'today, a date such as 2027-02-06, or a time from today such as P2D (two days) or P3M (three months).' as const;
const LIMIT_PATTERN = '^(today|\\d{4}-\\d{2}-\\d{2}|P\\d+[DWMY])$';

const ConfigSchema = Type.Object(
  {
    ...ASK_FIELDS,
    min: Type.Optional(
      Type.String({ title: 'First possible day', description: LIMIT_HINT, pattern: LIMIT_PATTERN }),
    ),
    max: Type.Optional(
      Type.String({ title: 'Last possible day', description: LIMIT_HINT, pattern: LIMIT_PATTERN }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const dateQuestion: QuestionKind<Config> = {
  parts: () => [{ type: 'input', input: 'date' }],
  read: (message, config, view) => {
    const today = todayOf(view);
    const max = limitDay(config.max, view);
    const reader = {
      today,
      language: view.language,
      country: view.contact.country,
      isPast: max !== undefined && max <= today,
    };
    const day = readDate(message.choice?.value ?? message.text, reader);
    return typeof day === 'number'
      ? judge(day, config, view)
      : { type: 'unfit', text: PHRASES.date, values: { 'ask.example': exampleDay(config, view) } };
  },
  recognise: (known, config, view) => {
    const day = typeof known === 'string' ? dayFromIso(known) : undefined;
    return day !== undefined && judge(day, config, view).type === 'value' ? known : undefined;
  },
};

/** A day in, as people write it; `YYYY-MM-DD` out. Counted in the customer's zone, read in the order of their country. */
export const askDate = defineNode({
  type: 'ask.date',
  version: 1,
  title: screenText('Ask for a date', '询问日期', '詢問日期'),
  description: screenText(
    'Asks for a day and understands 2027-02-06, 6/2, Feb 6, 2月6日, tomorrow, next Friday.',
    '询问日期，能看懂 2027-02-06、2/6、2月6日、明天、下周五。',
    '詢問日期，能看懂 2027-02-06、2/6、2月6日、明天、下週五。',
  ),
  category: 'question',
  aliases: ['date', 'calendar', 'appointment', 'booking', '预约', '預約'],
  config: ConfigSchema,
  ports: ASK_PORTS,
  explain: [
    ...ASK_EXPLAIN,
    { when: { path: 'min' }, text: screenText('Not before {min}.', '不早于 {min}。', '不早於 {min}。') },
    { when: { path: 'max' }, text: screenText('Not after {max}.', '不晚于 {max}。', '不晚於 {max}。') },
  ],
  check: (config) => [
    ...checkAsk(config),
    ...checkLimit(config.min, '/min'),
    ...checkLimit(config.max, '/max'),
    ...checkOrder(config),
  ],
  ...asking(dateQuestion),
});

function judge(day: number, config: Config, view: View): Reading {
  const min = limitDay(config.min, view);
  const max = limitDay(config.max, view);
  if (min !== undefined && day < min)
    return { type: 'unfit', text: PHRASES.dateFrom, values: { 'ask.min': spellDay(min, view.language) } };
  if (max !== undefined && day > max)
    return { type: 'unfit', text: PHRASES.dateUntil, values: { 'ask.max': spellDay(max, view.language) } };
  return { type: 'value', value: isoDay(day) };
}

function exampleDay(config: Config, view: View): string {
  return isoDay(limitDay(config.min, view) ?? limitDay(config.max, view) ?? todayOf(view));
}

function limitDay(limit: string | undefined, view: View): number | undefined {
  if (limit === undefined) return undefined;
  if (!limit.startsWith('P')) return limit === 'today' ? todayOf(view) : dayFromIso(limit);
  const atMs = addDuration(view.nowMs, limit, view.zone);
  return atMs === null ? undefined : dayFromIso(localParts(view.zone, atMs)?.date ?? '');
}

export function todayOf({ zone, nowMs }: View): number {
  return dayFromIso((localParts(zone, nowMs) ?? localParts('UTC', nowMs))?.date ?? '') ?? 0;
}

function checkLimit(limit: string | undefined, path: string): ConfigProblem[] {
  if (limit === undefined || limit === 'today') return [];
  const isKnown = limit.startsWith('P') ? addDuration(0, limit) !== null : dayFromIso(limit) !== undefined;
  return isKnown
    ? []
    : [configError('config.date', path, 'There is no day “{limit}”.', `Write ${LIMIT_HINT}`, { limit })];
}

function checkOrder({ min = '', max = '' }: Config): ConfigProblem[] {
  const first = dayFromIso(min);
  const last = dayFromIso(max);
  if (first === undefined || last === undefined || first <= last) return [];
  return [
    configError('config.range', '/max', 'The last possible day is before the first.', 'Swap the two days.'),
  ];
}
