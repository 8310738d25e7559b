import { expect, test } from '@jest/globals';
import { titleOf } from './read-pdf.js';

test.each([
  ['zh.html', ''],
  ['Microsoft Word - terms.doc', ''],
  ['C:\\terms\\final', ''],
  ['untitled', ''],
  [undefined, ''],
  ['Terms of sale', 'Terms of sale'],
  ['Version 2.1', 'Version 2.1'],
  ['退货政策', '退货政策'],
])('the title %s of a PDF is “%s”', (said, title) => expect(titleOf(said)).toBe(title));
