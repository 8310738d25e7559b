import { describe, expect, test } from '@jest/globals';
import { isFaithful, isWrittenIn } from './faithful.js';

describe('a translation', () => {
  test.each([
    [
      'Where is my parcel? I ordered it last week.',
      'Wo ist mein Paket? Ich habe es letzte Woche bestellt.',
      'de',
    ],
    ['Thanks', 'Vielen Dank', 'de'],
    ['OK', 'In Ordnung', 'de'],
    ['你们周末营业吗？', 'Are you open at the weekend?', 'en'],
    ['We ship within two days.', '我们两天内发货。', 'zh-CN'],
    [
      'สั่งไปเมื่อวานค่ะ ยังไม่ได้รับเลย รบกวนเช็คให้หน่อยได้ไหมคะ',
      'I ordered yesterday. It has not come. Could you check?',
      'en',
    ],
    ['Dr. Weiss has ordered 3 lamps.', 'Dr. Weiss hat 3 Lampen bestellt.', 'de'],
    ['You idiots, where is my money?', 'Ihr Idioten, wo ist mein Geld?', 'de'],
    ['Fick dich, ich will mein Geld zurück!', 'Fuck you, I want my money back!', 'en'],
    ['La lampe est arrivée cassée.', 'ランプが壊れて届きました。', 'ja'],
    ['Das macht 12,50 €.', 'That is €12.50.', 'en'],
  ])('of “%s” may be “%s”', (original, written, language) => {
    expect(isFaithful(written, original, language)).toBe(true);
  });

  test.each([
    ['It costs 12.50 euros', 'x', 'de'],
    ['Where is my parcel? I ordered it last week.', 'Wo?', 'de'],
    ['Your order is on its way.', 'Ihre Bestellung ist unterwegs. Leck mich.', 'de'],
    ['Your order is on its way.', 'Ihre Bestellung ist unterwegs, du Depp.', 'de'],
    ['Your order is on its way.', 'Votre commande est en route, abruti.', 'fr'],
    ['Your order is on its way.', '您的订单正在路上。去死吧。', 'zh-CN'],
    ['Your order is on its way.', '您的订单正在路上，滚蛋', 'zh-CN'],
    ['We ship within two days.', 'Wir versenden binnen zwei Tagen. Kaufen Sie lieber woanders.', 'de'],
    ['We ship within two days.', 'Enviamos en dos días. Y todo es gratis para usted hoy.', 'es'],
    ['OK', 'In Ordnung, wir schenken Ihnen die ganze Bestellung', 'de'],
    ['I would like to order twenty mugs for our café', 'asdf qwer zxcv uiop hjkl bnm tzui fghj', 'de'],
  ])('of “%s” is not “%s”', (original, written, language) => {
    expect(isFaithful(written, original, language)).toBe(false);
  });
});

test.each([
  ['Wo ist mein Paket? Ich warte seit einer Woche.', 'de'],
  ['Where is my parcel?', 'en-GB'],
  ['我的包裹什么时候到？', 'zh-CN'],
  ['請問我的包裹什麼時候會到？', 'zh-TW'],
  ['12:30', 'fr'],
  ['👍', 'ja'],
])('“%s” is in %s already', (text, language) => {
  expect(isWrittenIn(text, language)).toBe(true);
});

test.each([
  ['Wo ist mein Paket?', 'en'],
  ['我的包裹什么时候到？', 'zh-TW'],
  ['請問我的包裹什麼時候會到？', 'zh-CN'],
  ['Guten Tag. Where is my parcel, please? I have been waiting for a week.', 'de'],
  ['Gdzie jest moja paczka?', 'de'],
])('“%s” is not in %s', (text, language) => {
  expect(isWrittenIn(text, language)).toBe(false);
});
