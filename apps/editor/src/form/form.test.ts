import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { isJsonObject } from '@nightshift/schema';
import { changedFields } from './changed-fields.js';
import { fieldProblems } from './field-problems.js';
import { wayEdits } from './fields/ways.js';
import { isVariable } from './field-title.js';
import { problemsAt } from './form-share.js';
import type { Hint } from './hint.js';
import { prepareSchema, type Place, type UiSchema } from './prepare-schema.js';
import { setAt } from './set-at.js';

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

function placeAt(prepared: UiSchema, ...path: string[]): Place | undefined {
  const found = path.reduce<unknown>(
    (inner, key) => (isJsonObject(inner) ? inner[key] : undefined),
    prepared,
  );
  // Written by prepareSchema itself.
  return isJsonObject(found) ? (found['ui:hint'] as Place | undefined) : undefined;
}

function hintAt(prepared: UiSchema, ...path: string[]): Partial<Hint> {
  const place = placeAt(prepared, ...path);
  return place?.type === 'widget' ? place.hint : {};
}

describe('the form of a node that the editor has never heard of', () => {
  const { uiSchema } = prepareSchema(schema, { sure: false }, { language: 'zh-CN', config: { sure: false } });

  test('finds a widget for every value, by its hint or its type', () => {
    const places = [['text'], ['tone'], ['sure'], ['why'], ['odd']];
    expect(places.map((path) => hintAt(uiSchema, ...path).widget)).toEqual([
      'texts',
      'choice',
      'switch',
      'text',
      'json',
    ]);
    expect(placeAt(uiSchema, 'offers')).toMatchObject({ type: 'list', hint: { look: 'stack' } });
  });

  test('speaks the language of the screen where it can', () => {
    expect(hintAt(uiSchema, 'text').title).toBe('文字');
    expect(hintAt(uiSchema, 'tone').options).toEqual([
      { value: 'kind', label: '低' },
      { value: 'firm', label: 'firm' },
    ]);
  });

  test('leaves out what only makes sense with another answer', () => {
    const config = { sure: true };
    expect(hintAt(prepareSchema(schema, config, { language: 'en', config }).uiSchema, 'why')).toEqual({});
  });
});

test('fields of which one at most is filled in are one choice, in the language of the screen', () => {
  const ui = { oneOf: 'How long' };
  const properties = {
    note: { type: 'string' },
    for: { type: 'string', title: 'For this long', ui: { widget: 'duration', ...ui } },
    date: { type: 'string', ui },
  };
  const { uiSchema } = prepareSchema({ type: 'object', properties }, {}, { language: 'zh-CN', config: {} });
  const fields = [
    { key: 'for', title: '等待时长' },
    { key: 'date', title: 'Date' },
  ];
  expect(placeAt(uiSchema)).toMatchObject({ type: 'object', choices: [{ title: '等待多久', fields }] });
});

test('a field that another one has called for, or that stays in sight, is told apart from what may be left out', () => {
  const properties = {
    kind: { type: 'string' },
    note: { type: 'string' },
    address: { type: 'string', ui: { inSight: true } },
    why: { type: 'string', ui: { showIf: { path: 'kind', is: 'other' } } },
  };
  const schema = { type: 'object', properties };
  const calledFor = (kind: string): unknown =>
    placeAt(prepareSchema(schema, { kind }, { language: 'en', config: { kind } }).uiSchema);
  expect(calledFor('other')).toMatchObject({ calledFor: ['address', 'why'] });
  expect(calledFor('usual')).toMatchObject({ calledFor: ['address'] });
});

