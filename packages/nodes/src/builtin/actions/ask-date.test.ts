import { describe, expect, test } from '@jest/globals';
import { askDate } from './ask-date.js';
import { play } from './test-play.js';

/** Saturday 6 February 2027, 20:00 in New York; Sunday 9:00 in Shanghai. */
const nowMs = Date.UTC(2027, 1, 7, 1);
const asked = (extra: object = {}, view: object = {}) =>
  play(
    askDate,
    { question: 'When?', variable: 'day', ...extra },
    { nowMs, zone: 'America/New_York', ...view },
  );

describe('ask.date', () => {
  test("counts days in the customer's zone", () => {
    expect(asked().says('tomorrow').outcome.vars).toEqual({ day: '2027-02-07' });
    expect(asked({}, { zone: 'Asia/Shanghai', language: 'zh-CN' }).says('明天').outcome.vars).toEqual({
      day: '2027-02-08',
    });
  });
  test('reads day and month in the order of the country', () => {
    expect(asked({}, { contact: { country: 'US' } }).says('6/2').outcome.vars).toEqual({ day: '2027-06-02' });
    expect(asked({}, { contact: { country: 'GB' } }).says('6/3').outcome.vars).toEqual({ day: '2027-03-06' });
  });
  test('asks back with an example when the order is anybody’s guess', () => {
    expect(asked().says('6/2').heard).toEqual(['Which day do you mean? Please write it like 2027-02-06.']);
  });
  test('names the first and the last possible day', () => {
    expect(asked({ min: 'P3D' }).says('tomorrow').heard).toEqual([
      'That is too early: the first possible day is February 9, 2027.',
    ]);
    expect(asked({ max: '2027-02-10' }, { language: 'zh-CN' }).says('3月1日').heard).toEqual([
      '这个日期太晚了，最晚可以选 2027年2月10日。',
    ]);
    expect(asked({ min: 'today' }).says('today').way).toBe('answered');
  });
  test('a month without a year lies behind when only the past will do', () => {
    expect(asked({ max: 'today' }).says('May 6').outcome.vars).toEqual({ day: '2026-05-06' });
  });
  test('an earlier answer counts while it still fits', () => {
    const config = { saveTo: 'visit', min: 'today' };
    expect(asked(config, { contact: { fields: { visit: '2027-03-01' } } }).way).toBe('answered');
    expect(asked(config, { contact: { fields: { visit: '2026-03-01' } } }).way).toBe('wait-reply');
  });
  test('refuses days that are none, and limits that exclude each other', () => {
    const paths = (extra: object) =>
      askDate.check({ question: 'x', variable: 'x', ...extra }).map(({ path }) => path);
    expect(paths({ min: '2027-02-30' })).toEqual(['/min']);
    expect(paths({ min: '2027-03-01', max: '2027-02-01' })).toEqual(['/max']);
    expect(paths({ min: 'today', max: 'P3M' })).toEqual([]);
  });
});
