import { expect, test } from '@jest/globals';
import { harmless } from './terminal.js';

test('characters that could steer a terminal are made visible', () => {
  expect(harmless('\u001b[2J\u009b31mred\u202e\r')).toBe('\uFFFD[2J\uFFFD31mred\uFFFD\uFFFD');
});

test('words, line ends and tabs stay as they are', () => {
  expect(harmless('多少钱?\n\t€ 9 👋🏽')).toBe('多少钱?\n\t€ 9 👋🏽');
});
