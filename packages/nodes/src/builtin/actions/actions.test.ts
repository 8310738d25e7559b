import { describe, expect, test } from '@jest/globals';
import { isJsonObject, validate, type Text } from '@nightshift/schema';
import type { Manifest } from '../../sdk/manifest.js';
import { formWord } from '../form-words.js';
import { builtinActions } from './index.js';

const manifests = builtinActions.map(({ manifest }): [string, Manifest] => [manifest.type, manifest]);
const SCREENS = ['en', 'zh-CN', 'zh-TW'];

/** Every field of a config, with its path; a list's items are `*`. */
function fieldsOf(schema: unknown, path = ''): [string, Record<string, unknown>][] {
  if (!isJsonObject(schema)) return [];
  const { properties, items } = schema;
  const inside = isJsonObject(properties) ? Object.entries(properties) : [];
  return [
    ...inside.flatMap(([key, field]): [string, Record<string, unknown>][] => [
      ...(isJsonObject(field) ? ([[`${path}/${key}`, field]] as [string, Record<string, unknown>][]) : []),
      ...fieldsOf(field, `${path}/${key}`),
    ]),
    ...fieldsOf(items, `${path}/*`),
  ];
}

function isLacking(text: Text): boolean {
  return SCREENS.some((language) => typeof text === 'string' || (text[language] ?? '') === '');
}

