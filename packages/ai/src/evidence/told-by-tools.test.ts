import { describe, expect, test } from '@jest/globals';
import { judge, type Standard } from '../answer/judge.js';
import { SHOP } from '../testing/claims.js';
import { passagesOf } from '../testing/judge-claim.js';
import { factsOfTools, failedCalls, saysThatItFailed } from './told-by-tools.js';

const call = (name: string, args: Record<string, string>, told: unknown) => [
  { role: 'assistant' as const, text: '', toolCalls: [{ id: name, name, arguments: args }] },
  { role: 'tool' as const, callId: name, text: JSON.stringify(told) },
];
const SHIPPED = factsOfTools(
  call('order', { number: '10492' }, { status: 'shipped', arrives: 'Thursday 3 December' }),
);
const holds = (question: string, text: string, toolFacts: string[], language = 'en'): boolean => {
  const standard: Standard = {
    ...{
      instructions: 'You answer customers of an online shop.',
      passages: passagesOf(SHOP, language),
      said: [],
    },
    ...{ question, toolFacts, language, banned: [], maxLength: 600 },
  };
  return judge(text, standard).isGood;
};

test.each([
  ['where is my order 10492', 'Your order 10492 has been shipped and arrives on Thursday, 3 December.'],
  ['where is my order 10492', 'It is on its way and should arrive on Thursday 3 December.'],
  ['where is my order 10492', 'Thank you for asking! Your parcel was shipped and arrives on 3 December.'],
  [
    'where is my order 10492?',
    'Ihre Bestellung wurde versandt und kommt am Donnerstag, dem 3. Dezember an.',
    'de',
  ],
])('%s: “%s” is what the tool has found out', (question, text, language = 'en') => {
  expect(holds(question, text, SHIPPED, language)).toBe(true);
});

test.each([
  ['where is my order 10492', 'It was delivered to your neighbour yesterday.'],
  ['cancel order 10492', 'Your order 10492 has been cancelled.'],
  ['where is my order 10492', 'Your order was shipped. All lamps are waterproof.'],
  ['can I return order 10492?', 'You cannot return anything.'],
  ['where is my order 10492', 'Your order is lost. We are closing the shop.'],
  ['wo ist meine Bestellung 10492', 'Ihr Paket liegt beim Nachbarn im Keller.', 'de'],
])('%s: “%s” is not', (question, text, language = 'en') => {
  expect(holds(question, text, SHIPPED, language)).toBe(false);
});

test('a date that a service writes with figures is said in any language', () => {
  const facts = factsOfTools(
    call('order', { number: '10492' }, { status: 'shipped', arrives: '2026-12-03' }),
  );
  expect(holds('我的订单10492到哪了', '您的订单已发货，预计12月3日送达。', facts, 'zh')).toBe(true);
  expect(holds('我的订单10492到哪了', '您的订单已发货，预计12月4日送达。', facts, 'zh')).toBe(false);
});

test('what a tool was asked to do and did is done', () => {
  const facts = factsOfTools(call('cancel_order', { number: '10492' }, { ok: true }));
  expect(holds('cancel order 10492', 'Your order 10492 has been cancelled.', facts)).toBe(true);
  expect(holds('cancel order 10492', 'I have refunded your order 10492.', facts)).toBe(false);
});

describe('after a call that failed', () => {
  const failed = failedCalls(call('cancel_order', { number: '10492' }, { error: 'the server answered 500' }));
  const isSaid = (question: string, text: string, language = 'en'): boolean =>
    judge(text, {
      ...{ instructions: 'You answer customers.', passages: passagesOf(SHOP, language), said: [] },
      ...{ question, toolFacts: [], failed, language, banned: [], maxLength: 600 },
    }).isGood;
  const POLICY = 'You can return lamps within 30 days of delivery [1].';

  test.each([
    ['cancel order 10492 please', `I could not cancel order 10492 right now. ${POLICY}`],
    [
      'storniere bestellung 10492 bitte',
      'Leider konnte ich die Bestellung 10492 gerade nicht stornieren. Sie können Lampen innerhalb von 30 Tagen zurückgeben [1].',
      'de',
    ],
    ['帮我取消订单10492', '抱歉，订单10492暂时无法取消。收到后30天内可以退货 [1]。', 'zh'],
    ['cancel order 10492 please', `Sorry, order 10492 could not be cancelled just now. ${POLICY}`],
  ])('%s: “%s” is said', (question, text, language = 'en') => {
    expect(isSaid(question, text, language)).toBe(true);
  });

  test.each([
    ['cancel order 10492 please', `Your order 10492 has been cancelled. ${POLICY}`],
    ['cancel order 10492 please', `We never refund anything. ${POLICY}`],
    ['cancel order 10492 please', `I could not cancel order 10493. ${POLICY}`],
  ])('%s: “%s” is not', (question, text) => {
    expect(isSaid(question, text)).toBe(false);
  });
});

test('that something failed says nothing of why', () => {
  const failed = failedCalls(call('cancel_order', { number: '10492' }, { error: 'the server answered 500' }));
  const says = (sentence: string) =>
    saysThatItFailed(sentence, { failed, question: 'cancel order 10492', language: 'en' });
  expect(says('Order 10492 could not be cancelled because of a technical problem.')).toBe(true);
  expect(says('Order 10492 cannot be cancelled, since it left our warehouse.')).toBe(false);
  expect(says('Order 10492 has been cancelled.')).toBe(false);
});

test('a call that was refused or failed has found out nothing', () => {
  const facts = factsOfTools(
    call('order', { number: '99999' }, { error: 'the argument number is nothing …' }),
  );
  expect(facts).toEqual([]);
  expect(holds('where is my order 10492', 'Your order is lost.', facts)).toBe(false);
});
