import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { messageKeyword } from './message-keyword.js';

const view = testView({ says: 'the price?' });
const codes = (config: object) => messageKeyword.check(config).map(({ code }) => code);

test('fires on what the index has found, and says which words', () => {
  expect(
    messageKeyword.match({
      config: { any: ['price', '价格'] },
      event: view.event,
      view,
      hit: ['price', '价格'],
    }),
  ).toEqual({
    matched: true,
    why: { code: 'keyword.found', detail: 'price, 价格' },
  });
});

test('gives its words to the common index', () => {
  const config = { any: ['price'], none: ['order'], match: 'exact', fuzzy: true };
  expect(messageKeyword.keywords(config)).toEqual(config);
});

test('needs something to listen for', () => {
  expect(codes({})).toEqual(['keyword.empty']);
  expect(codes({ any: [], all: [] })).toEqual(['keyword.empty']);
  expect(codes({ none: ['order'] })).toEqual(['keyword.empty']);
  expect(codes({ pattern: '^\\d+$' })).toEqual([]);
  expect(codes({ all: ['price'] })).toEqual([]);
});

test('refuses blank words, and words both wanted and excluded', () => {
  expect(messageKeyword.check({ any: ['a', ' '] })).toMatchObject([
    { code: 'keyword.blank', path: '/any/1' },
  ]);
  expect(codes({ any: ['a'], none: ['a'] })).toEqual(['keyword.contradiction']);
});
