import { isZone, localParts, nextTimeOfDay } from '@nightshift/calendar';
import { Type, type Static } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { defineTrigger, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';
import { configError, configWarning } from '../problem-words.js';

/** More than the furthest zone is ahead of UTC, so that a date's first hour is never missed. */
const FURTHEST_OFFSET_MS = 26 * 3_600_000;
const MAX_STEPS = 1_000;

const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
const DateField = Type.String({ pattern: DATE_PATTERN });

const ScheduleConfig = Type.Object(
  {
    zone: Type.String({
      ...look('Time zone', { widget: 'zone' }),
      minLength: 1,
      maxLength: 64,
    }),
    times: Type.Array(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }), {
      ...look('Times', { widget: 'times' }, 'Hours and minutes, like 09:00.'),
      minItems: 1,
      maxItems: 24,
    }),
    dates: Type.Optional(
      Type.Array(DateField, {
        ...look('Dates', { widget: 'date' }, 'Certain days, like 2027-02-06.'),
        maxItems: 400,
      }),
    ),
    days: Type.Optional(
      Type.Array(
        Type.Union([
          Type.Literal('mon', { title: 'Monday' }),
          Type.Literal('tue', { title: 'Tuesday' }),
          Type.Literal('wed', { title: 'Wednesday' }),
          Type.Literal('thu', { title: 'Thursday' }),
          Type.Literal('fri', { title: 'Friday' }),
          Type.Literal('sat', { title: 'Saturday' }),
          Type.Literal('sun', { title: 'Sunday' }),
        ]),
        {
          ...look('Days of the week', undefined, 'Without days and dates, every day.'),
          maxItems: 7,
        },
      ),
    ),
    from: Type.Optional(Type.String({ ...look('First day', { widget: 'date' }), pattern: DATE_PATTERN })),
    until: Type.Optional(Type.String({ ...look('Last day', { widget: 'date' }), pattern: DATE_PATTERN })),
  },
  { additionalProperties: false },
);
type ScheduleConfig = Static<typeof ScheduleConfig>;

export const schedule = defineTrigger({
  type: 'schedule',
  version: 1,
  title: { en: 'Schedule', 'zh-CN': '定时', 'zh-TW': '排程' },
  description: {
    en: 'A moment comes: every open conversation that fits the rules is taken up.',
    'zh-CN': '到达指定时刻：处理所有符合规则的进行中会话。',
    'zh-TW': '到達指定時刻：處理所有符合規則的進行中對話。',
  },
  events: ['schedule.fired'],
  aliases: ['cron', 'timer', 'every day', 'broadcast', 'campaign', '定时', '定時', '每天'],
  config: ScheduleConfig,
  explain: [
    {
      text: {
        en: 'Fires at {times} ({zone}).',
        'zh-CN': '在 {times}（{zone}）触发。',
        'zh-TW': '在 {times}（{zone}）觸發。',
      },
    },
    {
      when: { path: 'dates' },
      text: { en: 'On {dates}.', 'zh-CN': '日期：{dates}。', 'zh-TW': '日期：{dates}。' },
    },
    {
      when: { path: 'days' },
      text: { en: 'Every week on {days}.', 'zh-CN': '每周：{days}。', 'zh-TW': '每週：{days}。' },
    },
    {
      when: { path: 'from' },
      text: { en: 'From {from} on.', 'zh-CN': '自 {from} 起。', 'zh-TW': '自 {from} 起。' },
    },
    {
      when: { path: 'until' },
      text: {
        en: 'Until {until}, that day included.',
        'zh-CN': '至 {until}（含当天）。',
        'zh-TW': '至 {until}（含當天）。',
      },
    },
    {
      text: {
        en: 'Starts in every open conversation for which the trigger’s rules hold.',
        'zh-CN': '在所有符合触发规则的进行中会话里启动。',
        'zh-TW': '在所有符合觸發規則的進行中對話裡啟動。',
      },
    },
  ],
  check: checkSchedule,
  nextScheduledMs,
  match: ({ config, view }) => {
    const local = localParts(config.zone, view.nowMs);
    return yes('schedule.time', local === null ? config.zone : `${local.date} ${local.time} ${config.zone}`);
  },
});

