import { describe, expect, test } from '@jest/globals';
import { createSegment, rank, scoreHits, search, verdictOf } from '@nightshift/knowledge';
import type { KnowledgeResult } from '@nightshift/schema';
import { known, passage, question, testIo } from '../testing/shop.js';
import { answer } from './answer.js';
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

describe('a question that names nothing', () => {
  const vase = passage({ id: 'vase', title: 'Ash vase', text: 'Height: 26 cm' });
  const mug = passage({ id: 'mug', title: 'Rain mug', text: 'Height: 9 cm' });
  const results: Record<string, Partial<KnowledgeResult>> = {
    'how tall is it?': { ...known(mug, vase), namesNothing: true },
    'what does the ash vase cost?': known(vase, mug),
    'what does the ash vase cost? how tall is it?': known(vase, mug),
    'do you ship to Peru?': { ...known(mug), verdict: 'unsure', confidence: 0.3 },
    'do you ship to Peru? how tall is it?': known(vase),
  };
  const ask = (...before: string[]) =>
    answer(
      question({ question: 'how tall is it?' }),
      testIo([{ type: 'none' }], {
        found: (text) => ({ ...known(), verdict: 'out-of-scope', ...results[text] }),
        said: before.map((text) => ({ by: 'customer', text })),
      }),
      async () => ({}),
    );

  test('is asked of what was found before', async () => {
    expect(await ask('what does the ash vase cost?')).toMatchObject({
      verdict: 'answered',
      sources: [{ id: 'vase' }],
    });
  });

  test('is answered as it stands where nothing was said before', async () => {
    expect(await ask()).toMatchObject({ verdict: 'answered', sources: [{ id: 'mug' }] });
  });

  test('is not answered where nobody can tell of what it is asked', async () => {
    expect(await ask('do you ship to Peru?')).toMatchObject({ verdict: 'unsure' });
  });
});