describe.each(manifests)('%s', (_type, manifest) => {
  const fields = fieldsOf(manifest.config);

  test('is named, described and explained in every language of the screens', () => {
    const texts = [manifest.title, manifest.description, ...manifest.explain.map(({ text }) => text)];
    expect(texts.filter(isLacking)).toEqual([]);
    expect(manifest.explain.length).toBeGreaterThan(0);
  });

  test('has a title on every field, and its Chinese in the table', () => {
    expect(fields.filter(([, { title }]) => typeof title !== 'string').map(([path]) => path)).toEqual([]);
    const choices = fields.flatMap(([, { anyOf }]) =>
      Array.isArray(anyOf) ? anyOf.filter(isJsonObject) : [],
    );
    const words = [...fields.map(([, field]) => field), ...choices].flatMap(({ title, description }) => [
      title,
      description,
    ]);
    const shown = [...words, ...manifest.ports].filter((word) => typeof word === 'string');
    expect(
      shown.filter((word) => ['zh-CN', 'zh-TW'].some((language) => formWord(word, language) === word)),
    ).toEqual([]);
  });

  test('explains itself with fields that it has, and writes to fields that it has', () => {
    const paths = fields.map(([path]) => path.slice(1).replaceAll('/', '.'));
    const used = manifest.explain.flatMap(({ when, text }) => [
      ...(when === undefined ? [] : [when.path]),
      ...Object.values(text).flatMap((wording) =>
        [...wording.matchAll(/\{([\w.]+)(?:\|[^{}]*)?\}/g)].map(([, path = '']) => path),
      ),
    ]);
    expect([...used, ...manifest.writes].filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('is plain JSON and takes no field it does not know', () => {
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
    expect(manifest.config).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

const ask = {
  question: { en: 'What?', 'zh-CN': '什么？' },
  variable: 'x',
  saveTo: 'y',
  skipIfKnown: false,
  retryText: 'Again',
  maxAttempts: 2,
  timeout: 'PT1H',
};
const when = {
  all: [{ field: 'contact.country', is: 'equals', value: 'DE' }, { not: { field: 'vars.x', is: 'exists' } }],
};

describe('configs', () => {
  const issues = (type: string, config: unknown) =>
    validate(builtinActions.find(({ manifest }) => manifest.type === type)?.manifest.config ?? {}, config);

  test.each<[string, unknown]>([
    [
      'message.send',
      {
        text: 'Hi',
        buttons: [{ label: { en: 'A' }, value: 'a', url: 'https://a.example' }],
        cards: [{ title: 'T', text: 'x', image: 'https://a.example/i', buttons: [] }],
        image: { url: 'https://a.example/i', alt: { en: 'x' } },
        file: { url: 'https://a.example/f', name: 'f.pdf' },
      },
    ],
    ['ask.text', { ...ask, minLength: 1, maxLength: 9 }],
    [
      'ask.choice',
      { ...ask, choices: [{ id: 'a', label: { en: 'A' }, value: 'x', synonyms: ['b'] }], multiple: true },
    ],
    ['ask.number', { ...ask, min: 0.5, max: 9, integer: true }],
    ['ask.phone', { ...ask, country: 'CN' }],
    ['ask.date', { ...ask, min: 'today', max: 'P3M' }],
    ['csat.ask', {}],
    [
      'csat.ask',
      {
        question: 'Q',
        comment: true,
        commentQuestion: 'C',
        thanks: 'T',
        variable: 'a',
        commentVariable: 'b',
        saveTo: 'c',
        timeout: 'P2D',
      },
    ],
    ['lead.collect-email', { question: { en: 'Where can we write to you?', 'zh-CN': '请留下您的邮箱' } }],
    [
      'lead.collect-email',
      {
        question: 'Q',
        variable: 'email',
        consent: 'C',
        skippable: false,
        skipIfKnown: true,
        retryText: 'R',
        maxAttempts: 1,
        timeout: 'PT5M',
      },
    ],
    ['lead.tag', { add: ['hot'] }],
    ['lead.tag', { add: ['hot'], remove: ['cold'] }],
    ['lead.score', { add: 5, rules: [{ when, add: -3 }], thresholds: [{ atLeast: 10, tag: 'hot' }] }],
    ['contact.set', { field: 'vip', value: 'true', as: 'boolean' }],
    ['conversation.assign', { team: 'sales' }],
    [
      'conversation.assign',
      {
        agent: 'usr_1',
        language: false,
        sticky: true,
        announce: { en: 'Bye {{handoff.back}}' },
        announceQueued: 'x',
        calendar: 'default',
      },
    ],
    ['conversation.priority', { priority: 'urgent' }],
    ['conversation.close', { farewell: 'Bye' }],
    ['conversation.reopen', {}],
    ['conversation.snooze', { until: '09:00', days: 1 }],
    ['note', { text: '{{contact.name}} wants more' }],
    ['wait', { for: 'PT1H' }],
    ['wait', { until: '09:00', days: 2, zone: 'Asia/Shanghai' }],
    ['wait', { untilOpen: 'default' }],
    ['wait', { date: '2027-02-06T09:00:00+08:00' }],
    ['wait.reply-or-timeout', { timeout: 'PT30M', variable: 'x' }],
    [
      'flow.run',
      {
        flow: 'flw_1',
        vars: [{ variable: 'a', value: '{{vars.x}}' }],
        results: [{ from: 'b', variable: 'c' }],
      },
    ],
    ['variable.set', { variable: 'x', value: '{{message.text}}' }],
    ['flow.jump', { node: 'ask', maxTimes: 5 }],
    ['http.request', { url: 'https://api.example/{{vars.id}}' }],
    [
      'http.request',
      {
        method: 'POST',
        url: 'https://api.example',
        headers: [{ name: 'X-Shop', value: '1' }],
        body: '{}',
        timeoutMs: 5000,
        save: [{ path: 'a[0].b', variable: 'x' }],
        statuses: [{ id: 'gone', status: '404' }],
      },
    ],
  ])('of %s pass when they are whole', (type, config) => {
    expect(issues(type, config)).toEqual([]);
    expect(builtinActions.find(({ manifest }) => manifest.type === type)?.check(config)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['message.send', { text: 5 }],
    ['message.send', { text: 'Hi', colour: 'red' }],
    ['ask.text', { variable: 'x' }],
    ['ask.text', { ...ask, variable: '2x' }],
    ['ask.text', { ...ask, maxAttempts: 0 }],
    ['ask.text', { ...ask, timeout: 'an hour' }],
    ['ask.choice', { ...ask, choices: [] }],
    ['ask.choice', { ...ask, choices: [{ id: 'a b', label: 'A' }] }],
    ['ask.phone', { ...ask, country: 'China' }],
    ['ask.date', { ...ask, min: 'tomorrow' }],
    ['lead.tag', { add: [''] }],
    ['lead.score', { rules: [{ when: { field: 'a', is: 'resembles' }, add: 1 }] }],
    ['contact.set', { field: 'a b', value: 'x' }],
    ['contact.set', { field: 'a', value: 'x', as: 'colour' }],
    ['conversation.priority', { priority: 'huge' }],
    ['conversation.snooze', { for: 'a while' }],
    ['wait', { until: '9:00' }],
    ['wait', { date: '' }],
    ['flow.jump', { node: '' }],
    ['http.request', { url: 'https://a.example', method: 'TRACE' }],
    ['http.request', { url: 'https://a.example', headers: [{ name: 'X\nY', value: '' }] }],
    ['http.request', { url: 'https://a.example', statuses: [{ id: 'x', status: '6xx' }] }],
  ])('of %s fail when they are not', (type, config) => expect(issues(type, config)).not.toEqual([]));
});
