import { expect, test } from '@jest/globals';
import type { Json } from '@nightshift/schema';
import type { ValueSpec } from './value-kinds.js';
import { extract } from './extract.js';

const fields: ValueSpec[] = [
  { name: 'due', type: 'date', description: 'When it is needed', required: true },
  { name: 'note', type: 'text', description: 'Colour', required: true },
  { name: 'wrap', type: 'boolean', description: 'Gift wrapping', required: true },
  { name: 'size', type: 'text', choices: ['S', 'M'], description: 'Size', required: true },
  { name: 'budget', type: 'money', description: 'Budget', required: true },
];

const read = (text: string, found: Json, byRule: Record<string, Json> = {}) =>
  extract(
    { text, today: '2027-02-01', fields, known: {}, byRule, numbers: text.includes('500') ? [500] : [] },
    {
      model: async () => ({
        type: 'answer',
        answer: {
          text: JSON.stringify(found),
          toolCalls: [],
          usage: { inputTokens: 1, outputTokens: 1 },
          finish: 'stop',
        },
        provider: 'p',
        model: 'm',
        cost: 0,
      }),
    },
  );

const found = { due: '2027-03-15', note: 'deep red', wrap: true, size: 'M', budget: 500 };

test('what a model makes up is missing, whatever kind it is of', async () => {
  const { values, missing } = await read('I need some cups', found);
  expect([values, missing]).toEqual([{}, ['due', 'note', 'wrap', 'size', 'budget']]);
});

test('what the customer has said is kept', async () => {
  const { values } = await read('by 15 March, deep red, medium, yes please wrap them, 500 dollars', found);
  expect(values).toEqual(found);
});

test('what a rule has read as well is kept, and instead of what is made up', async () => {
  const { values } = await read('cups', { due: '2031-01-01', note: 'x' }, { due: '2027-03-15', note: 'x' });
  expect(values).toEqual({ due: '2027-03-15', note: 'x' });
});
