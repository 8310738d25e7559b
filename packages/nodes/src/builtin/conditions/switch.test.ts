import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { switchValue } from './switch.js';

const config = {
  field: 'vars.topic',
  cases: [
    { id: 'buy', is: ['price', 'stock'] },
    { id: 'return', is: 'return' },
  ],
};
const enter = (topic?: string) =>
  switchValue.enter({ config, view: testView({ vars: topic === undefined ? {} : { topic } }) });

test('takes the case that holds the value', () => {
  expect(enter('stock')).toEqual({
    why: { code: 'switch.is', values: { field: 'vars.topic', values: ['price', 'stock'] } },
    next: { type: 'go', port: 'buy' },
  });
  expect(enter('return').next).toEqual({ type: 'go', port: 'return' });
});

test('takes the other way for other values and for none', () => {
  expect(enter('else')).toEqual({
    why: { code: 'switch.none', values: { field: 'vars.topic' } },
    next: { type: 'go', port: 'else' },
  });
  expect(enter().next).toEqual({ type: 'go', port: 'else' });
});

test('compares as conditions do', () => {
  const asked: unknown[] = [];
  const view = testView({ test: (condition) => asked.push(condition) === 2 });
  expect(switchValue.enter({ config, view }).next).toEqual({ type: 'go', port: 'return' });
  expect(asked).toEqual([
    { field: 'vars.topic', is: 'in', value: ['price', 'stock'] },
    { field: 'vars.topic', is: 'in', value: ['return'] },
  ]);
});

test('points at values that an earlier case has taken', () => {
  const cases = [
    { id: 'a', is: 'x' },
    { id: 'b', is: ['y', 'x'] },
  ];
  expect(switchValue.check({ field: 'vars.topic', cases })).toMatchObject([
    { code: 'case.unreachable', severity: 'warning', path: '/cases/1/is' },
  ]);
  expect(switchValue.check({ field: 'vars.topic', cases: [] })).toMatchObject([{ code: 'case.none' }]);
});
