import { expect, test } from '@jest/globals';
import { newContact, newConversation } from '@nightshift/schema';
import { hearLanguage } from './hear-language.js';

const conversation = newConversation({
  id: 'cnv_1',
  contactId: 'cnt_1',
  channelId: 'chn_1',
  channelType: 'web',
  atMs: 0,
});
const hear = (text: string, known?: string) =>
  hearLanguage(text, conversation, {
    ...newContact('cnt_1'),
    ...(known === undefined ? {} : { language: known }),
  });

test('a sentence tells the language of somebody of whom nothing was known', () => {
  expect(hear('Wann kommt meine Bestellung endlich an?')).toBe('de');
});

test('a whole sentence in another language changes it', () => {
  expect(hear('¿Cuándo llega mi pedido, por favor?', 'en')).toBe('es');
});

test('Portuguese does not coarsen pt-BR', () => {
  expect(hear('Quando chega o meu pedido de ontem?', 'pt-BR')).toBeUndefined();
});

test('Traditional characters change zh-CN, and what both ways share does not', () => {
  expect(hear('我的訂單什麼時候到？', 'zh-CN')).toBe('zh-Hant');
  expect(hear('我的訂單什麼時候到？', 'zh-HK')).toBeUndefined();
  expect(hear('你好', 'zh-TW')).toBeUndefined();
});

test.each(['ok', 'Danke', 'iPhone case', 'hi 包邮吗 to Singapore?', '12345'])(
  '“%s” changes nothing for a reader of Chinese',
  (text) => {
    expect(hear(text, 'zh-CN')).toBeUndefined();
  },
);
