import { addDuration, isZone, nextOpening, nextTimeOfDay } from '@nightshift/calendar';
import { pickText, type Text, type Why } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import type { Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { configError, configWarning } from '../problem-words.js';
import { checkTimeLimit } from './checks.js';
import { durationField, screenText } from './fields.js';

const ONE_OF = { oneOf: 'How long' } as const;

/** How a moment to come is said: one of four ways. */
export const UntilSchema = Type.Object(
  {
    for: Type.Optional(durationField('For this long', { ui: ONE_OF })),
    until: Type.Optional(
      Type.String({
        title: 'Until this time of day',
        description: "On the customer's clock, unless another time zone is chosen.",
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
        ui: { widget: 'times', ...ONE_OF },
      }),
    ),
    days: Type.Optional(
      Type.Integer({
        title: 'Days later',
        description: '1 is tomorrow. Without it, the next time the clock shows it.',
        minimum: 1,
        maximum: 365,
        ui: { showIf: { path: 'until', is: true } },
      }),
    ),
    zone: Type.Optional(
      Type.String({
        title: 'Time zone',
        description: "The customer's own when empty. For example Asia/Shanghai.",
        maxLength: 100,
        ui: { widget: 'zone', showIf: { path: 'until', is: true } },
      }),
    ),
    untilOpen: Type.Optional(
      Type.String({
        title: 'Until this calendar is open',
        minLength: 1,
        maxLength: 64,
        ui: { widget: 'calendar', ...ONE_OF },
      }),
    ),
    date: Type.Optional(
      Type.String({
        title: 'Until this moment',
        description: 'A date and time, or a value that holds one: {{sale.starts}}.',
        minLength: 1,
        maxLength: 200,
        ui: { widget: 'moment', templated: true, ...ONE_OF },
      }),
    ),
  },
  { additionalProperties: false },
);
type Until = Static<typeof UntilSchema>;

/** Epoch milliseconds, or why there is no such moment. */
export function endOf(config: Until, view: View): number | Outcome {
  if (config.for !== undefined)
    return (
      addDuration(view.nowMs, config.for, view.zone) ??
      fail('wait.duration', `“${config.for}” is no duration`, { value: config.for })
    );
  if (config.until !== undefined)
    return (
      timeOfDay(config.until, config, view) ??
      fail('wait.time', `there is no ${config.until} in ${config.zone ?? view.zone}`, {
        value: config.until,
        zone: config.zone ?? view.zone,
      })
    );
  if (config.untilOpen !== undefined) return opening(config.untilOpen, view);
  if (config.date === undefined) return fail('wait.nothing', 'nothing says how long to wait');
  const date = view.render(config.date).trim();
  const dateMs = dateOf(date);
  const value = date === '' ? config.date : date;
  return dateMs ?? fail('wait.date', `“${value}” is no date`, { value });
}

/** A date and time with the zone, or a day, which begins on the clock of UTC: a template's setting may be either. */
function dateOf(text: string): number | undefined {
  const atMs = /^\d{4}-\d{2}-\d{2}(T.+(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : atMs;
}

function timeOfDay(time: string, { zone, days }: Until, view: View): number | null {
  const clock = zone !== undefined && zone !== '' ? zone : view.zone;
  if (days === undefined) return nextTimeOfDay(clock, view.nowMs, time);
  const midnightMs = nextTimeOfDay(clock, view.nowMs, '00:00');
  if (midnightMs === null) return null;
  const dayMs = addDuration(midnightMs, `P${days - 1}D`, clock);
  // A millisecond earlier, because "next" is strictly after and the time may be midnight itself.
  return dayMs === null ? null : nextTimeOfDay(clock, dayMs - 1, time);
}

function opening(name: string, view: View): number | Outcome {
  const calendar = view.calendar(name);
  if (calendar === undefined)
    return fail('wait.calendar', `there is no calendar “${name}”`, { calendar: name });
  return (
    nextOpening(calendar, view.nowMs) ??
    fail('wait.never-open', `the calendar “${name}” does not open within 400 days`, { calendar: name })
  );
}

function fail(code: string, message: string, values: NonNullable<Why['values']> = {}): Outcome {
  return { next: { type: 'fail', code, message, values } };
}

/** `nowMs`: a moment may have passed; not asked where nobody has a clock. */
export function checkUntil(config: Until, nowMs?: number): ConfigProblem[] {
  const given = (['for', 'until', 'untilOpen', 'date'] as const).filter((key) => config[key] !== undefined);
  const problems = checkTimeLimit(config.for, '/for');
  if (given.length === 0) {
    const message = 'Nothing says how long to wait.';
    const fix = 'Choose a length, a time of day, a calendar or a date.';
    problems.push(configError('config.empty', '', message, fix));
  }
  if (given.length > 1) {
    const message = 'It waits {ways} at once; only one can count.';
    const ways = waysInWords(given);
    problems.push(
      configError('config.contradiction', `/${given[1] ?? ''}`, message, 'Keep one of them.', { ways }),
    );
  }
  const { date, zone } = config;
  if (date !== undefined && !date.includes('{{') && dateOf(date) === undefined) {
    const fix = 'Write date, time and time zone, like 2027-02-06T09:00:00+08:00.';
    problems.push(configError('config.date', '/date', '“{date}” is no moment.', fix, { date }));
  }
  const atMs = date === undefined || date.includes('{{') ? undefined : dateOf(date);
  if (atMs !== undefined && nowMs !== undefined && atMs <= nowMs) {
    const message = 'This moment has passed: the flow goes on at once.';
    problems.push(configWarning('wait.past', '/date', message, 'Choose a moment that is still to come.'));
  }
  if (zone !== undefined && zone !== '' && !isZone(zone)) {
    const fix = 'Write a name such as Asia/Shanghai.';
    problems.push(configError('config.zone', '/zone', 'There is no time zone “{zone}”.', fix, { zone }));
  }
  return problems;
}

const WAYS = {
  for: screenText('“For this long”', '“等待时长”', '「等待時長」'),
  until: screenText('“Until this time of day”', '“等到几点”', '「等到幾點」'),
  untilOpen: screenText('“Until this calendar is open”', '“等到此日历上班”', '「等到此行事曆上班」'),
  date: screenText('“Until this moment”', '“等到指定时间”', '「等到指定時間」'),
};

function waysInWords(ways: readonly (keyof typeof WAYS)[]): Text {
  const joined = (language: string, comma: string) =>
    ways.map((way) => pickText(WAYS[way], language)).join(comma);
  return { en: joined('en', ' and '), 'zh-CN': joined('zh-CN', '、'), 'zh-TW': joined('zh-TW', '、') };
}
