import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from './language.js';
import { defineWords, say, type Catalogue, type Wording } from './words.js';

const source = path.resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[\\/])words\.ts$/.test(file),
);

async function cataloguesOf(file: string): Promise<Catalogue[]> {
  if (file === path.join('i18n', 'words.ts')) return [];
  const module = (await import(pathToFileURL(path.join(source, file)).href)) as Record<string, unknown>;
  return Object.values(module).filter(
    (value): value is Catalogue => typeof value === 'object' && value !== null,
  );
}

function formsOf(wording: Wording | undefined): string[] {
  if (wording === undefined) return [];
  return typeof wording === 'string' ? [wording] : Object.values(wording);
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('every catalogue', () => {
  test.each(files)('%s says everything in every language, with the same details', async (file) => {
    const faults: string[] = [];
    for (const catalogue of await cataloguesOf(file)) {
      for (const [key, words] of Object.entries(catalogue)) {
        const english = formsOf(words.en);
        for (const language of LANGUAGES) {
          const forms = formsOf(words[language]);
          if (forms.length === 0 || forms.some((form) => form.trim() === ''))
            faults.push(`${key} is missing in ${language}`);
          // A language without plurals may leave the number out of its only form, never add to it.
          const known = new Set([...english.flatMap(namesIn)]);
          const wanted = new Set(namesIn(english.at(-1) ?? ''));
          const found = new Set(forms.flatMap(namesIn));
          for (const name of found)
            if (!known.has(name)) faults.push(`${key} in ${language} asks for {${name}}`);
          for (const name of wanted)
            if (!found.has(name)) faults.push(`${key} in ${language} leaves out {${name}}`);
        }
        if (
          english.join() === formsOf(words['zh-CN']).join() &&
          /[a-z]{4}/i.test(english.join()) &&
          !/^[A-Z]\w+$/.test(english.join())
        )
          faults.push(`${key} is English in zh-CN`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('is found', () => {
    expect(files.length).toBeGreaterThan(3);
  });
});

describe('saying', () => {
  const words = defineWords({
    nodes: {
      en: { one: '{count} node', other: '{count} nodes' },
      'zh-CN': '{count} 个节点',
      'zh-TW': '{count} 個節點',
    },
    hello: { en: 'Hello {name}', 'zh-CN': '{name}，您好', 'zh-TW': '{name}，您好' },
  });

  test('fills in details and writes numbers as people do', () => {
    expect(say(words.hello, 'zh-CN', { name: '李娜' })).toBe('李娜，您好');
    expect(say(words.nodes, 'en', { count: 1200 })).toBe('1,200 nodes');
  });

  test('takes the plural form of the language', () => {
    expect(say(words.nodes, 'en', { count: 1 })).toBe('1 node');
    expect(say(words.nodes, 'en', { count: 0 })).toBe('0 nodes');
    expect(say(words.nodes, 'zh-TW', { count: 1 })).toBe('1 個節點');
  });
});
