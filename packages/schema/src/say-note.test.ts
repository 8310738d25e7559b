import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOTES, sayNote } from './say-note.js';

test('a note is said in the reader’s language, and in English as it was written', () => {
  expect(sayNote('no answer in time', 'en')).toBe('no answer in time');
  expect(sayNote('no answer in time', 'zh-TW')).toBe('逾時未回答');
  expect(sayNote('no fitting answer in 3 attempts', 'zh-CN')).toBe('3 次均无合适回答');
  expect(sayNote('closed until tomorrow 9:00', 'zh-CN')).toBe('休息中，tomorrow 9:00 恢复');
  expect(sayNote('looked in the knowledge bases; taken from “Returns”', 'zh-CN')).toBe(
    '已查询知识库；摘自“Returns”',
  );
});

test('what nobody knows stays as it is', () => {
  for (const own of ['VIP customers', 'Best of all', 'The customer is angry', 'Lamps: new ones'])
    expect(sayNote(own, 'zh-CN')).toBe(own);
});

test('says who was chosen, and why the others were not', () => {
  expect(
    sayNote(
      'least-busy: Li Na: least busy, 2 of 5 conversations open, speaks en. Not chosen: 1 offline, 2 busier.',
      'zh-CN',
    ),
  ).toBe('Li Na：最空闲、正在处理 2 / 5 个会话、会 en。未选：1 人离线、2 人更忙');
  expect(sayNote('least-busy: Li Na: least busy. Not chosen: 1 offline.', 'en')).toBe(
    'Li Na: least busy. Not chosen: 1 offline',
  );
  expect(sayNote('nobody-online: queued: nobody is free: 2 offline.', 'en')).toBe(
    'nobody is free: 2 offline',
  );
  expect(sayNote('nobody-online: queued: nobody in sales is free: 2 offline.', 'zh-TW')).toBe(
    '團隊 sales 無人有空，已排隊（2 人離線）',
  );
});

describe('the notes of the nodes that ship', () => {
  const files = ['nodes/src/builtin', 'ai/src'].flatMap((name) => {
    const folder = path.resolve(import.meta.dirname, '../..', name);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => path.join(folder, file));
  });
  const notes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bwhy(?:: | = )(?:'([^']+)'|`([^`]+)`)/g)].map(
      ([, plain, made]) =>
        plain ?? (made ?? '').replaceAll('${field} ', 'contact.city ').replaceAll(/\$\{[^}]*\}/g, '7'),
    ),
  );

  test('of an answer without a model are known in Chinese', () => {
    expect(sayNote('no model is set up; taken from “Returns”', 'zh-CN')).toBe('未设置模型；摘自“Returns”');
    expect(sayNote('no model answered (model.timeout)', 'zh-CN')).toBe('模型未回答（model.timeout）');
  });

  test('are all known in Chinese', () => {
    expect(notes.length).toBeGreaterThan(25);
    // A code and a message of somebody else's, and joined clauses, are said part by part.
    const own = notes.filter((note) => !/^7(: 7|; .*)?$/.test(note));
    expect(own.filter((note) => sayNote(note, 'zh-CN') === note)).toEqual([]);
  });

  test('keep their details in every language', () => {
    const details = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [english, wordings] of Object.entries(NOTES))
      for (const wording of wordings) expect(details(wording)).toEqual(details(english));
  });
});
