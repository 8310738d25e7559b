import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { customerSilent } from './customer-silent.js';

test('asks to be woken after its time', () => {
  expect(customerSilent.silentAfterMs({ after: 'PT30M' })).toBe(1_800_000);
  expect(customerSilent.silentAfterMs({ after: 'P1DT1H' })).toBe(90_000_000);
});

test('fires when woken', () => {
  const view = testView({ event: { id: 'evt_1', type: 'timer.fired', atMs: 0, timer: 't' } });
  expect(customerSilent.match({ config: { after: 'PT30M' }, event: view.event, view, hit: [] })).toEqual({
    matched: true,
    why: { code: 'customer.silent', detail: 'PT30M' },
  });
});

test('refuses times without a fixed length, and those too short or too long', () => {
  const codes = (after: string) => customerSilent.check({ after }).map(({ code }) => code);
  expect(codes('PT10S')).toEqual([]);
  expect(codes('P1M')).toEqual(['duration.bad']);
  expect(codes('soon')).toEqual(['duration.bad']);
  expect(codes('PT9S')).toEqual(['duration.out-of-range']);
  expect(codes('P91D')).toEqual(['duration.out-of-range']);
});

test('a time that slipped past the checks means later, not now', () => {
  expect(customerSilent.silentAfterMs({ after: 'soon' })).toBeGreaterThan(86_400_000);
});
