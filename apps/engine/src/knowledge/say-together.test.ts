import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { sayTogether } from './say-together.js';

const passage = (id: string, title: string, score: number): Passage => ({
  ...{ id, base: 'shop', title, text: `${title} it costs so much.`, language: 'en', score },
  source: { id: 'src_1', name: 'shop' },
});
const outside = passage('outside', 'Postage outside Europe', 0.97);
const inside = passage('inside', 'Postage in the EU', 0.95);
const time = passage('time', 'Delivery time', 0.93);
const asked = (question: string, passages: Passage[], market?: string) => {
  const confidence = passages[0]?.score ?? 0;
  return sayTogether(question, { passages, verdict: 'known', confidence, language: 'en' }, market);
};

test('who names no place is told of each', () => {
  expect(asked('postage?', [outside, time, inside]).together).toEqual(['outside', 'inside']);
});

test('who buys from somewhere is told what holds there', () => {
  expect(asked('postage?', [outside, inside], 'PT').passages[0]?.id).toBe('inside');
  expect(asked('postage?', [inside, outside], 'JP').passages[0]?.id).toBe('outside');
});

test.each([
  ['postage to Japan?', [outside, inside]],
  ['postage within the EU?', [inside, outside]],
  ['how long does it take?', [time, outside, inside]],
  ['postage?', [outside, { ...inside, score: 0.6 }]],
  ['postage?', [outside, time]],
])('%s has one answer', (question, passages) => {
  expect(asked(question, passages).together).toBeUndefined();
});

test('of more places than fit into an answer none is told', () => {
  const countries = ['Spain', 'Norway', 'Japan', 'Brazil'].map((name) =>
    passage(name, `Postage to ${name}`, 0.9),
  );
  expect(asked('postage?', countries).verdict).toBe('unsure');
});
