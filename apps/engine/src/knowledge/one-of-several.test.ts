import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { oneOfSeveral } from './one-of-several.js';

const row = (title: string, text: string, score = 0.99): Passage => ({
  ...{ id: `psg_${title}`, base: 'shop', title, text, language: 'en', score },
  source: { id: 'src_1', name: 'products.csv' },
});
const scarves = [
  row('What does the red scarf C1000 cost?', 'It costs $5.'),
  row('What does the red scarf C1001 cost?', 'It costs $9.'),
];
const verdict = (question: string, ...passages: Passage[]) =>
  oneOfSeveral(question, { passages, verdict: 'known', confidence: 0.99, language: 'en' }).verdict;

test('what fits several that only a number tells apart is answered by none of them', () => {
  expect(verdict('What does the red scarf cost?', ...scarves)).toBe('unsure');
});

test.each([
  ['What does the red scarf C1001 cost?', scarves.toReversed()],
  ['What does the red scarf cost?', scarves.slice(0, 1)],
  [
    'What does the red scarf cost?',
    [row('Red scarf C1', 'It costs $5.'), row('Red scarf C2', 'It  costs $5.')],
  ],
  [
    'What does the red scarf cost?',
    [row('Red scarf C1', 'It costs $5.'), row('Red scarf C9', 'It costs $9.', 0.9)],
  ],
  ['How long do I have to return it?', [row('Returns', '30 days.'), row('Returns', 'Within 30 days.')]],
] as const)('%s is answered', (question, passages) => {
  expect(verdict(question, ...passages)).toBe('known');
});
