import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect } from '../../sdk/outcome.js';
import { screenText, textField } from './fields.js';

/** Says goodbye if there is something to say, and closes. */
export const closeConversation = defineNode({
  type: 'conversation.close',
  version: 1,
  title: screenText('Close conversation', '关闭会话', '關閉對話'),
  description: screenText(
    'Closes the conversation, with a farewell if you like.',
    '关闭会话，可以附上一句告别语。',
    '關閉對話，可以附上一句道別語。',
  ),
  category: 'conversation',
  aliases: ['resolve', 'end chat', 'finish', 'done', 'ticket', '结束', '結束', '解决', '解決'],
  config: Type.Object({ farewell: Type.Optional(textField('Farewell')) }, { additionalProperties: false }),
  ports: ['done'],
  settles: true,
  explain: [
    { text: screenText('Closes the conversation.', '关闭会话。', '關閉對話。') },
    {
      when: { path: 'farewell' },
      text: screenText('Says “{farewell}” first.', '关闭前发送“{farewell}”。', '關閉前傳送「{farewell}」。'),
    },
  ],
  enter: ({ config, view }) => {
    const text = view.text(config.farewell ?? '');
    const farewell: NodeEffect[] = text.trim() === '' ? [] : [{ type: 'message.send', text, parts: [] }];
    return go('done', { effects: [...farewell, { type: 'conversation.close' }] });
  },
});
