import { because } from '@nightshift/schema';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText } from './fields.js';
import { UntilSchema, checkUntil, endOf } from './until.js';

/** Stands still for minutes or months; a restart changes nothing. Messages meanwhile go to other flows. */
export const wait = defineNode({
  type: 'wait',
  version: 1,
  title: screenText('Wait', '等待', '等待'),
  description: screenText(
    'Waits for a while, until a time of day, until a calendar opens, or until a date.',
    '等待一段时间、等到某个时刻、等到上班，或等到某个日期。',
    '等待一段時間、等到某個時刻、等到上班，或等到某個日期。',
  ),
  category: 'time',
  aliases: [
    'delay',
    'pause',
    'sleep',
    'timer',
    'schedule',
    '延时',
    '延時',
    '延迟',
    '延遲',
    '暂停',
    '暫停',
    '定时',
    '定時',
  ],
  config: UntilSchema,
  ports: ['done'],
  waits: true,
  explain: [
    { when: { path: 'for' }, text: screenText('Waits {for}.', '等待 {for}。', '等待 {for}。') },
    {
      when: { path: 'until' },
      text: screenText(
        "Waits until {until} on the customer's clock.",
        '等到客户当地时间 {until}。',
        '等到客戶當地時間 {until}。',
      ),
    },
    {
      when: { path: 'untilOpen' },
      text: screenText(
        'Waits until the calendar {untilOpen} is open.',
        '等到日历“{untilOpen}”的上班时间。',
        '等到行事曆「{untilOpen}」的上班時間。',
      ),
    },
    { when: { path: 'date' }, text: screenText('Waits until {date}.', '等到 {date}。', '等到 {date}。') },
  ],
  check: checkUntil,
  enter: ({ config, view }) => {
    const end = endOf(config, view);
    if (typeof end !== 'number') return end;
    if (end <= view.nowMs) return go('done', { why: because('wait.over') });
    return { next: { type: 'wait-until', untilMs: end } };
  },
  resume: () => go('done'),
});
