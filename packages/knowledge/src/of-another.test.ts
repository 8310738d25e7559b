import { expect, test } from '@jest/globals';
import { anotherLast } from './of-another.js';

const entry = (title: string, text: string) => ({ title, text, score: 0.95 });
const bike = entry('Can I leave my bike inside?', 'Bikes stand in the hall behind the counter.');
const dog = entry('可以带狗吗', '狗狗可以进店，请牵好绳子。');
const kit = entry('Weaving kit', 'The kit has a loom, yarn for two scarves and a booklet for 45 euros.');
const cards = entry('Paying', 'We take Visa, Mastercard and PayPal.');
const karten = entry('付款方式', '接受Visa、万事达和PayPal。');
const voucher = entry('Gift vouchers', 'They are sold from 20 euros and are valid for two years.');
const kids = entry('Weaving class', 'The class is suitable for children from 8 years and costs 30 euros.');

test.each([
  ['Can I leave my scooter inside?', bike],
  ['Can I leave a suitcase here?', bike],
  ['可以带猫吗', dog],
  ['可以带小孩吗？', dog],
  ['Is the weaving kit suitable for children?', kit],
  ['Do you take Amex?', cards],
  ['可以用支付宝付款吗', karten],
  ['I want a refund for my gift voucher', voucher],
])('“%s” is about another thing than the passage, whatever words they share', (question, passage) => {
  const [first, second] = anotherLast([question], [passage, { ...bike, title: 'Hall', score: 0.7 }]);
  expect([first, second].find((one) => one?.title === passage.title)?.score).toBe(0.59);
});

test.each([
  ['Can I leave my bike inside?', bike],
  ['Where can I leave my bike?', bike],
  ['Can I leave my bike inside overnight?', bike],
  ['可以带狗吗？', dog],
  ['What is in the weaving kit?', kit],
  ['Is the class good for children?', kids],
  ['Do you take PayPal?', cards],
  ['Do you take Amex or PayPal?', cards],
  ['可以用PayPal付款吗', karten],
  ['How long is a gift voucher valid?', voucher],
])('“%s” is about what the passage says', (question, passage) => {
  expect(anotherLast([question], [passage])).toEqual([passage]);
});

test('what means the same here is not another thing', () => {
  const wordings = ['Can I leave my scooter inside?', 'Can I leave my bike inside?'];
  expect(anotherLast(wordings, [bike])).toEqual([bike]);
});
