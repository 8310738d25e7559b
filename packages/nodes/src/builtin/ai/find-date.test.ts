import { expect, test } from '@jest/globals';
import { dayNumber, isoDay } from '../actions/calendar-day.js';
import { findDate } from './find-date.js';

/** A Monday. */
const today = dayNumber(2026, 11, 30) ?? 0;

function find(text: string, language = 'en'): string | undefined {
  const { day } = findDate(text, { today, language });
  return day === undefined ? undefined : isoDay(day);
}

test.each([
  ['en', "we'd like 300 pieces before March 5", '2027-03-05'],
  ['en', 'we’d need a hundred pieces, max. 900 EUR, in two weeks', '2026-12-14'],
  ['en', 'sat on it already; by 15 April', '2027-04-15'],
  ['en', '10-15 lamps, within 10 days', '2026-12-10'],
  ['en', 'by Sat please', '2026-12-05'],
  ['en', 'I need it fri', '2026-12-04'],
  ['en', 'sat', '2026-12-05'],
  ['en', 'we are there mon-fri, need it by 12 December', '2026-12-12'],
  ['en', 'by May 20', '2027-05-20'],
  ['en', 'deliver 24/12', '2026-12-24'],
  ['en', 'by the 20th at the latest', '2026-12-20'],
  ['en', 'by Easter', '2027-03-27'],
  ['de', 'vor Ostern', '2027-03-27'],
  ['zh-TW', '農曆年前要到貨', '2027-02-05'],
  ['vi', 'trước Tết', '2027-02-05'],
  ['de', 'bis morgen bitte', '2026-12-01'],
  ['de', 'am 15.3. brauchen wir 30 Stück', '2027-03-15'],
  ['pt', 'até segunda', '2026-12-07'],
  ['id', '2 minggu lagi', '2026-12-14'],
  ['id', 'senin minggu depan', '2026-12-07'],
  ['vi', 'trước thứ hai', '2026-12-07'],
  ['zh', '三天后要', '2026-12-03'],
  ['es', 'en 10 días', '2026-12-10'],
])('%s: “%s” names a day', (language, text, day) => {
  expect(find(text, language)).toBe(day);
});

test.each([
  ['en', "we'd like 20 lamps"],
  ['en', 'I sat down with my boss'],
  ['en', '20 lamps for the sun room'],
  ['en', 'spend it on sun loungers'],
  ['en', 'may I have 20 lamps'],
  ['en', 'we may need 20 lamps'],
  ['en', '10-15 lamps'],
  ['en', 'a 2.5 m cable'],
  ['en', 'the 2nd lamp is broken'],
  ['en', 'open 24/7'],
  ['en', 'we waited 3 weeks'],
  ['en', 'Friday or Saturday'],
  ['en', 'we are there mon-fri'],
  ['ja', '今日は、ランプを買いたい'],
  ['fr', 'je voudrais 30 pièces pour mon magasin'],
  ['de', 'Guten Morgen, wir brauchen 30 Stück'],
  ['de', 'bis 10-15 Stück'],
  ['es', 'mejor por la mañana'],
  ['pt', 'é a segunda vez que peço'],
  ['vi', 'món quà cho mẹ'],
  ['vi', 'lần thứ hai rồi'],
  ['zh', '两周三十个'],
  ['zh', '用了3天就坏了'],
])('%s: “%s” names none', (language, text) => {
  expect(find(text, language)).toBeUndefined();
});
