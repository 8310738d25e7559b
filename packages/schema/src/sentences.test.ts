import { expect, test } from '@jest/globals';
import { sayFrom } from './sentences.js';

const say = sayFrom({
  'Wait {long}, {name}.': ['{name}，请等{long}。', '{name}，請等{long}。'],
  'Use {{a.b}} or {…}.': ['用 {{a.b}} 或 {…}。', '用 {{a.b}} 或 {…}。'],
});

test('a problem is said in English, with the same in Chinese beside it', () => {
  const long = { en: 'an hour', 'zh-CN': '一小时' };
  expect(say('Wait {long}, {name}.', 'Use {{a.b}} or {…}.', { long, name: 'Ann' })).toEqual({
    message: 'Wait an hour, Ann.',
    fix: 'Use {{a.b}} or {…}.',
    words: {
      'zh-CN': { message: 'Ann，请等一小时。', fix: '用 {{a.b}} 或 {…}。' },
      'zh-TW': { message: 'Ann，請等an hour。', fix: '用 {{a.b}} 或 {…}。' },
    },
  });
});
