import { expect, test } from '@jest/globals';
import { because, type Passage } from '@nightshift/schema';
import { retrievalAnswer } from './retrieval-answer.js';

const passage = (text: string, market?: string): Passage => ({
  ...{ id: `psg_${text}_${market}`, base: 'shop', title: 'Bar bezahlen', text, language: 'de', score: 0.9 },
  source: { id: 'src_1', name: 'zahlung.csv' },
  ...(market === undefined ? {} : { market }),
});

function said(question: string, passages: readonly Passage[], market?: string) {
  const found = { passages: [...passages], verdict: 'known' as const, confidence: 0.9, language: 'de' };
  const result = retrievalAnswer(
    { maxLength: 400, banned: [], ...(market === undefined ? {} : { market }) },
    { found, parts: [{ text: question, found }] },
    { language: 'de', cost: 0, why: because('knowledge.looked') },
  );
  return result.verdict === 'answered' ? result.text : null;
}

test('what holds in one country says so to whose country nobody knows', () => {
  const austria = passage('Ja, bei Abholung in Graz.', 'AT');
  expect(said('Kann ich bar bezahlen?', [austria])).toBe('Österreich: Ja, bei Abholung in Graz.');
  expect(said('Kann ich bar bezahlen?', [austria, { ...austria, id: 'b', market: 'CH' }])).toBe(
    'Österreich, Schweiz: Ja, bei Abholung in Graz.',
  );
});

test('nothing is added where it is known, asked for, said already, or holds everywhere', () => {
  const austria = passage('Ja, bei Abholung in Graz.', 'AT');
  expect(said('Kann ich bar bezahlen?', [austria], 'AT')).toBe('Ja, bei Abholung in Graz.');
  expect(said('Kann ich in Österreich bar bezahlen?', [austria])).toBe('Ja, bei Abholung in Graz.');
  expect(said('Kann ich bar bezahlen?', [passage('In Österreich ja.', 'AT')])).toBe('In Österreich ja.');
  expect(said('Kann ich bar bezahlen?', [passage('Ja.')])).toBe('Ja.');
});

test('what holds in several places is said of each, with a source for each', () => {
  const [inside, outside] = [passage('In der EU 6 €.'), passage('Außerhalb der EU 19 €.')];
  const passages = [inside, passage('Versand dauert drei Tage.'), outside];
  const together = [inside.id, outside.id];
  const found = { passages, together, verdict: 'known' as const, confidence: 0.9, language: 'de' };
  const asked = { found, parts: [{ text: 'Versandkosten?', found }] };
  const context = { language: 'de', cost: 0, why: because('knowledge.looked') };
  expect(retrievalAnswer({ maxLength: 400, banned: [] }, asked, context)).toMatchObject({
    text: 'In der EU 6 €.\n\nAußerhalb der EU 19 €.',
    sources: [{ id: inside.id }, { id: outside.id }],
  });
  expect(retrievalAnswer({ maxLength: 400, banned: ['19'] }, asked, context)).toMatchObject({
    text: 'In der EU 6 €.',
  });
});
