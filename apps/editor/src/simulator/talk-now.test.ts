import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { newWorld, noSurroundings, settingOf } from './setting.js';
import { rememberTalk, saidInTalk } from './talk-now.js';
import { playTalk, type Act } from './talk.js';

const flow: Flow = {
  schema: 1,
  id: 'flw_order',
  name: 'Order',
  languages: ['en'],
  variables: { order: { type: 'text' }, note: { type: 'text' } },
  triggers: { any: { type: 'message.any', v: 1, config: {}, next: 'ask' } },
  nodes: {
    ask: {
      type: 'ask.text',
      v: 1,
      config: { question: 'Order number?', variable: 'order' },
      next: { answered: 'more' },
    },
    more: { type: 'ask.text', v: 1, config: { question: 'What about it?', variable: 'note' }, next: {} },
  },
};

test('what has been said in the talk stands for the path, until the talk is begun anew', () => {
  const flows = [flow];
  const setting = settingOf(newWorld(flow, 0, 'UTC'), noSurroundings, flows);
  const acts: Act[] = ['hi', 'A-17'].map((says) => ({ type: 'step', step: { says } }));
  const play = (some: readonly Act[]) =>
    playTalk({ flows, registry: createBuiltinRegistry(), setting, acts: some, calls: 'offline' });
  rememberTalk(flow.id, play(acts));
  expect(saidInTalk(flow.id, 'vars.order')).toBe('A-17');
  expect(saidInTalk(flow.id, 'contact.tags')).toBe('');
  expect([
    saidInTalk(flow.id, 'vars.note'),
    saidInTalk(flow.id, 'vars'),
    saidInTalk('flw_x', 'vars.order'),
  ]).toEqual([undefined, undefined, undefined]);
  rememberTalk(flow.id, play([]));
  expect(saidInTalk(flow.id, 'vars.order')).toBeUndefined();
});
