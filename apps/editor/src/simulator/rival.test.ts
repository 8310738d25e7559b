import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { rivalOf } from './rival.js';
import { newWorld, noSurroundings, othersOf, settingOf } from './setting.js';
import { playTalk, type Act } from './talk.js';

const registry = createBuiltinRegistry();
const flow = (id: string, any: readonly string[], text: string): Flow => ({
  schema: 1,
  id,
  name: id,
  languages: ['en'],
  variables: {},
  triggers: {
    t:
      any.length === 0
        ? { type: 'message.any', v: 1, config: {}, next: 'say' }
        : { type: 'message.keyword', v: 1, config: { any: [...any] }, next: 'say' },
  },
  nodes: { say: { type: 'message.send', v: 1, config: { text }, next: {} } },
});
const own = flow('flw_own', [], 'I am not sure I understood.');
const parcels = flow('flw_parcels', ['parcel'], 'It is on its way.');
const world = newWorld(own, Date.parse('2026-12-02T10:00:00Z'), 'UTC');
const surroundings = { ...noSurroundings, others: [parcels] };

function rivalOfTalk(said: readonly string[], others: readonly Flow[] = [parcels]): string | undefined {
  const acts = said.map((says): Act => ({ type: 'step', step: { says } }));
  const flows = [own, ...othersOf(own, surroundings, false)];
  const options = { acts, calls: 'offline' as const, registry };
  const talk = playTalk({ flows, setting: settingOf(world, surroundings, flows), ...options });
  return rivalOf(talk, options, { own, world, surroundings: { ...surroundings, others } })?.name;
}

test('another live flow that would take the newest message is named, and one that would not is none', () => {
  expect(rivalOfTalk(['Where is my parcel?'])).toBe('flw_parcels');
  expect(rivalOfTalk(['Where is my parcel?', 'Good night'])).toBeUndefined();
  expect(rivalOfTalk(['Where is my parcel?'], [])).toBeUndefined();
});
