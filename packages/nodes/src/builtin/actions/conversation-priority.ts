import type { Priority } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { choiceField, screenText } from './fields.js';

const TITLES = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' } as const satisfies Record<
  Priority,
  string
>;

/** How soon people should look at it. */
export const setPriority = defineNode({
  type: 'conversation.priority',
  version: 1,
  title: screenText('Set priority', '设置优先级', '設定優先順序'),
  description: screenText(
    'Sets how soon the team should look at the conversation.',
    '设置团队处理该会话的优先级。',
    '設定團隊處理該對話的優先順序。',
  ),
  category: 'conversation',
  aliases: ['urgent', 'important', 'ticket', '紧急', '緊急'],
  config: Type.Object(
    { priority: choiceField('Priority', TITLES, { default: 'high' }) },
    { additionalProperties: false },
  ),
  ports: ['done'],
  explain: [
    {
      when: { path: 'priority', is: 'low' },
      text: screenText('Makes it wait for the others.', '设为低优先级。', '設為低優先順序。'),
    },
    {
      when: { path: 'priority', is: 'normal' },
      text: screenText('Makes it one like the others.', '设为普通优先级。', '設為普通優先順序。'),
    },
    {
      when: { path: 'priority', is: 'high' },
      text: screenText('Puts it before the others.', '设为高优先级。', '設為高優先順序。'),
    },
    {
      when: { path: 'priority', is: 'urgent' },
      text: screenText('Puts it before everything else.', '设为紧急。', '設為緊急。'),
    },
  ],
  enter: ({ config: { priority } }) => go('done', { effects: [{ type: 'conversation.priority', priority }] }),
});
