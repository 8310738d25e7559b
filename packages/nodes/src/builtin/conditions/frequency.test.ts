import { expect, test } from '@jest/globals';
import type { Mark } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { frequency } from './frequency.js';

const START_MS = Date.parse('2027-02-06T00:00:00Z');
const HOUR_MS = 3_600_000;

function enter(config: object, nowMs: number, mark?: Partial<Mark>, zone = 'UTC') {
  const marks =
    mark === undefined
      ? {}
      : { 'flw_test/node': { count: 1, firstAtMs: START_MS, lastAtMs: START_MS, ...mark } };
  return frequency.enter({ config, view: testView({ nowMs, contact: { marks }, zone }) });
}

test('lets a contact pass so many times, and counts', () => {
  expect(enter({ max: 2 }, START_MS)).toEqual({
    why: { code: 'frequency.count', values: { count: 1, max: 2 } },
    effects: [{ type: 'contact.mark', mark: 'flw_test/node' }],
    next: { type: 'go', port: 'within' },
  });
  expect(enter({ max: 2 }, START_MS, { count: 1 }).next).toEqual({ type: 'go', port: 'within' });
});

test('then takes the other way, and counts no further', () => {
  expect(enter({ max: 2 }, START_MS, { count: 2 })).toEqual({
    why: { code: 'frequency.enough', values: { count: 2, max: 2 } },
    next: { type: 'go', port: 'exceeded' },
  });
});

test('without a window the cap is for ever', () => {
  expect(enter({ max: 1 }, START_MS + 10_000 * HOUR_MS, {}).next).toEqual({ type: 'go', port: 'exceeded' });
});

test('begins anew when the window is over', () => {
  const config = { max: 1, per: 'PT24H' };
  expect(enter(config, START_MS + 24 * HOUR_MS - 1, {}).next).toEqual({ type: 'go', port: 'exceeded' });
  expect(enter(config, START_MS + 24 * HOUR_MS, { count: 7 })).toEqual({
    why: { code: 'frequency.count', values: { count: 1, max: 1 } },
    effects: [{ type: 'contact.mark', mark: 'flw_test/node', windowMs: 24 * HOUR_MS }],
    next: { type: 'go', port: 'within' },
  });
});

test('a day of the window is a day of the customer’s calendar', () => {
  // New York puts its clocks forward on 14 March 2027.
  const firstAtMs = Date.parse('2027-03-13T12:00:00-05:00');
  const config = { max: 1, per: 'P1D' };
  expect(enter(config, firstAtMs + 23 * HOUR_MS, { firstAtMs }, 'America/New_York').effects).toEqual([
    { type: 'contact.mark', mark: 'flw_test/node', windowMs: 23 * HOUR_MS },
  ]);
  expect(enter(config, firstAtMs + 23 * HOUR_MS, { firstAtMs }, 'UTC').next).toEqual({
    type: 'go',
    port: 'exceeded',
  });
});

test('counts together with caps of the same name, wherever they are', () => {
  const marks = { 'cap:told': { count: 1, firstAtMs: START_MS, lastAtMs: START_MS } };
  const pass = (name: string) =>
    frequency.enter({
      config: { max: 1, name },
      view: testView({ nowMs: START_MS, contact: { marks }, flowId: 'flw_other' }),
    });
  expect(pass('told').next).toEqual({ type: 'go', port: 'exceeded' });
  expect(pass('new').effects).toEqual([{ type: 'contact.mark', mark: 'cap:new' }]);
});

test('refuses windows that cannot be measured', () => {
  expect(frequency.check({ max: 1, per: 'PT1S' })).toMatchObject([
    { code: 'duration.out-of-range', path: '/per' },
  ]);
  expect(frequency.check({ max: 1, per: 'a day' })).toMatchObject([{ code: 'duration.bad', path: '/per' }]);
  expect(frequency.check({ max: 1 })).toEqual([]);
});
