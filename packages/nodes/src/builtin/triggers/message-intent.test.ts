import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { messageIntent } from './message-intent.js';

const config = {
  intent: 'Return',
  examples: ['I want to send this back', 'how do I return an item', '我想退货', 'ich möchte das zurückgeben'],
};

function match(says: string, rest: object = {}) {
  const view = testView({ says });
  return messageIntent.match({ config: { ...config, ...rest }, event: view.event, view, hit: [] });
}

test.each([
  ['Hi, how can I return an item?', 'how do I return an item'],
  ['我想要退貨', '我想退货'],
  ['Ich möchte die Lampe zurückgeben', 'ich möchte das zurückgeben'],
])('fires on “%s” and names the example', (says, detail) => {
  expect(match(says)).toEqual({ matched: true, why: { code: 'intent.near', detail } });
});

test('is quiet when nothing is near, and names itself', () => {
  expect(match('how do I pay')).toEqual({ matched: false, why: { code: 'intent.far', detail: 'Return' } });
});

test('is quiet when an exception is nearer', () => {
  const except = ['I want to send this back to the kitchen of my sister'];
  expect(match('I want to send this back to the kitchen of my sister', { except })).toEqual({
    matched: false,
    why: { code: 'intent.other', detail: except[0] },
  });
});

test('finds more when it is more sensitive', () => {
  const says = 'please tell me whether returns of an item are possible';
  expect(match(says, { sensitivity: 'low' }).matched).toBe(false);
  expect(match(says, { sensitivity: 'high' }).matched).toBe(true);
});

test('asks for an example', () => {
  expect(messageIntent.check({ intent: 'Return', examples: [] })).toMatchObject([
    { code: 'intent.empty', path: '/examples' },
  ]);
  expect(messageIntent.check(config)).toEqual([]);
});

test('competes with another that has the same example', () => {
  expect(messageIntent.shared(config, { intent: 'Refund', examples: ['我想退货'] })).toBe('我想退货');
  expect(messageIntent.shared(config, { intent: 'Price', examples: ['how much'] })).toBeUndefined();
});

const RETURNS = {
  examples: [
    'I want to send this back',
    'how do I return an item',
    'can I return it',
    'I would like a refund',
    '我想退货',
    'ich möchte das zurückgeben',
    'quiero devolver esto',
  ],
};

test.each([
  'can i get my money back',
  '怎么退',
  'kann ich das zurücksenden',
  'Rückgabe',
  'quiero una devolución',
  'how can I return this',
  'refund please',
  'I want my money back',
  'je voudrais retourner cet article',
  '退款',
  'хочу вернуть заказ',
  'posso devolver',
  'ขอคืนเงิน',
  'how do I send it back',
  'Retoure',
  'want to return my order',
])('fires on “%s”, in whichever language', (says) => {
  expect(match(says, RETURNS).matched).toBe(true);
});

test.each([
  'I want to send a gift',
  'I will return tomorrow to your shop',
  'I want to send this to my mother',
  'how do I order an item',
  'can I pay with it',
  '我想买这个',
  'ich möchte das bestellen',
  'quiero comprar esto',
  'many happy returns',
  'I would like a mug',
  'can I send a postcard with it',
  'when do you return from holiday',
  'how do I clean an item',
  'quiero enviar un regalo',
])('is quiet on “%s”, which only sounds alike', (says) => {
  expect(match(says, RETURNS).matched).toBe(false);
});
