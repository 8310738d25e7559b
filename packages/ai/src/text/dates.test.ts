import { expect, test } from '@jest/globals';
import { answer } from '../answer/answer.js';
import { question, says, testIo } from '../testing/shop.js';

const tool = { name: 'order', description: 'Finds an order', isBranch: false, parameters: [] };
const told = async (language: string, text: string): Promise<string> => {
  const found = { passages: [], verdict: 'out-of-scope' as const, confidence: 0, language };
  const io = testIo(
    [says('', [{ id: 'c1', name: 'order', arguments: {} }]), `STATUS: answered\n${text}`, 'STATUS: unsure'],
    { found },
  );
  const asked = question({ question: '?', language, tools: [tool] });
  return (await answer(asked, io, async () => ({ status: 'shipped', eta: '2027-01-05' }))).verdict;
};

test.each([
  ['en', 'Good news: your order has shipped and should arrive on 5 January 2027.'],
  ['en', 'Your order has shipped and arrives on January 5th.'],
  ['en', 'Your order arrives on 2027-01-05.'],
  ['zh', '您的订单已经发出，预计1月5日送达。'],
  ['zh', '您的订单已经发出，预计2027年1月5日送达。'],
  ['ja', 'ご注文の商品は2027年1月5日に到着する予定です。'],
  ['de', 'Ihre Bestellung kommt voraussichtlich am 5. Januar 2027 an.'],
  ['fr', 'Votre commande devrait arriver le 5 janvier 2027.'],
  ['es', 'Su pedido llegará el 5 de enero de 2027.'],
  ['ru', 'Ваш заказ отправлен и прибудет 5 января 2027.'],
])('%s: a date that a tool told may be said in words: “%s”', async (language, text) => {
  expect(await told(language, text)).toBe('answered');
});

test.each([
  ['en', 'Your order has shipped and arrives on 1 May 2027.'],
  ['en', 'Your order has shipped and arrives on January 27.'],
  ['zh', '您的订单预计5月1日送达。'],
  ['de', 'Ihre Bestellung kommt am 5. Februar 2027 an.'],
])('%s: another date of the same numbers may not: “%s”', async (language, text) => {
  expect(await told(language, text)).toBe('unsure');
});
