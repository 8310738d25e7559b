import { expect, test } from '@jest/globals';
import { colorOf, initialsOf } from './person-look.js';

test.each([
  ['Li Na', 'LN'],
  ['ann', 'A'],
  ['李娜', '李'],
  ['Anna Maria von Hof', 'AH'],
  ['  ', '?'],
  ['👩‍🚀 Mae', '👩M'],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('somebody has the same colour everywhere, and two people mostly two', () => {
  expect(colorOf('usr_1')).toBe(colorOf('usr_1'));
  expect(new Set(Array.from({ length: 50 }, (_, index) => colorOf(`usr_${index}`))).size).toBe(6);
});
