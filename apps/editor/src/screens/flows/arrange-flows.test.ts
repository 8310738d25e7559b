import { describe, expect, test } from '@jest/globals';
import { arrangeFlows, excerptOf } from './arrange-flows.js';
import type { FlowSummary } from './flow-queries.js';

const flow = (id: string, more: Partial<FlowSummary> = {}): FlowSummary => ({
  id,
  name: id,
  revision: 1,
  liveVersion: null,
  latestVersion: null,
  isDraftChanged: false,
  errors: 0,
  toFillIn: 0,
  warnings: 0,
  templateId: null,
  folderId: null,
  isArchived: false,
  createdAt: '2027-01-01T00:00:00.000Z',
  updatedAt: '2027-01-01T00:00:00.000Z',
  updatedBy: null,
  ...more,
});
const flows = [
  flow('b', { liveVersion: 2, updatedAt: '2027-01-03T00:00:00.000Z' }),
  flow('a', { errors: 2 }),
  flow('c', { folderId: 'fld_1', liveVersion: 1, isDraftChanged: true }),
  flow('old', { isArchived: true }),
];
const shown = (wanted: Partial<Parameters<typeof arrangeFlows>[1]>): string[] =>
  arrangeFlows(flows, { shelf: 'all', search: '', texts: new Map(), sorting: 'name', ...wanted }).map(
    ({ id }) => id,
  );

describe('the flows that are shown', () => {
  test('are those of a folder, or all that are not put away, or those that are', () => {
    expect([shown({}), shown({ shelf: 'fld_1' }), shown({ shelf: 'archived' })]).toEqual([
      ['a', 'b', 'c'],
      ['c'],
      ['old'],
    ]);
  });

  test('come by name, by what should be looked at, or by when they were changed', () => {
    expect([shown({ sorting: 'state' }), shown({ sorting: 'changed' })]).toEqual([
      ['a', 'c', 'b'],
      ['b', 'a', 'c'],
    ]);
  });

  test('have the words in their name or in their texts', () => {
    expect(shown({ search: 'b', texts: new Map([['c', 'About lamps']]) })).toEqual(['b', 'c']);
  });
});

test('a piece of a text is cut before what was looked for', () => {
  expect(excerptOf('We have lamps', 'LAMPS'.toLowerCase())).toEqual({
    before: 'We have ',
    found: 'lamps',
    after: '',
  });
  expect(excerptOf(`${'x'.repeat(40)}灯`, '灯')).toEqual({
    before: `…${'x'.repeat(24)}`,
    found: '灯',
    after: '',
  });
});
