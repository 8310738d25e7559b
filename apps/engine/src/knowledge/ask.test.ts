import { expect, test } from '@jest/globals';
import { createSegment, keepInField, rank, scoreHits, search, verdictOf } from '@nightshift/knowledge';
import { ask } from './ask.js';

const entries = [
  { id: 'psg_1', title: 'Returns', text: 'Lamps can be sent back within 30 days.' },
  { id: 'psg_2', title: 'Can I pay in instalments?', text: 'Yes, in three.' },
];
const shelf = { segment: createSegment(entries), removed: new Set<number>() };
const source = { id: 'src_1', name: 'Shop', type: 'text' as const };

/** A base as it is searched by words, without a database. */
const knowledge: Parameters<typeof ask>[0] = {
  search: async (_workspace, { text, language = 'en' }) => {
    const found = rank(scoreHits(search([shelf], text, { limit: 5 })));
    const passages = found.flatMap(({ id, score }) =>
      entries
        .filter((entry) => entry.id === id)
        .map((entry) => ({ ...entry, score, source, base: 'shop', language: 'en' })),
    );
    const confidence = passages[0]?.score ?? 0;
    return keepInField(text, { passages, confidence, verdict: verdictOf(confidence), language });
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

test.each([
  [
    'Can I pay in instalments?',
    'de',
    'unsure',
    { code: 'knowledge.not-in-language', values: { language: 'de' } },
  ],
  ['Do you ship to Peru?', 'en', 'unsure', { code: 'knowledge.unanswered' }],
  ['How is the weather?', 'en', 'out-of-scope', { code: 'knowledge.unknown' }],
  ['Can I talk to a person?', 'en', 'unsure', { code: 'person.wanted' }],
  ['Can I pay in instalments?', 'en', 'known', undefined],
])('%s, in %s, is %s and says why', async (text, language, verdict, why) => {
  const asked = await ask(knowledge, 'wsp_1', { bases: [], text, language });
  expect([asked.verdict, asked.why]).toEqual([verdict, why]);
});
