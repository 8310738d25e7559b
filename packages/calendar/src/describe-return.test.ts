import { describe, expect, test } from '@jest/globals';
import { compileCalendar } from './compile-calendar.js';
import { describeReturn } from './describe-return.js';

const shop = compileCalendar({
  zone: 'Asia/Shanghai',
  week: { 'mon-fri': ['09:00-18:00'] },
  holidays: ['CN'],
});
const say = (at: string, language: string, zone?: string): string | null =>
  describeReturn(shop, at, { language, zone });
const home = 'Asia/Shanghai';

describe('in the shop’s own zone', () => {
  test.each([
    ['2026-11-20T08:00:00+08:00', 'today 9:00', '今天 9:00', '今天 9:00'],
    ['2026-11-19T19:00:00+08:00', 'tomorrow 9:00', '明天 9:00', '明天 9:00'],
    ['2026-11-20T19:00:00+08:00', 'Monday 9:00', '星期一 9:00', '星期一 9:00'],
    [
      '2026-02-14T19:00:00+08:00',
      'Tuesday, 24 February, 9:00',
      '2月24日（星期二）9:00',
      '2月24日（星期二）9:00',
    ],
    ['2026-11-20T10:00:00+08:00', 'now', '现在', '現在'],
  ])('at %s', (at, english, simplified, traditional) => {
    expect([say(at, 'en', home), say(at, 'zh-CN', home), say(at, 'zh-TW', home)]).toEqual([
      english,
      simplified,
      traditional,
    ]);
  });

  test('another year is named', () => {
    const closed = compileCalendar({
      zone: 'UTC',
      week: { 'mon-fri': ['09:00-18:00'] },
      days: { '2026-12-20/2027-01-10': { periods: [] } },
    });
    expect(describeReturn(closed, '2026-12-21T00:00:00Z', { language: 'en', zone: 'UTC' })).toBe(
      'Monday, 11 January 2027, 9:00',
    );
    expect(describeReturn(closed, '2026-12-21T00:00:00Z', { language: 'zh-CN', zone: 'UTC' })).toBe(
      '2027年1月11日（星期一）9:00',
    );
  });

  test('exactly a week ahead has its date, so that Monday is never taken for today', () => {
    const mondays = compileCalendar({ zone: 'UTC', week: { mon: ['09:00-10:00'] } });
    expect(describeReturn(mondays, '2026-11-16T12:00:00Z', { language: 'en', zone: 'UTC' })).toBe(
      'Monday, 23 November, 9:00',
    );
  });
});

describe('for a customer elsewhere', () => {
  test('the day and time are the customer’s, and it says so', () => {
    const at = '2026-11-20T19:00:00+08:00';
    expect(say(at, 'en', 'America/Chicago')).toBe('Sunday 19:00 your time');
    expect(say(at, 'zh-CN', 'America/Chicago')).toBe('您当地时间星期日 19:00');
    expect(say(at, 'zh-TW', 'America/Los_Angeles')).toBe('您當地時間星期日 17:00');
    expect(say(at, 'zh-HK', 'Europe/London')).toBe('您當地時間星期一 1:00');
  });

  test('a zone that is only likely is named, also when it is the calendar’s', () => {
    const at = '2026-11-20T19:00:00+08:00';
    const guessed = (language: string, zone: string) =>
      describeReturn(shop, at, { language, zone, isGuess: true });
    expect(guessed('zh-TW', 'Asia/Taipei')).toBe('星期一 9:00（台北標準時間）');
    expect(guessed('en', 'America/New_York')).toBe('Sunday 20:00 (Eastern Standard Time)');
    expect(guessed('zh-CN', home)).toBe('星期一 9:00（中国标准时间）');
    expect(guessed('de', 'Europe/Berlin')).toBe('Montag 2:00 (Mitteleuropäische Normalzeit)');
  });

  test('“today” is the customer’s today', () => {
    expect(say('2027-02-09T08:00:00+08:00', 'en', 'America/Chicago')).toBe('today 19:00 your time');
    expect(say('2027-02-09T06:00:00+00:00', 'en-GB', 'Pacific/Kiritimati')).toBe('now');
  });

  test('clock changes of the customer’s zone count', () => {
    expect(say('2026-03-06T19:00:00+08:00', 'en', 'America/New_York')).toBe('Sunday 21:00 your time');
    // 28 February 2026 is a make-up Saturday in China: evening of the 27th in New York, before clocks change there.
    expect(say('2026-02-27T19:00:00+08:00', 'en', 'America/New_York')).toBe('today 20:00 your time');
  });

  test('an unknown zone gets the shop’s time with the name of its zone', () => {
    const at = '2026-11-20T19:00:00+08:00';
    expect(say(at, 'en')).toBe('Monday 9:00 (China Standard Time)');
    expect(say(at, 'en', 'Mars/Olympus')).toBe('Monday 9:00 (China Standard Time)');
    expect(say(at, 'zh-CN')).toBe('星期一 9:00（中国标准时间）');
  });
});

describe('in other languages', () => {
  test('Intl gives the words, and names the zone instead of saying “your time”', () => {
    expect(say('2026-11-20T08:00:00+08:00', 'fr', home)).toBe('aujourd’hui 9:00');
    expect(say('2026-11-20T19:00:00+08:00', 'de', home)).toBe('Montag 9:00');
    expect(say('2026-11-20T19:00:00+08:00', 'es', 'Europe/Madrid')).toBe(
      'lunes 2:00 (hora estándar de Europa central)',
    );
    expect(say('2026-02-14T19:00:00+08:00', 'fr', 'Europe/Paris')).toBe(
      'mardi 24 février, 2:00 (heure normale d’Europe centrale)',
    );
  });

  test('a language that does not exist is answered in English', () => {
    for (const language of ['', 'x', '???', 'tlh-Klingon-xyz']) {
      expect(say('2026-11-20T08:00:00+08:00', language, home)).toBe('today 9:00');
    }
  });
});

test('a calendar that does not open again, or a wrong time, gives null', () => {
  expect(
    describeReturn(compileCalendar({ zone: 'UTC', week: {} }), '2026-11-20T08:00:00Z', { language: 'en' }),
  ).toBeNull();
  expect(say('soon', 'en', home)).toBeNull();
});
