import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import { isUntitled, suggestName } from './untitled.js';

const catalogue = createCatalogue(createBuiltinRegistry().manifests());
const flow = (triggers: Flow['triggers']): Flow => ({
  schema: 1,
  id: 'flw_new',
  name: 'Untitled flow',
  languages: ['en'],
  variables: {},
  triggers,
  nodes: {},
});

test('a flow that nobody has named is known in every language', () => {
  expect(['Untitled flow', '未命名流程', ' 未命名流程 '].map(isUntitled)).toEqual([true, true, true]);
  expect(isUntitled('Untitled flow for lamps')).toBe(false);
});

test('a name is suggested after what starts the flow', () => {
  const words = { type: 'message.keyword', v: 1, config: { any: ['a', 'b', 'c', 'd'] }, next: null };
  expect(suggestName(flow({ words }), catalogue, 'en')).toBe('Keyword: a, b, c');
  expect(suggestName(flow({ words }), catalogue, 'zh-CN')).toBe('关键词: a, b, c');
  expect(suggestName(flow({ words: { ...words, name: 'Prices' } }), catalogue, 'en')).toBe('Prices');
  const any = { type: 'message.any', v: 1, config: {}, next: null };
  expect(suggestName(flow({ any }), catalogue, 'en')).toBe('Any message');
  expect(suggestName(flow({}), catalogue, 'en')).toBe('');
});
