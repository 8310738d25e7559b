import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { checkTemplate, compileTemplate, renderTemplate } from '@nightshift/interpreter';
import type { Flow } from '@nightshift/schema';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { barePaths, withFallback } from './fallback.js';
import { mayBeEmpty } from './may-be-empty.js';

test('what is read without a fallback is found, and given one that the engine says', () => {
  const text = 'Hi {{contact.name}}, {{ vars.total | number: 2 }} and {{vars.size | default: "M"}}';
  expect(barePaths(text)).toEqual(['contact.name', 'vars.total']);
  const written = withFallback(withFallback(text, 'contact.name', 'my "dear"'), 'vars.total', '?');
  expect(checkTemplate(written)).toEqual([]);
  expect(barePaths(written)).toEqual([]);
  const render = (values: Record<string, string>): string =>
    renderTemplate(compileTemplate(written), (path) => values[path], {
      escape: 'none',
      language: 'en',
      zone: 'UTC',
    });
  expect(render({})).toBe('Hi my "dear", ? and M');
  expect(render({ 'contact.name': 'Ann', 'vars.total': '3' })).toBe('Hi Ann, 3.00 and M');
});

const registry = createBuiltinRegistry();
const catalogue: NodeCatalogue = {
  manifests: [],
  manifest: (kind, type) => (kind === 'node' ? registry.node(type) : registry.trigger(type))?.manifest,
};

function asking(next: Record<string, string>, initial?: string): Flow {
  return {
    schema: 1,
    id: 'flw_size',
    name: 'Size',
    languages: ['en'],
    variables: { size: { type: 'text', ...(initial === undefined ? {} : { initial }) } },
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'ask' } },
    nodes: {
      ask: { type: 'ask.text', v: 1, config: { question: 'Which size?', variable: 'size' }, next },
      say: { type: 'message.send', v: 1, config: { text: '{{vars.size}}' }, next: {} },
    },
  };
}
const isOpen = (flow: Flow, path = 'vars.size'): boolean => mayBeEmpty(flow, 'say', path, catalogue);

test('a variable may be empty where a way leads past its question', () => {
  expect(isOpen(asking({ answered: 'say' }))).toBe(false);
  expect(isOpen(asking({ answered: 'say', 'gave-up': 'say' }))).toBe(true);
  expect(isOpen(asking({ answered: 'say', 'gave-up': 'say' }, 'M'))).toBe(false);
});

test('what a customer may not have told may be empty, other values are there', () => {
  expect(isOpen(asking({ answered: 'say' }), 'contact.name')).toBe(true);
  expect(isOpen(asking({ answered: 'say' }), 'contact.fields.color')).toBe(true);
  expect(isOpen(asking({ answered: 'say' }), 'channel.name')).toBe(false);
});
