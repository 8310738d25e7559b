import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { sayFault } from './say-fault.js';

test('says in Chinese what the engine wrote down, with its numbers', () => {
  expect(sayFault('it has 812 pages; split it into files of at most 500', 'zh-CN')).toBe(
    '共有 812 页；请拆分为每个不超过 500 页的文件',
  );
  expect(sayFault('it is not a PDF, or is damaged; open it and save it again', 'zh-TW')).toBe(
    '不是 PDF，或檔案已損壞；請開啟後重新儲存',
  );
  expect(sayFault('it answers 503', 'en')).toBe('it answers 503');
  expect(sayFault('Something new', 'zh-CN')).toBe('Something new');
});

const engine = path.resolve(import.meta.dirname, '../../../../../../engine/src/knowledge');

test('there is nothing that the engine may write down and nobody can say', () => {
  const sentences = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(engine, file), 'utf8'))
    .flatMap((text) =>
      [
        ...text.matchAll(/new (?:Parse|Page)Error\(\s*(['`])(.*?)\1/gs),
        ...text.matchAll(/\? (')(there is no text[^']*)'/g),
        ...text.matchAll(/: (')(there is no text[^']*)'/g),
        ...text.matchAll(/return ([`'])(it [^`']*)\1/g),
      ].map(([, , sentence = '']) => sentence.replaceAll(/\$\{[^}]*\}/g, '7')),
    );
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((sentence) => sayFault(sentence, 'zh-CN') === sentence)).toEqual([]);
});
