import { describe, expect, test } from '@jest/globals';
import { compileCalendar } from '@nightshift/calendar';
import { play } from './test-play.js';
import { waitForReply } from './wait-reply-or-timeout.js';
import { wait } from './wait.js';

/** Saturday 6 February 2027, 3:00 in Shanghai, Friday 13:00 in Chicago. */
const nowMs = Date.UTC(2027, 1, 5, 19);
const calendars = {
  default: compileCalendar({ zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } }),
  never: compileCalendar({ zone: 'Asia/Shanghai', week: {} }),
};
const waiting = (config: object, zone = 'Asia/Shanghai') => play(wait, config, { nowMs, zone, calendars });
const until = (config: object, zone?: string) => {
  const { next } = waiting(config, zone).outcome;
  return next.type === 'wait-until' ? new Date(next.untilMs).toISOString() : next;
};

describe('wait', () => {
  test('for a while, and goes on', () => {
    expect(until({ for: 'PT1H' })).toBe('2027-02-05T20:00:00.000Z');
    expect(waiting({ for: 'PT1H' }).wakes({ type: 'time' }).way).toBe('done');
  });
  test("until a time of day on the customer's clock, or on that of a zone", () => {
    expect(until({ until: '09:00' })).toBe('2027-02-06T01:00:00.000Z');
    expect(until({ until: '09:00' }, 'America/Chicago')).toBe('2027-02-06T15:00:00.000Z');
    expect(until({ until: '09:00', zone: 'Europe/Berlin' })).toBe('2027-02-06T08:00:00.000Z');
    expect(until({ until: '02:00' })).toBe('2027-02-06T18:00:00.000Z');
  });
  test('until a time some days later, counted by the calendar', () => {
    expect(until({ until: '09:00', days: 1 })).toBe('2027-02-07T01:00:00.000Z');
    expect(until({ until: '00:00', days: 1 })).toBe('2027-02-06T16:00:00.000Z');
    expect(until({ until: '02:00', days: 2 })).toBe('2027-02-07T18:00:00.000Z');
    // Clocks go forward in Chicago on 14 March 2027.
    expect(until({ until: '09:00', days: 40 }, 'America/Chicago')).toBe('2027-03-17T14:00:00.000Z');
  });
  test('until a calendar opens, and not at all when it is open', () => {
    expect(until({ untilOpen: 'default' })).toBe('2027-02-08T01:00:00.000Z');
    const open = play(wait, { untilOpen: 'default' }, { nowMs: Date.UTC(2027, 1, 8, 2), calendars });
    expect(open.way).toBe('done');
  });
  test('until a moment, and not at all when it has passed', () => {
    expect(until({ date: '2027-02-06T09:00:00+08:00' })).toBe('2027-02-06T01:00:00.000Z');
    expect(waiting({ date: '2027-01-01T00:00:00Z' }).way).toBe('done');
  });
  test('until a moment that the shop has filled in, or the beginning of a day', () => {
    const filled = (starts: string) =>
      play(wait, { date: '{{sale.starts}}' }, { nowMs, values: { 'sale.starts': starts } }).outcome.next;
    expect(filled('2027-02-06T09:00:00+08:00')).toMatchObject({ untilMs: Date.UTC(2027, 1, 6, 1) });
    expect(filled('2027-02-07')).toMatchObject({ untilMs: Date.UTC(2027, 1, 7) });
    expect(filled('')).toMatchObject({ type: 'fail', code: 'wait.date' });
    expect(wait.check({ date: '{{sale.starts}}' })).toEqual([]);
    expect(wait.check({ date: 'next year' })).toMatchObject([{ code: 'config.date', path: '/date' }]);
  });
  test.each<[object, string]>([
    [{ untilOpen: 'gone' }, 'wait.calendar'],
    [{ untilOpen: 'never' }, 'wait.never-open'],
    [{ until: '09:00', zone: 'Moon/Base' }, 'wait.time'],
    [{ for: 'soon' }, 'wait.duration'],
    [{ date: 'soon' }, 'wait.date'],
    [{}, 'wait.nothing'],
  ])('%j fails with %s', (config, code) => expect(until(config)).toMatchObject({ type: 'fail', code }));

  test('warns of a moment that has passed where somebody has a clock', () => {
    const past = { date: '2020-01-01T09:00:00+08:00' };
    expect(wait.check(past, nowMs)).toMatchObject([
      { code: 'wait.past', severity: 'warning', path: '/date' },
    ]);
    expect(wait.check(past)).toEqual([]);
    expect(wait.check({ date: '2099-01-01' }, nowMs)).toEqual([]);
    expect(wait.check({ date: '{{sale.starts}}' }, nowMs)).toEqual([]);
  });

  test('refuses none and more than one way of waiting, and zones that are none', () => {
    expect(wait.check({})).toMatchObject([{ code: 'config.empty' }]);
    expect(wait.check({ for: 'PT1H', untilOpen: 'default' })).toMatchObject([{ path: '/untilOpen' }]);
    expect(wait.check({ until: '09:00', zone: 'Moon/Base' })).toMatchObject([{ path: '/zone' }]);
    expect(wait.check({ for: 'PT0S' })).toMatchObject([{ path: '/for' }]);
  });
});

describe('wait.reply-or-timeout', () => {
  const reply = () => play(waitForReply, { timeout: 'PT30M', variable: 'said' }, { nowMs });
  test('keeps the reply', () => {
    expect(reply().outcome.next).toEqual({ type: 'wait-reply', untilMs: nowMs + 1_800_000 });
    expect(reply().says('hello').outcome).toEqual({
      vars: { said: 'hello' },
      next: { type: 'go', port: 'reply' },
    });
    expect(reply().presses('yes').outcome.vars).toEqual({ said: 'yes' });
  });
  test('leaves by timeout when nobody answers', () =>
    expect(reply().wakes({ type: 'timeout' }).way).toBe('timeout'));
  test('fails when it cannot know how long to wait, and the check says so before', () => {
    expect(play(waitForReply, { timeout: 'soon' }).way).toBe('fail');
    expect(waitForReply.check({ timeout: 'soon' })).toMatchObject([{ path: '/timeout' }]);
  });
});
