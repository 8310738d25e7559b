import { expect, test } from '@jest/globals';
import { createSegment, rank, scoreHits, search, verdictOf } from '@nightshift/knowledge';
import { ask } from './ask.js';

const entries = [
  { id: 'psg_1', title: 'Returns', text: 'Lamps can be sent back within 30 days.' },
  { id: 'psg_2', title: 'Can I pay in instalments?', text: 'Yes, in three.' },
];
const shelf = { segment: createSegment(entries), removed: new Set<number>() };
const source = { id: 'src_1', name: 'Shop', type: 'text' as const };

/** A base as it is searched by words, without a database. */
const knowledge: Parameters<typeof ask>[0] = {
  search: async (_workspace, { text }) => {
    const found = rank(scoreHits(search([shelf], text, { limit: 5 })));
    const passages = found.flatMap(({ id, score }) =>
      entries
        .filter((entry) => entry.id === id)
        .map((entry) => ({ ...entry, score, source, base: 'shop', language: 'en' })),
    );
    const confidence = passages[0]?.score ?? 0;
    return { passages, confidence, verdict: verdictOf(confidence), language: 'en' };
  },
  synonyms: async () => [],
};

test('a passage that answers a part of the question is as sure as the answer', async () => {
  const question =
    'My grandmother bought this thing for her birthday in Lisbon with grandfather, can I return the lamp?';
  const whole = await knowledge.search('wsp_1', { bases: [], text: question });
  const asked = await ask(knowledge, 'wsp_1', { bases: [], text: question });
  expect(asked).toMatchObject({ verdict: 'known', answer: 'Lamps can be sent back within 30 days.' });
  expect(asked.passages[0]).toMatchObject({ id: 'psg_1', score: asked.confidence });
  expect(whole.passages[0]?.score).toBeLessThan(asked.confidence);
});
