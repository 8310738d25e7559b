import { decidingPart } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { checkCondition } from '../config-checks.js';
import { conditionField, look } from '../config-fields.js';
import { configError } from '../problem-words.js';

export const eventReceived = defineTrigger({
  type: 'event.received',
  version: 1,
  title: { en: 'Shop event', 'zh-CN': '商店事件', 'zh-TW': '商店事件' },
  description: {
    en: 'The shop or another system reports something: a cart left behind, an order shipped.',
    'zh-CN': '商店或其他系统上报事件，例如放弃购物车、订单已发货。',
    'zh-TW': '商店或其他系統回報事件，例如放棄購物車、訂單已出貨。',
  },
  events: ['event.received'],
  aliases: [
    'webhook',
    'api',
    'custom event',
    'order',
    'cart',
    'purchase',
    '购物车',
    '購物車',
    '订单',
    '訂單',
  ],
  config: Type.Object(
    {
      name: Type.String({
        ...look(
          'Event name',
          { widget: 'event', placeholder: 'cart.abandoned' },
          'A * at the end stands for anything: order.*',
        ),
        minLength: 1,
        maxLength: 100,
      }),
      when: Type.Optional(conditionField('Only if', 'What the event brings along is read as event.data.…')),
    },
    { additionalProperties: false },
  ),
  explain: [
    {
      text: {
        en: 'Fires when “{name}” is reported.',
        'zh-CN': '收到事件“{name}”时触发。',
        'zh-TW': '收到事件「{name}」時觸發。',
      },
    },
    {
      when: { path: 'when' },
      text: { en: 'Only if the condition holds.', 'zh-CN': '仅在条件成立时。', 'zh-TW': '僅在條件成立時。' },
    },
  ],
  check: ({ name, when }) => {
    const star = name.indexOf('*');
    const isMisplaced = star !== -1 && star !== name.length - 1;
    return [
      ...(isMisplaced || name.trim() !== name || name.trim() === ''
        ? [
            configError(
              'event.bad-name',
              '/name',
              '“{name}” is not the name of an event.',
              'Write a name such as cart.abandoned; a * may only stand at the end.',
              { name },
            ),
          ]
        : []),
      ...(when === undefined ? [] : checkCondition(when, '/when')),
    ];
  },
  shared: ({ name: one }, { name: other }) =>
    isNamed(one, other) ? other : isNamed(other, one) ? one : undefined,
  match: ({ config, event, view }) => {
    if (event.type !== 'event.received') return no('event.other', event.type);
    if (!isNamed(config.name, event.name)) return no('event.other', event.name);
    if (config.when !== undefined && !view.test(config.when))
      return { matched: false, why: { code: 'event.condition', ...decidingPart(config.when, view) } };
    return yes('event.received', event.name);
  },
});

function isNamed(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}
