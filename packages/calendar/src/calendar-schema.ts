import { Type, type Static } from 'typebox';

const period = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
  title: 'Opening period',
  description:
    'HH:MM-HH:MM, for example 09:00-18:00. An end before the start is on the next day: 22:00-02:00.',
});

const weekdayKey = '(mon|tue|wed|thu|fri|sat|sun)';
const weekKeyPattern = `^${weekdayKey}(-${weekdayKey})?(,${weekdayKey}(-${weekdayKey})?)*$`;
const date = '\\d{4}-\\d{2}-\\d{2}';

/** A calendar as it is stored, written in scripts and edited. */
export const CalendarSchema = Type.Object(
  {
    zone: Type.String({
      minLength: 1,
      title: 'Time zone',
      description: 'IANA name, for example Asia/Shanghai',
    }),
    week: Type.Record(Type.String({ pattern: weekKeyPattern }), Type.Array(period), {
      title: 'Opening hours by weekday',
      description: 'Keys: mon, mon-fri, mon,wed. A weekday that is left out is closed.',
      additionalProperties: false,
    }),
    holidays: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?(:[a-z0-9-]+)?$' }), {
        title: 'Closed on the public holidays of',
        description: 'CN, US, US-CA for a state, CN:lunar-new-year for one festival only',
      }),
    ),
    days: Type.Optional(
      Type.Record(
        Type.String({ pattern: `^${date}(/${date})?$` }),
        Type.Object(
          { name: Type.Optional(Type.String()), periods: Type.Array(period) },
          { additionalProperties: false },
        ),
        {
          title: 'Special days',
          description:
            'YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD with both ends included. No periods means closed.',
          additionalProperties: false,
        },
      ),
    ),
    makeUpWorkdays: Type.Optional(
      Type.Union([Type.Literal('work'), Type.Literal('ignore')], {
        title: 'Make-up workdays',
        description:
          'work: a weekend day that the government swaps for a day off has the hours of that day. Default: work.',
      }),
    ),
  },
  { additionalProperties: false, title: 'Calendar' },
);

export type Calendar = Static<typeof CalendarSchema>;
