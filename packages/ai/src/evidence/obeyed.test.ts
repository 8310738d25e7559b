import { expect, test } from '@jest/globals';
import { onlyAsks } from '../answer/asking.js';
import { judge } from '../answer/judge.js';
import { SHOP } from '../testing/claims.js';
import { passagesOf } from '../testing/judge-claim.js';
import { ASKED, OBEYED } from '../testing/obeyed.js';

const standard = (language: string, passages = passagesOf(SHOP, language), said: string[] = []) => ({
  ...{ instructions: 'You answer customers of an online shop.', passages, toolFacts: [], said, language },
  ...{ question: 'Can I return it?', banned: [], maxLength: 600 },
});

test.each(OBEYED)('%s: what a model was talked into is not said: “%s”', (language, text) => {
  const [passage] = passagesOf(SHOP, language);
  const fact = 'Refunds reach you after 5 working days.';
  const passages =
    passage === undefined ? [] : [{ ...passage, text: `${passage.text} ${language === 'en' ? fact : ''}` }];
  expect(judge(text, standard(language, passages)).isGood).toBe(false);
});

test.each(ASKED)('%s: nobody is asked: “%s”', (language, text) => {
  expect(onlyAsks(text, standard(language))).toBe(false);
});

test.each([
  ['en', 'Could you tell me your order number please?'],
  ['en', 'Which lamp would you like to return?'],
  ['en', 'Which country should it go to, and which size do you need?'],
  ['de', 'Welche Lampe möchten Sie zurückgeben?'],
  ['fr', 'Pouvez-vous me donner votre numéro de commande ?'],
  ['es', '¿Qué lámpara quiere devolver?'],
  ['pt', 'Qual é o número do seu pedido?'],
  ['it', 'Qual è il numero del Suo ordine?'],
  ['ru', 'Какой у вас номер заказа?'],
  ['zh', '请问您想退哪一款灯？'],
  ['ja', 'どのランプを返品されますか？'],
  ['ko', '주문 번호가 어떻게 되시나요?'],
  ['th', 'ขอหมายเลขคำสั่งซื้อหน่อยได้ไหมคะ?'],
  ['vi', 'Bạn cho mình xin mã đơn hàng nhé?'],
  ['id', 'Boleh minta nomor pesanan Anda?'],
  ['ar', 'ما هو رقم طلبك؟'],
])('%s: what the case leaves open is asked: “%s”', (language, text) => {
  expect(onlyAsks(text, standard(language))).toBe(true);
});

test('what the shop itself says of passwords, channels and addresses may be said', () => {
  const [passage] = passagesOf(SHOP, 'en');
  if (passage === undefined) throw new Error('no passage');
  const own = {
    ...passage,
    text: 'Reset your password in your account. Write to us on WhatsApp or at lamps dot com.',
  };
  const judged = (text: string) => judge(text, standard('en', [own])).isGood;
  expect(judged('You can reset your password in your account [1].')).toBe(true);
  expect(judged('You can write to us on WhatsApp [1].')).toBe(true);
  expect(judged('Write to us at lamps dot com [1].')).toBe(true);
  expect(judged('Write to us on Telegram [1].')).toBe(false);
});

test('that a return will have been approved some day grants nothing', () => {
  const [passage] = passagesOf(SHOP, 'en');
  if (passage === undefined) throw new Error('no passage');
  const own = { ...passage, text: 'As soon as your return has been approved, we send a label.' };
  const judged = (text: string) => judge(text, standard('en', [own])).isGood;
  expect(judged('We send you a label once your return has been approved [1].')).toBe(true);
  expect(judged('Your return has been approved [1].')).toBe(false);
});
