import { expect, test } from '@jest/globals';
import { withApostrophes } from './with-apostrophes.js';

test.each([
  ['what if i dont like it', "what if i don't like it"],
  ['Im late, cant you wait', "I'm late, can't you wait"],
  ['whats the postage', "what's the postage"],
  ['it doesn’t fit', 'it doesn’t fit'],
  ['wants, aunts and hows', "wants, aunts and how's"],
])('%s', (typed, meant) => expect(withApostrophes(typed)).toBe(meant));
