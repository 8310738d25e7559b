import { expect, test } from '@jest/globals';
import { startConfig } from './start-value.js';

test('a config begins with what must be there: the default, the first choice, or nothing yet', () => {
  const schema = {
    type: 'object',
    required: ['a', 'b', 'c', 'd'],
    properties: {
      a: { type: 'string', default: 'x' },
      b: { anyOf: [{ const: 'one' }, { const: 'two' }] },
      c: { type: 'array', items: { type: 'string' } },
      d: { type: 'object', required: ['e'], properties: { e: { type: 'number', minimum: 1 } } },
      f: { type: 'string' },
    },
  };
  expect(startConfig(schema)).toEqual({ a: 'x', b: 'one', c: [], d: { e: 1 } });
});
