import { describe, expect, test } from '@jest/globals';
import { isQuantity, saysQuantity } from './quantity-text.js';

describe('messages that say how much', () => {
  test.each([
    '200',
    '20518',
    'about 200 pcs',
    'I think we will need about 20000 please',
    'ok, 200!',
    '2k',
    '20,000 red lanterns',
    '200 red lanterns',
    'five',
    'max 3000 dollars',
    'ca. 500 Stück',
    'environ 200 pièces',
    '200个',
    '大概要200个灯笼吧',
    '我们需要三百个左右',
    '大約兩百個',
    '预算两万',
    '約200個',
    '200개 정도',
    'khoảng 200 cái',
  ])('"%s"', (text) => expect(isQuantity(text)).toBe(true));
});

describe('messages that hold a number and are about something else', () => {
  test.each([
    'wheres my ordr 20518',
    'my order 20518',
    'order #20518',
    '#20518',
    'LNY-20518',
    '20518 refund please',
    '20518退款',
    '订单20518',
    '我要退款 20518',
    'refund for 2 pcs',
    'cancel 200',
    '200, how much?',
    '200个多少钱',
    '00412 lamp',
    '200 of the ones that came broken yesterday',
    'hello there friend',
    '10 or 20',
    '',
  ])('"%s"', (text) => expect(isQuantity(text)).toBe(false));
});

test('an address beside it does not make it less of a quantity', () => {
  expect(saysQuantity('50 a1990@b.com', false)).toBe(true);
  for (const text of [
    'About 50, and write to a@b.com',
    'About 50. You can write to me at a@b.com today',
    '1,000 pcs. My address: 4you@b.com',
    '大概50个，邮箱a1@b.com',
  ])
    expect(saysQuantity(text, true)).toBe(true);
  for (const text of ['write to 4you@b.com', 'order 20518, write to a@b.com', 'how much are 50, a@b.com?'])
    expect(saysQuantity(text, true)).toBe(false);
});
