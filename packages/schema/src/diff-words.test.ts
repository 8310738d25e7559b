import { describe, expect, test } from '@jest/globals';
import { diffWords } from './diff-words.js';

const say = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ what, text }) => (what === 'same' ? text : what === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('two texts', () => {
  test('differ by words, not by letters', () => {
    expect(say('Good evening to you', 'Good morning to you')).toBe('Good -evening-+morning+ to you');
    expect(say('one two three', 'one three')).toBe('one -two -three');
    expect(say('same', 'same')).toBe('same');
    expect(say('', 'new')).toBe('+new+');
  });

  test('in Chinese differ by characters', () => {
    expect(say('我们九点开门', '我们十点开门')).toBe('我们-九-+十+点开门');
  });

  test('put together again are what they were, also when they are long', () => {
    for (const [before, after] of [
      ['a b c d e', 'c b x e'],
      ['word '.repeat(3000), `other ${'thing '.repeat(3000)}`],
    ] as const) {
      const pieces = diffWords(before, after);
      const side = (gone: 'added' | 'removed'): string =>
        pieces.map(({ what, text }) => (what === gone ? '' : text)).join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }
  });
});
