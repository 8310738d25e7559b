import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { screenText } from './fields.js';

export const DEFAULT_MAX_JUMPS = 3;

/** Goes on at another node of this flow, only so often; then by `otherwise`. */
export const jump = defineNode({
  type: 'flow.jump',
  version: 1,
  title: screenText('Jump', '跳转', '跳轉'),
  description: screenText(
    'Goes on at another step of this flow, a few times at most.',
    '跳到本流程的另一步，次数有限。',
    '跳到本流程的另一步，次數有限。',
  ),
  category: 'flow',
  aliases: ['goto', 'go to', 'loop', 'link', '循环', '循環'],
  config: Type.Object(
    {
      node: Type.String({
        title: 'Go to',
        pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
        ui: { widget: 'node' },
      }),
      maxTimes: Type.Optional(
        Type.Integer({ title: 'At most this often', minimum: 1, maximum: 100, default: DEFAULT_MAX_JUMPS }),
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['otherwise'],
  explain: [
    { text: screenText('Goes to {node}.', '跳到 {node}。', '跳到 {node}。') },
    {
      when: { path: 'maxTimes' },
      text: screenText('At most {maxTimes} times.', '最多 {maxTimes} 次。', '最多 {maxTimes} 次。'),
    },
  ],
  enter: ({ config }) => ({
    next: {
      type: 'jump',
      nodeId: config.node,
      maxTimes: config.maxTimes ?? DEFAULT_MAX_JUMPS,
      otherwise: 'otherwise',
    },
  }),
});
