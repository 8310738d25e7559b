import { describe, expect, test } from '@jest/globals';
import { fuzzyFind } from './fuzzy.js';
import { fillPlaceholder, openPlaceholder } from './open-placeholder.js';

describe('a placeholder', () => {
  test('is open from its braces until they are closed', () => {
    expect(openPlaceholder('Dear {{cont', 11)).toEqual({ start: 5, typed: 'cont' });
    expect(openPlaceholder('Dear {{name}}!', 14)).toBeNull();
    expect(openPlaceholder('Dear {{name | upper', 19)).toBeNull();
    expect(openPlaceholder('no braces', 4)).toBeNull();
  });

  test('is filled in where it was begun, and takes over braces that are there', () => {
    const text = 'Dear {{na}}, hello';
    const open = openPlaceholder(text, 9);
    expect(open && fillPlaceholder(text, open, 9, 'contact.name')).toEqual({
      text: 'Dear {{contact.name}}, hello',
      caret: 21,
    });
  });
});

test('the closest comes first, and what does not fit is left out', () => {
  const words = ['contact.country', 'time.hour', 'country code', 'vars.amount'];
  expect(fuzzyFind(words, 'count', (word) => [word])).toEqual(['country code', 'contact.country']);
  expect(fuzzyFind(words, 'cty', (word) => [word])).toEqual(['country code', 'contact.country']);
  expect(fuzzyFind(words, '', (word) => [word])).toEqual(words);
});
