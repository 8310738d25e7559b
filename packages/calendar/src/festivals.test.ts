import { describe, expect, test } from '@jest/globals';
import { festivalNames, festivalsOf, isFestival } from './festivals.js';
import { festivalTitles } from './festival-titles.js';

// Written down by hand from published almanacs, not computed: the new moon of 2027 and 2028 falls shortly before
// midnight in Beijing (after it in Seoul), that of 2030 shortly after midnight in Beijing (before it in Hanoi).
const newYearByCountry: Record<string, string[]> = {
  CN: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  TW: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  HK: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  MO: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  SG: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  MY: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  ID: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  PH: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  KR: ['2026-02-17', '2027-02-07', '2028-01-27', '2029-02-13', '2030-02-03'],
  VN: ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02'],
};
const blackFridays = ['2026-11-27', '2027-11-26', '2028-11-24', '2029-11-23', '2030-11-29'];
const years = [2026, 2027, 2028, 2029, 2030];

describe('Lunar New Year', () => {
  test.each(Object.entries(newYearByCountry))(
    '%s has the day of its own almanac from 2026 to 2030',
    (country, days) => {
      expect(
        years.flatMap((year) => festivalsOf('lunar-new-year', country, year).map((festival) => festival.day)),
      ).toEqual(days);
    },
  );

  test.each(Object.entries(newYearByCountry))('%s has its eve the day before', (country, days) => {
    for (const [index, year] of years.entries()) {
      const [eve] = festivalsOf('lunar-new-year-eve', country, year);
      expect(Date.parse(days[index] ?? '') - Date.parse(eve?.day ?? '')).toBe(86_400_000);
    }
  });

  test.each(['TH', 'JP', 'US', 'DE'])('%s does not keep it', (country) => {
    expect(years.flatMap((year) => festivalsOf('lunar-new-year', country, year))).toEqual([]);
    expect(isFestival('lunar-new-year', country, '2027-02-06')).toBe(false);
  });

  test.each([
    ['CN', 2026, '2026-02-15', '2026-02-23'],
    ['CN', 2027, '2027-02-05', '2027-02-08'],
    ['TW', 2026, '2026-02-15', '2026-02-20'],
    ['TW', 2027, '2027-02-04', '2027-02-10'],
    ['HK', 2026, '2026-02-17', '2026-02-19'],
    ['HK', 2027, '2027-02-06', '2027-02-09'],
    ['SG', 2027, '2027-02-06', '2027-02-08'],
    ['VN', 2026, '2026-02-16', '2026-02-20'],
    ['KR', 2026, '2026-02-16', '2026-02-18'],
    ['KR', 2027, '2027-02-06', '2027-02-09'],
    ['KR', 2028, '2028-01-26', '2028-01-28'],
  ])('%s keeps it with all days off in %d', (country, year, start, end) => {
    expect(festivalsOf('lunar-new-year', country, year)).toMatchObject([{ start, end }]);
    expect(isFestival('lunar-new-year', country, start)).toBe(true);
    expect(isFestival('lunar-new-year', country, end)).toBe(true);
    const dayAfter = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
    expect(isFestival('lunar-new-year', country, dayAfter)).toBe(false);
  });
});

describe('shopping festivals', () => {
  test.each(['US', 'CN', 'DE', 'BR', 'JP', 'MO', 'ZZ'])(
    'Black Friday is the Friday after the fourth Thursday in %s',
    (country) => {
      expect(
        years.flatMap((year) => festivalsOf('black-friday', country, year).map((festival) => festival.day)),
      ).toEqual(blackFridays);
      expect(isFestival('black-friday', country, '2030-11-22')).toBe(false);
    },
  );

  test('Cyber Monday is the Monday after, also across the end of November', () => {
    expect(festivalsOf('cyber-monday', 'GB', 2030)).toMatchObject([{ day: '2030-12-02' }]);
    expect(isFestival('cyber-monday', 'GB', '2026-11-30')).toBe(true);
  });

  test('Thanksgiving differs between the United States and Canada', () => {
    expect(festivalsOf('thanksgiving', 'US', 2027)).toMatchObject([{ day: '2027-11-25' }]);
    expect(festivalsOf('thanksgiving', 'CA-ON', 2027)).toMatchObject([{ day: '2027-10-11' }]);
  });
});

describe('other festivals', () => {
  test('Eid al-Fitr comes twice in 2033', () => {
    expect(festivalsOf('eid-al-fitr', 'AE', 2033)).toHaveLength(2);
  });

  test('Christmas is on 7 January in Russia and on 25 December where no holiday names it', () => {
    expect(festivalsOf('christmas', 'RU', 2027)).toMatchObject([{ day: '2027-01-07' }]);
    expect(festivalsOf('christmas', 'CN', 2027)).toMatchObject([{ day: '2027-12-25', start: '2027-12-25' }]);
    expect(festivalsOf('christmas', 'US', 2027)).toMatchObject([
      { day: '2027-12-25', start: '2027-12-24', end: '2027-12-25' },
    ]);
  });

  test('the mid-autumn festival of Korea is Chuseok with the day before and after', () => {
    expect(festivalsOf('mid-autumn', 'KR', 2026)).toMatchObject([
      { day: '2026-09-25', start: '2026-09-24', end: '2026-09-26' },
    ]);
  });

  test('an unknown festival or a date that does not exist is never one', () => {
    expect(festivalsOf('toString', 'CN', 2026)).toEqual([]);
    expect(isFestival('black-friday', 'US', '2026-11-31')).toBe(false);
    expect(isFestival('black-friday', 'US', 'soon')).toBe(false);
  });

  test('every festival has a title in three languages', () => {
    for (const name of festivalNames()) {
      expect(Object.keys(festivalTitles[name] ?? {})).toEqual(['en', 'zh-CN', 'zh-TW']);
    }
  });
});
