import type { ModelReply } from '@nightshift/schema';
import type { NodeDefinition } from '../../sdk/define-node.js';
import type { TestViewOverrides } from '../../sdk/test-view.js';
import type { Play } from '../actions/test-play.js';

/** A step whose call is performed, by a model that says this, or by none. */
export async function perform(
  node: NodeDefinition,
  at: Play,
  says?: string,
  view: TestViewOverrides = {},
): Promise<Play> {
  const { next } = at.outcome;
  const [call] = Object.values(node.calls);
  if (next.type !== 'wait-call' || call === undefined) throw new Error(`it does not call: ${next.type}`);
  const reply: ModelReply =
    says === undefined
      ? { type: 'none' }
      : {
          type: 'answer',
          answer: { text: says, toolCalls: [], usage: { inputTokens: 1, outputTokens: 1 }, finish: 'stop' },
          provider: 'p',
          model: 'm',
          cost: 0,
        };
  const value = await call.perform({
    input: next.input,
    key: 'run_1/1/0',
    io: {
      signal: { aborted: false, addEventListener: () => {} },
      fetch: () => Promise.reject(new Error('no HTTP')),
      search: () => Promise.reject(new Error('no search')),
      history: async () => [
        { by: 'customer', text: 'My lamp is broken.' },
        { by: 'bot', text: 'Which order?' },
        { by: 'customer', text: 'A-1001' },
      ],
      show: () => {},
      model: async () => reply,
    },
  });
  return at.wakes({ type: 'call', outcome: { ok: true, value } }, view);
}
