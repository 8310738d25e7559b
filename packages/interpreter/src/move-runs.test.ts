import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { compileFlow } from './compile-flow.js';
import { goLive } from './live-flows.js';
import { flowOf, play, says, smallRegistry, worldOf } from './testing/small-shop.js';
import type { World } from './world.js';

const asking = (text: string, nodes: Parameters<typeof flowOf>[0]['nodes'] = {}): Flow =>
  flowOf({
    triggers: { t: { type: 'word', config: { any: ['price'] }, next: 'who' } },
    nodes: {
      who: { type: 'ask', config: { text: 'Who?' }, next: { answered: 'thanks' } },
      thanks: { type: 'say', config: { text } },
      ...nodes,
    },
  });

/** Version 1 is what the talk begins with; version 2 is there as well. */
function worldWith(newer: Flow): World {
  const older = worldOf([asking('Thanks')]);
  const second = compileFlow(newer, 2, smallRegistry);
  return {
    ...older,
    live: goLive([compileFlow(asking('Thanks'), 1, smallRegistry)]),
    flow: (id, version) => (version === 2 ? second : older.flow(id, version)),
  };
}

const moved = { type: 'runs.moved', flowId: 'flw_test', fromVersion: 1, toVersion: 2 } as const;

describe('a waiting run', () => {
  test('goes on in the newer version, where it stands', () => {
    const { said, trace } = play(worldWith(asking('Thank you!')), says('price'), moved, says('Ann'));
    expect(said).toEqual(['Who?', 'Thank you!']);
    expect(trace).toContainEqual(expect.objectContaining({ type: 'run.moved', fromVersion: 1, version: 2 }));
  });

  test('stays when its node is another one there', () => {
    const newer = asking('Thank you!', { who: { type: 'say', config: { text: 'no question' } } });
    const { said, trace } = play(worldWith(newer), says('price'), moved, says('Ann'));
    expect(said).toEqual(['Who?', 'Thanks']);
    expect(trace).toContainEqual(expect.objectContaining({ type: 'run.not-moved', nodeId: 'who' }));
  });

  test('of another version is left alone', () => {
    const event = { ...moved, fromVersion: 7 };
    expect(play(worldWith(asking('New')), says('price'), event, says('Ann')).said).toEqual([
      'Who?',
      'Thanks',
    ]);
  });

  test('ends and leaves its customer to people', () => {
    const event = { type: 'runs.handed-over', flowId: 'flw_test', version: 1 } as const;
    const { said, effects, state } = play(worldWith(asking('New')), says('price'), event, says('Ann'));
    expect(said).toEqual(['Who?']);
    expect(state.runs).toEqual([]);
    expect(effects).toContainEqual(expect.objectContaining({ type: 'conversation.assign', agent: null }));
  });
});
