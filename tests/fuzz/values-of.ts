import { OPERATORS, isJsonObject, type Condition } from '@nightshift/schema';
import fc from 'fast-check';
import { INHERITED_NAMES, json, wellFormedTexts } from './texts.js';

/** What the configs of one flow may refer to. */
export interface Names {
  nodes: readonly string[];
  flows: readonly string[];
  variables: readonly string[];
  calendars: readonly string[];
}

/**
 * Values that fit a JSON Schema: the form's hints say what is meant where the schema says only "text", so that
 * most of them make sense, and many of them only just.
 */
export function valuesOf(schema: unknown, names: Names): fc.Arbitrary<unknown> {
  if (!isJsonObject(schema)) return json;
  if (
    (typeof schema['$ref'] === 'string' && schema['$ref'].endsWith('Condition')) ||
    widgetOf(schema) === 'condition'
  )
    return conditions;
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(alternatives)) {
    const inherited = widgetOf(schema) === undefined ? {} : { ui: schema['ui'] };
    return fc.oneof(...alternatives.map((part) => valuesOf({ ...inherited, ...(part as object) }, names)));
  }
  const { type } = schema;
  switch (typeof type === 'string' ? type : '') {
    case 'string':
      return stringsOf(schema, names);
    case 'integer':
      return numbersOf(schema).map((number) => Math.trunc(number) + 0);
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listsOf(schema, names);
    case 'object':
      return objectsOf(schema, names);
    default:
      return json;
  }
}

function widgetOf(schema: Record<string, unknown>): unknown {
  return isJsonObject(schema['ui']) ? schema['ui']['widget'] : undefined;
}

const TEMPLATES = [
  'Hi {{contact.name}}',
  '{{vars.x}} {{vars.constructor}}',
  'Open: {{hours.default}} {{time.date}}',
];
const PLAIN = [
  '09:00-18:00',
  '22:00-02:00',
  'price',
  'vip',
  'n1',
  '2027-02-06',
  '2026-12-31',
  '09:00',
  '23:59',
  'P2D',
  'today',
  '2xx',
  'GET',
];
const ZONES = ['Asia/Shanghai', 'America/Chicago', 'UTC', '+05:45', 'Nowhere/Land'];
const URLS = [
  'https://shop.example/{{vars.x}}',
  '/p/*',
  'https://example.com/a?b=c#d',
  'http://shop.example',
];

function stringsOf(schema: Record<string, unknown>, names: Names): fc.Arbitrary<string> {
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return (
      length >= numberAt(schema, 'minLength', 0) &&
      length <= numberAt(schema, 'maxLength', 100_000) &&
      (typeof schema['pattern'] !== 'string' || new RegExp(schema['pattern'], 'u').test(text))
    );
  };
  const meant = schema['format'] === undefined ? meantBy(schema, names).filter(fits) : [];
  const others = anyStringOf(schema).filter(fits);
  return meant.length === 0 ? others : fc.oneof({ arbitrary: fc.constantFrom(...meant), weight: 3 }, others);
}

function meantBy(schema: Record<string, unknown>, names: Names): readonly string[] {
  switch (widgetOf(schema)) {
    case 'variable':
      return names.variables;
    case 'node':
      return names.nodes;
    case 'flow':
      return names.flows;
    case 'calendar':
      return names.calendars;
    case 'url':
      return URLS;
    case 'zone':
      return ZONES;
    case 'team':
      return ['sales', 'Nobody'];
    case 'agent':
      return ['agt_1', 'agt_gone'];
    case 'field':
      return ['email', 'zone', 'language', 'vip', ...INHERITED_NAMES];
    case 'language':
      return ['en', 'zh-CN', 'ar'];
    case 'country':
      return ['US', 'CN'];
    case 'texts':
    case 'text':
    case 'textarea':
      return TEMPLATES;
    default:
      return [...PLAIN, ...INHERITED_NAMES];
  }
}

const DURATIONS = [
  'PT1S',
  'PT30M',
  'PT24H',
  'P1D',
  'P2W',
  'P1M',
  'PT0S',
  'P3650D',
  'P100Y',
  'P999999Y',
  'PT0.001S',
];
const MOMENTS = [
  '2027-02-06T09:00:00+08:00',
  '2026-01-01T00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999+23:59',
];

function anyStringOf({ format, pattern }: Record<string, unknown>): fc.Arbitrary<string> {
  if (format === 'duration') return fc.constantFrom(...DURATIONS);
  if (format === 'date-time') return fc.constantFrom(...MOMENTS);
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u'));
  return wellFormedTexts;
}

