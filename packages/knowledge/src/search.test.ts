import { describe, expect, test } from '@jest/globals';
import { fuse } from './fuse.js';
import { rank, scoreHits, scoreOf, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';
import { wordsOf } from './tokens.js';
import { explainMatch } from './why.js';

const shop = [
  { id: 'return', title: 'Returns', text: 'You can send goods back within 30 days, unworn.' },
  {
    id: 'ship',
    title: 'Delivery',
    text: 'Parcels to Texas take five days. Shipping is free from 50 dollars.',
  },
  { id: 'de', title: 'Rücksendung', text: 'Die Rücksendekosten übernehmen wir bei beschädigter Ware.' },
  { id: 'zh', title: '退貨', text: '七天內可以退貨，運費由買家承擔。' },
  { id: 'ja', title: '配送料', text: '五千円以上のお買い上げで送料が無料になります。' },
  { id: 'th', title: 'การจัดส่ง', text: 'ค่าจัดส่งฟรีเมื่อซื้อครบห้าร้อยบาท' },
  { id: 'ru', title: 'Возврат', text: 'Вернуть товары можно в течение четырнадцати дней.' },
  { id: 'ar', title: 'الدفع', text: 'يمكنك الدفع ببطاقة الائتمان أو عند الاستلام.' },
  { id: 'ko', title: '환불', text: '환불은 영업일 기준 삼일 안에 처리됩니다.' },
];
const shelves = [{ segment: createSegment(shop), removed: new Set<number>() }];
const ask = (question: string) => search(shelves, question, { limit: 3 });

describe('a question', () => {
  test.each([
    ['can I send it back unworn?', 'return'],
    ['Is shipping to texas free', 'ship'],
    ['Wer zahlt die Rucksendekosten?', 'de'],
    ['Wer zahlt die Kosten der Rücksendung', 'de'],
    ['可以退货吗', 'zh'],
    ['運費誰付', 'zh'],
    ['送料は無料ですか', 'ja'],
    ['ค่าจัดส่งเท่าไหร่', 'th'],
    ['как вернуть товар', 'ru'],
    ['هل الدفع عند الاستلام متاح', 'ar'],
    ['환불이 언제 되나요', 'ko'],
  ])('%s finds %s first', (question, id) => expect(ask(question).hits[0]?.id).toBe(id));

  test('in Simplified characters finds Traditional text as well as in Traditional ones', () =>
    expect(ask('运费由谁承担')).toEqual(ask('運費由誰承擔')));

  test('about something else is out of scope, and one in scope is known', () => {
    const verdict = (question: string) => {
      const found = ask(question);
      const [hit] = found.hits;
      return verdictOf(hit === undefined ? 0 : scoreOf(found, hit));
    };
    expect(verdict('Who is the president of France?')).toBe('out-of-scope');
    expect(verdict('给我讲一个笑话')).toBe('out-of-scope');
    expect(verdict('Is shipping to Texas free?')).toBe('known');
    expect(verdict('七天內可以退貨嗎')).toBe('known');
  });

  test.each(['', '   ', '???', '🙂', 'a'.repeat(200_000), '的'.repeat(100_000)])(
    'of nothing to look for finds nothing: %#',
    (question) => expect(ask(question).hits.length).toBeLessThanOrEqual(3),
  );
});

test('what was removed and what is not accepted is not found', () => {
  const [shelf] = shelves;
  if (shelf === undefined) throw new Error('no shelf');
  const gone = search([{ ...shelf, removed: new Set([0]) }], 'send back', { limit: 3 });
  expect(gone.hits.map(({ id }) => id)).not.toContain('return');
  const refused = search(shelves, 'send back', { limit: 3, accepts: (id) => id !== 'return' });
  expect(refused.hits.map(({ id }) => id)).not.toContain('return');
});

test('several segments are searched as one', () => {
  const parts = shop.map((passage) => ({ segment: createSegment([passage]), removed: new Set<number>() }));
  for (const question of ['send it back', '可以退货吗', 'Texas'])
    expect(search(parts, question, { limit: 3 })).toEqual(ask(question));
});

test('two words that stand together as in the question count more than apart', () => {
  const cards = [
    { id: 'apart', title: '', text: 'Credit is given for each card.' },
    { id: 'together', title: '', text: 'Each credit card is for given.' },
  ];
  const shelf = { segment: createSegment(cards), removed: new Set<number>() };
  expect(search([shelf], 'credit card', { limit: 2 }).hits.map(({ id }) => id)).toEqual([
    'together',
    'apart',
  ]);
});

test('a passage that says little else is nearer than one that says much', () => {
  const [exact] = ask('Parcels to Texas take five days. Shipping is free from 50 dollars.').hits;
  expect(exact).toMatchObject({ id: 'ship' });
  expect(exact?.likeness).toBeGreaterThan(0.8);
  expect(ask('Texas').hits[0]?.likeness).toBeLessThan(0.2);
});

test('a word says where it stands', () => {
  const text = 'Straße 5, 退貨';
  for (const { text: word, start } of wordsOf(text))
    expect(text.slice(start, start + word.length)).toBe(word);
});

test('why a passage was found: the words of the question, and where they stand', () => {
  const passage = { title: '', text: 'Parcels to Texas take five days.' };
  const { words, highlights } = explainMatch('How long do parcels to Texas take?', passage);
  expect(words.map(({ word }) => word).slice(0, 2)).toEqual(['parcels', 'Texas']);
  expect(highlights.map(([from, to]) => passage.text.slice(from, to))).toEqual(['Parcels', 'Texas', 'take']);
});

test('what both ways of searching find comes before what one of them finds', () => {
  const fused = fuse(
    [
      { id: 'a', score: 0.7 },
      { id: 'b', score: 0.5 },
    ],
    [
      { id: 'b', score: 0.9 },
      { id: 'c', score: 0.3 },
    ],
    3,
  );
  expect(fused.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(fused.map(({ score }) => score)).toEqual([0.9, 0.7, 0.3]);
});

test('what is little of one passage and all of another is answered by the other, whatever the feast is called', () => {
  const entries = [
    { id: 'open', title: 'Do you take orders over Chinese New Year, Spring Festival?', text: 'Yes, we do.' },
    { id: 'last', title: 'When is the last shipping day before the Lunar New Year?', text: 'On Friday.' },
  ];
  const shelf = [{ segment: createSegment(entries), removed: new Set<number>() }];
  const [first] = rank(
    scoreHits(search(shelf, 'Do you still ship before the Spring Festival?', { limit: 2 })),
  );
  expect(first?.id).toBe('last');
});

test('a passage is placed by its points and its score, and scores never rise towards the end', () => {
  const placed = [
    { id: 'sure', score: 0.9, place: 3 },
    { id: 'near', score: 0.8, place: 9 },
  ];
  expect(rank(placed)).toEqual([
    { id: 'near', score: 0.9 },
    { id: 'sure', score: 0.8 },
  ]);
});

test('a word that everybody says is missed less than one that nobody says', () => {
  const shelf = [
    { segment: createSegment([{ id: 'a', title: '', text: 'ship' }]), removed: new Set<number>() },
  ];
  const covered = (question: string) => search(shelf, question, { limit: 1 }).hits[0]?.coverage ?? 0;
  expect(covered('really ship')).toBeGreaterThan(covered('zirconium ship'));
});

describe('what customers of a shop ask', () => {
  const entries = [
    'Can I return an item?',
    'How long does delivery take?',
    'Which cards do you accept?',
    '可以退货吗？',
    'Tôi có thể trả hàng không?',
  ].map((title, at) => ({ id: String(at), title, text: '' }));
  const first = (question: string) => {
    const found = search([{ segment: createSegment(entries), removed: new Set() }], question, { limit: 1 });
    const [hit] = found.hits;
    return hit === undefined ? undefined : { id: hit.id, verdict: verdictOf(scoreOf(found, hit)) };
  };

  test.each([
    ['can I send it back', '0'],
    ['when will you ship it', '1'],
  ])('%s: is found where it is said in other words', (question, id) => {
    expect(first(question)).toMatchObject({ id, verdict: 'known' });
  });

  test('Vietnamese syllables that happen to be the same are no answer', () => {
    expect(first('thể thao có hàng nào trả tiền')?.verdict).not.toBe('known');
  });
});
