import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Type } from 'typebox';
import { ConditionSchema } from './condition.js';
import { findMismatches } from './find-mismatches.js';
import { FlowSchema } from './flow.js';
import { ScriptSchema } from './script.js';
import { TextSchema } from './text.js';
import { createValidator, validate } from './validate.js';

const flow = () => ({
  schema: 1,
  id: 'flw_a',
  name: 'A',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'n1' } },
  nodes: { n1: { type: 'message.send', v: 1, config: {}, next: {} } },
});

const messages = (schema: object, value: unknown) => validate(schema, value).map(({ message }) => message);

describe('a value that does not fit', () => {
  test('is named by its pointer, with what it must be', () => {
    expect(messages(Type.Object({ question: TextSchema }), { question: 5 })).toEqual([
      '/question must be a text or one text per language',
    ]);
    expect(
      messages(Type.Object({ a: Type.Object({ n: Type.Integer({ minimum: 1, maximum: 5 }) }) }), {
        a: { n: 9 },
      }),
    ).toEqual(['/a/n must be 5 or less, but is 9']);
    expect(messages(Type.Object({ after: Type.String({ format: 'duration' }) }), { after: '24h' })).toEqual([
      '/after must be a duration such as "PT30M", "PT24H" or "P2D", but is "24h"',
    ]);
  });

  test('is told what is missing and what is not known', () => {
    const schema = Type.Object({ add: Type.Array(Type.String()) }, { additionalProperties: false });
    expect(messages(schema, { ad: [] })).toEqual([
      '/add is missing; it must be a list',
      '/ad is not known here; known are add',
    ]);
  });

  test('is measured against the closest alternative only', () => {
    expect(messages(FlowSchema, { ...flow(), burst: { mode: 'merge', windowMs: 5 } })).toEqual([
      '/burst/windowMs must be 100 or more, but is 5',
    ]);
    expect(messages(FlowSchema, { ...flow(), burst: { mode: 'guess' } })).toEqual([
      '/burst must be an object whose "mode" is "queue", "interrupt" or "merge"',
    ]);
    expect(messages(ConditionSchema, { all: [{ field: 'contact.country', is: 'equal' }] })).toEqual([
      expect.stringMatching(/^\/all\/0\/is must be "equals", "not-equals"/),
    ]);
    expect(messages(TextSchema, { en: 'Hi', 'zh-CN': 7 })).toEqual(['/zh-CN must be a text']);
  });

  test('is measured against the alternative whose keys fit best', () => {
    expect(messages(ScriptSchema, { steps: [{ agent: 'Li Na', does: 'dance' }] })).toEqual([
      '/steps/0/does must be "take-over", "hand-back", "close" or "reopen"',
    ]);
    expect(messages(ScriptSchema, { steps: [{ visits: 'https://shop.example', dwelMs: 5 }] })).toEqual([
      '/steps/0/dwelMs is not known here; known are visits, dwellMs, title, referrer',
    ]);
  });

  test('is named by an escaped pointer when its key holds a slash', () => {
    expect(messages(Type.Object({ 'a/b~c': Type.String() }), { 'a/b~c': 1 })).toEqual([
      '/a~1b~0c must be a text',
    ]);
  });
});

test('a flow that fits has no issues', () => {
  expect(createValidator(FlowSchema)(flow())).toEqual([]);
});

test('two lists of the same conditions compile together', () => {
  const schema = Type.Object({ a: ConditionSchema, b: Type.Optional(ConditionSchema) });
  expect(validate(schema, { a: { all: [] }, b: { not: { field: 'x', is: 'exists' } } })).toEqual([]);
});

test('the walker and Ajv always agree', () => {
  const key = fc.constantFrom(
    'all',
    'any',
    'not',
    'field',
    'is',
    'value',
    'mode',
    'windowMs',
    'type',
    'v',
    'config',
    'next',
    'en',
    'zh-CN',
    '__proto__',
  );
  const leaf = fc.oneof(
    fc.constantFrom('equals', 'merge', 'queue', 'PT1H', 'n1', ''),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  for (const schema of [
    ConditionSchema,
    TextSchema,
    FlowSchema.properties.triggers,
    FlowSchema.properties.burst,
  ]) {
    const isValid = createValidator(schema);
    fc.assert(
      fc.property(value, (candidate) => {
        expect(findMismatches(schema, candidate).length > 0).toBe(isValid(candidate).length > 0);
      }),
    );
  }
});

test('a damaged flow is never accepted by one validator and refused by the other', () => {
  const paths = [
    ['id'],
    ['languages'],
    ['triggers', 't1', 'next'],
    ['nodes', 'n1', 'next'],
    ['nodes', 'n1', 'v'],
    ['name'],
    ['extra'],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, junk) => {
      const damaged = structuredCloneOf(flow());
      let at = damaged;
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
      at[path.at(-1) ?? ''] = junk;
      expect(findMismatches(FlowSchema, damaged).length > 0).toBe(validate(FlowSchema, damaged).length > 0);
    }),
  );
});

function structuredCloneOf(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
