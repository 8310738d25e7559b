import { expect, test } from '@jest/globals';
import { findNumbers, type NumberField } from './find-numbers.js';

const qty: NumberField = { name: 'qty', words: ['quantity'] };
const budget: NumberField = { name: 'budget', words: ['budget'], isMoney: true };

const find = (text: string, fields: readonly NumberField[] = [qty, budget]) =>
  Object.fromEntries(
    findNumbers(text, fields, { locale: 'en', isAnswer: false, isOnly: fields.length === 1 }),
  );

test.each([
  '50 mugs at $3 each',
  '50 mugs, 3 dollars per piece',
  '50 Becher zu je 3 Euro',
  '50 Becher, 3 Euro pro Stück',
  '50 tasses à 3 € la pièce',
  '50 tazas a 3 euros cada una',
  '50个杯子, 每个3元',
  '50个杯子, 3块钱一个',
  '50 кружек по 3 рубля за штуку',
  'マグカップ50個、1個300円',
])('a price for each is no budget: “%s”', (text) => {
  expect(find(text)).toEqual({ qty: 50 });
});

test('a price for each is what a field for a price wants', () => {
  const price: NumberField = { name: 'price', words: ['price per piece'], isMoney: true };
  expect(find('50 mugs at $3 each', [qty, price])).toEqual({ qty: 50, price: 3 });
  expect(find('50 mugs at $3 each, budget $200')).toEqual({ qty: 50, budget: 200 });
});

test.each([
  '20 second-hand 40 cm lamps',
  '20 lamps of 12 W',
  '20 Lampen mit 30 cm Durchmesser',
  '20个40厘米的灯',
])('a size is no quantity: “%s”', (text) => {
  expect(find(text)).toEqual({ qty: 20 });
});

test('a size alone is none either, but where it is asked for', () => {
  expect(find('a 40 cm lamp', [qty])).toEqual({});
  expect(find('a 40 cm lamp', [{ name: 'height', words: ['height'] }])).toEqual({ height: 40 });
});
