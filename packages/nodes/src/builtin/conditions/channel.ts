import { because } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds, checkHasCases, checkOverlap } from '../config-checks.js';
import { CaseIdField, look, MAX_CASES } from '../config-fields.js';

const ChannelsField = Type.Array(Type.String({ minLength: 1, maxLength: 64 }), {
  ...look('Channels', { widget: 'channel' }, 'Kinds of channel, like web, or single channels by id.'),
  minItems: 1,
  maxItems: 100,
});

export const channel = defineNode({
  type: 'channel',
  version: 1,
  title: { en: 'Channel', 'zh-CN': '渠道', 'zh-TW': '管道' },
  description: {
    en: 'Takes the way for the channel the customer writes on.',
    'zh-CN': '按客户使用的渠道选择去向。',
    'zh-TW': '依客戶使用的管道選擇去向。',
  },
  category: 'condition',
  aliases: ['whatsapp', 'web', 'source', 'platform', '来源', '來源'],
  config: Type.Object(
    {
      cases: Type.Array(
        Type.Object({ id: CaseIdField, channels: ChannelsField }, { additionalProperties: false }),
        {
          ...look('Cases', { widget: 'cases' }),
          maxItems: MAX_CASES,
        },
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['else'],
  portsFrom: 'cases',
  explain: [
    {
      text: {
        en: 'A single channel wins over its kind; any other channel takes “else”.',
        'zh-CN': '指定的单个渠道优先于渠道类型；其他渠道走“否则”。',
        'zh-TW': '指定的單一管道優先於管道類型；其他管道走「否則」。',
      },
    },
  ],
  check: ({ cases }) => [
    ...checkHasCases(cases, 'cases'),
    ...checkCaseIds(cases, 'cases', ['else']),
    ...checkOverlap(cases, 'cases', 'channels', ({ channels }) => channels),
  ],
  enter: ({ config: { cases }, view }) => {
    const { id, type } = view.channel;
    const taken =
      cases.find(({ channels }) => channels.includes(id)) ??
      cases.find(({ channels }) => channels.includes(type));
    return go(taken?.id ?? 'else', { why: because('channel.is', { channel: id, type }) });
  },
});
