import { expect, test } from '@jest/globals';
import { foldText } from '../text/fold.js';
import { namesOtherKind } from '../text/kinds.js';
import { measure, numbersMeant } from '../text/quantities.js';
import { PLANT_SHOP, RIGHT_PLANTS, WRONG_PLANTS } from '../testing/claims-details-unseen.js';
import { CYCLE_SHOP, RIGHT_DETAILS, WRONG_DETAILS } from '../testing/claims-details.js';
import type { Claim } from '../testing/claims.js';
import { judgeClaim, type Sayings } from '../testing/judge-claim.js';

// Of 56 and 66 false answers, 55 and 59 were said before numbers were held against what they count; of 52 and 62 right ones
// 12 and 20 were withheld.
const [SAID, SAID_UNSEEN] = [0, 1];
const [WITHHELD, WITHHELD_UNSEEN] = [0, 1];

const saidOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.filter((claim) => judgeClaim(claim, shop) === 'said').map(([, , text]) => text);

test.each<[language: string, text: string, quantities: string]>([
  ['en', 'within two hours, a 10-year warranty, 15 % or $3', '3 dollar, 2 hour, 10 year, 15 percent'],
  ['en', 'twenty-five kilos, 30 calendar days, twice', '25 kg, 30 day, 2 times'],
  ['de', 'eine zehnjährige Garantie, 4–6 Werktage', '10 year, 4 business-day, 6 business-day'],
  ['fr', 'entre cinq et sept jours ouvrés', '5 business-day, 7 business-day'],
  ['es', 'de 8 a 12 horas, 20 €', '8 hour, 12 hour, 20 euro'],
  ['pt', 'R$ 15, três anos', '15 real, 3 year'],
  ['it', 'in sei giorni, 12 kg', '6 day, 12 kg'],
  ['ru', 'в течение двух недель, двадцать пять рублей', '2 week, 25 rouble'],
  ['zh', '两到三天，百分之二十，半年，第一次，24个月', '2 day, 3 day, 20 percent, 6 month, 24 month'],
  ['zh-TW', '3到5個工作天，兩週', '3 business-day, 5 business-day, 2 week'],
  ['ja', '3〜5営業日、2週間、10年間、6ヶ月', '3 business-day, 5 business-day, 2 week, 10 year, 6 month'],
  ['ko', '하루, 두 달, 일주일, 7개월', '1 day, 2 month, 1 week, 7 month'],
  ['th', 'สองสัปดาห์ 3 ถึง 5 วันทำการ', '2 week, 3 business-day, 5 business-day'],
  ['vi', 'năm ngày, 24 năm', '5 day, 24 year'],
  ['id', 'seminggu, 3 sampai 5 hari kerja', '1 week, 3 business-day, 5 business-day'],
  ['ar', 'ساعتين، ٣ أيام، عشر سنوات', '2 hour, 3 day, 10 year'],
])('%s: “%s” measures %s', (language, text, quantities) => {
  const { quantities: found } = measure(text, language);
  expect(
    found
      .map(({ value, unit }) => `${value} ${unit}`)
      .sort()
      .join(', '),
  ).toBe(quantities.split(', ').sort().join(', '));
});

test('a number is meant in every unit that is exactly as much', () => {
  expect(numbersMeant('48 hours, 24 months', 'en')).toEqual(
    expect.arrayContaining(['2', '2880', '24', '48']),
  );
  expect(numbersMeant('10 business days', 'en')).toEqual(['10']);
});

test.each([
  ['a shop the checks were made with', RIGHT_DETAILS, CYCLE_SHOP, WITHHELD],
  ['another', RIGHT_PLANTS, PLANT_SHOP, WITHHELD_UNSEEN],
])('right answers in other words are said, of %s', (_which, claims, shop, but) => {
  expect(claims.length - saidOf(claims, shop).length).toBe(but);
});
test.each([
  ['a shop the checks were made with', WRONG_DETAILS, CYCLE_SHOP, SAID],
  ['another', WRONG_PLANTS, PLANT_SHOP, SAID_UNSEEN],
])('false ones seldom, of %s', (_which, claims, shop, but) => {
  expect(saidOf(claims, shop)).toHaveLength(but);
});

const one = (text: string, answer: string, language = 'en') =>
  judgeClaim([language, '?', `${answer} [1].`], { [language]: [['Desk', text]] });

test.each([
  ['The desk is made of white oak and arrives on Monday.', 'The desk is made of red oak'],
  ['The desk is made of white oak and arrives on Monday.', 'The desk is made of white ash'],
  ['The desk is made of white oak and arrives on Monday.', 'The desk arrives on Sunday'],
  ['An order can be cancelled free of charge within two hours.', 'An order can be cancelled free of charge'],
])('%s – not “%s”', (text, answer) => {
  expect(one(text, answer)).not.toBe('said');
});

test.each([
  ['The desk is made of white oak and arrives on Monday.', 'The desk is made of oak'],
  ['We are open from Monday to Saturday.', 'Yes, we are open on Thursday'],
  ['Orders are free of charge within two hours.', 'Within 2 hours orders are free of charge'],
])('%s – and so “%s”', (text, answer) => {
  expect(one(text, answer)).toBe('said');
});

test('words that only look like a colour, a material or a day are none', () => {
  const text =
    'Ich weiß, Sie wollen gründlich buchen. Une haya vertical, ton pin. They ordered a greenhouse. 星期';
  expect(namesOtherKind(foldText(text), '', { isDenied: false, areDaysHeld: false })).toBe(false);
  expect(namesOtherKind(foldText('Une lampe verte'), '', { isDenied: false, areDaysHeld: false })).toBe(true);
});
