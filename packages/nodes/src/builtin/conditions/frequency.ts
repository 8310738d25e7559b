import { addDuration } from '@nightshift/calendar';
import { because, type Effect } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkDuration } from '../config-checks.js';
import { durationField, look } from '../config-fields.js';

/**
 * The window opens with the first pass and ends `per` later; the next pass after that opens a new one. So at most
 * `max` passes fall into one window, but up to twice `max` into a stretch of that length that lies across two.
 */
export const frequency = defineNode({
  type: 'frequency',
  version: 1,
  title: { en: 'Frequency cap', 'zh-CN': '频次限制', 'zh-TW': '頻率限制' },
  description: {
    en: 'Lets each contact pass only so many times.',
    'zh-CN': '限制每个联系人通过的次数。',
    'zh-TW': '限制每個聯絡人通過的次數。',
  },
  category: 'condition',
  aliases: ['limit', 'once', 'repeat', 'cap', '次数', '次數', '一次'],
  config: Type.Object(
    {
      max: Type.Integer({ ...look('At most this often'), minimum: 1, maximum: 1_000_000, default: 1 }),
      per: Type.Optional(durationField('Within', 'Counted from the first time. Without it, for ever.')),
      name: Type.Optional(
        Type.String({
          ...look('Counts together with', undefined, 'Caps of the same name, in any flow, share one count.'),
          pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['within', 'exceeded'],
  explain: [
    {
      text: {
        en: '{max|The first time|The first # times} a contact comes here, the way out is “within”; after that “exceeded”.',
        'zh-CN': '每个联系人前 {max} 次走“未超出”，之后走“已超出”。',
        'zh-TW': '每個聯絡人前 {max} 次走「未超出」，之後走「已超出」。',
      },
    },
    {
      when: { path: 'per' },
      text: {
        en: 'The count begins anew {per} after the first time.',
        'zh-CN': '从第一次起满 {per}后重新计数。',
        'zh-TW': '從第一次起滿 {per}後重新計數。',
      },
    },
    {
      when: { path: 'name' },
      text: {
        en: 'Counts together with every other cap called {name}.',
        'zh-CN': '与其他名为 {name} 的频次限制合并计数。',
        'zh-TW': '與其他名為 {name} 的頻率限制合併計數。',
      },
    },
  ],
  check: ({ per }) => (per === undefined ? [] : checkDuration(per, '/per', 'PT1M', 'P3650D')),
  enter: ({ config: { max, per, name }, view }) => {
    // No flow's id has a colon in it.
    const key = name === undefined ? `${view.flowId}/${view.nodeId}` : `cap:${name}`;
    const mark = view.contact.marks[key];
    const endsAtMs =
      mark === undefined || per === undefined ? null : addDuration(mark.firstAtMs, per, view.zone);
    const isOver = endsAtMs !== null && view.nowMs >= endsAtMs;
    const count = mark === undefined || isOver ? 0 : mark.count;
    if (count >= max) return go('exceeded', { why: because('frequency.enough', { count, max }) });
    // The window is restarted where the mark is kept, by the length it has for this very mark: a day may have 23 hours.
    const windowMs = mark === undefined || endsAtMs === null ? undefined : endsAtMs - mark.firstAtMs;
    const effect: Effect =
      windowMs === undefined
        ? { type: 'contact.mark', mark: key }
        : { type: 'contact.mark', mark: key, windowMs };
    return go('within', { effects: [effect], why: because('frequency.count', { count: count + 1, max }) });
  },
});
