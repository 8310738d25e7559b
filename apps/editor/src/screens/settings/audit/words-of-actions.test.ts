import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { detailWords, words } from './words.js';

const engine = path.resolve(import.meta.dirname, '../../../../../engine/src');
const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(engine, file), 'utf8'));

test('whatever the engine writes down has words', () => {
  const actions = sources.flatMap((text) =>
    [...text.matchAll(/\baction: '([a-z]+)\.([a-z-]+)'/g)].flatMap(([, kind = '', verb = '']) => [
      kind,
      verb,
    ]),
  );
  expect(actions.length).toBeGreaterThan(60);
  expect([...new Set(actions)].filter((word) => !Object.hasOwn(words, word))).toEqual([]);
});

test('so have the details that are written beside it', () => {
  const keys = sources.flatMap((text) =>
    [...text.matchAll(/\baction: '[a-z.-]+',\s+subject: [^,]+,\s+detail: \{([^{}]*)\}/g)].flatMap(
      ([, inner = '']) => [...inner.matchAll(/(?:^|,)\s*(\w+)(?=\s*[:,]|\s*$)/g)].map(([, key = '']) => key),
    ),
  );
  expect(keys.length).toBeGreaterThan(20);
  expect([...new Set(keys)].filter((key) => !Object.hasOwn(detailWords, key))).toEqual([]);
});
