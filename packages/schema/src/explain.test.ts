import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { durationInWords, explainConfig } from './explain.js';
import { TextSchema } from './text.js';

const ask = {
  config: Type.Object({ question: TextSchema, timeout: Type.String({ default: 'PT24H' }) }),
  explain: [
    { text: { en: 'Asks “{question}”.', 'zh-CN': '提问“{question}”。', 'zh-TW': '提問「{question}」。' } },
    {
      when: { path: 'tags' },
      text: { en: 'Tags {tags}.', 'zh-CN': '标签 {tags}。', 'zh-TW': '標籤 {tags}。' },
    },
    { when: { path: 'mode', is: 'once' }, text: 'Once.' },
    { text: { en: 'Waits {timeout}.', 'zh-CN': '等待 {timeout}。', 'zh-TW': '等待 {timeout}。' } },
  ],
};
const config = {
  question: { en: 'Email?', 'zh-CN': '邮箱？', 'zh-TW': '電子郵件？' },
  tags: ['a', 'b', 'c'],
};

describe('a config', () => {
  test('has no defaults inside of what is left out', () => {
    const visits = {
      config: Type.Object({
        visits: Type.Optional(Type.Object({ is: Type.String({ default: 'least' }), count: Type.Integer() })),
      }),
      explain: [{ when: { path: 'visits.is', is: 'least' }, text: 'From view {visits.count} on.' }],
    };
    expect(explainConfig(visits, {}, 'en')).toBe('');
    expect(explainConfig(visits, { visits: { count: 3 } }, 'en')).toBe('From view 3 on.');
  });

  test('counts as people there count', () => {
    const cap = {
      config: Type.Object({ max: Type.Integer() }),
      explain: [{ text: { en: '{max|The first time|The first # times}.', 'zh-CN': '前 {max} 次。' } }],
    };
    expect(explainConfig(cap, { max: 1 }, 'en')).toBe('The first time.');
    expect(explainConfig(cap, { max: 1200 }, 'en')).toBe('The first 1,200 times.');
    expect(explainConfig(cap, { max: 1 }, 'zh-CN')).toBe('前 1 次。');
  });

  test('is explained in the language of the reader', () => {
    expect(explainConfig(ask, config, 'en')).toBe('Asks “Email?”. Tags a, b or c. Waits 24 hours.');
    expect(explainConfig(ask, config, 'zh-CN')).toBe('提问“邮箱？”。标签 a、b 或 c。等待 24小时。');
    expect(explainConfig(ask, config, 'zh-HK')).toBe('提問「電子郵件？」。標籤 a、b 或 c。等待 24 小時。');
    expect(explainConfig(ask, config, 'fr')).toContain('Asks “Email?”.');
  });

  test('that ends with a full stop ends the sentence that quotes it', () => {
    const question = { en: 'Lamps start at $20.', 'zh-CN': '灯具 20 美元起。' };
    expect(explainConfig(ask, { question }, 'en')).toBe('Asks “Lamps start at $20.” Waits 24 hours.');
    expect(explainConfig(ask, { question }, 'zh-CN')).toBe('提问“灯具 20 美元起。”等待 24小时。');
  });

  test('is explained by the clauses that apply', () => {
    expect(explainConfig(ask, { question: 'Email?', tags: [], mode: 'once', timeout: 'PT1H30M' }, 'en')).toBe(
      'Asks “Email?”. Once. Waits 1 hour, 30 minutes.',
    );
  });

  test('that is not filled in says what to fill in, where fields have titles', () => {
    const titleOf = (path: string) => ({ question: 'Question', any: 'Any of these words' })[path];
    expect(explainConfig(ask, {}, 'en', { titleOf })).toBe('Waits 24 hours. Still to fill in: Question.');
    expect(explainConfig(ask, { question: { en: '' } }, 'zh-CN', { titleOf })).toBe(
      '等待 24小时。还需填写：Question。',
    );
    expect(explainConfig(ask, config, 'en', { titleOf })).toBe(explainConfig(ask, config, 'en'));
    const words = {
      config: Type.Object({ any: Type.Optional(Type.Array(Type.String())) }),
      explain: [
        { when: { path: 'any' }, text: 'Fires on {any}.' },
        { when: { path: 'all' }, text: 'All of {all}.' },
        { text: 'Case makes no difference.' },
      ],
    };
    expect(explainConfig(words, {}, 'en', { titleOf })).toBe('Still to fill in: Any of these words.');
    expect(explainConfig(words, { all: ['a'] }, 'en', { titleOf })).toBe(
      'All of a. Case makes no difference.',
    );
  });

  test('with a text that ends itself has one full stop', () => {
    expect(explainConfig(ask, { ...config, question: 'Write to us.' }, 'en')).toContain(
      'Asks “Write to us.” Tags',
    );
    expect(explainConfig(ask, { ...config, question: '请留言。' }, 'zh-CN')).toContain('提问“请留言。”标签');
  });

  test('that is not filled in leaves a gap that can be seen', () => {
    expect(explainConfig(ask, {}, 'en')).toBe('Asks “…”. Waits 24 hours.');
    expect(explainConfig(ask, null, 'zh-TW')).toBe('提問「……」。等待 24 小時。');
  });

  test('prints the labels of choices and the names of ids', () => {
    const choices = [
      { id: 'r', label: { en: 'Red', 'zh-CN': '红' } },
      { id: 'b', label: 'Blue' },
    ];
    const node = { config: {}, explain: [{ text: '{choices}, then {node}.' }] };
    expect(explainConfig(node, { choices, node: 'n1' }, 'en', { names: { n1: 'Ask email' } })).toBe(
      'Red or Blue, then Ask email.',
    );
  });
});

test('durations are said in words', () => {
  expect(
    ['PT45S', 'P1D', 'P2W', 'P1DT2H', 'PT0S', 'soon'].map((duration) => durationInWords(duration, 'en')),
  ).toEqual(['45 seconds', '1 day', '2 weeks', '1 day, 2 hours', '0 seconds', undefined]);
});
