import { describe, expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { askNumber } from './ask-number.js';
import { play } from './test-play.js';

const asked = (extra: object = {}, view: object = {}) =>
  play(askNumber, { question: 'How many?', variable: 'count', ...extra }, view);

describe('ask.number', () => {
  test("reads separators as the customer's language and country write them", () => {
    expect(asked({}, { language: 'de' }).says('1.500').outcome.vars).toEqual({ count: 1500 });
    expect(asked({}, { language: 'en' }).says('1.500').outcome.vars).toEqual({ count: 1.5 });
    expect(asked({}, { language: 'es', contact: { country: 'MX' } }).says('1.500').outcome.vars).toEqual({
      count: 1.5,
    });
  });
  test('understands words, units and other digits', () => {
    expect(asked().says('三百').outcome.vars).toEqual({ count: 300 });
    expect(asked().says('2k').outcome.vars).toEqual({ count: 2000 });
    expect(asked().says('１２').outcome.vars).toEqual({ count: 12 });
  });
  test('asks again for two numbers', () => expect(asked().says('10 or 20').way).toBe('wait-reply'));
  test('names the limit that was missed', () => {
    expect(asked({ min: 1000 }).says('5').heard).toEqual(['That is too little: it must be 1,000 or more.']);
    expect(asked({ max: 10 }).says('11').heard).toEqual(['That is too much: it must be 10 or less.']);
    expect(asked({ min: 1000 }, { language: 'de' }).says('5').heard).toEqual([
      'Das ist zu wenig: es müssen mindestens 1.000 sein.',
    ]);
  });
  test('wants a whole number when told to, and gives an example that would do', () => {
    expect(asked({ integer: true, min: 20 }).says('20.5').heard).toEqual([
      'Please send a whole number, for example 20.',
    ]);
    expect(asked({ max: 3 }).says('x').heard).toEqual(['Please send one number, for example 3.']);
  });
  test('asks when what is known is no number', () => {
    for (const known of ['a few', '1e999', 'NaN'])
      expect(asked({ saveTo: 'count' }, { contact: { fields: { count: known } } }).way).toBe('wait-reply');
  });
  test('is plainly answered by a quantity that fits, not by a number beside other words', () => {
    const isAnswered = (text: string) =>
      askNumber.answers({
        config: { question: 'x', max: 100_000 },
        view: testView({ says: text }),
        message: { id: 'evt_1', type: 'message.received', atMs: 0, text },
      });
    expect(isAnswered('we need about 200 pcs')).toBe(true);
    for (const text of ['wheres my ordr 20518', '200001 pcs', 'maybe 50 or 60'])
      expect(isAnswered(text)).toBe(false);
  });
  test('refuses limits that exclude each other', () => {
    expect(askNumber.check({ question: 'x', variable: 'x', min: 2, max: 1 }).map(({ path }) => path)).toEqual(
      ['/max'],
    );
  });
});
