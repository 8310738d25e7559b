import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { keepInField } from './shops-field.js';

const titled = (title: string): Passage => ({
  ...{ id: 'psg_1', base: 'shop', title, text: 'Wipe it dry.', language: 'en', score: 0.01 },
  source: { id: 'src_1', name: 'shop' },
});

const judged = (question: string, ...titles: string[]) =>
  keepInField(question, {
    ...{ passages: titles.map(titled), verdict: 'out-of-scope', confidence: 0.01, language: 'en' },
  });

test.each([
  'Do you ship to Peru?',
  'Is it dishwasher safe?',
  '有学生折扣吗',
  'Kann ich mit Bitcoin bezahlen?',
  'هل يمكن الدفع بالعملات الرقمية',
])('%s is asked of a shop, and as little sure as before', (question) =>
  expect(judged(question)).toMatchObject({ verdict: 'unsure', isUnanswered: true, confidence: 0.01 }),
);

test.each([
  'hello',
  'How is the weather today?',
  'Wie wird das Wetter?',
  '讲个笑话',
  'how much is a bitcoin worth',
  'when does the match begin',
  'what is the capital of France',
])('%s is asked of anybody', (question) =>
  expect(judged(question, 'Delivery abroad').verdict).toBe('out-of-scope'),
);

test('what is named as the nearest title names it is of the shop', () => {
  expect(judged('How heavy is the kettle?', 'Care of a kettle').verdict).toBe('unsure');
  expect(judged('How heavy is the kettle?', 'Care of a lamp').verdict).toBe('out-of-scope');
  expect(judged('Do you take care?', 'What do you take?').verdict).toBe('out-of-scope');
});

test('what is judged otherwise stays as it is', () => {
  const known = { ...judged('Do you ship to Peru?'), verdict: 'known' as const };
  expect(keepInField('Do you ship to Peru?', known)).toBe(known);
});

test.each([
  ['and how long does it take?', true],
  ['was kostet das?', true],
  ['要多久？', true],
  ['what time does it start?', true],
  ['几点开始', true],
  ['wann beginnt das?', true],
  ['what time do you open?', false],
  ['几点开门', false],
  ['when does the sale start?', false],
  ['how much is the kettle?', false],
  ['how long do refunds take', false],
  ['can I return it?', false],
])('"%s" names nothing that it is asked of: %s', (asked, namesNothing) => {
  expect(judged(asked).namesNothing === true).toBe(namesNothing);
});
