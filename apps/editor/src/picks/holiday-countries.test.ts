import { expect, test } from '@jest/globals';
import { countryOfZone, holidayCountryOptions } from './holiday-countries.js';

test.each([
  ['America/Chicago', 'US'],
  ['Asia/Shanghai', 'CN'],
  ['Asia/Taipei', 'TW'],
  ['Europe/Berlin', 'DE'],
])('%s is the clock of %s', (zone, country) => expect(countryOfZone(zone)).toBe(country));

test('a clock of no country belongs to none', () => expect(countryOfZone('UTC')).toBeUndefined());

test('countries go by their names in the language of the reader', () => {
  const named = holidayCountryOptions('zh-CN').find(({ value }) => value === 'US');
  expect(named?.label).toBe('美国');
});
