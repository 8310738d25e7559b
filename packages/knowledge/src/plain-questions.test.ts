import { expect, test } from '@jest/globals';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

/** The shop's name stands in every title, as on a page. */
const BASE: readonly [id: string, title: string, text: string][] = [
  ['return', 'Lamp & Light – Customer help › Returns', 'You may return lamps within 20 days.'],
  ['ship', 'Lamp & Light – Customer help › Shipping', 'We ship with GLS. It takes 3 days and costs €4.'],
  ['pay', 'Lamp & Light – Customer help › Payment', 'Visa and PayPal. We do not accept cash on delivery.'],
  ['care', 'Lamp & Light – Customer help › Care', 'Never put a shade into the dishwasher.'],
  ['gift', 'Lamp & Light – Customer help › Gift wrapping', 'Gift wrapping costs €2.'],
  ['bulk', 'Lamp & Light – Customer help › Larger orders', 'Hotels that order 20 receive 15% off.'],
  ['vase', 'Ash vase', 'Price: €63\nHeight: 26 cm\nIn stock: yes'],
  ['jug', 'Moss jug', 'Price: €41\nWeight: 900 g\nGlaze: green'],
  ['zh-cost', '运费多少？', '国内8元。'],
  ['ja-gift', 'ギフト包装', '1点につき200円です。'],
  ['ar-return', 'الإرجاع', 'يمكنك الإرجاع خلال 20 يوما.'],
];
const shelves = [
  {
    segment: createSegment(BASE.map(([id, title, text]) => ({ id, title, text }))),
    removed: new Set<number>(),
  },
];
const answered = (question: string) => {
  const [first] = rank(scoreHits(search(shelves, question, { limit: 10 })));
  return first !== undefined && verdictOf(first.score) === 'known' ? first.id : null;
};

test.each([
  ['Which carrier do you use?', 'ship'],
  ['Do you take cash on delivery?', 'pay'],
  ['is the shade dishwasher safe?', 'care'],
  ['could you wrap it as a present?', 'gift'],
  ['discount for hotels?', 'bulk'],
  ['how tall is the ash vase?', 'vase'],
  ['How heavy is the moss jug?', 'jug'],
  ['what colour is the moss jug', 'jug'],
  ['Is the ash vase in stock?', 'vase'],
  ['运费怎么算', 'zh-cost'],
  ['プレゼント用に包んでもらえますか？', 'ja-gift'],
  ['هل يمكنني إرجاع المنتج؟', 'ar-return'],
])('%s is answered', (question, id) => {
  expect(answered(question)).toBe(id);
});

test.each([
  'Can I change my delivery address?',
  'lamp',
  'Can I pay in cash?',
  'is it a good present for a friend?',
  'How heavy is the ash vase?',
  'What colour is the ash vase?',
  'Is the moss jug in stock?',
])('%s is not', (question) => {
  expect(answered(question)).toBeNull();
});

test('a word that nobody knows in front of a question is passed over, unless the question comes back to it', () => {
  expect(answered('zzlamps How long does shipping take?')).toBe('ship');
  expect(answered('Bitcoin can I pay with it')).toBeNull();
});

test('what a thing costs is not told by what something else costs', () => {
  expect(answered('What does a lamp cost?')).not.toBe('gift');
});

test('two slips in one question are still read', () => {
  expect(answered('how long does shiping of a pakcage take')).toBe('ship');
});
