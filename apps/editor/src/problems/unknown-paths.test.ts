import { expect, test } from '@jest/globals';
import { flowProblem } from '@nightshift/schema';
import { unknownPaths } from './unknown-paths.js';

test('what no talk will bring is known by the problems of its step', () => {
  const place = { path: '/nodes/a/config/text', nodeId: 'a' };
  const problems = [
    flowProblem('path.unknown', place, { node: 'a', path: 'contact.nme' }),
    flowProblem('known.calendar', place, { node: 'a', name: 'nothere' }),
    flowProblem('known.team', place, { node: 'a', name: 'noteam' }),
    flowProblem('variable.read-before-set', place, { node: 'a', path: 'vars.size', variable: 'size' }),
  ];
  expect([...unknownPaths(problems)]).toEqual([
    'contact.nme',
    'hours.nothere',
    'agents.free.noteam',
    'agents.online.noteam',
  ]);
});
