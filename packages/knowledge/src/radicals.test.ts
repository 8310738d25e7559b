import { expect, test } from '@jest/globals';
import { chunkBlocks } from './chunk.js';
import { unifyRadicals } from './radicals.js';
import { wordsOf } from './tokens.js';

const PRINTED = '\u2ecb子最\u2fbc两米';

test('radicals become the characters that look the same, and nothing becomes longer', () => {
  expect(unifyRadicals(PRINTED)).toBe('车子最高两米');
  const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at)).join('');
  expect(unifyRadicals(all)).toHaveLength(all.length);
  expect(unifyRadicals('café 车 高')).toBe('café 车 高');
});

test('a passage shows characters, and both are found by either', () => {
  expect(chunkBlocks([{ type: 'paragraph', text: PRINTED }], '\u2ecb')).toEqual([
    { title: '车', text: '车子最高两米' },
  ]);
  const keysOf = (text: string) => wordsOf(text).flatMap(({ terms }) => terms.map(({ key }) => key));
  expect(keysOf(PRINTED)).toEqual(keysOf('車子最高兩米'));
});
