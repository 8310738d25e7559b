import { expect, test } from '@jest/globals';
import { toldByAgent } from './told-by-agent.js';

const WRAPPED = 'Yes, we wrap every lamp for two euros.';

test.each<[string, string[], string, string | undefined]>([
  ['the longest of several', ['One moment, please.', WRAPPED, 'Bye!'], 'en', WRAPPED],
  [
    'never a greeting, thanks or a question back',
    ['Hello!', 'Thank you very much', 'Which lamp?'],
    'en',
    undefined,
  ],
  [
    'what is told beside a question',
    ['It is wrapped. Which one is it?'],
    'en',
    'It is wrapped. Which one is it?',
  ],
  [
    'what can be read before what is longer',
    ['Wir verpacken jede Lampe gern als Geschenk für Sie.', 'Yes, it is wrapped.'],
    'en',
    'Yes, it is wrapped.',
  ],
  [
    'another language where there is nothing else',
    ['您好', '我们会免费为您包装每一盏灯。'],
    'en',
    '我们会免费为您包装每一盏灯。',
  ],
  ['nothing where nothing was said', [], 'en', undefined],
])('what a person said is %s', (_, texts, language, told) => {
  expect(toldByAgent(texts, language)).toBe(told);
});