test('every built in node has a form', () => {
  for (const { config } of createBuiltinRegistry().manifests()) {
    const { properties } = prepareSchema(config, {}, { language: 'en', config: {} }).schema;
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
  const found = [
    { ...problem, path: '/nodes/a/config/offers/0/until' },
    { ...problem, path: '/nodes/a/next/done' },
    { ...problem, path: '/nodes/a/configured' },
  ];
  const said = { fillIn: () => 'Fill this in.', titleOf: () => 'Until', language: 'en' } as const;
  const problems = fieldProblems('/nodes/a/config', found, {}, said);
  expect(problems).toEqual([{ path: ['offers', '0', 'until'], text: 'Mend it.', isError: true }]);
  const bases = fieldProblems(
    '/nodes/a/config',
    [{ ...problem, code: 'knowledge.outdated', path: '/nodes/a/config/knowledge' }],
    {},
    said,
  );
  expect(bases.map(({ text }) => text)).toEqual(['Wrong. Mend it.']);
  expect(problemsAt(problems, ['offers', 0, 'until'], { isDeep: false })).toHaveLength(1);
  expect(problemsAt(problems, ['offers'], { isDeep: true })).toHaveLength(1);
  expect(problemsAt(problems, ['offers'], { isDeep: false })).toEqual([]);
});

test('a field knows whether it names a variable, wherever it stands', () => {
  const variable = { type: 'string', ui: { widget: 'variable' } };
  const schema = { properties: { save: { items: { properties: { variable } } }, text: { type: 'string' } } };
  expect(isVariable(schema, ['save', '0', 'variable'])).toBe(true);
  expect([isVariable(schema, ['text']), isVariable(schema, ['gone', 'x'])]).toEqual([false, false]);
});

describe('writing into a config', () => {
  test('makes what is missing on the way, and takes away what is emptied by it', () => {
    expect(setAt({ a: 1 }, ['utm', 'source'], 'x')).toEqual({ a: 1, utm: { source: 'x' } });
    expect(setAt({ a: 1, utm: { source: 'x' } }, ['utm', 'source'], undefined)).toEqual({ a: 1 });
  });

  test('keeps the places of a list and the order of fields', () => {
    const config = { list: [{ label: 'a' }, { label: 'b' }], last: true };
    const changed = setAt(config, ['list', 0, 'label'], undefined);
    expect(changed).toEqual({ list: [{}, { label: 'b' }], last: true });
    expect(Object.keys(changed as object)).toEqual(['list', 'last']);
    expect(config.list[0]).toEqual({ label: 'a' });
  });
});

describe('the lines of a card', () => {
  const next = { a: 'one', b: null, c: 'two' };

  test('follow a way out that gets another name', () => {
    const edits = wayEdits('n', next, [{ id: 'a' }, { id: 'b' }], [{ id: 'first' }, { id: 'b' }]);
    expect(edits).toEqual([
      { type: 'edge.disconnect', from: 'n', port: 'a' },
      { type: 'edge.connect', from: 'n', port: 'first', to: 'one' },
    ]);
  });

  test('go with a way out that is taken away, and stay when it only moves', () => {
    const ways = [{ id: 'a' }, { id: 'c' }];
    expect(wayEdits('n', next, ways, [{ id: 'c' }])).toEqual([
      { type: 'edge.disconnect', from: 'n', port: 'a' },
    ]);
    expect(wayEdits('n', next, ways, [{ id: 'c' }, { id: 'a' }])).toEqual([]);
  });
});

describe('a schema of hard shapes', () => {
  const prepared = (raw: object, config: Record<string, unknown> = {}) =>
    prepareSchema(raw, config, { language: 'en', config }).uiSchema;

  test('is read through references, "or null", and what is asked only if', () => {
    const raw = {
      type: 'object',
      definitions: { Money: { type: 'number', minimum: 0 } },
      properties: {
        price: { $ref: '#/definitions/Money', title: 'Price' },
        note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        paid: { type: 'boolean' },
      },
      allOf: [
        {
          if: { properties: { paid: { const: true } }, required: ['paid'] },
          then: { properties: { on: { type: 'string', format: 'date' } } },
        },
        {
          if: { properties: { paid: { const: false } }, required: ['paid'] },
          then: { properties: { due: { type: 'string', format: 'date-time' } } },
        },
      ],
    };
    expect(hintAt(prepared(raw), 'price')).toMatchObject({ widget: 'number', minimum: 0, title: 'Price' });
    expect(hintAt(prepared(raw), 'note').widget).toBe('text');
    expect(hintAt(prepared(raw, { paid: true }), 'on').widget).toBe('date');
    expect(hintAt(prepared(raw, { paid: true }), 'due')).toEqual({});
    expect(hintAt(prepared(raw, { paid: false }), 'due').widget).toBe('moment');
  });

  test('may refer to itself: it is read only as deep as it is filled in', () => {
    const raw = {
      type: 'object',
      $defs: {
        Tree: { type: 'object', properties: { leaves: { type: 'array', items: { $ref: '#/$defs/Tree' } } } },
      },
      properties: { tree: { $ref: '#/$defs/Tree' } },
    };
    expect(placeAt(prepared(raw), 'tree', 'leaves')).toMatchObject({ type: 'list' });
    const endless = {
      type: 'object',
      $defs: { Loop: { $ref: '#/$defs/Loop' } },
      properties: { a: { $ref: '#/$defs/Loop' } },
    };
    expect(hintAt(prepared(endless), 'a').widget).toBe('json');
  });

  test('has a title for every field, from its key if there is none', () => {
    expect(
      hintAt(
        prepared({ type: 'object', properties: { maxItemsPer_day: { type: 'integer' } } }),
        'maxItemsPer_day',
      ).title,
    ).toBe('Max items per day');
  });
});
