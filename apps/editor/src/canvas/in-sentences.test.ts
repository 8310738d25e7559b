import { expect, test } from '@jest/globals';
import { inSentences } from './in-sentences.js';

test('what is read aloud ends each sentence once', () =>
  expect(
    inSentences(['Opened when a chat is opened.', 'Who is it for?', 'Ways out: done', 'Not filled in']),
  ).toBe('Opened when a chat is opened. Who is it for? Ways out: done. Not filled in'));
