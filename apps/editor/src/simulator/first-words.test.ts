import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { smallFlow } from '../document/test-flow.js';
import { firstWords } from './first-words.js';

const registry = createBuiltinRegistry();
const flow = {
  ...smallFlow(),
  triggers: {
    asks: {
      type: 'message.keyword',
      v: 1,
      config: { any: ['quote', '报价', '報價', '見積もり', 'presupuesto'] },
      next: 'hello',
    },
    loose: { type: 'message.keyword', v: 1, config: { any: ['lost'] }, next: null },
  },
};

test.each([
  ['zh-CN', '报价'],
  ['zh-TW', '報價'],
  ['ja', '見積もり'],
  ['en', 'quote'],
  // None is known to be of it.
  ['fr', 'quote'],
])('a customer who writes %s is offered a word of that language', (language, word) => {
  expect(firstWords(flow, registry, language)).toEqual([word]);
});
