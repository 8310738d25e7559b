import { expect, test } from '@jest/globals';
import { asText, fillIn, type ShopReading } from './fill-in.js';

const reading: ShopReading = {
  language: 'en',
  contentLanguage: 'zh-CN',
  flowLanguages: ['en', 'zh-CN'],
  flowValues: {
    'shop.name': { en: 'Moon Lamps', 'zh-CN': '月灯' },
    'dates.end': '2027-02-14',
    'shop.url': '',
  },
  shopValues: { 'shop.name': 'Another', shop: { city: 'Oslo' } },
  inConditions: new Map([
    ['vars.back', 'When the team is back'],
    ['contact.fields.vip', 'Good customer'],
  ]),
};
const read = (text: string): string => asText(fillIn(text, reading));

test('a value is read as customers will: the flow’s own first, in the language of the texts, with its filters', () => {
  expect(read('{{shop.name}} in {{ shop.city | upper }}')).toBe('月灯 in OSLO');
  expect(read('until {{dates.end | date: "day"}}')).toBe('until 2月14日');
});

test('what only a talk will bring has a readable name, and stands apart', () => {
  expect(fillIn('Hi {{contact.name | default: "you"}}!', reading)).toEqual([
    'Hi ',
    { blank: 'Name', path: 'contact.name' },
    '!',
  ]);
  expect(read('{{vars.back}}, {{contact.vip}}, {{handoff.agent}}')).toBe(
    'When the team is back, Good customer, Who takes over',
  );
});

test('a value that nobody has filled in is no gap in the text', () => {
  expect(read('{{shop.url}} {{faq.returnsPage}} {{contact.order_reference}}')).toBe(
    'Shop url Faq returns page Order reference',
  );
});

test('braces that mean nothing stay as they are written', () => {
  expect(read('\\{{shop.name}} {{ 1 + 1 }}')).toBe('{{shop.name}} {{ 1 + 1 }}');
});

test('a time of day is said by the shop’s clock', () => {
  const flowValues = { 'sale.starts': '2027-02-14T00:30:00Z' };
  const at = (shopZone: string): string =>
    asText(
      fillIn('{{sale.starts | date: "datetime"}}', {
        ...reading,
        contentLanguage: 'en',
        flowValues,
        shopZone,
      }),
    );
  expect([at('Asia/Shanghai'), at('America/Chicago')]).toEqual([
    expect.stringMatching(/8:30/),
    expect.stringMatching(/6:30/),
  ]);
});