/**
 * The first moment after `afterMs` that the schedule names, or null. A time that the clocks skip comes at the moment
 * of the skip, one that they show twice comes the first time.
 */
function nextScheduledMs(config: ScheduleConfig, afterMs: number): number | null {
  let cursorMs = afterMs;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const candidateMs = nextTime(config, cursorMs);
    const local = candidateMs === null ? null : localParts(config.zone, candidateMs);
    if (candidateMs === null || local === null || (config.until !== undefined && local.date > config.until))
      return null;
    if (isOn(config, local)) return candidateMs;
    const nextDate = nextDateAfter(config, local.date);
    if (nextDate === null) return null;
    cursorMs = Math.max(candidateMs, Date.parse(nextDate) - FURTHEST_OFFSET_MS - 1);
  }
  return null;
}

function nextTime({ zone, times }: ScheduleConfig, afterMs: number): number | null {
  const candidates = times.flatMap((time) => nextTimeOfDay(zone, afterMs, time) ?? []);
  return candidates.length === 0 ? null : Math.min(...candidates);
}

function isOn(
  { dates = [], days = [], from, until }: ScheduleConfig,
  local: { date: string; weekday: string },
): boolean {
  if ((from !== undefined && local.date < from) || (until !== undefined && local.date > until)) return false;
  if (dates.length === 0 && days.length === 0) return true;
  return dates.includes(local.date) || days.some((day) => day === local.weekday);
}

/** A date that nothing scheduled comes before, so that the search may skip to it; null when nothing comes any more. */
function nextDateAfter({ dates = [], days = [], from }: ScheduleConfig, date: string): string | null {
  const earliest = from !== undefined && from > date ? from : date;
  if (dates.length === 0 || days.length > 0) return earliest;
  return dates.filter((each) => each >= earliest).sort()[0] ?? null;
}

function checkSchedule(config: ScheduleConfig): ConfigProblem[] {
  const { zone, times } = config;
  const unknownZone: ConfigProblem = configError(
    'zone.unknown',
    '/zone',
    'There is no time zone called “{zone}”.',
    'Use a name such as Asia/Shanghai.',
    { zone },
  );
  const twice = times.findIndex((time, index) => times.indexOf(time) !== index);
  const timeTwice: ConfigProblem = configWarning(
    'schedule.time-twice',
    `/times/${twice}`,
    '“{time}” is there twice; it counts once.',
    'Remove one.',
    { time: times[twice] ?? '' },
  );
  return [
    ...(isZone(zone) ? [] : [unknownZone]),
    ...checkDates(config),
    ...(twice === -1 ? [] : [timeTwice]),
  ];
}

function checkDates({ dates = [], days = [], from, until }: ScheduleConfig): ConfigProblem[] {
  const written = [
    ...dates.map((date, index) => ({ date, path: `/dates/${index}` })),
    ...(from === undefined ? [] : [{ date: from, path: '/from' }]),
    ...(until === undefined ? [] : [{ date: until, path: '/until' }]),
  ];
  const wrong = written.filter(({ date }) => localParts('UTC', `${date}T00:00:00Z`)?.date !== date);
  if (wrong.length > 0) {
    return wrong.map(({ date, path }) =>
      configError(
        'schedule.no-date',
        path,
        '“{date}” is not a day of the calendar.',
        'Write year, month and day, like 2027-02-06.',
        { date },
      ),
    );
  }
  if (from !== undefined && until !== undefined && until < from) {
    const fix = 'Choose a later last day.';
    return [configError('schedule.never', '/until', 'The last day is before the first.', fix)];
  }
  const isWithin = (date: string) =>
    (from === undefined || date >= from) && (until === undefined || date <= until);
  if (dates.length === 0 || days.length > 0 || dates.some(isWithin)) return [];
  const message = 'None of the dates lies between the first and the last day.';
  return [configError('schedule.never', '/dates', message, 'Change the dates or the first and last day.')];
}
