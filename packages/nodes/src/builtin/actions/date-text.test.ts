import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayFromIso, dayNumber, isoDay, partsOfDay, spellDay, weekdayOf } from './calendar-day.js';
import { readDate, type DateReader } from './date-text.js';

/** A Saturday, the first day of the Chinese year. */
const today = dayNumber(2027, 2, 6) ?? 0;

function read(text: string, reader: Partial<DateReader> = {}): string {
  const found = readDate(text, { today, language: 'en', country: 'US', ...reader });
  return typeof found === 'number' ? isoDay(found) : found;
}

describe('dates in answers', () => {
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['2027/3/1', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['3/1/2027', '2027-03-01'],
    ['3/1/27', '2027-03-01'],
    ['25/12/2027', '2027-12-25'],
    ['3/1', '2027-03-01'],
    ['1/15', '2028-01-15'],
    ['Feb 6', '2027-02-06'],
    ['feb 6th, 2028', '2028-02-06'],
    ['6 February 2028', '2028-02-06'],
    ['on march 3rd please', '2027-03-03'],
    ['today', '2027-02-06'],
    ['Tomorrow!', '2027-02-07'],
    ['the day after tomorrow', '2027-02-08'],
    ['friday', '2027-02-12'],
    ['saturday', '2027-02-13'],
    ['next friday', '2027-02-12'],
    ['next Sunday', '2027-02-14'],
    ['in 3 days', '2027-02-09'],
    ['2 weeks', '2027-02-20'],
    ['the 10th', '2027-02-10'],
    ['the 5th', '2027-03-05'],
    ['Feb 29', '2028-02-29'],
  ])('an American means by "%s" %s', (text, date) => expect(read(text)).toBe(date));

  test.each([
    ['明天', '2027-02-07'],
    ['后天', '2027-02-08'],
    ['大后天吧', '2027-02-09'],
    ['2月14日', '2027-02-14'],
    ['二月十四号', '2027-02-14'],
    ['1月5日', '2028-01-05'],
    ['2028年1月5日', '2028-01-05'],
    ['明年3月1日', '2028-03-01'],
    ['6/2', '2027-06-02'],
    ['10号', '2027-02-10'],
    ['下个月5号', '2027-03-05'],
    ['周五', '2027-02-12'],
    ['下周五', '2027-02-12'],
    ['下下', 'none'],
    ['星期日', '2027-02-07'],
    ['礼拜天', '2027-02-07'],
    ['3天后', '2027-02-09'],
    ['三天后', '2027-02-09'],
    ['两个星期后', '2027-02-20'],
    ['２０２７－０３－０１', '2027-03-01'],
  ])('a Chinese means by "%s" %s', (text, date) =>
    expect(read(text, { language: 'zh-CN', country: 'CN' })).toBe(date),
  );

  test.each([
    ['de', 'DE', '6.3.', '2027-03-06'],
    ['de', 'DE', '6. März', '2027-03-06'],
    ['de', 'DE', 'übermorgen', '2027-02-08'],
    ['de', 'DE', 'am Freitag', '2027-02-12'],
    ['fr', 'FR', '6/3', '2027-03-06'],
    ['fr', 'FR', 'après-demain', '2027-02-08'],
    ['fr', 'FR', '6 août', '2027-08-06'],
    ['es', 'ES', '6 de marzo de 2028', '2028-03-06'],
    ['es', 'MX', 'mañana', '2027-02-07'],
    ['pt', 'BR', 'sexta', '2027-02-12'],
    ['ru', 'RU', '6 марта', '2027-03-06'],
    ['ru', 'RU', 'через 3 дня', '2027-02-09'],
    ['ja', 'JP', '3月6日', '2027-03-06'],
    ['ja', 'JP', '6日', '2027-02-06'],
    ['ja', 'JP', '3日後', '2027-02-09'],
    ['ja', 'JP', '来週の金曜日', '2027-02-12'],
    ['ko', 'KR', '3월 6일', '2027-03-06'],
    ['ko', 'KR', '내일', '2027-02-07'],
    ['th', 'TH', '6/3/2570', '2027-03-06'],
    ['th', 'TH', 'พรุ่งนี้', '2027-02-07'],
    ['vi', 'VN', 'ngày mai', '2027-02-07'],
    ['id', 'ID', '3 hari lagi', '2027-02-09'],
    ['ar', 'SA', '٦/٣', '2027-03-06'],
    ['en', 'GB', '6/3', '2027-03-06'],
  ])('%s in %s: "%s" is %s', (language, country, text, date) =>
    expect(read(text, { language, country })).toBe(date),
  );

  test('asks back when nothing tells day from month', () => {
    expect(read('6/2', { country: undefined })).toBe('ambiguous');
    expect(read('6/2', { country: 'CA' })).toBe('ambiguous');
    expect(read('25/2', { country: undefined })).toBe('2027-02-25');
    expect(read('3/3', { country: undefined })).toBe('2027-03-03');
    expect(read('6/2', { language: 'de', country: undefined })).toBe('2027-02-06');
  });

  test.each(['2027-02-30', '31/4/2027', 'soon', '', '😀', '6/2 or 7/2', 'last friday', '13/13'])(
    '"%s" is no day',
    (text) => expect(read(text)).toBe('none'),
  );

  test('looks back when a past day is asked for', () => {
    expect(read('May 6', { isPast: true })).toBe('2026-05-06');
    expect(read('5/6/85', { isPast: true })).toBe('1985-05-06');
  });

  test('the day of the week is right on any day', () => {
    expect(weekdayOf(dayFromIso('2027-02-06') ?? 0)).toBe(5);
    expect(weekdayOf(-1)).toBe(2);
  });

  test('what we print is read back, in every language', () => {
    const languages = fc.constantFrom(
      'en',
      'zh-CN',
      'zh-TW',
      'ja',
      'ko',
      'es',
      'pt',
      'de',
      'fr',
      'ru',
      'vi',
      'id',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), languages, (day, language) => {
        expect(read(spellDay(day, language), { language, country: undefined })).toBe(isoDay(day));
        expect(read(isoDay(day), { language })).toBe(isoDay(day));
      }),
    );
  });

  test('nothing a customer writes breaks it, and every answer is a real day', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ar', 'xx-wrong-', ''),
        (text, language) => {
          const found = readDate(text, { today, language });
          if (typeof found === 'number') expect(partsOfDay(found).year).toBeGreaterThan(1700);
        },
      ),
    );
  });
});
