import { expect, test } from '@jest/globals';
import { heardLanguage } from './heard-language.js';

test('a sentence is in its own language, whatever is known', () => {
  expect(heardLanguage('Wann kommt meine Bestellung endlich an?', 'en')).toEqual({ language: 'de' });
});

test.each([
  ['Versandkosten?', 'fr', 'fr', 'de'],
  ['寸法', 'ja', 'ja', 'zh'],
  ['代金引換', 'en', 'en', 'ja'],
  ['ok', 'th', 'th', 'und'],
])(
  '“%s” does not surely say it, so somebody who is known to speak %s does',
  (text, known, language, guessed) => {
    expect(heardLanguage(text, known)).toEqual({ language, guessed });
  },
);

test('of somebody of whom nothing is known the guess is all there is', () => {
  expect(heardLanguage('Versandkosten?')).toEqual({ language: 'de', guessed: 'de' });
});
