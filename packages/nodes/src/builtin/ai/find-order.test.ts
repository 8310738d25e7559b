import { describe, expect, test } from '@jest/globals';
import { doesNotKnow } from './does-not-know.js';
import { findOrder } from './find-order.js';

describe('the number of an order', () => {
  test.each([
    ['88123', '88123'],
    ['4711', '4711'],
    ['#88123', '88123'],
    ["it's 88123", '88123'],
    ['ll-2026-0045', 'll-2026-0045'],
    ['Nummer 88123', '88123'],
    ['die Bestellnummer ist 4711, danke', '4711'],
    ['88123です', '88123'],
    ['номер 88123', '88123'],
  ])('is in the answer “%s”', (text, order) => {
    expect(findOrder(text, { isAnswer: true })).toBe(order);
  });

  test.each([
    ['my order number is 88123', '88123'],
    ['注文番号は 88123 です', '88123'],
    ['订单号是88123', '88123'],
    ['le numéro de commande est le 88123', '88123'],
    ['el número de pedido es 88123', '88123'],
    ['mã đơn hàng 88123', '88123'],
    ['رقم الطلب ٨٨١٢٣', '88123'],
    ['order 88123 is broken', '88123'],
    ['parcel 123456 has not arrived', '123456'],
  ])('is named in “%s”', (text, order) => {
    expect(findOrder(text, { isAnswer: false })).toBe(order);
  });

  test.each([
    'it was placed on 24 november, phone 5551234567',
    'my phone is 0170 1234567',
    '+49 170 1234567',
    '电话号码 13800138000',
    'my tracking number is 1234567890',
    'Kundennummer 123456',
    'in november 2026',
    'order placed 2026-11-24',
    'I want to order 1000 mugs',
    '300 lamps',
    'for 3000 euros',
  ])('is not in “%s”', (text) => {
    expect(findOrder(text, { isAnswer: true })).toBeUndefined();
  });
});

test.each([
  "i don't have it",
  'no idea sorry',
  'weiß ich nicht',
  'hab ich leider nicht',
  'je ne sais pas',
  'no lo tengo',
  'não sei',
  'не знаю',
  'tidak tahu',
  'không nhớ',
  'จำไม่ได้',
  '몰라요',
  'わかりません',
  '我忘了',
  '找不到',
  'لا أعرف',
])('“%s” says that somebody does not know', (text) => {
  expect(doesNotKnow(text)).toBe(true);
});

test.each(['88123', 'ok', 'it is on the mail', 'ja', '好的', 'I know, it is 88123'])(
  '“%s” says no such thing',
  (text) => {
    expect(doesNotKnow(text)).toBe(false);
  },
);
