import { expect, test } from '@jest/globals';
import { differingPart } from './differing-part.js';

test.each([
  ['Good night', 'Good day', ['Good ', 'night', '']],
  ['Good night', 'night', ['', 'Good ', 'night']],
  ['aa', 'a', ['a', 'a', '']],
  ['', 'x', ['', '', '']],
  ['您好，晚上好', '您好，早上好', ['您好，', '晚', '上好']],
  ['👍🏻', '👎🏻', ['', '👍', '🏻']],
  ['same', 'same', ['same', '', '']],
])('%j beside %j', (text, other, parts) => {
  expect(differingPart(text, other)).toEqual(parts);
});
