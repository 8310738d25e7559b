import { describe, expect, test } from '@jest/globals';
import { askText } from './ask-text.js';
import { play } from './test-play.js';

const asked = (extra: object = {}) =>
  play(askText, { question: 'What do you need?', variable: 'need', ...extra });

describe('ask.text', () => {
  test('keeps what was written, trimmed and otherwise as it is', () => {
    expect(asked().says('  蓝色，三件！ \u200b').outcome.vars).toEqual({ need: '蓝色，三件！' });
    expect(asked().says('line one\nline two\u0000').outcome.vars).toEqual({ need: 'line one\nline two' });
  });
  test('an emoji is an answer, an empty message is not', () => {
    expect(asked().says('👨‍👩‍👧').outcome.vars).toEqual({ need: '👨‍👩‍👧' });
    expect(asked().says('').heard).toEqual(['Sorry, I could not read that. Could you write it in words?']);
  });
  test('asks for more, or for less', () => {
    expect(asked({ minLength: 10 }).says('cup').heard).toEqual([
      'Could you write a little more? At least 10 characters, please.',
    ]);
    expect(asked({ maxLength: 3 }).says('four').heard).toEqual([
      'That is a little long. Could you say it in at most 3 characters?',
    ]);
  });
  test('counts characters, not code units', () =>
    expect(asked({ maxLength: 2 }).says('😀😀').way).toBe('answered'));
  test('refuses lengths that exclude each other, and warns of an unchecked address', () => {
    const config = { question: 'x', variable: 'x', minLength: 9, maxLength: 3, saveTo: 'email' };
    expect(askText.check(config).map(({ path }) => path)).toEqual(['/maxLength', '/saveTo']);
  });
});
