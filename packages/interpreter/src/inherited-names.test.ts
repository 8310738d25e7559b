import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { compileFlow } from './compile-flow.js';
import { decide } from './decide.js';
import { goLive } from './live-flows.js';
import { flowOf, startState, worldOf } from './testing/small-shop.js';

// Every object of JavaScript answers to these names; a flow that uses them must find only what it has put there.

const any = { type: 'message.any', next: 'n' };

function runOf(flow: Flow) {
  const compiled = compileFlow(flow, 1, createBuiltinRegistry());
  const world = { ...worldOf([]), live: goLive([compiled]), flow: () => compiled };
  const event = { id: 'evt_1', type: 'message.received', atMs: 0, text: 'hello' } as const;
  return decide(world, startState(), event).state.runs[0];
}

test('a way out that is called constructor and leads nowhere ends the run', () => {
  const cases = [{ id: 'constructor', when: { all: [] } }];
  const run = runOf(flowOf({ triggers: { any }, nodes: { n: { type: 'branch', config: { cases } } } }));
  expect(run).toMatchObject({ status: 'ended', nodeId: null });
});

test('a variable that is called __proto__ keeps its value', () => {
  const variables = Object.fromEntries([['__proto__', { type: 'text' as const, initial: 'mine' }]]);
  const run = runOf(
    flowOf({ triggers: { any }, nodes: { n: { type: 'note', config: { text: 'x' } } }, variables }),
  );
  expect(Object.entries(run?.vars ?? {})).toEqual([['__proto__', 'mine']]);
});

test('a contact field that is called constructor is empty until somebody fills it', () => {
  const config = { question: 'Topic?', variable: 'x', saveTo: 'constructor' };
  const run = runOf(flowOf({ triggers: { any }, nodes: { n: { type: 'ask.text', config } } }));
  expect(run).toMatchObject({ status: 'waiting', nodeId: 'n' });
});
