import { isOpen } from '@nightshift/calendar';
import { Type } from 'typebox';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { closedUntil } from '../closed-until.js';
import { CalendarField } from '../config-fields.js';

export const messageOffHours = defineTrigger({
  type: 'message.off-hours',
  version: 1,
  title: { en: 'Message outside working hours', 'zh-CN': '非工作时间的消息', 'zh-TW': '非上班時間的訊息' },
  description: {
    en: 'A customer writes while nobody is at work.',
    'zh-CN': '客户在无人上班时发来消息。',
    'zh-TW': '客戶在無人上班時傳來訊息。',
  },
  events: ['message.received'],
  aliases: [
    'night',
    'closed',
    'away',
    'out of office',
    'after hours',
    'weekend',
    'holiday',
    '夜间',
    '夜間',
    '下班',
    '节假日',
    '節假日',
  ],
  config: Type.Object({ calendar: CalendarField }, { additionalProperties: false }),
  explain: [
    {
      text: {
        en: 'Fires on a message that comes while the calendar {calendar} is closed, holidays included.',
        'zh-CN': '消息在日历 {calendar} 的非工作时间（含节假日）到达时触发。',
        'zh-TW': '訊息在行事曆 {calendar} 的非上班時間（含假日）到達時觸發。',
      },
    },
  ],
  shared: () => '',
  match: ({ config, view }) => {
    const calendar = view.calendar(config.calendar);
    if (calendar === undefined) return no('calendar.unknown', config.calendar);
    return isOpen(calendar, view.nowMs)
      ? no('hours.open', config.calendar)
      : yes('hours.closed', closedUntil(calendar, view.nowMs));
  },
});
