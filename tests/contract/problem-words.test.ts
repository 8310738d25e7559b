import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkTemplate, checkWords } from '@nightshift/interpreter';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { FLOW_PROBLEMS, type Flow, type Sentences } from '@nightshift/schema';
import { PROBLEM_SENTENCES as OF_CHECKS } from '../../packages/interpreter/src/problem-words.js';
import { PROBLEM_SENTENCES as OF_NODES } from '../../packages/nodes/src/builtin/problem-words.js';

const packages = path.resolve(import.meta.dirname, '../../packages');
const FOLDERS = ['nodes/src/builtin', 'interpreter/src', 'schema/src'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|(^|[\\/])testing[\\/]/.test(file))
    .map((file): [string, string] => [
      path.join(folder, file),
      readFileSync(path.join(packages, folder, file), 'utf8'),
    ]),
);

/** A code beside a sentence of its own. What a run fails with has a message, too, but no way to mend it. */
const HAND_MADE =
  /\{[^{}]*\bcode: ?['`"][^{}]*\bfix\b[^{}]*\}|\{[^{}]*\bfix: ?['`"][^{}]*\bcode: ?['`"][^{}]*\}/g;

describe('whatever a check finds is said in every language', () => {
  test.each(sources)('%s takes its sentences from a table', (_file, source) => {
    expect(source.replaceAll(/\$\{[^{}]*\}/g, '').match(HAND_MADE) ?? []).toEqual([]);
  });

  test.each([
    ['nodes', OF_NODES],
    ['checks of words', OF_CHECKS],
  ] as [string, Sentences][])('the sentences of %s have the same details in each', (_who, sentences) => {
    const detailsOf = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
    const odd = Object.entries(sentences).filter(([english, translations]) =>
      translations.some((text) => text === '' || String(detailsOf(text)) !== String(detailsOf(english))),
    );
    expect(odd).toEqual([]);
  });

  test.each([
    ['nodes', OF_NODES, 'nodes/src/builtin'],
    ['checks of words', OF_CHECKS, 'interpreter/src'],
  ] as [string, Sentences, string][])('no sentence of %s is left over', (_who, sentences, folder) => {
    const text = sources
      .filter(([file]) => file.startsWith(path.normalize(folder)) && !file.endsWith('problem-words.ts'))
      .map(([, source]) => source)
      .join('\n');
    const written = text.replaceAll('\\\\', '\\').replaceAll(/\$\{(what|LIMIT_HINT)\}/g, '…');
    const parts = (english: string) =>
      english.split(/(?:question|label|title|note)(?= is empty|\.$)|today, a.*/);
    expect(
      Object.keys(sentences).filter((english) => !parts(english).every((part) => written.includes(part))),
    ).toEqual([]);
  });
});

const registry = createBuiltinRegistry();
const node = (type: string, config: unknown) => registry.node(type)?.check(config) ?? [];
const trigger = (type: string, config: unknown) => registry.trigger(type)?.check(config) ?? [];

const keywords = (config: Record<string, unknown>) => {
  const flow: Flow = {
    schema: 1,
    id: 'f',
    name: 'F',
    languages: ['en'],
    variables: {},
    values: {},
    triggers: { t: { type: 'message.keyword', v: 1, config, next: null } },
    nodes: {},
  };
  return checkWords(flow, registry);
};

test('what nodes, triggers, words and placeholders find comes with words in Chinese', () => {
  const found = [
    ...node('wait', { for: 'PT0S' }),
    ...node('wait', { for: 'an hour', until: '09:00' }),
    ...node('lead.tag', {}),
    ...node('ask.text', { question: ' ', saveTo: 'email' }),
    ...node('branch', { cases: [{ id: 'else', when: { field: 'contact.email', is: 'equals', value: '' } }] }),
    ...node('http.request', { url: 'nowhere' }),
    ...trigger('schedule', { zone: 'Nowhere', times: ['09:00', '09:00'] }),
    ...trigger('page.visited', { urls: ['cart'] }),
    ...trigger('message.keyword', { any: ['a'], none: ['a'] }),
    ...keywords({ any: ['!'], pattern: '(' }),
    ...checkTemplate('{{ }} {{ a | nothing }} {{ a | truncate: 0 }} {{'),
  ];
  const codes = new Set(found.map(({ code }) => code));
  expect(codes.size).toBeGreaterThan(15);
  for (const { code, message, fix, words } of found) {
    expect(Object.hasOwn(FLOW_PROBLEMS, code)).toBe(false);
    expect(Object.keys(words ?? {})).toEqual(['zh-CN', 'zh-TW']);
    for (const said of Object.values(words ?? {})) {
      expect([said.message, said.fix]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
      expect([said.message, said.fix]).not.toEqual([message, fix]);
    }
  }
});

test('a length and a field are said as people say them', () => {
  const [tooShort] = node('wait', { for: 'PT0S' });
  expect(tooShort).toMatchObject({
    fix: 'Choose between PT1S and P3650D.',
    words: { 'zh-CN': { fix: expect.stringContaining('1秒钟') } },
  });
  const compared = node('branch', {
    cases: [{ id: 'a', when: { field: 'contact.email', is: 'equals', value: '' } }],
  });
  expect(compared).toMatchObject([
    {
      message: 'contact.email is compared with nothing.',
      words: { 'zh-TW': { message: '沒有寫要拿「電子郵件」和什麼比較。' } },
    },
  ]);
});
