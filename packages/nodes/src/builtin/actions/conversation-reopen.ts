import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText } from './fields.js';

/** Back among the open ones: after a snooze, or because people should look although nobody has written. */
export const reopenConversation = defineNode({
  type: 'conversation.reopen',
  version: 1,
  title: screenText('Reopen conversation', '重新打开会话', '重新開啟對話'),
  description: screenText(
    'Puts the conversation back among the open ones; a snooze is over.',
    '将会话放回待处理列表，并结束暂缓。',
    '將對話放回待處理清單，並結束暫緩。',
  ),
  category: 'conversation',
  aliases: ['reopen', 'unresolve'],
  config: Type.Object({}, { additionalProperties: false }),
  ports: ['done'],
  explain: [
    {
      text: screenText(
        'Puts the conversation back among the open ones.',
        '将会话放回待处理列表。',
        '將對話放回待處理清單。',
      ),
    },
  ],
  enter: () => go('done', { effects: [{ type: 'conversation.reopen' }] }),
});
