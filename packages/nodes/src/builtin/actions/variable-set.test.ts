import { expect, test } from '@jest/globals';
import { play } from './test-play.js';
import { setVariable } from './variable-set.js';

test('writes what the template gives, and clears with nothing', () => {
  const view = { says: 'the red one', vars: { wish: 'old' } };
  expect(play(setVariable, { variable: 'wish', value: 'Wants: {{message.text}}' }, view).outcome).toEqual({
    vars: { wish: 'Wants: the red one' },
    next: { type: 'go', port: 'done' },
  });
  expect(play(setVariable, { variable: 'wish', value: '{{vars.none}}' }, view).outcome.vars).toEqual({
    wish: null,
  });
});
