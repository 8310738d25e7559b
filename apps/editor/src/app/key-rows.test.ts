import { expect, test } from '@jest/globals';
import { keyRows } from './key-rows.js';

test('what several keys do is one row of the sheet, with all of them', () =>
  expect(
    keyRows([
      { title: 'Redo', keys: 'mod+shift+z' },
      { title: 'Align' },
      { title: 'Undo', keys: 'mod+z' },
      { title: 'Redo', keys: 'mod+y' },
    ]),
  ).toEqual([
    { title: 'Redo', ways: ['mod+shift+z', 'mod+y'] },
    { title: 'Undo', ways: ['mod+z'] },
  ]));
