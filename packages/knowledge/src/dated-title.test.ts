import { expect, test } from '@jest/globals';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

const shelves = [
  {
    segment: createSegment([
      {
        id: 'start',
        title: 'When does the sale start?\nFrom which day are the Spring Days deals live?',
        text: 'On Monday.',
      },
      {
        id: 'offer',
        title: 'What is on sale?\nWhich deals, how big are the discounts, what about spring days?',
        text: 'A fifth off lamps.',
      },
      { id: 'size', title: 'How big is it?', text: 'Sizes stand on the product page.' },
    ]),
    removed: new Set<number>(),
  },
];
const found = (question: string) => rank(scoreHits(search(shelves, question, { limit: 10 })));
const first = (question: string) => found(question)[0]?.id;

test('what says when it begins is not what it is', () => {
  expect(first('What are the Spring Days deals?')).toBe('offer');
  expect(first('When is the Spring Days sale?')).toBe('start');
  expect(first('On which day do the Spring Days deals begin?')).toBe('start');
});

test('how big a discount is has nothing to do with sizes', () => {
  const known = found('how big is the discount').filter(({ score }) => verdictOf(score) === 'known');
  expect(known.map(({ id }) => id)).toEqual(['offer']);
  expect(first('how big is it')).toBe('size');
});
