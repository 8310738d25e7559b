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
