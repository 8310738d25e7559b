import { expect, test } from '@jest/globals';
import { answerOffline } from './answer.js';
import { namedRow } from './named-row.js';

test.each([
  ['Fern “Hilda”', 'Price EUR: 12.5\nHeight cm: 40'],
  ['Laterne Nord', 'Preis: 34 €\nHöhe: 22 cm\nFarbe: rot'],
  ['铁壶', '价格：320元\n容量：1.2升'],
])('a row is said with the name of what it is about: %s', (title, text) => {
  expect(namedRow(title, text)).toBe(`${title}\n${text}`);
});

test.each([
  ['Payment', 'By card, or: by bank transfer.'],
  ['What does the fern cost?', 'Price: 12\nHeight: 40'],
  ['Fern', 'Name: Fern\nPrice: 12'],
  ['Opening hours', 'We are there every day.\nMonday: 9 to 5\nTuesday: closed'],
])('nothing else is: %s, %s', (title, text) => {
  expect(namedRow(title, text)).toBe(text);
});

test('a customer who asks for a price hears of what', () => {
  const passage = {
    ...{ id: 'psg_1', base: 'shop', title: 'Lantern North', text: 'Price EUR: 34\nHeight cm: 22' },
    ...{ language: 'en', score: 0.9, source: { id: 'src_1', name: 'prices.xlsx' } },
  };
  const result = answerOffline(
    {
      ...{ question: 'How much is the lantern?', language: 'en', bases: [], style: 'auto', banned: [] },
      ...{ maxLength: 600, known: {}, tools: [], maxSteps: 0, whenSpent: 'retrieval', steps: [] },
    },
    () => ({ passages: [passage], verdict: 'known', confidence: 0.9, language: 'en' }),
  );
  expect(result).toMatchObject({ text: 'Lantern North\nPrice EUR: 34\nHeight cm: 22' });
});
