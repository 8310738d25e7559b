import type { Json } from '@nightshift/schema';
import type { NodeDefinition } from '../../sdk/define-node.js';
import type { Outcome, Wake } from '../../sdk/outcome.js';
import { testView, type TestViewOverrides } from '../../sdk/test-view.js';

/** A node by itself, walked through several turns. Between turns its memo goes through JSON, as across a restart. */
export interface Play {
  /** What came of the last turn. */
  readonly outcome: Outcome;
  /** The texts sent in the last turn. */
  readonly heard: string[];
  /** The port it left by, the kind of `Next` otherwise. */
  readonly way: string;
  says(text: string, changes?: TestViewOverrides): Play;
  presses(value: string): Play;
  wakes(wake: Wake, changes?: TestViewOverrides): Play;
}

export function play(node: NodeDefinition, config: unknown, overrides: TestViewOverrides = {}): Play {
  return playFrom(node, config, overrides, node.enter({ config, view: testView(overrides) }));
}

function playFrom(
  node: NodeDefinition,
  config: unknown,
  overrides: TestViewOverrides,
  outcome: Outcome,
): Play {
  const { next, effects = [] } = outcome;
  const wakes = (wake: Wake, changes: TestViewOverrides = {}): Play => {
    const seen = { ...overrides, ...changes };
    const left = 'memo' in next ? next.memo : undefined;
    const memo: Json = left === undefined ? null : (JSON.parse(JSON.stringify(left)) as Json);
    return playFrom(node, config, seen, node.resume({ config, view: testView(seen), memo, wake }));
  };
  const hears = (text: string, changes: TestViewOverrides, value?: string): Play => {
    const event = testView(overrides).event;
    const choice = value === undefined ? {} : { choice: { value } };
    const message = { id: 'evt_reply', type: 'message.received' as const, atMs: event.atMs, text, ...choice };
    return wakes({ type: 'reply', message }, { event: message, ...changes });
  };
  return {
    outcome,
    heard: effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.text] : [])),
    way: next.type === 'go' ? next.port : next.type,
    says: (text, changes = {}) => hears(text, changes),
    presses: (value) => hears(value, {}, value),
    wakes,
  };
}
