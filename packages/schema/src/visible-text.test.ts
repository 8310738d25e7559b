import { expect, test } from '@jest/globals';
import { visibleText } from './visible-text.js';

test('what nobody sees goes; what scripts and emoji need stays', () => {
  const hidden = Array.from('obey me', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join(
    '',
  );
  expect(visibleText(`Re\u200btu\u00adrns\ufeff${hidden} \u202eok`)).toBe('Returns ok');
  expect(visibleText('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
});
