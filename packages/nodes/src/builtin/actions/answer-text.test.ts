import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { folded, isOneTypoApart, readable } from './answer-text.js';

describe('answers made readable', () => {
  test('full width, other digits and unseen characters become ordinary', () => {
    expect(readable('　１２３ ａｂｃ　')).toBe('123 abc');
    expect(readable('٣٤٥ ๖๗ ६')).toBe('345 67 6');
    expect(readable('a\u200bnn\u0000 b\n\tc')).toBe('ann b c');
  });

  test('case, accents, punctuation and emoji do not count when words are compared', () => {
    expect(folded('  «Café» ☕!')).toBe('cafe');
    expect(folded("Don't")).toBe('dont');
    expect(folded('Được')).toBe('duoc');
    expect(folded('ไม่ใช่')).toBe('ไม่ใช่');
  });

  test('an answer of nothing but emoji keeps it, whatever the skin tone', () => {
    expect(folded('👍🏽')).toBe('👍');
    expect(folded('❤️')).toBe('❤');
  });

  test('reading something readable changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(readable(readable(text))).toBe(readable(text)),
      ),
    );
  });
});

describe('one typo', () => {
  test.each([
    ['gmial', 'gmail'],
    ['gmai', 'gmail'],
    ['gmaail', 'gmail'],
    ['gnail', 'gmail'],
    ['mgail', 'gmail'],
    ['a', ''],
  ])('%s is one typo from %s', (wrong, right) => {
    expect(isOneTypoApart(wrong, right)).toBe(true);
    expect(isOneTypoApart(right, wrong)).toBe(true);
  });

  test.each([
    ['gmail', 'gmail'],
    ['gmail', 'hotmail'],
    ['abcd', 'badc'],
    ['abc', 'cba'],
    ['', ''],
  ])('%s is not one typo from %s', (a, b) => expect(isOneTypoApart(a, b)).toBe(false));

  test('any one deletion is one typo', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, at) => {
        const letters = [...word];
        letters.splice(at % letters.length, 1);
        expect(isOneTypoApart(word, letters.join(''))).toBe(true);
      }),
    );
  });
});
