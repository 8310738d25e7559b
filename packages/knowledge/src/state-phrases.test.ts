import { expect, test } from '@jest/globals';
import { conceptsOf } from './concepts.js';
import { rank, scoreHits } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';
import { wordsOf } from './tokens.js';

const passages = [
  ['used', 'Used goods', 'They go back only when they are faulty.'],
  ['unused', 'Unused goods', 'They go back within 30 days.'],
  ['zh-opened', '已拆封的商品', '除质量问题外不予退货。'],
  ['zh-unopened', '未拆封的商品', '七天内可以退货。'],
  ['ru-used', 'Использованный товар', 'Возврат только при браке.'],
  ['ru-unused', 'Неиспользованный товар', 'Возврат в течение 30 дней.'],
].map(([id = '', title = '', text = '']) => ({ id, title, text }));

const first = (question: string, base = passages) => {
  const shelves = [{ segment: createSegment(base), removed: new Set<number>() }];
  return rank(scoreHits(search(shelves, question, { limit: 5 })))[0];
};

test.each([
  ['Can I return used goods?', 'used'],
  ['Can I return goods that I never used?', 'unused'],
  ['the goods were not used, can they go back', 'unused'],
  ['拆封了还能退吗', 'zh-opened'],
  ['没拆封可以退吗', 'zh-unopened'],
  ['Можно вернуть использованный товар?', 'ru-used'],
  ['Товар не использовали, можно вернуть?', 'ru-unused'],
])('“%s” is asked of %s', (question, id) => expect(first(question)?.id).toBe(id));

test('what is turned round says no longer what it turns', () => {
  const keysIn = (text: string) => conceptsOf(wordsOf(text)).map(({ key }) => key);
  expect(new Set(keysIn('未拆封'))).toEqual(new Set(['=unopened']));
  expect(keysIn('已拆封和未拆封')).toEqual(expect.arrayContaining(['=opened', '=unopened']));
});

test('what a base says of unused goods only is still found by who asks for used ones, less surely', () => {
  const base = passages.filter(({ id }) => id === 'unused');
  const [asked, other] = [first('Can I return unused goods?', base), first('Can I return used goods?', base)];
  expect(other?.id).toBe('unused');
  expect(other?.score).toBeLessThan(asked?.score ?? 0);
});

test('“how long” in two words of a price asks for no price', () => {
  const base = [{ id: 'parcels', title: 'Colis', text: 'La livraison prend 3 à 5 jours.' }];
  expect(first('Dans combien de temps mon colis arrive-t-il ?', base)?.score).toBeGreaterThan(0.6);
});

test('days are a time in Russian, too, whose й is folded', () => {
  const base = [{ id: 'parcels', title: 'Посылки', text: 'Доставка занимает 3–5 дней.' }];
  expect(first('Сколько ждать посылку?', base)?.score).toBeGreaterThan(0.6);
});
