import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askRating } from './csat-ask.js';
import { readRating } from './rating-text.js';
import { play } from './test-play.js';

const asked = (config: object = {}, view: object = {}) => play(askRating, config, { nowMs: 0, ...view });

describe('ratings in answers', () => {
  test.each<[string, number]>([
    ['5', 5],
    ['5/5', 5],
    ['4 stars', 4],
    ['３', 3],
    ['five', 5],
    ['Five stars!', 5],
    ['五', 5],
    ['五分', 5],
    ['五星', 5],
    ['二星', 2],
    ['cinco', 5],
    ['⭐⭐⭐', 3],
    ['★★★★☆', 4],
    ['😡', 1],
    ['😍😍😍', 5],
    ['👍🏽', 5],
    ['I give you a 2', 2],
  ])('%s is %d', (text, rating) => expect(readRating(text)).toBe(rating));
  test.each(['', '0', '6', '10', '4.5', '-3', '3 or 4', 'meh', '😡😍', '⭐⭐⭐⭐⭐⭐', '十'])(
    '"%s" is no rating',
    (text) => expect(readRating(text)).toBeUndefined(),
  );
  test('is one to five whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect([undefined, 1, 2, 3, 4, 5]).toContain(readRating(text)),
      ),
    );
  });
});

describe('csat.ask', () => {
  test('offers five stars, and waits a day', () => {
    const { effects, next } = asked().outcome;
    expect(effects).toMatchObject([
      { text: 'How did we do? 1 is bad, 5 is great.', parts: [{ input: 'rating' }, { type: 'buttons' }] },
    ]);
    expect(next).toMatchObject({ untilMs: 86_400_000 });
  });

  test('a good rating is kept and thanked for', () => {
    const rated = asked({ thanks: 'Thank you!' }).presses('5');
    expect(rated.way).toBe('rated-good');
    expect(rated.outcome).toMatchObject({
      vars: { csat: 5 },
      effects: [{ type: 'contact.set', field: 'csat', value: 5 }, { text: 'Thank you!' }],
    });
  });

  test('a bad one asks what went wrong, and keeps the answer', () => {
    const bad = asked({ commentVariable: 'why' }).says('2');
    expect(bad.heard).toEqual(['We are sorry to hear that. What could we have done better?']);
    expect(bad.outcome).toMatchObject({ vars: { csat: 2 }, next: { type: 'wait-reply' } });
    const commented = bad.says(' too slow ');
    expect(commented.way).toBe('rated-bad');
    expect(commented.outcome.vars).toEqual({ why: 'too slow' });
  });

  test('a bad rating stands although nobody says why', () =>
    expect(asked().says('1').wakes({ type: 'timeout' }).way).toBe('rated-bad'));
  test('does not ask why when told not to', () =>
    expect(asked({ comment: false }).says('3').way).toBe('rated-bad'));

  test('asks once more for what is no rating, then lets it be', () => {
    const again = asked({}, { language: 'zh-CN' }).says('还行');
    expect(again.heard).toEqual(['请回复 1（很差）到 5（很好）之间的数字。']);
    expect(again.says('四').way).toBe('rated-good');
    expect(again.says('嗯').way).toBe('no-answer');
  });

  test('silence leaves by no-answer', () => expect(asked().wakes({ type: 'timeout' }).way).toBe('no-answer'));
  test('uses the words and places of the author', () => {
    const own = asked({
      question: { en: 'Happy?' },
      variable: 'stars',
      saveTo: 'happy',
      commentQuestion: 'Why?',
    });
    expect(own.heard).toEqual(['Happy?']);
    expect(own.says('3').outcome).toMatchObject({
      vars: { stars: 3 },
      effects: [{ field: 'happy' }, { text: 'Why?' }],
    });
  });
});
