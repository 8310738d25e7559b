import { ConversationTestSchema, ScriptSchema, validate } from '@nightshift/schema';
import { expect, test } from '@jest/globals';
import { checkScript } from './check-script.js';

function complaints(...steps: unknown[]): string[] {
  return checkScript(ScriptSchema, { steps }, validate).map(({ message }) => message);
}

test.each([
  ['say', 'says'],
  ['Says', 'says'],
  ['pressed', 'presses'],
  ['visit', 'visits'],
  ['dwelMs', 'dwellMs'],
])('the unknown key %s is named, and %s is what was meant', (typed, meant) => {
  expect(complaints({ opens: true }, { [typed]: 'x' })).toEqual([
    `/steps/1/${typed} is not known in a step; did you mean "${meant}"?`,
  ]);
});

test('a key like no other is named with all that there are', () => {
  const [said] = complaints({ nonsenseKey: 1 });
  expect(said).toMatch(/^\/steps\/0\/nonsenseKey is not known in a step; known are says, presses, .*online$/);
});

test('every unknown key is named', () => {
  expect(complaints({ says: 'a', dwel: 1 }, { aftr: 'PT1H' })).toHaveLength(2);
});

test('keys that are known but do not belong together are left to the schema', () => {
  expect(complaints({ says: 'a', dwellMs: 3 })).toEqual([expect.stringContaining('/steps/0/dwellMs')]);
});

test('a conversation test may expect something, a script may not', () => {
  const steps = [{ says: 'a', expect: [] }];
  expect(checkScript(ConversationTestSchema, { name: 'a', steps }, validate)).toEqual([]);
  expect(complaints(...steps)).toHaveLength(1);
});
