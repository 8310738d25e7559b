import { describe, expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
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
  test('keeps only what the pattern finds, and asks again when it finds nothing', () => {
    const number = { pattern: '(?:^|[^0-9])([0-9]{4,})', retryText: 'Just the number, please' };
    expect(asked(number).says('it was order no. ２０５１８, thanks').outcome.vars).toEqual({ need: '20518' });
    expect(asked(number).says('I do not have it here').heard).toEqual(['Just the number, please']);
    const known = play(
      askText,
      { question: 'x', saveTo: 'order', ...number },
      { contact: { fields: { order: 'the one with 20518' } } },
    );
    expect(known.outcome.effects).toBeUndefined();
    expect(known.way).toBe('answered');
  });
  test('does not ask for what has been said', () => {
    const found = play(
      askText,
      { question: 'Number?', saveTo: 'order', pattern: '[0-9]{4,}', lookIn: '{{message.text}}' },
      { says: 'where is 20518', contact: { fields: { order: '10000' } } },
    );
    expect(found.heard).toEqual([]);
    expect(found.outcome.effects).toEqual([{ type: 'contact.set', field: 'order', value: '20518' }]);
  });
  test('is plainly answered only by what fits its pattern and asks nothing', () => {
    const isAnswered = (text: string, pattern?: string, isAnyLength = false) =>
      askText.answers({
        isAnyLength,
        config: { question: 'x', ...(pattern === undefined ? {} : { pattern }) },
        view: testView({ says: text }),
        message: { id: 'evt_1', type: 'message.received', atMs: 0, text },
      });
    expect(isAnswered('20518')).toBe(false);
    expect(isAnswered('my order number is 20518', '[0-9]{4,}')).toBe(true);
    expect(isAnswered('我的订单号是20518', '[0-9]{4,}')).toBe(true);
    for (const text of ['where is 20518', 'and 20518?', '20518什么时候到', 'no number here'])
      expect(isAnswered(text, '[0-9]{4,}')).toBe(false);
    expect(isAnswered('where is it, 20518 is what I have', '[0-9]{4,}', true)).toBe(true);
    expect(isAnswered('no number here', '[0-9]{4,}', true)).toBe(false);
  });
  test('refuses lengths that exclude each other, and warns of an unchecked address', () => {
    const config = { question: 'x', variable: 'x', minLength: 9, maxLength: 3, saveTo: 'email' };
    expect(askText.check(config).map(({ path }) => path)).toEqual(['/maxLength', '/saveTo']);
  });
});
