import { expect, test } from '@jest/globals';
import { createSegment, rank, scoreHits, search, verdictOf } from '@nightshift/knowledge';
import type { KnowledgeResult } from '@nightshift/schema';
import { lookUp } from './look-up.js';

const PASSAGES = [
  { id: 'arrival', title: 'Live arrival guarantee', text: 'Every fish is covered. We ship a new one.' },
  { id: 'days', title: 'Days', text: 'Animals leave us on Mondays and Tuesdays.' },
  { id: 'return', title: 'Returns', text: 'Pumps can be sent back within 30 days.' },
];
const shelf = { segment: createSegment(PASSAGES), removed: new Set<number>() };

function find(text: string): KnowledgeResult {
  const found = rank(scoreHits(search([shelf], text, { limit: 5 })));
  const confidence = found[0]?.score ?? 0;
  const passages = found.flatMap(({ id, score }) =>
    PASSAGES.filter((one) => one.id === id).map((one) => ({
      ...{ ...one, score, base: 'shop', language: 'en' },
      source: { id: 'src_1', name: 'shop' },
    })),
  );
  return { passages, confidence, verdict: verdictOf(confidence), language: 'en' };
}

function verdict(message: string) {
  const looking = lookUp(message);
  let step = looking.next();
  while (step.done !== true) step = looking.next(find(step.value.text));
  return step.value.found.verdict;
}

test('a few words told before a question are not passed over where they are strange to what answers it', () => {
  expect(verdict('Can you still ship fish?')).toBe('known');
  expect(verdict("It's freezing here, can you still ship fish?")).not.toBe('known');
});

test('a long story may be strange to the question in it', () => {
  expect(
    verdict(
      'My grandmother had a birthday in Lisbon with all of the family last week, can I send back a pump?',
    ),
  ).toBe('known');
});
