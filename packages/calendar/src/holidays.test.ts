import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  holidayCountries,
  holidayCoverage,
  holidayOn,
  holidayRegions,
  holidaysOf,
  nameIn,
  replacedWorkday,
} from './holidays.js';

type OfficialDay = { name: string; date: string; isOffDay: boolean };

const folder = path.join(import.meta.dirname, '../sources/holiday-cn');
const datesOf = (country: string, year: number): string[] =>
  holidaysOf(country, year).map((holiday) => holiday.start);

describe('mainland China', () => {
  const official = ['2025', '2026', '2027'].flatMap((year) => {
    const file = JSON.parse(readFileSync(path.join(folder, `${year}.json`), 'utf8')) as {
      days: OfficialDay[];
    };
    return file.days;
  });
  const off = new Set(official.filter((day) => day.isOffDay).map((day) => day.date));
  const worked = new Set(official.filter((day) => !day.isOffDay).map((day) => day.date));

  test('every day of 2025 and 2026 is off, worked or ordinary exactly as published', () => {
    for (let ms = Date.parse('2025-01-01'); ms < Date.parse('2027-01-01'); ms += 86_400_000) {
      const date = new Date(ms).toISOString().slice(0, 10);
      expect([date, holidayOn('CN', date) !== null]).toEqual([date, off.has(date)]);
      expect([date, replacedWorkday('CN', date) !== null]).toEqual([date, worked.has(date)]);
    }
    expect([...off].filter((date) => date.startsWith('2026'))).toHaveLength(33);
  });

  test('the make-up workdays of 2026 replace the last weekdays of their break', () => {
    const pairs = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(
      (date) => [date, replacedWorkday('CN', date)],
    );
    expect(pairs).toEqual([
      ['2026-01-04', '2026-01-02'],
      ['2026-02-14', '2026-02-20'],
      ['2026-02-28', '2026-02-23'],
      ['2026-05-09', '2026-05-05'],
      ['2026-09-20', '2026-10-06'],
      ['2026-10-10', '2026-10-07'],
    ]);
  });

  test('after the published year only the thirteen statutory days are left', () => {
    expect(holidayCoverage('CN')).toEqual({ until: '2026-12-31', isScheduleAwaited: true });
    const days = holidaysOf('CN', 2027).map(({ start, end }) => (start === end ? start : `${start}/${end}`));
    expect(days).toEqual([
      '2027-01-01',
      '2027-02-05/2027-02-08',
      '2027-04-05',
      '2027-05-01/2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01/2027-10-03',
    ]);
    expect(replacedWorkday('CN', '2027-02-14')).toBeNull();
  });

  test('women’s day, youth day and children’s day are not public holidays', () => {
    for (const date of ['2027-03-08', '2027-05-04', '2027-06-01', '2027-08-01']) {
      expect(holidayOn('CN', date)).toBeNull();
    }
  });
});

