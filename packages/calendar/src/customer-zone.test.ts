import { describe, expect, test } from '@jest/globals';
import { MAIN_ZONES, ONLY_ZONES } from './country-zones.js';
import { customerZone } from './customer-zone.js';
import { isZone } from './zone-clock.js';

describe('the zone of a customer', () => {
  test('is their own where it is known', () => {
    expect(customerZone({ zone: 'America/Chicago', country: 'TW', language: 'zh-TW' })).toEqual({
      zone: 'America/Chicago',
      isGuess: false,
    });
  });

  test.each(['', 'Mars/Olympus'])('is not “%s”', (zone) => {
    expect(customerZone({ zone, country: 'DE' })).toEqual({ zone: 'Europe/Berlin', isGuess: false });
    expect(customerZone({ zone })).toBeNull();
  });

  test('is that of their country where it has one clock', () => {
    expect(customerZone({ country: 'tw', language: 'zh-CN' })).toEqual({
      zone: 'Asia/Taipei',
      isGuess: false,
    });
    expect(customerZone({ country: 'CN' })).toEqual({ zone: 'Asia/Shanghai', isGuess: false });
  });

  test('is a guess where their country has several', () => {
    expect(customerZone({ country: 'US', language: 'zh-TW' })).toEqual({
      zone: 'America/New_York',
      isGuess: true,
    });
  });

  test.each([
    ['zh-TW', 'Asia/Taipei'],
    ['zh_HK', 'Asia/Hong_Kong'],
    ['zh-Hant', 'Asia/Taipei'],
    ['zh-Hant-HK', 'Asia/Hong_Kong'],
    ['zh-CN', 'Asia/Shanghai'],
    ['de-AT', 'Europe/Vienna'],
  ])('is a guess by the region in their language %s', (language, zone) => {
    expect(customerZone({ language })).toEqual({ zone, isGuess: true });
  });

  test.each(['en', 'en-US', 'zh', 'zh-Hans', 'constructor', ''])('cannot be told from “%s”', (language) => {
    expect(customerZone({ language, country: language })).toBeNull();
  });
});

test('every zone in the tables exists, and no country is in both', () => {
  const zones = [...Object.values(ONLY_ZONES), ...Object.values(MAIN_ZONES)];
  expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  expect(Object.keys(MAIN_ZONES).filter((country) => country in ONLY_ZONES)).toEqual([]);
});
