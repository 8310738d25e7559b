import { describe, expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { schedule } from './schedule.js';

const base = { zone: 'Asia/Shanghai', times: ['09:00'] };

function next(config: object, after: string): string | null {
  const atMs = schedule.nextScheduledMs({ ...base, ...config }, Date.parse(after));
  return atMs === null ? null : new Date(atMs).toISOString();
}

/** The moments after `after`, each asked for after the one before. */
function following(config: object, after: string, count: number): (string | null)[] {
  const moments: (string | null)[] = [];
  for (let at: string | null = after; at !== null && moments.length < count;) {
    at = next(config, at);
    moments.push(at);
  }
  return moments;
}

describe('the next moment', () => {
  test('is strictly after the last one', () => {
    expect(following({}, '2027-02-06T00:59:59Z', 3)).toEqual([
      '2027-02-06T01:00:00.000Z',
      '2027-02-07T01:00:00.000Z',
      '2027-02-08T01:00:00.000Z',
    ]);
  });
  test('goes through the times of a day in order', () => {
    expect(following({ times: ['18:30', '09:00'] }, '2027-02-06T00:00:00Z', 3)).toEqual([
      '2027-02-06T01:00:00.000Z',
      '2027-02-06T10:30:00.000Z',
      '2027-02-07T01:00:00.000Z',
    ]);
  });
  test('keeps to days of the week, as the zone counts them', () => {
    // Sunday 18:00 UTC is Monday morning in Shanghai.
    expect(following({ days: ['mon', 'fri'] }, '2027-02-07T18:00:00Z', 3)).toEqual([
      '2027-02-08T01:00:00.000Z',
      '2027-02-12T01:00:00.000Z',
      '2027-02-15T01:00:00.000Z',
    ]);
  });
  test('keeps to dates, however far away, and ends with the last', () => {
    expect(following({ dates: ['2030-02-03', '2027-02-06'] }, '2026-01-01T00:00:00Z', 5)).toEqual([
      '2027-02-06T01:00:00.000Z',
      '2030-02-03T01:00:00.000Z',
      null,
    ]);
  });
  test('takes dates and days together as either', () => {
    expect(following({ dates: ['2027-02-10'], days: ['mon'] }, '2027-02-07T00:00:00Z', 3)).toEqual([
      '2027-02-08T01:00:00.000Z',
      '2027-02-10T01:00:00.000Z',
      '2027-02-15T01:00:00.000Z',
    ]);
  });
  test('stays between the first and the last day, both included', () => {
    expect(following({ from: '2028-02-01', until: '2028-02-02' }, '2026-01-01T00:00:00Z', 5)).toEqual([
      '2028-02-01T01:00:00.000Z',
      '2028-02-02T01:00:00.000Z',
      null,
    ]);
  });
  test('may be on the first day itself', () => {
    expect(next({ dates: ['2028-02-01'], from: '2028-02-01' }, '2026-01-01T00:00:00Z')).toBe(
      '2028-02-01T01:00:00.000Z',
    );
  });
  test('keeps its time of day when the clocks change', () => {
    expect(
      following({ zone: 'America/New_York', days: ['sat', 'sun', 'mon'] }, '2027-03-13T00:00:00Z', 3),
    ).toEqual(['2027-03-13T14:00:00.000Z', '2027-03-14T13:00:00.000Z', '2027-03-15T13:00:00.000Z']);
  });
  test('comes with the skip when the clocks skip it, and once when they show it twice', () => {
    const config = { zone: 'America/New_York', times: ['02:30'] };
    expect(following(config, '2027-03-13T12:00:00Z', 2)).toEqual([
      '2027-03-14T07:00:00.000Z',
      '2027-03-15T06:30:00.000Z',
    ]);
    expect(following({ ...config, times: ['01:30'] }, '2027-11-06T12:00:00Z', 2)).toEqual([
      '2027-11-07T05:30:00.000Z',
      '2027-11-08T06:30:00.000Z',
    ]);
  });
  test('does not come when there is none', () => {
    expect(next({ zone: 'Mars/Base' }, '2027-02-06T00:00:00Z')).toBeNull();
    expect(next({ dates: ['2027-02-06'], from: '2027-03-01' }, '2027-02-01T00:00:00Z')).toBeNull();
    expect(next({ until: '2027-01-01' }, '2027-02-01T00:00:00Z')).toBeNull();
  });
  test('is found on either side of the date line', () => {
    expect(
      next({ zone: 'Pacific/Kiritimati', dates: ['2027-02-06'], times: ['00:00'] }, '2026-01-01T00:00:00Z'),
    ).toBe('2027-02-05T10:00:00.000Z');
    expect(
      next({ zone: 'Pacific/Pago_Pago', dates: ['2027-02-06'], times: ['23:30'] }, '2026-01-01T00:00:00Z'),
    ).toBe('2027-02-07T10:30:00.000Z');
  });
});

test('fires when its moment has come, and says which', () => {
  const atMs = Date.parse('2027-02-06T01:00:00Z');
  const view = testView({
    event: { id: 'evt_1', type: 'schedule.fired', atMs, flowId: 'f', triggerId: 't' },
  });
  expect(schedule.match({ config: base, event: view.event, view, hit: [] })).toEqual({
    matched: true,
    why: { code: 'schedule.time', detail: '2027-02-06 09:00 Asia/Shanghai' },
  });
});

test('refuses what can never come', () => {
  const problems = (config: object) =>
    schedule.check({ ...base, ...config }).map(({ code, path }) => [code, path]);
  expect(problems({})).toEqual([]);
  expect(problems({ dates: ['2027-02-28', '2027-02-29'], from: '2027-13-01' })).toEqual([
    ['schedule.no-date', '/dates/1'],
    ['schedule.no-date', '/from'],
  ]);
  expect(problems({ zone: 'Mars/Base' })).toEqual([['zone.unknown', '/zone']]);
  expect(problems({ from: '2027-02-02', until: '2027-02-01' })).toEqual([['schedule.never', '/until']]);
  expect(problems({ dates: ['2027-01-01'], from: '2027-02-01' })).toEqual([['schedule.never', '/dates']]);
  expect(problems({ dates: ['2027-01-01'], days: ['mon'], from: '2027-02-01' })).toEqual([]);
  expect(problems({ times: ['09:00', '10:00', '09:00'] })).toEqual([['schedule.time-twice', '/times/2']]);
});