describe('neighbours of China', () => {
  test('Taiwan in 2026 is the calendar that its government published', () => {
    const days = new Set<string>();
    for (const { start, end } of holidaysOf('TW', 2026)) {
      for (let ms = Date.parse(start); ms <= Date.parse(end); ms += 86_400_000) {
        days.add(new Date(ms).toISOString().slice(5, 10));
      }
    }
    expect([...days].sort().join(' ')).toBe(
      '01-01 02-15 02-16 02-17 02-18 02-19 02-20 02-27 02-28 04-03 04-04 04-05 04-06 05-01 06-19 09-25 09-28 10-09 10-10 10-25 10-26 12-25',
    );
  });

  test('Hong Kong moves a Lunar New Year’s day off Sunday', () => {
    expect(holidayOn('HK', '2027-02-07')).toBeNull();
    expect(holidayOn('HK', '2027-02-08')).not.toBeNull();
    expect(holidayOn('HK', '2027-02-09')).not.toBeNull();
  });

  test('Macau, which the library lacks, has its twenty days', () => {
    const days = holidaysOf('MO', 2026).reduce(
      (sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1,
      0,
    );
    expect(days).toBe(20);
    expect(holidayOn('MO', '2026-12-20')?.names['zh-TW']).toBe('澳門特別行政區成立紀念日');
    expect(holidayOn('MO', '2025-12-21')?.names['en']).toBe('Winter Solstice');
  });

  test('Korea has Seollal with the day before and after, not the two days after', () => {
    const seollal = holidaysOf('KR', 2027).filter((holiday) => holiday.festival === 'lunar-new-year');
    expect(seollal).toMatchObject([
      { start: '2027-02-06', end: '2027-02-08', isSubstitute: false },
      { start: '2027-02-09', end: '2027-02-09', isSubstitute: true },
    ]);
    expect(holidayOn('KR', '2028-01-26')).not.toBeNull();
    expect(holidayOn('KR', '2028-01-29')).toBeNull();
  });

  test('Tết lasts five days from the eve, and each of them is found', () => {
    for (const date of ['2027-02-05', '2027-02-06', '2027-02-09']) {
      expect(holidayOn('VN', date)).not.toBeNull();
    }
    expect(holidayOn('VN', '2027-02-10')).toBeNull();
  });
});

describe('the rest of the world', () => {
  test('substitute days follow the country', () => {
    expect(holidayOn('US', '2027-12-24')).toMatchObject({
      isSubstitute: true,
      names: { en: 'Christmas Day' },
    });
    expect(holidayOn('GB', '2027-12-27')).toMatchObject({ isSubstitute: true });
    expect(holidayOn('GB', '2027-12-24')).toBeNull();
    expect(holidayOn('US', '2027-12-31')).toMatchObject({ isSubstitute: true });
  });

  test('the day after Thanksgiving is a holiday in California and Texas, not in the country', () => {
    expect(holidayOn('US', '2026-11-27')).toBeNull();
    expect(holidayOn('US-CA', '2026-11-27')).not.toBeNull();
    expect(holidayOn('US-TX', '2026-11-27')).not.toBeNull();
    expect(holidayOn('US-NY', '2026-11-27')).toBeNull();
    expect(holidayOn('US-NY', '2026-11-26')).not.toBeNull();
  });

  test('GB means England and Wales, which has the summer bank holiday; Scotland differs', () => {
    expect(holidayOn('GB', '2027-08-30')).not.toBeNull();
    expect(holidayOn('GB-SCT', '2027-08-30')).toBeNull();
    expect(holidayOn('GB-SCT', '2027-01-02')).not.toBeNull();
    expect(holidayOn('GB', '2027-01-02')).toBeNull();
  });

  test('dates by the Islamic moon are marked as estimates, and differ between countries', () => {
    expect(holidaysOf('AE', 2026).find((holiday) => holiday.festival === 'eid-al-fitr')).toMatchObject({
      start: '2026-03-20',
      isEstimated: true,
    });
    expect(holidaysOf('SA', 2026).find((holiday) => holiday.festival === 'eid-al-fitr')).toMatchObject({
      start: '2026-03-19',
      isEstimated: true,
    });
    expect(holidayOn('AE', '2026-02-18')).toBeNull();
    expect(holidayOn('US', '2026-07-04')?.isEstimated).toBe(false);
  });

  test('countries whose moving days are listed for a few years only say so', () => {
    expect(holidayCoverage('TH')?.until).toBe('2026-12-31');
    expect(holidayCoverage('SG')?.until).toBe('2026-12-31');
    expect(holidayCoverage('US')?.until).toBe('2035-12-31');
  });

  test('all wanted countries have holidays in every year, in order and with an English name', () => {
    const wanted =
      'CN TW HK MO SG MY ID PH VN KR JP TH IN US CA GB IE DE FR ES IT NL PL PT BR MX AR CL CO AU NZ AE SA TR IL RU ZA NG EG'.split(
        ' ',
      );
    expect(holidayCountries().sort()).toEqual(wanted.sort());
    for (const country of [...wanted, ...wanted.flatMap(holidayRegions)]) {
      for (let year = 2025; year <= 2035; year += 1) {
        const dates = datesOf(country, year);
        expect(dates.length).toBeGreaterThan(2);
        expect([...dates].sort()).toEqual(dates);
        for (const holiday of holidaysOf(country, year)) {
          expect(holiday.names['en']).toBeTruthy();
          expect(holiday.start <= holiday.end && holiday.start.startsWith(String(year))).toBe(true);
        }
      }
    }
  });

  test('an unknown country, region, year or date has no holiday', () => {
    expect(holidaysOf('XX', 2026)).toEqual([]);
    expect(holidaysOf('US-XX', 2026)).toEqual([]);
    expect(holidaysOf('constructor', 2026)).toEqual([]);
    expect(holidaysOf('CN', 2036)).toEqual([]);
    expect(holidayOn('CN', '2026-13-01')).toBeNull();
    expect(holidayCoverage('XX')).toBeNull();
  });
});

test('a name falls back to a near language and then to English', () => {
  const names = { en: 'Spring Festival', 'zh-CN': '春节' };
  expect(nameIn(names, 'zh-CN')).toBe('春节');
  expect(nameIn(names, 'zh-TW')).toBe('春节');
  expect(nameIn(names, 'fr')).toBe('Spring Festival');
});
