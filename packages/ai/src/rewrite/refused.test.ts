import { describe, expect, test } from '@jest/globals';
import { refuses } from '../model/refusal.js';
import { testIo } from '../testing/shop.js';
import { summarise } from './summarise.js';
import { translate } from './translate.js';

const german = (reply: string, text = 'Where is my lamp?') =>
  translate({ text, language: 'de' }, testIo([reply]));
const said = [{ by: 'customer' as const, text: 'Where is my lamp?' }];
const brief = (reply: string) =>
  summarise({ language: 'en', maxLength: 200, known: {} }, testIo([reply], { said }));

test.each([
  'I cannot translate that.',
  'I can’t summarise this conversation.',
  "I'm sorry, but I can't help with that.",
  'I am unable to assist with this request.',
  'As an AI language model, I cannot do that.',
  'Das kann ich nicht übersetzen.',
  'Tut mir leid, ich kann diesen Text nicht übersetzen.',
  'Je ne peux pas traduire ce texte.',
  'Lo siento, no puedo traducir eso.',
  'Desculpe, não posso traduzir isso.',
  'Mi dispiace, non posso tradurre.',
  'Извините, я не могу это перевести.',
  'Maaf, saya tidak bisa menerjemahkan itu.',
  'Xin lỗi, tôi không thể dịch nội dung này.',
  '抱歉，我无法翻译这段内容。',
  '抱歉，我無法翻譯這段內容。',
  '申し訳ありませんが、翻訳することはできません。',
  '번역할 수 없습니다.',
  'ขออภัย ไม่สามารถแปลได้',
  'عذرا، لا يمكنني ترجمة ذلك',
])('“%s” refuses', (text) => expect(refuses(text)).toBe(true));

test.each([
  'The customer cannot find the lamp.',
  'Wo ist meine Lampe?',
  'You can return it.',
  'I want to know where my lamp is.',
  '我的灯在哪里？',
  '客户无法登录。',
])('“%s” does not', (text) => expect(refuses(text)).toBe(false));

describe('a translation', () => {
  test('that is a refusal is none', async () => {
    for (const reply of ['I cannot translate that.', 'Das kann ich nicht übersetzen.'])
      expect(await german(reply)).toMatchObject({
        ...{ isTranslated: false, text: 'Where is my lamp?' },
        why: { code: 'ai.refused' },
      });
  });
  test('of what refuses itself is one', async () => {
    expect(await german('Das kann ich nicht tun.', 'I cannot do that.')).toMatchObject({
      isTranslated: true,
    });
  });
  test.each([
    '{"translation":"Wo ist meine Lampe?"}',
    '```json\n{"translation": "Wo ist meine Lampe?"}\n```',
    '{"text":"Wo ist meine Lampe?"}',
    '```\nWo ist meine Lampe?\n```',
  ])('is taken out of %s', async (reply) => {
    expect(await german(reply)).toMatchObject({ isTranslated: true, text: 'Wo ist meine Lampe?' });
  });
  test('in braces that say nothing of it is none', async () => {
    expect(await german('{"error":"no"}')).toMatchObject({ isTranslated: false });
  });
});

test('a summary that is a refusal is none, and is taken out of what it is wrapped in', async () => {
  expect(await brief("I can't summarise this conversation.")).toMatchObject({
    by: 'excerpt',
    why: { code: 'ai.refused' },
  });
  expect(await brief('{"summary":"They want their lamp."}')).toMatchObject({
    by: 'model',
    text: 'They want their lamp.',
  });
});
