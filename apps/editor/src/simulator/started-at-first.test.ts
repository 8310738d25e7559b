import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { newWorld, noSurroundings, settingOf } from './setting.js';
import { startedAtFirst } from './started-at-first.js';
import { playTalk, type Act } from './talk.js';

const registry = createBuiltinRegistry();
const say = (text: string, done: string | null = null) =>
  ({ type: 'message.send', v: 1, config: { text }, next: { done } }) satisfies Flow['nodes'][string];
const flow: Flow = {
  schema: 1,
  id: 'flw_new',
  name: 'New',
  languages: ['en'],
  variables: {},
  triggers: { new: { type: 'message.keyword', v: 1, config: {}, next: null } },
  nodes: { second: say('And how?'), 'start-1': say('Hello', 'second') },
};

test.each<[string, Act]>([
  ['a message', { type: 'step', step: { says: 'hi' } }],
  ['the opening of the chat', { type: 'step', step: { opens: true } }],
])('a draft that nothing sets off is begun by %s, at the step that no other leads to', (_what, act) => {
  const flows = [startedAtFirst(flow) ?? flow];
  const setting = settingOf(newWorld(flow, 0, 'UTC'), noSurroundings, flows);
  const { beats } = playTalk({ flows, registry, setting, acts: [act], calls: 'offline' });
  const said = beats.flatMap(({ turns }) => turns.flatMap(({ effects }) => effects));
  expect(said.flatMap((effect) => (effect.type === 'message.send' ? [effect.text] : []))).toEqual([
    'Hello',
    'And how?',
  ]);
});

test('a flow with a trigger that leads somewhere, or without steps, is left alone', () => {
  const any = { type: 'message.any', v: 1, config: {}, next: 'second' };
  expect(startedAtFirst({ ...flow, triggers: { any } })).toBeUndefined();
  expect(startedAtFirst({ ...flow, nodes: {} })).toBeUndefined();
});
