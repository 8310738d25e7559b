import { Type } from 'typebox';
import { defineTrigger, yes } from '../../sdk/define-trigger.js';

export const messageAny = defineTrigger({
  type: 'message.any',
  version: 1,
  title: { en: 'Any message', 'zh-CN': '任意消息', 'zh-TW': '任何訊息' },
  description: {
    en: 'A customer writes, whatever it is.',
    'zh-CN': '客户发来任何消息。',
    'zh-TW': '客戶傳來任何訊息。',
  },
  events: ['message.received'],
  aliases: ['fallback', 'default', 'catch all', 'everything', '兜底', '默认', '預設'],
  config: Type.Object({}, { additionalProperties: false }),
  explain: [
    {
      text: {
        en: 'Fires on every message that answers no open question. Give it a low priority, so that keywords come first.',
        'zh-CN': '只要消息不是在回答流程提出的问题，就会触发。请设较低的优先级，让关键词先匹配。',
        'zh-TW': '只要訊息不是在回答流程提出的問題，就會觸發。請設較低的優先順序，讓關鍵字先比對。',
      },
    },
  ],
  shared: () => '',
  match: () => yes('message.any'),
});
