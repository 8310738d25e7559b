import { hash32 } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds } from '../config-checks.js';
import { configError } from '../problem-words.js';
import { CaseIdField, look, MAX_CASES } from '../config-fields.js';

const WaySchema = Type.Object(
  { id: CaseIdField, weight: Type.Number({ ...look('Share'), minimum: 0, maximum: 1_000_000 }) },
  { additionalProperties: false },
);
type Way = Static<typeof WaySchema>;

export const abSplit = defineNode({
  type: 'ab-split',
  version: 1,
  title: { en: 'A/B split', 'zh-CN': 'A/B 分流', 'zh-TW': 'A/B 分流' },
  description: {
    en: 'Sends each customer one of several ways, by share.',
    'zh-CN': '按比例把客户分到不同的路。',
    'zh-TW': '依比例把客戶分到不同的路。',
  },
  category: 'condition',
  aliases: ['random', 'split', 'experiment', 'test', 'percentage', '随机', '隨機', '分流', '实验', '實驗'],
  config: Type.Object(
    {
      ways: Type.Array(WaySchema, {
        ...look('Ways', { widget: 'weights' }, 'Shares of the whole: 50 and 50, or 9 and 1.'),
        maxItems: MAX_CASES,
        default: [
          { id: 'a', weight: 50 },
          { id: 'b', weight: 50 },
        ],
      }),
      sticky: Type.Optional(
        Type.Boolean({
          ...look('Same way every time', undefined, 'A customer who comes again takes the same way.'),
          default: true,
        }),
      ),
    },
    { additionalProperties: false },
  ),
  ports: [],
  portsFrom: 'ways',
  explain: [
    {
      text: {
        en: 'Splits customers among the ways by their shares. Unless set otherwise, a customer keeps to one way.',
        'zh-CN': '按份额把客户分到各条路。除非另行设置，同一客户始终走同一条路。',
        'zh-TW': '依份額把客戶分到各條路。除非另行設定，同一客戶始終走同一條路。',
      },
    },
    {
      when: { path: 'sticky', is: false },
      text: {
        en: 'The dice are thrown anew every time.',
        'zh-CN': '每次重新随机。',
        'zh-TW': '每次重新隨機。',
      },
    },
  ],
  check: ({ ways }) => [
    ...checkCaseIds(ways, 'ways', []),
    ...(ways.length < 2
      ? [
          configError(
            'split.too-few',
            '/ways',
            'A split needs two ways or more.',
            'Add a way, or take this step out.',
          ),
        ]
      : []),
    ...(sumOf(ways) <= 0
      ? [
          configError(
            'split.no-weight',
            '/ways',
            'Every way of this split has a share of zero.',
            'Give at least one way a share above zero.',
          ),
        ]
      : []),
  ],
  enter: ({ config: { ways, sticky = true }, view }) => {
    const point = sticky
      ? hash32(`${view.contact.id}/${view.flowId}/${view.nodeId}`) / 2 ** 32
      : view.random();
    const taken = wayAt(ways, point * sumOf(ways));
    if (taken === undefined) {
      const message = 'No way of this split has a share above zero.';
      return { next: { type: 'fail', code: 'split.no-weight', message } };
    }
    return go(taken.id);
  },
});

function sumOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { weight }) => sum + weight, 0);
}

function wayAt(ways: readonly Way[], point: number): Way | undefined {
  let end = 0;
  for (const way of ways) {
    end += way.weight;
    if (point < end) return way;
  }
  return undefined;
}
