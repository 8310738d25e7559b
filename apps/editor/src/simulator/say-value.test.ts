import { expect, test } from '@jest/globals';
import { because } from '@nightshift/schema';
import { sayValue } from './say-effects.js';

test('what a call gave says why and how sure where it knows, and stands as it is otherwise', () => {
  const why = because('knowledge.from', { title: 'Do you take PayPal?' });
  const value = { verdict: 'answered', text: 'Yes.', confidence: 0.872, why };
  expect(sayValue(value, 'en')).toMatch(/Do you take PayPal\?.* \(87%\)$/);
  expect(sayValue({ total: 42 }, 'en')).toBe('{"total":42}');
});
