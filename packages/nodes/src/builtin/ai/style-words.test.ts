import { expect, test } from '@jest/globals';
import { sayDefaults } from './style-words.js';

test('the default is said in one line, before the table of it', () => {
  const [first, ...table] = sayDefaults('en').split('\n');
  expect(first).toBe('Built in: by market, else by language of the answer; short and quick everywhere else.');
  expect(table).toHaveLength(4);
});

test('markets and languages are called by their names, a line for each manner', () => {
  expect(sayDefaults('en').split('\n')).toContain('Very polite: Japan, South Korea; Japanese, Korean');
  expect(sayDefaults('zh-CN').split('\n')).toContain('非常礼貌：日本、韩国；日语、韩语');
  expect(sayDefaults('zh-TW').split('\n')).toContain('非常有禮：日本、南韓；日文、韓文');
  for (const language of ['en', 'zh-CN', 'zh-TW'] as const)
    expect(sayDefaults(language)).not.toMatch(/\b[A-Z]{2}\b/);
});
