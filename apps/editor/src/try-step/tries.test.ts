import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { askedPaths, readTyped } from './asked-paths.js';
import { keptIn, pathOf, triesOf, typeOfValue, variableFor, withKept, withoutKept } from './tries.js';

const registry = createBuiltinRegistry();
const schema = registry.node('http.request')?.manifest.config ?? {};
const tries = triesOf(schema);

test('a step that keeps parts of an answer can be tried, others cannot', () => {
  expect(tries).toMatchObject({ list: 'save', body: 'body' });
  expect(triesOf(registry.node('message.send')?.manifest.config ?? {})).toBeUndefined();
});

test('asks for what the step reads, once, and for no secret', () => {
  const config = {
    url: 'https://shop.example/{{vars.number}}?key={{secret.shop}}',
    headers: [{ name: 'X', value: '{{contact.email | lower}}' }],
    body: '{{vars.number}} {{time.now}}',
  };
  expect(askedPaths(config)).toEqual(['vars.number', 'contact.email']);
});

test('what is typed becomes what the variable holds', () => {
  const variables = { size: { type: 'number' }, sure: { type: 'boolean' }, tags: { type: 'list' } } as const;
  const flow: Flow = { schema: 1, id: 'f', name: 'F', languages: ['en'], variables, triggers: {}, nodes: {} };
  expect(readTyped('vars.size', '42', flow)).toBe(42);
  expect(readTyped('vars.size', 'L', flow)).toBe('L');
  expect(readTyped('vars.sure', 'true', flow)).toBe(true);
  expect(readTyped('vars.tags', 'a, b', flow)).toEqual(['a', 'b']);
  expect(readTyped('contact.phone', '42', flow)).toBe('42');
});

test('a value is named by a path that the step reads', () => {
  expect(pathOf(['data', 'items', 0, 'unit price'])).toBe('data.items[0]["unit price"]');
  expect(pathOf([])).toBe('');
  expect(pathOf(['say "hi"'])).toBeUndefined();
});

test('a variable is called as its value is, and twice by no one name', () => {
  expect(variableFor(['data', 'total'], [])).toBe('total');
  expect(variableFor(['items', 0], [])).toBe('items');
  expect(variableFor(['数量'], [])).toBe('answer');
  expect(variableFor([], [])).toBe('answer');
  expect(variableFor(['2nd'], [])).toBe('_2nd');
  expect(variableFor(['total'], [{ path: 'other.total', variable: 'total' }])).toBe('total_2');
});

test('a variable is of the kind that its value is', () => {
  expect([42, true, ['a'], { a: 1 }, 'a', null].map(typeOfValue)).toEqual([
    ...['number', 'boolean', 'list', 'object', 'text', 'text'],
  ]);
});

test('entries come in place of an empty one, and go again', () => {
  if (tries === undefined) throw new Error('the HTTP request can be tried');
  const begun = { url: 'x', save: [{ path: '', variable: '' }] };
  const kept = withKept(begun, tries, { path: 'total', variable: 'total' });
  expect(kept).toEqual({ url: 'x', save: [{ path: 'total', variable: 'total' }] });
  expect(keptIn(kept, tries)).toEqual([{ path: 'total', variable: 'total' }]);
  expect(withoutKept(kept, tries, 'total')).toEqual({ url: 'x' });
});
