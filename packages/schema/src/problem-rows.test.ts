import { expect, test } from '@jest/globals';
import { flowProblem } from './flow-problems.js';
import { countProblems, lackingLanguages, problemRows } from './problem-rows.js';

const lacks = (
  node: string,
  languages: string,
  code: 'missing-language' | 'untranslated' = 'missing-language',
) => flowProblem(`text.${code}`, { path: `/nodes/${node}`, nodeId: node }, { node, languages });
const other = flowProblem('flow.no-trigger', { path: '/triggers' });
const silent = flowProblem('node.unreachable', { path: '/nodes/a', nodeId: 'a' }, { node: 'a' });
const overlap = (otherId: string, words: string) =>
  flowProblem(
    'overlap.words',
    { path: '/triggers/t', nodeId: 't' },
    { otherId, other: otherId, own: words, count: 1 },
  );

test('texts without a language are gathered by language, other problems stand alone', () => {
  const { alone, lacking } = problemRows([silent, lacks('a', 'de, fr'), lacks('b', 'de')]);
  expect(alone).toEqual([silent]);
  expect(lacking.map(({ language, missing }) => [language, missing.map(({ nodeId }) => nodeId)])).toEqual([
    ['de', ['a', 'b']],
    ['fr', ['a']],
  ]);
});

test('what is only copied is still to be written, in the row of its language', () => {
  const rows = problemRows([lacks('a', 'de'), lacks('b', 'de', 'untranslated')]);
  expect(rows).toMatchObject({
    alone: [],
    lacking: [{ language: 'de', missing: [{ nodeId: 'a' }], copied: [{ nodeId: 'b' }] }],
  });
});

test('one alone needs no gathering', () => {
  expect(problemRows([lacks('a', 'de')])).toMatchObject({ alone: [lacks('a', 'de')], lacking: [] });
});

test('warnings count as rows, errors one by one', () => {
  const found = [
    other,
    { ...other, path: '/' },
    silent,
    ...['a', 'b', 'c'].map((node) => lacks(node, 'de')),
    lacks('d', 'de', 'untranslated'),
    overlap('first', '"a"'),
    overlap('first', '"b"'),
    overlap('second', '"c"'),
  ];
  expect(countProblems(found, ({ path }) => path === '/')).toEqual({ errors: 2, toFillIn: 1, warnings: 4 });
  expect(countProblems([], () => true)).toEqual({ errors: 0, toFillIn: 0, warnings: 0 });
});

test('the languages to be written are those that are named', () => {
  expect([lackingLanguages(lacks('a', 'de, fr')), lackingLanguages(silent)]).toEqual([['de', 'fr'], []]);
});

test('a flow beside which there is only what takes any message says who takes it', () => {
  const of = (code: 'overlap.takes' | 'overlap.taken' | 'overlap.words') =>
    flowProblem(code, { path: '/triggers/t', nodeId: 't' }, { otherId: 'b', other: 'B', count: 1 });
  const takers = (...codes: Parameters<typeof of>[0][]) =>
    problemRows(codes.map(of)).others.map(({ taker }) => taker);
  expect(takers('overlap.takes', 'overlap.takes')).toEqual(['own']);
  expect(takers('overlap.taken')).toEqual(['other']);
  expect(takers('overlap.taken', 'overlap.words')).toEqual([undefined]);
});
