import { expect, test } from '@jest/globals';
import { isToFillIn, type Flow, type Problem } from '@nightshift/schema';

const flow: Flow = {
  schema: 1,
  id: 'flw_1',
  name: 'Prices',
  languages: ['en'],
  variables: {},
  triggers: {},
  nodes: { say: { type: 'message.send', v: 1, config: { text: '', delay: 'soon', cards: [] }, next: {} } },
};
const problem = (code: string, path: string): Problem => ({ code, severity: 'error', path, message: '' });

test.each([
  ['nothing starts the flow', problem('flow.no-trigger', '/triggers'), true],
  ['an empty text', problem('config.invalid', '/nodes/say/config/text'), true],
  ['an empty list', problem('config.invalid', '/nodes/say/config/cards'), true],
  ['what is not there at all', problem('config.invalid', '/nodes/say/config/file'), true],
  ['a trigger without words', problem('keyword.empty', '/triggers/t/config/any'), true],
  ['a value that cannot be', problem('config.invalid', '/nodes/say/config/delay'), false],
  ['a lost line', problem('next.unknown-node', '/nodes/say/next/done'), false],
])('%s', (_what, found, expected) => {
  expect(isToFillIn(found, flow)).toBe(expected);
});

test('a warning never waits to be filled in', () => {
  expect(isToFillIn({ ...problem('config.empty', '/nodes/say'), severity: 'warning' }, flow)).toBe(false);
});
