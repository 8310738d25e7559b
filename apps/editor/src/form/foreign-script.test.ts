import { expect, test } from '@jest/globals';
import { foreignLanguage } from './foreign-script.js';

const of = (text: string, tag: string, languages: string[], reader = 'en') =>
  foreignLanguage(text, tag, { languages, reader });

test('a text in letters of another language of the flow belongs there', () => {
  expect(of('您好，请问需要什么？', 'en', ['en', 'de', 'zh-CN'])).toBe('zh-CN');
  expect(of('您好，請問需要什麼？', 'en', ['en', 'zh-CN', 'zh-TW'], 'zh-TW')).toBe('zh-TW');
  expect(of('Your parcel is on its way.', 'zh-CN', ['en', 'zh-CN'])).toBe('en');
  expect(of('ご注文ありがとうございます', 'zh-CN', ['en', 'zh-CN', 'ja'])).toBe('ja');
  expect(of('Спасибо, {{contact.name}}!', 'en', ['en', 'ru'])).toBe('ru');
});

test('to a language that the flow does not speak yet, as the reader would write it', () => {
  expect(of('您好', 'en', ['en'])).toBe('zh-CN');
  expect(of('您好', 'en', ['en'], 'zh-TW')).toBe('zh-TW');
  expect(of('Guten Tag, wie kann ich helfen?', 'zh-CN', ['zh-CN'])).toBeUndefined();
});

test.each([
  ['Hello', 'en'],
  ['Bonjour à tous', 'de'],
  ['iPhone 15 Pro', 'zh-CN'],
  ['您好，您的 iPhone 15 Pro Max 到了', 'zh-CN'],
  ['{{contact.name}}', 'zh-CN'],
  ['https://shop.example/products', 'zh-CN'],
  ['東京', 'ja'],
  ['繁體', 'zh-CN'],
  ['Reply in English or 中文', 'en'],
  ['…', 'en'],
])('nothing is said about %s in %s', (text, tag) => {
  expect(of(text, tag, ['en', 'de', 'zh-CN', 'ja'])).toBeUndefined();
});
