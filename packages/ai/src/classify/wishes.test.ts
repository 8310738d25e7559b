import { describe, expect, test } from '@jest/globals';
import { similarIntent, type Intent } from './similar-intent.js';

const intent = (id: string, description: string, ...examples: string[]): Intent => ({
  ...{ id, description, examples },
});

describe('of three intents in English', () => {
  const intents = [
    intent(
      'return',
      'wants to send something back or get their money back',
      'I want to return this',
      'how do I send it back',
      'can I get a refund',
    ),
    intent(
      'order',
      'asks where their order is',
      'where is my order',
      'when will my parcel arrive',
      'track my package',
    ),
    intent(
      'wholesale',
      'asks for wholesale prices',
      'what are your wholesale prices',
      'I want to buy 500 pieces',
      'discount for bulk orders',
    ),
  ];
  test.each([
    ['-', 'how do I cook rice'],
    ['-', 'where is the toilet'],
    ['-', 'just some cups'],
    ['-', 'hmm the thing about my cup'],
    ['-', 'how do I clean it'],
    ['-', 'where are you from'],
    ['-', 'when do you close today'],
    ['-', 'what are your opening hours'],
    ['-', 'I want some tea'],
    ['-', "can I get a discount on mugs for my mum's birthday"],
    ['-', 'what is this'],
    ['-', 'do you have a shop in Munich'],
    ['-', '我想买个杯子'],
    ['-', '你们在哪里'],
    ['-', 'wo ist euer laden'],
    ['-', 'was kostet die tasse'],
    ['-', 'hola, tienen tazas rojas'],
    ['-', 'I want to send a gift to my aunt'],
    ['-', 'where can I park'],
    ['-', 'my cup'],
    ['-', 'how do I pay'],
    ['return', '能退吗'],
    ['return', 'can i get my money back'],
    ['return', '怎么退'],
    ['return', 'kann ich das zurücksenden'],
    ['return', 'Rückgabe'],
    ['return', 'quiero una devolución'],
    ['return', "I'd like a refund please"],
    ['return', 'je veux être remboursé'],
    ['return', '可以退款吗'],
    ['return', '不想要了，退货'],
    ['return', 'ขอคืนสินค้า'],
    ['return', 'хочу вернуть товар'],
    ['return', 'saya mau retur'],
    ['return', 'I want to return this cup'],
    ['return', 'send it back'],
    ['order', '快递什么时候到'],
    ['order', '我的包裹呢'],
    ['order', "where's my stuff, ordered last week"],
    ['order', 'wo bleibt mein Paket'],
    ['order', '¿dónde está mi pedido?'],
    ['order', 'has it shipped yet'],
    ['order', '物流到哪了'],
    ['order', 'où est ma commande'],
    ['order', 'pesanan saya sudah sampai mana'],
    ['order', 'when does my delivery come'],
    ['wholesale', '批发价多少'],
    ['wholesale', 'Großhandelspreise?'],
    ['wholesale', 'we want 1000 units, best price?'],
    ['wholesale', 'precio al por mayor'],
    ['wholesale', '量大能便宜吗'],
    ['wholesale', 'bulk discount?'],
  ])('%s: “%s”', (wanted, text) => {
    expect(similarIntent(text, intents)?.id ?? '-').toBe(wanted);
  });
});

describe('what arrived dead', () => {
  const intents = [
    {
      id: 'dead',
      description: 'Animals that arrived dead',
      examples: ['my fish arrived dead', 'the shrimp did not survive the trip', '鱼到了就死了'],
    },
    {
      id: 'advice',
      description: 'Advice',
      examples: ['how big should the tank be', 'which plants grow fast'],
    },
  ];
  test.each([
    ['dead', 'my shrimp came dead'],
    ['dead', 'all snails were dead in the bag'],
    ['dead', 'Meine Garnelen kamen tot an'],
    ['dead', 'mis peces llegaron muertos'],
    ['dead', '虾全死了'],
    ['-', 'what food for cherry shrimp'],
    ['-', 'what do I do with dead leaves?'],
  ])('%s: “%s”', (wanted, text) => {
    expect(similarIntent(text, intents)?.id ?? '-').toBe(wanted);
  });
});
