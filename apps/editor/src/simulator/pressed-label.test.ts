import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, ScriptStep } from '@nightshift/schema';
import { namesOf } from './names.js';
import { labelOf } from './pressed-label.js';
import { playTalk, type Act } from './talk.js';

const registry = createBuiltinRegistry();
const flow: Flow = {
  schema: 1,
  id: 'flw_lamps',
  name: 'Lamps',
  languages: ['en'],
  variables: { lamp: { type: 'choice' } },
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['lamp'] }, next: 'which' } },
  nodes: {
    which: {
      type: 'ask.choice',
      v: 1,
      config: {
        question: 'Which lamp?',
        variable: 'lamp',
        choices: [{ id: 'moon', label: 'The moon lamp' }],
      },
      next: {},
    },
  },
};
const act = (step: ScriptStep): Act => ({ type: 'step', step });

test('a press is shown by the words on its button', () => {
  const acts = [act({ says: 'a lamp' })];
  const { beats } = playTalk({ flows: [flow], registry, setting: {}, acts, calls: 'hand' });
  expect(labelOf(act({ presses: 'moon' }), beats)).toBe('The moon lamp');
  expect(labelOf(act({ presses: 'sun' }), beats)).toBe('sun');
  expect(labelOf(act({ says: 'moon' }), beats)).toBeNull();
});

test('a way out has the name that its card gives it', () => {
  const { port } = namesOf([flow], registry, 'en');
  expect(port?.('flw_lamps', 1, 'which', 'moon')).toBe('The moon lamp');
  expect(port?.('flw_lamps', 1, 'which', 'gave-up')).toBe('gave up');
  expect(port?.('flw_lamps', 1, 'nowhere', 'moon')).toBeUndefined();
});
