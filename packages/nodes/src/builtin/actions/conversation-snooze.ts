import { because } from '@nightshift/schema';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText } from './fields.js';
import { UntilSchema, checkUntil, endOf } from './until.js';

/** Out of the way of the team until its time, or until the customer writes. The flow goes on at once. */
export const snoozeConversation = defineNode({
  type: 'conversation.snooze',
  version: 1,
  title: screenText('Snooze conversation', '暂缓会话', '暫緩對話'),
  description: screenText(
    'Takes the conversation out of the open ones. It comes back at its time, or as soon as the customer writes. The flow goes on at once.',
    '将会话移出待处理列表，到时间或客户发来消息时恢复。流程立即继续。',
    '將對話移出待處理清單，到時間或客戶傳來訊息時恢復。流程立即繼續。',
  ),
  category: 'conversation',
  aliases: ['later', 'remind', 'defer', '稍后', '稍後', '提醒'],
  config: UntilSchema,
  ports: ['done'],
  explain: [
    {
      when: { path: 'for' },
      text: screenText(
        'Puts the conversation off for {for}, or until the customer writes.',
        '暂缓会话 {for}，客户发来消息时提前恢复。',
        '暫緩對話 {for}，客戶傳來訊息時提前恢復。',
      ),
    },
    {
      when: { path: 'until' },
      text: screenText(
        "Puts the conversation off until {until} on the customer's clock, or until the customer writes.",
        '暂缓会话到客户当地时间 {until}，客户发来消息时提前恢复。',
        '暫緩對話到客戶當地時間 {until}，客戶傳來訊息時提前恢復。',
      ),
    },
    {
      when: { path: 'untilOpen' },
      text: screenText(
        'Puts the conversation off until the calendar {untilOpen} is open, or until the customer writes.',
        '暂缓会话到日历“{untilOpen}”的上班时间，客户发来消息时提前恢复。',
        '暫緩對話到行事曆「{untilOpen}」的上班時間，客戶傳來訊息時提前恢復。',
      ),
    },
    {
      when: { path: 'date' },
      text: screenText(
        'Puts the conversation off until {date}, or until the customer writes.',
        '暂缓会话到 {date}，客户发来消息时提前恢复。',
        '暫緩對話到 {date}，客戶傳來訊息時提前恢復。',
      ),
    },
  ],
  check: checkUntil,
  enter: ({ config, view }) => {
    const end = endOf(config, view);
    if (typeof end !== 'number') return end;
    if (end <= view.nowMs) return go('done', { why: because('wait.over') });
    return go('done', { effects: [{ type: 'conversation.snooze', untilMs: end }] });
  },
});
