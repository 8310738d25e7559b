import { expect, test } from '@jest/globals';
import { because } from '@nightshift/schema';
import { sayValue, wayInstead } from './say-effects.js';

test('what a call gave says why and how sure where it knows, and stands as it is otherwise', () => {
  const why = because('knowledge.from', { title: 'Do you take PayPal?' });
  const value = { verdict: 'answered', text: 'Yes.', confidence: 0.872, why };
  expect(sayValue(value, 'en')).toMatch(/Do you take PayPal\?.* \(87%\)$/);
  expect(sayValue({ total: 42 }, 'en')).toBe('{"total":42}');
});

test('what was not answered names the way out instead, and only that does', () => {
  expect(wayInstead({ verdict: 'out-of-scope' }, 'en')).toBe('Out of scope');
  expect(wayInstead({ verdict: 'wants-human' }, 'zh-TW')).toBe('要找真人');
  for (const verdict of ['unsure', 'error', 'out-of-scope', 'wants-human'])
    expect(wayInstead({ verdict }, 'zh-CN')).toMatch(/^[\u4e00-\u9fff]+$/);
  for (const value of [{ verdict: 'answered' }, { verdict: 'asks' }, { total: 42 }, 'unsure', null])
    expect(wayInstead(value, 'en')).toBeUndefined();
});
