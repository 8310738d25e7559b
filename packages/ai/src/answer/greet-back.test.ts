import { expect, test } from '@jest/globals';
import { answer } from './answer.js';
import { isPleasantry } from '../text/asks-nothing.js';
import { question, testIo } from '../testing/shop.js';

const nothing = { passages: [], verdict: 'out-of-scope' as const, confidence: 0, language: 'en' };
const say = async (text: string, ...replies: string[]) =>
  answer(question({ question: text }), testIo(replies, { found: nothing }), async () => ({}));

test.each([
  'hi',
  'thanks!',
  'Hello there 👋',
  'Thank you so much',
  '你好',
  '谢谢！',
  '您好，在吗',
  'Danke!',
  'こんにちは',
  '감사합니다',
  'Спасибо большое',
])('“%s” only greets or thanks', (text) => expect(isPleasantry(text)).toBe(true));
test.each([
  'hi, where is my order?',
  'thanks but no',
  '你好，怎么退货',
  'history',
  'Hallo Welt',
  '谢谢你的地址',
])('“%s” does not', (text) => expect(isPleasantry(text)).toBe(false));
test('a model greets back without evidence', async () => {
  expect(await say('hi', 'Hello! How can I help you today?')).toMatchObject({
    verdict: 'answered',
    text: 'Hello! How can I help you today?',
    sources: [],
  });
});
test('and tells and promises nothing; without it nothing is known about a greeting', async () => {
  const unsaid = { verdict: 'out-of-scope', why: { code: 'question.pleasantry' } };
  expect(await say('hi', 'Hello! Everything is free today.')).toMatchObject(unsaid);
  expect(await say('thanks', 'You are welcome, I will refund you right now.')).toMatchObject(unsaid);
  expect(await say('hi', 'Hello! 20 lamps are left.')).toMatchObject(unsaid);
  expect(await say('hi')).toMatchObject(unsaid);
});
test.each([
  'STATUS: unsure\nI am not sure.',
  'STATUS: out-of-scope\nHello!',
  'I am not sure.',
  "I'm sorry, but I can't help with that.",
])('a model that says “%s” does not greet', async (reply) => {
  expect(await say('hello', reply)).toMatchObject({
    verdict: 'out-of-scope',
    why: { code: 'question.pleasantry' },
  });
});
test('a greeting with a status line, or between fences, is said without them', async () => {
  const said = { verdict: 'answered', text: 'Hello! How can I help you?' };
  expect(await say('hello', 'STATUS: answered\nHello! How can I help you?')).toMatchObject(said);
  expect(await say('hello', '```\nHello! How can I help you?\n```')).toMatchObject(said);
});
