import { Type } from 'typebox';
import { defineTrigger, yes } from '../../sdk/define-trigger.js';
import { checkDuration, durationMs } from '../config-checks.js';
import { durationField } from '../config-fields.js';

export const customerSilent = defineTrigger({
  type: 'customer.silent',
  version: 1,
  title: { en: 'Customer is silent', 'zh-CN': '客户未回复', 'zh-TW': '客戶未回覆' },
  description: {
    en: 'The customer has not answered for a while.',
    'zh-CN': '客户一段时间没有回复。',
    'zh-TW': '客戶一段時間沒有回覆。',
  },
  events: ['timer.fired'],
  aliases: [
    'idle',
    'inactive',
    'timeout',
    'no reply',
    'abandoned',
    'follow up',
    '沉默',
    '未回复',
    '未回覆',
    '跟进',
    '跟進',
  ],
  config: Type.Object(
    { after: durationField('Silent for', 'Counted from the last message to the customer.') },
    { additionalProperties: false },
  ),
  explain: [
    {
      text: {
        en: 'Fires when the customer has said nothing for {after} after the last message to them.',
        'zh-CN': '给客户发出最后一条消息后，{after}内没有回复时触发。',
        'zh-TW': '傳給客戶最後一則訊息後，{after}內沒有回覆時觸發。',
      },
    },
  ],
  check: ({ after }) => checkDuration(after, '/after', 'PT10S', 'P90D'),
  silentAfterMs: ({ after }) => durationMs(after),
  // The timer belongs to this trigger and is cleared by every message, so whoever asks has already decided.
  match: ({ config }) => yes('customer.silent', config.after),
});
