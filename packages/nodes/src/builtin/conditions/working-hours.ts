import { customerZone, describeReturn, isOpen, nextOpening } from '@nightshift/calendar';
import { because } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { CalendarField, look } from '../config-fields.js';

export const workingHours = defineNode({
  type: 'working-hours',
  version: 1,
  title: { en: 'Working hours', 'zh-CN': '工作时间', 'zh-TW': '上班時間' },
  description: {
    en: 'Is somebody at work now, holidays considered?',
    'zh-CN': '现在是否上班时间（已考虑节假日）？',
    'zh-TW': '現在是否上班時間（已考慮假日）？',
  },
  category: 'condition',
  aliases: [
    'business hours',
    'opening hours',
    'open',
    'closed',
    'schedule',
    'office',
    '营业时间',
    '營業時間',
    '上班',
  ],
  config: Type.Object(
    {
      calendar: CalendarField,
      variable: Type.Optional(
        Type.String({
          ...look(
            'Keep in variable when it opens again',
            { widget: 'variable' },
            "In words and on the customer's clock, such as “Monday 9:00 your time”.",
          ),
          pattern: '^[A-Za-z_][A-Za-z0-9_]{0,63}$',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['open', 'closed'],
  writes: ['variable'],
  explain: [
    {
      text: {
        en: 'Goes by the calendar {calendar}: its hours, holidays and special days.',
        'zh-CN': '按日历 {calendar} 判断：工作时间、节假日和特殊日期。',
        'zh-TW': '依行事曆 {calendar} 判斷：上班時間、假日和特殊日期。',
      },
    },
    {
      when: { path: 'variable' },
      text: {
        en: 'Keeps in {variable} when it opens again, in words for the customer.',
        'zh-CN': '把恢复上班的时间（给客户看的说法）存入变量 {variable}。',
        'zh-TW': '把恢復上班的時間（給客戶看的說法）存入變數 {variable}。',
      },
    },
  ],
  enter: ({ config, view }) => {
    const calendar = view.calendar(config.calendar);
    if (calendar === undefined) {
      const { calendar: name } = config;
      const message = `There is no calendar called “${name}”. Create it under Settings, or choose another one in this step.`;
      return { next: { type: 'fail', code: 'calendar.unknown', message, values: { calendar: name } } };
    }
    const reader = { ...customerZone(view.contact), language: view.language };
    const vars =
      config.variable === undefined
        ? {}
        : { vars: { [config.variable]: describeReturn(calendar, view.nowMs, reader) ?? '' } };
    if (isOpen(calendar, view.nowMs))
      return go('open', { ...vars, why: because('hours.is-open', { calendar: config.calendar }) });
    const opensAtMs = nextOpening(calendar, view.nowMs);
    const why =
      opensAtMs === null
        ? because('hours.is-closed', { calendar: config.calendar })
        : because('hours.closed-until', {
            calendar: config.calendar,
            time: { atMs: opensAtMs, zone: calendar.zone },
          });
    return go('closed', { ...vars, why });
  },
});
