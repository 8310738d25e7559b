import { LanguageTagSchema, TextSchema, oneOf } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineChannel } from '../sdk/define-channel.js';

/** The chat on the shop's own pages. Its messages are rows; the widget is pushed them and reads what it missed. */
export const webChannel = defineChannel({
  type: 'web',
  title: { en: 'Web chat', 'zh-CN': '网页聊天', 'zh-TW': '網頁聊天' },
  description: {
    en: 'A chat window on your own pages, added with one line of HTML.',
    'zh-CN': '在您自己的网页上添加聊天窗口，只需一行 HTML。',
    'zh-TW': '在您自己的網頁上加入聊天視窗，只需一行 HTML。',
  },
  config: Type.Object(
    {
      title: Type.Optional(TextSchema),
      greeting: Type.Optional(TextSchema),
      color: Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })),
      launcher: Type.Optional(oneOf(['right', 'left'])),
      languages: Type.Optional(Type.Array(LanguageTagSchema, { maxItems: 50 })),
      /** Web origins that may show the chat, `https://shop.example`; everybody when empty. */
      origins: Type.Optional(Type.Array(Type.String({ pattern: '^https?://[^/\\s]+$' }), { maxItems: 100 })),
    },
    { additionalProperties: false },
  ),
  secrets: [],
  delivery: () => 'stored',
  unknownSend: 'repeat',
});
