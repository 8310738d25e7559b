import { describe, expect, test } from '@jest/globals';
import { findCluster } from './cluster.js';

const asked = (gapId: string, text: string) => ({ gapId, text, vector: null });
const placed = [
  asked('gift', 'Do you wrap lamps as a gift?'),
  asked('gift', 'can you gift-wrap my lamp please'),
  asked('malta', 'How much is delivery to Malta?'),
  asked('zh', '可以开发票吗'),
];

describe('questions that ask the same lie together', () => {
  test.each([
    ['Can you wrap the lamp as a gift', 'gift'],
    ['what does delivery to malta cost, how much', 'malta'],
    ['可以開發票嗎？', 'zh'],
    ['Do you repair lamps?', null],
    ['Is the blue one dimmable?', null],
    ['有没有蓝色的', null],
  ])('%s', (text, expected) => {
    expect(findCluster(placed, { text, vector: null })).toBe(expected);
  });

  test('by their vectors where words have nothing in common', () => {
    const near = [{ gapId: 'gift', text: 'Do you wrap lamps?', vector: new Int8Array([127, 0, 0, 3]) }];
    const vector = new Float32Array([0.99, 0.01, 0, 0]);
    expect(findCluster(near, { text: '礼品包装', vector })).toBe('gift');
    expect(findCluster(near, { text: '礼品包装', vector: new Float32Array([0, 1, 0, 0]) })).toBeNull();
  });
});
