import { Type } from 'typebox';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';

export const conversationOpened = defineTrigger({
  type: 'conversation.opened',
  version: 1,
  title: { en: 'Conversation opened', 'zh-CN': '会话开始', 'zh-TW': '對話開始' },
  description: {
    en: 'A conversation begins: the chat window is opened or the first message comes.',
    'zh-CN': '会话开始：客户打开聊天窗口，或发来第一条消息。',
    'zh-TW': '對話開始：客戶開啟聊天視窗，或傳來第一則訊息。',
  },
  events: ['chat.opened', 'message.received'],
  aliases: ['start', 'welcome', 'greeting', 'new chat', 'begin', '欢迎', '歡迎', '开始', '開始'],
  config: Type.Object(
    {
      on: Type.Optional(
        Type.Union(
          [
            Type.Literal('either', { title: 'Whichever comes first' }),
            Type.Literal('chat', { title: 'The chat window is opened' }),
            Type.Literal('message', { title: 'The first message' }),
          ],
          {
            ...look(
              'Begins with',
              undefined,
              'On a web page the chat window is opened before the first message.',
            ),
            default: 'either',
          },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  explain: [
    {
      text: {
        en: 'Fires once, at the beginning of a conversation.',
        'zh-CN': '在会话开始时触发一次。',
        'zh-TW': '在對話開始時觸發一次。',
      },
    },
    {
      when: { path: 'on', is: 'chat' },
      text: {
        en: 'Only when the chat window is opened.',
        'zh-CN': '仅在打开聊天窗口时。',
        'zh-TW': '僅在開啟聊天視窗時。',
      },
    },
    {
      when: { path: 'on', is: 'message' },
      text: {
        en: 'Only with the first message.',
        'zh-CN': '仅在第一条消息时。',
        'zh-TW': '僅在第一則訊息時。',
      },
    },
  ],
  shared: ({ on: one = 'either' }, { on: other = 'either' }) =>
    one === other || one === 'either' || other === 'either' ? '' : undefined,
  match: ({ config, event, view }) => {
    const { isOpened, isHeard } = view.conversation;
    const isBegun = config.on === 'message' ? isHeard : isOpened || isHeard;
    if (isBegun) return no('conversation.already-open');
    const how = event.type === 'chat.opened' ? 'chat' : 'message';
    const isWanted = config.on === undefined || config.on === 'either' || config.on === how;
    return isWanted ? yes('conversation.opened', how) : no('conversation.opened-otherwise', how);
  },
});
