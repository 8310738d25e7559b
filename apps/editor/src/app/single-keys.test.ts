import { expect, test } from '@jest/globals';
import { isSingleKey } from './single-keys.js';

test.each(['t', '?', '1', '+', 'shift+n', 'g f'])('%s is pressed by a single key', (keys) =>
  expect(isSingleKey(keys)).toBe(true),
);

test.each(['mod+k', 'mod+shift+z', 'alt+arrowup', 'enter', 'shift+arrowleft', 'f2', 'mod++'])(
  '%s is not',
  (keys) => expect(isSingleKey(keys)).toBe(false),
);
