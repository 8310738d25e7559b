import { expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import { context, flowOf } from './testing/catalogue.js';

test('a knowledge base that is not there is an error: without it the step has nothing to answer from', () => {
  const flow = flowOf({ a: ['know', { bases: ['shop', 'guide'] }] });
  const found = checkFlow(flow, { ...context, known: { knowledge: ['shop'] } });
  expect(found.find(({ code }) => code === 'known.knowledge')).toMatchObject({
    severity: 'error',
    path: '/nodes/a/config/bases/1',
  });
});

test('an AI provider that is not there is told: the usual ones answer instead', () => {
  const flow = flowOf({ a: ['know', { provider: 'gpt-nonexist' }] });
  const providers = (names?: string[]) =>
    checkFlow(flow, { ...context, known: names === undefined ? {} : { providers: names } })
      .filter(({ code }) => code.startsWith('known.'))
      .map(({ code, severity, path }) => `${severity} ${code} ${path}`);
  expect(providers(['Small'])).toEqual(['warning known.provider /nodes/a/config/provider']);
  expect(providers(['Small', 'gpt-nonexist'])).toEqual([]);
  expect(providers()).toEqual([]);
});
