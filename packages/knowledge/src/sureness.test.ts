import { describe, expect, test } from '@jest/globals';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

/** A small shop, as it comes out of a page, a table and a file in other languages. */
const BASE: readonly [id: string, title: string, text: string][] = [
  ['returns', 'Returns', 'Mugs can be sent back within 20 days, unused. Refunds take a week.'],
  ['delivery', 'Delivery', 'Parcels leave our Lisbon workshop daily. The United States: 9 days, $12.'],
  ['norway', 'Do you ship to Norway?', 'Yes, in six days.'],
  ['twint', 'Can I pay with Twint?', 'Yes, Twint and bank transfer.'],
  ['glaze', 'Glaze', 'Our glaze is free of lead and takes up to 220 degrees.'],
  ['warranty', 'Warranty', 'Handles are covered for two years.'],
  ['de-garantie', 'Garantie', 'Auf jeden Becher geben wir zwei Jahre.'],
  ['ar-warranty', 'الضمان', 'جميع الأكواب مشمولة لمدة سنتين.'],
  ['zh-return', '可以退货吗？', '收到杯子后20天内可以退货。'],
  ['zh-glaze', '釉料安全吗？', '釉料不含铅。'],
];
const shelves = [
  {
    segment: createSegment(BASE.map(([id, title, text]) => ({ id, title, text }))),
    removed: new Set<number>(),
  },
];
const ask = (question: string) => {
  const [first] = rank(scoreHits(search(shelves, question, { limit: 10 })));
  return { id: first?.id, verdict: verdictOf(first?.score ?? 0) };
};

describe('is answered', () => {
  test.each([
    ['Do you ship to Norway?', 'norway'],
    ['Do you deliver to the US?', 'delivery'],
    ['how long is shipping to America', 'delivery'],
    ["What's the return policy?", 'returns'],
    ['what payment options are accepted', 'twint'],
    ['refunnd', 'returns'],
    ['wararnty', 'warranty'],
    ['is the galze free of lead', 'glaze'],
    ['Wie lange ist die Garantiezeit?', 'de-garantie'],
    ['هل لديكم ضمان؟', 'ar-warranty'],
    ['退货规定', 'zh-return'],
    ['釉料安不安全', 'zh-glaze'],
  ])('%s', (question, id) => expect(ask(question)).toEqual({ id, verdict: 'known' }));
});

describe('is not answered, for what tells it apart stands in no passage', () => {
  test.each([
    'Do you ship to Chile?',
    'Do you ship to the UK?',
    'Versendet ihr auch nach Portugal?',
    'can i pay with vipps',
    'do you take bitcoin payments',
    'Is there a warranty on teapots?',
    'Where do you ship from?',
    'from where are the mugs shipped',
    'who is your courier',
    'Von wo aus versendet ihr?',
    '能用支付宝吗',
    'هل يمكن الدفع عبر فوري',
  ])('%s', (question) => expect(ask(question).verdict).not.toBe('known'));
});

test('a capitalised US is a country, and us is us', () => {
  expect(ask('Can you send it to the US?').id).toBe('delivery');
  expect(ask('CAN YOU TELL US ABOUT THE GLAZE?').id).toBe('glaze');
});

test('what stands in passing under another title is no answer', () => {
  const entries = [
    { id: 'invoice', title: 'How do I get an invoice?', text: 'It comes by e-mail after delivery.' },
    { id: 'glaze', title: 'Glaze', text: 'Free of lead.' },
  ];
  const shelf = { segment: createSegment(entries), removed: new Set<number>() };
  const [first] = rank(scoreHits(search([shelf], 'how does delivery work', { limit: 2 })));
  expect(verdictOf(first?.score ?? 0)).not.toBe('known');
});

test('of two passages that are about a wish the one comes first that is about it alone', () => {
  const entries = [
    { id: 'price', title: 'What does delivery cost?', text: '' },
    { id: 'time', title: 'When do you deliver?', text: '' },
  ];
  const shelf = { segment: createSegment(entries), removed: new Set<number>() };
  const first = (question: string) => rank(scoreHits(search([shelf], question, { limit: 2 })))[0]?.id;
  expect(first('is it shipped soon')).toBe('time');
  expect(first('Lieferkosten')).toBe('price');
});

describe('a question for one kind of answer is not answered by another', () => {
  const kinds = [
    { id: 'rechnung', title: 'Kann ich auf Rechnung zahlen?', text: 'Ja, innerhalb von 14 Tagen.' },
    { id: 'days', title: '¿Cuánto tarda el envío a México?', text: 'De 8 a 12 días hábiles.' },
    { id: 'cost', title: 'Combien coûte la livraison ?', text: '6 €, offerte dès 80 €.' },
    { id: 'sale', title: 'When does Black Friday start?', text: 'The sale opens on November 27.' },
    { id: 'cups', title: '茶具可以用洗碗机洗吗？', text: '可以用洗碗机清洗。' },
    { id: 'fee', title: '運費', text: '全台運費八十元，滿一千二百元免運費。' },
    { id: 'table', title: 'Birch table', text: '140 × 80 × 75 cm, oiled twice.' },
    { id: 'back', title: 'Returns', text: 'Returns are possible within 20 days.' },
    { id: 'open', title: 'Visit us', text: 'Our shop is open Mon–Sat from 10 to 18.' },
  ];
  const shelf = { segment: createSegment(kinds), removed: new Set<number>() };
  const asked = (question: string) => {
    const [first] = rank(scoreHits(search([shelf], question, { limit: 9 })));
    return { id: first?.id, verdict: verdictOf(first?.score ?? 0) };
  };

  test.each([
    'Kann ich in Raten zahlen?',
    'Combien de temps prend la livraison ?',
    'When does the Black Friday sale end?',
    '茶具可以用洗衣机洗吗',
  ])('%s', (question) => expect(asked(question).verdict).not.toBe('known'));

  test('a price is not told by days, though a price in another passage may be one', () => {
    expect(asked('¿Cuánto cuesta el envío a México?').id).toBe('cost');
  });

  test.each([
    ['Kann ich per Rechnung zahlen?', 'rechnung'],
    ['¿Cuánto tiempo tarda el envío a México?', 'days'],
    ['Quels sont les frais de livraison ?', 'cost'],
    ['When does the Black Friday sale start?', 'sale'],
    ['运费多少钱', 'fee'],
    ['table dimensions?', 'table'],
    ['How many days for returns?', 'back'],
    ["Can I return a sofa I don't want anymore?", 'back'],
    ['are you open on Saturday morning', 'open'],
  ])('%s is, by its own', (question, id) => expect(asked(question)).toEqual({ id, verdict: 'known' }));
});
