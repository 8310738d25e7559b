import { expect, test } from '@jest/globals';
import { sayWhy, type Event } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { eventReceived } from './event-received.js';

const event: Event = {
  id: 'evt_1',
  type: 'event.received',
  atMs: 0,
  name: 'cart.abandoned',
  data: { currency: 'EUR' },
};
const match = (config: object) => eventReceived.match({ config, event, view: testView({ event }), hit: [] });
const codes = (config: object) => eventReceived.check(config).map(({ code }) => code);

test('fires on its name, or on the beginning of it', () => {
  expect(match({ name: 'cart.abandoned' })).toEqual({
    matched: true,
    why: { code: 'event.received', detail: 'cart.abandoned' },
  });
  expect(match({ name: 'cart.*' }).matched).toBe(true);
  expect(match({ name: '*' }).matched).toBe(true);
  expect(match({ name: 'cart' })).toEqual({
    matched: false,
    why: { code: 'event.other', detail: 'cart.abandoned' },
  });
  expect(match({ name: 'order.*' }).matched).toBe(false);
});

test('asks its condition about what the event brings', () => {
  const when = (value: string) => ({
    name: 'cart.*',
    when: { field: 'event.data.currency', is: 'equals', value },
  });
  expect(match(when('EUR')).matched).toBe(true);
  expect(match(when('USD'))).toEqual({
    matched: false,
    why: { code: 'event.condition', condition: when('USD').when, found: 'EUR' },
  });
});

test('says which part of its condition did not hold', () => {
  const currency = { field: 'event.data.currency', is: 'equals', value: 'EUR' };
  const total = { field: 'event.data.total', is: 'exists' };
  const { why } = match({ name: 'cart.*', when: { all: [currency, total] } });
  expect(why).toEqual({ code: 'event.condition', condition: total });
  expect(sayWhy(why)).toMatch(/^the data of the event do not fit \([^)]*total[^)]*\)$/);
});

test('refuses a star in the middle, spaces around, and comparisons with nothing', () => {
  expect(codes({ name: 'cart.*' })).toEqual([]);
  expect(codes({ name: 'cart.*.done' })).toEqual(['event.bad-name']);
  expect(codes({ name: ' cart' })).toEqual(['event.bad-name']);
  expect(codes({ name: '**' })).toEqual(['event.bad-name']);
  expect(codes({ name: 'a', when: { all: [{ field: 'event.data.x', is: 'equals' }] } })).toEqual([
    'condition.no-value',
  ]);
});
