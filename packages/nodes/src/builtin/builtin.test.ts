import { describe, expect, test } from '@jest/globals';
import { isJsonObject, validate, type Text } from '@nightshift/schema';
import type { Manifest } from '../sdk/manifest.js';
import { formWord } from './form-words.js';
import { builtinConditions } from './conditions/index.js';
import { builtinTriggers } from './triggers/index.js';

const manifests = [...builtinTriggers, ...builtinConditions].map(({ manifest }) => manifest);
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

/** Every `title`, `description` and group of a config schema, its choices included. The inside of a condition has a form of its own. */
function formTexts(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(formTexts);
  if (!isJsonObject(schema)) return [];
  const group = isJsonObject(schema['ui']) ? schema['ui']['group'] : undefined;
  const own = [schema['title'], schema['description'], group].filter((text) => typeof text === 'string');
  const inside = ['properties', 'items', 'anyOf', 'oneOf', 'allOf'].flatMap((key) => {
    const part: unknown = schema[key];
    return key === 'properties' && isJsonObject(part)
      ? Object.values(part).flatMap(formTexts)
      : formTexts(part);
  });
  return [...own, ...inside];
}

function untranslated(texts: readonly string[]): string[] {
  return texts.filter((text) => LANGUAGES.slice(1).some((language) => formWord(text, language) === text));
}

function lacking(text: Text): string[] {
  return LANGUAGES.filter((language) => typeof text === 'string' || (text[language] ?? '') === '');
}

/** Properties of the config that the form would show without a name. */
function untitled(schema: unknown, path = ''): string[] {
  if (!isJsonObject(schema)) return [];
  const inside = isJsonObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  return [
    ...inside.flatMap(([key, part]) => [
      ...(isJsonObject(part) && typeof part['title'] === 'string' ? [] : [`${path}/${key}`]),
      ...untitled(part, `${path}/${key}`),
    ]),
    ...untitled(schema['items'], `${path}/*`),
  ];
}

describe.each(manifests.map((manifest): [string, Manifest] => [manifest.type, manifest]))(
  '%s',
  (_type, manifest) => {
    test('is named, described and explained in every language of the screens', () => {
      const texts = [manifest.title, manifest.description, ...manifest.explain.map(({ text }) => text)];
      expect(texts.flatMap(lacking)).toEqual([]);
      expect(manifest.explain.length).toBeGreaterThan(0);
    });
    test('explains itself with fields that it has', () => {
      const used = manifest.explain.flatMap(({ when, text }) => [
        ...(when === undefined ? [] : [when.path]),
        ...Object.values(text).flatMap((wording) =>
          Array.from(wording.matchAll(/\{([\w.]+)(?:\|[^{}]*)?\}/g), ([, path = '']) => path),
        ),
      ]);
      expect(used.filter((path) => !hasField(manifest.config, path.split('.')))).toEqual([]);
    });
    test('has a form without a word missing', () => {
      expect(untitled(manifest.config)).toEqual([]);
      expect(untranslated([...formTexts(manifest.config), ...manifest.ports])).toEqual([]);
    });
    test('is plain JSON, whole', () => {
      expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
    });
    test('takes no field it does not know', () => {
      expect(manifest.config).toMatchObject({ type: 'object', additionalProperties: false });
    });
  },
);

describe('configs', () => {
  const schemas = new Map(manifests.map(({ type, config }) => [type, config]));
  const issues = (type: string, config: unknown) => validate(schemas.get(type) ?? {}, config);
  const when = {
    all: [
      { any: [{ field: 'contact.country', is: 'in', value: ['DE'] }] },
      { not: { field: 'vars.x', is: 'exists' } },
    ],
  };

  test.each<[string, unknown]>([
    [
      'message.keyword',
      { any: ['price', '价格'], all: ['a'], none: ['b'], match: 'starts-with', fuzzy: true, pattern: '^a' },
    ],
    ['message.any', {}],
    ['conversation.opened', { on: 'chat' }],
    [
      'page.visited',
      {
        urls: ['/p/*'],
        referrers: ['google.com'],
        utm: { source: 'mail' },
        visits: { is: 'exactly', count: 3 },
        dwell: 'PT30S',
      },
    ],
    ['message.off-hours', { calendar: 'default' }],
    ['event.received', { name: 'cart.*', when }],
    ['contact.tagged', { any: ['vip'] }],
    ['customer.silent', { after: 'PT30M' }],
    [
      'schedule',
      {
        zone: 'Asia/Shanghai',
        times: ['09:00'],
        dates: ['2027-02-06'],
        days: ['mon'],
        from: '2027-01-01',
        until: '2027-12-31',
      },
    ],
    [
      'branch',
      {
        cases: [
          { id: 'a', name: 'A', when },
          { id: 'b', when },
        ],
      },
    ],
    [
      'switch',
      {
        field: 'vars.x',
        cases: [
          { id: 'a', is: 'x' },
          { id: 'b', is: ['y', 'z'] },
        ],
      },
    ],
    ['working-hours', { calendar: 'default' }],
    ['language', { cases: [{ id: 'a', languages: ['zh-CN', 'en'] }] }],
    ['country', { cases: [{ id: 'a', countries: ['DE'] }] }],
    ['channel', { cases: [{ id: 'a', channels: ['web'] }] }],
    [
      'ab-split',
      {
        ways: [
          { id: 'a', weight: 9 },
          { id: 'b', weight: 0.5 },
        ],
        sticky: false,
      },
    ],
    ['frequency', { max: 1, per: 'P1D' }],
  ])('of %s pass when they are whole', (type, config) => {
    expect(issues(type, config)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['message.keyword', { any: ['price'], mode: 'exact' }],
    ['conversation.opened', { on: 'window' }],
    ['page.visited', { dwell: '30 seconds' }],
    ['event.received', { name: 'x', when: { field: 'a', is: 'resembles', value: 1 } }],
    ['contact.tagged', { any: [] }],
    ['customer.silent', {}],
    ['schedule', { zone: 'Asia/Shanghai', times: ['9:00'] }],
    ['schedule', { zone: 'Asia/Shanghai', times: ['09:00'], dates: ['30.2.2027'] }],
    ['branch', { cases: [{ id: 'a b', when }] }],
    ['country', { cases: [{ id: 'a', countries: ['Germany'] }] }],
    ['ab-split', { ways: [{ id: 'a', weight: -1 }] }],
    ['frequency', { max: 0 }],
  ])('of %s fail when they are not', (type, config) => {
    expect(issues(type, config)).not.toEqual([]);
  });
});

test('a word nobody has translated stays English', () => {
  expect(formWord('constructor', 'zh-CN')).toBe('constructor');
  expect(formWord('Calendar', 'zh-HK')).toBe('行事曆');
  expect(formWord('Calendar', 'fr')).toBe('Calendar');
});

function hasField(schema: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (!isJsonObject(schema) || !isJsonObject(schema['properties'])) return false;
  return Object.hasOwn(schema['properties'], key) && hasField(schema['properties'][key], rest);
}
