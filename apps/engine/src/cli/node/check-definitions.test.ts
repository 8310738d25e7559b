import { expect, test } from '@jest/globals';
import { defineNode, go } from '@nightshift/nodes';
import { Type } from 'typebox';
import { checkDefinitions } from './check-definitions.js';

const sound = defineNode({
  type: 'stock-level',
  version: 1,
  title: { en: 'Stock level' },
  description: { en: 'Asks the warehouse.' },
  category: 'integration',
  config: Type.Object(
    { item: Type.String(), cases: Type.Array(Type.Object({ id: Type.String(), variable: Type.String() })) },
    { additionalProperties: false },
  ),
  ports: ['done'],
  portsFrom: 'cases',
  writes: ['cases.*.variable'],
  explain: [{ when: { path: 'item' }, text: { en: 'Asks for {item}.' } }],
  enter: () => go('done'),
  calls: {
    ask: { perform: () => Promise.resolve(null), offline: () => null, timeoutMs: 5000, maxAttempts: 3 },
  },
});

/** The codes of the problems of the sound node with something in its manifest changed. */
function codes(change: object): string[] {
  return checkDefinitions([{ ...sound, manifest: { ...sound.manifest, ...change } }]).map(({ code }) => code);
}

test('a sound node has no problems', () => {
  expect(checkDefinitions([sound])).toEqual([]);
});

test('a package must export a node', () => {
  expect(checkDefinitions([42, { manifest: {} }, null]).map(({ code }) => code)).toEqual(['node.none']);
});

test.each([
  ['a type that is no name', { type: 'Stock Level' }, 'node.type'],
  ['the type of a built-in node', { type: 'lead.tag' }, 'node.builtin'],
  ['a version below 1', { version: 0 }, 'node.version'],
  ['a version without the steps to it', { version: 3 }, 'node.upgrades'],
  ['no title', { title: '' }, 'node.words'],
  ['a description that is no text', { description: 7 }, 'node.words'],
  ['a category of its own', { category: 'warehouse' }, 'node.category'],
  ['a config that is no object', { config: Type.String() }, 'node.config'],
  [
    'a schema that cannot be compiled',
    { config: { ...sound.manifest.config, properties: { item: { pattern: '(' } } } },
    'node.config',
  ],
  [
    'a config that takes anything',
    { config: { ...sound.manifest.config, additionalProperties: true } },
    'node.config-open',
  ],
  ['a port with a space', { ports: ['all done'] }, 'node.ports'],
  ['a port twice', { ports: ['done', 'done'] }, 'node.ports'],
  ['ports from no list', { portsFrom: 'item' }, 'node.ports'],
  ['variables at no place', { writes: ['cases.*.name'] }, 'node.writes'],
  ['an explanation of what is not there', { explain: [{ text: { en: 'Asks {whom}.' } }] }, 'node.explain'],
  ['an explanation without words', { explain: [{}] }, 'node.explain'],
  ['no explanation', { explain: [] }, 'node.explain'],
  ['a function in its manifest', { waits: () => true }, 'node.not-json'],
])('%s is found', (_title, change, code) => {
  expect(codes(change)).toContain(code);
});

test('a call without an offline answer, a time limit and a number of attempts is found', () => {
  const calls = { ask: { perform: () => Promise.resolve(null) } };
  expect(checkDefinitions([{ ...sound, calls }]).map(({ message }) => message)).toEqual([
    '"stock-level": calls.ask has no offline.',
    '"stock-level": calls.ask must have a timeoutMs up to 300000.',
    '"stock-level": calls.ask must have a maxAttempts from 1 up.',
  ]);
});

test('two nodes of one type are found', () => {
  expect(checkDefinitions([sound, sound]).map(({ code }) => code)).toEqual(['node.twice']);
});
