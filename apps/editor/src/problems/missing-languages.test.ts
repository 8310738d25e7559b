import { expect, test } from '@jest/globals';
import { flowProblem } from '@nightshift/schema';
import { byMissingLanguage, countRows } from './missing-languages.js';

const lacks = (node: string, languages: string) =>
  flowProblem('text.missing-language', { path: `/nodes/${node}`, nodeId: node }, { node, languages });
const other = flowProblem('flow.no-trigger', { path: '/triggers' });

test('texts without a language are gathered by language, other problems stand alone', () => {
  const { alone, missing } = byMissingLanguage([other, lacks('a', 'de, fr'), lacks('b', 'de')]);
  expect(alone).toEqual([other]);
  expect(missing.map(({ language, problems }) => [language, problems.map(({ nodeId }) => nodeId)])).toEqual([
    ['de', ['a', 'b']],
    ['fr', ['a']],
  ]);
});

test('what is shown as one row counts as one', () => {
  expect(countRows([other, lacks('a', 'de'), lacks('b', 'de'), lacks('c', 'de')])).toBe(2);
  expect(countRows([])).toBe(0);
});

test('one alone needs no gathering', () => {
  expect(byMissingLanguage([lacks('a', 'de')])).toEqual({ alone: [lacks('a', 'de')], missing: [] });
});
