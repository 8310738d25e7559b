import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { isJsonObject } from '@nightshift/schema';
import { changedFields } from './changed-fields.js';
import { prepareSchema, type Hint } from './prepare-schema.js';
import { errorsAt } from './validator.js';

/** Of a plugin that nobody here has heard of. */
const schema = {
  type: 'object',
  required: ['text'],
  properties: {
    text: {
      anyOf: [{ type: 'string' }, { type: 'object' }],
      title: 'Text',
      ui: { widget: 'texts', templated: true },
    },
    tone: { anyOf: [{ const: 'kind', title: 'Low' }, { const: 'firm' }], title: 'Tone' },
    sure: { type: 'boolean', title: 'Sure', default: true },
    why: {
      type: 'string',
      title: 'Why',
      ui: { widget: 'never-heard-of', showIf: { path: 'sure', is: false } },
    },
    offers: {
      type: 'array',
      items: { type: 'object', properties: { until: { type: 'string', ui: { widget: 'duration' } } } },
    },
    odd: { not: {} },
  },
};

function hintAt(prepared: Record<string, unknown>, ...path: string[]): Partial<Hint> {
  const found = path.reduce<unknown>(
    (inner, key) => (isJsonObject(inner) ? inner[key] : undefined),
    prepared,
  );
  return isJsonObject(found) && isJsonObject(found['ui:hint']) ? found['ui:hint'] : {};
}

describe('the form of a node that the editor has never heard of', () => {
  const { uiSchema } = prepareSchema(schema, { sure: false }, 'zh-CN');

  test('finds a widget for every value, by its hint or its type', () => {
    const places = [['text'], ['tone'], ['sure'], ['why'], ['offers', 'items', 'until'], ['odd']];
    expect(places.map((path) => hintAt(uiSchema, ...path).widget)).toEqual([
      'texts',
      'choice',
      'switch',
      'text',
      'duration',
      'json',
    ]);
  });

  test('speaks the language of the screen where it can', () => {
    expect(hintAt(uiSchema, 'text').title).toBe('文字');
    expect(hintAt(uiSchema, 'tone').options).toEqual([
      { value: 'kind', label: '低' },
      { value: 'firm', label: 'firm' },
    ]);
  });

  test('leaves out what only makes sense with another answer', () => {
    expect(hintAt(prepareSchema(schema, { sure: true }, 'en').uiSchema, 'why')).toEqual({});
  });
});

test('every built in node has a form', () => {
  for (const { config } of createBuiltinRegistry().manifests()) {
    const { properties } = prepareSchema(config, {}, 'en').schema;
    expect(isJsonObject(properties)).toBe(true);
  }
});

test('a change of the form is an edit of each field that changed', () => {
  expect(
    changedFields('node', 'a', { kept: [1], gone: 1, other: 'x' }, { kept: [1], other: 'y', fresh: true }),
  ).toEqual([
    { type: 'node.set-field', id: 'a', field: 'gone' },
    { type: 'node.set-field', id: 'a', field: 'other', value: 'y' },
    { type: 'node.set-field', id: 'a', field: 'fresh', value: true },
  ]);
});

test('a problem stands at its field, with what to do', () => {
  const problem = { code: 'x', severity: 'error', message: 'Wrong.', fix: 'Mend it.' } as const;
  const tree = errorsAt('/nodes/a/config', [
    { ...problem, path: '/nodes/a/config/offers/0/until' },
    { ...problem, path: '/nodes/a/next/done' },
  ]);
  expect(tree).toEqual({ offers: { '0': { until: { __errors: ['Mend it.'] } } } });
});