function numbersOf(schema: Record<string, unknown>): fc.Arbitrary<number> {
  const min = numberAt(schema, 'minimum', numberAt(schema, 'exclusiveMinimum', -1e9));
  const max = numberAt(schema, 'maximum', numberAt(schema, 'exclusiveMaximum', 1e9));
  const near = [min, min + 1, max - 1, max].filter((number) => number >= min && number <= max);
  const small = fc.integer({ min: Math.ceil(min), max: Math.min(Math.floor(max), Math.ceil(min) + 5) });
  // JSON knows no minus zero.
  return fc
    .oneof(fc.constantFrom(...near), fc.double({ min, max, noNaN: true }), small)
    .map((number) => number + 0);
}

function listsOf(schema: Record<string, unknown>, names: Names): fc.Arbitrary<unknown[]> {
  const items = valuesOf({ ...hintsFor(schema), ...(schema['items'] as object) }, names);
  const minLength = numberAt(schema, 'minItems', 0);
  const maxLength = Math.min(numberAt(schema, 'maxItems', 4), Math.max(4, minLength));
  // Entries that are ways out need different names, whatever else they say.
  const selector = (item: unknown): string =>
    JSON.stringify(isJsonObject(item) ? (item['id'] ?? item) : item);
  return fc.uniqueArray(items, { minLength, maxLength, selector });
}

/** What a list is for, its entries are for. */
function hintsFor(schema: Record<string, unknown>): object {
  return schema['ui'] === undefined ? {} : { ui: schema['ui'] };
}

function objectsOf(schema: Record<string, unknown>, names: Names): fc.Arbitrary<Record<string, unknown>> {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
  const parts = Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, valuesOf(withHint(key, part), names)]),
  );
  const optional = Object.keys(parts).filter((key) => !required.includes(key));
  const withOne = optional.map((key) =>
    fc.record(parts, { requiredKeys: required }).map(only([...required, key])),
  );
  const any = fc.record(parts, { requiredKeys: required });
  const fixed = withOne.length === 0 ? any : fc.oneof(any, fc.oneof(...withOne));
  const patterns = isJsonObject(schema['patternProperties'])
    ? Object.entries(schema['patternProperties'])
    : [];
  return patterns.reduce<fc.Arbitrary<Record<string, unknown>>>((object, [pattern, part]) => {
    const some = fc.dictionary(
      keysLike(pattern),
      valuesOf({ ...hintsFor(schema), ...(part as object) }, names),
      { maxKeys: 3, noNullPrototype: true },
    );
    return fc.tuple(object, some).map(([first, second]) => ({ ...second, ...first }));
  }, fixed);
}

function only(kept: readonly string[]) {
  return (object: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(object).filter(([key]) => kept.includes(key)));
}

/** Some fields say by their name what they are. */
function withHint(key: string, schema: unknown): unknown {
  const widget = { zone: 'zone', url: 'url', image: 'url' }[key];
  return widget === undefined || !isJsonObject(schema) || schema['type'] !== 'string'
    ? schema
    : { ...schema, ui: { widget } };
}

function keysLike(pattern: string): fc.Arbitrary<string> {
  const likely = ['mon-fri', '2026-01-14', 'en', 'zh-CN', 'zh-TW', 'vip', 'x', ...INHERITED_NAMES].filter(
    (key) => new RegExp(pattern, 'u').test(key),
  );
  const any = fc.stringMatching(new RegExp(pattern, 'u'));
  return likely.length === 0 ? any : fc.oneof({ arbitrary: fc.constantFrom(...likely), weight: 4 }, any);
}

function numberAt(schema: Record<string, unknown>, key: string, otherwise: number): number {
  const value = schema[key];
  return typeof value === 'number' ? value : otherwise;
}

const FIELDS = [
  'contact.country',
  'contact.tags',
  'contact.fields.vip',
  'contact.score',
  'contact.zone',
  'message.text',
  'conversation.priority',
  'channel.type',
  'vars.x',
  'vars.list',
  'time.hour',
  'time.date',
  'time.now',
  'hours.default',
  'agents.online.sales',
  'page.url',
  'shop.name',
  ...INHERITED_NAMES.map((name) => `vars.${name}`),
  'contact.__proto__.constructor',
];

export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    fc.record(
      { field: fc.constantFrom(...FIELDS), is: fc.constantFrom(...OPERATORS), value: json },
      { requiredKeys: ['field', 'is', 'value'] },
    ) as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;
