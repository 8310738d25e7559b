import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { branch } from './branch.js';

const country = (value: string) => ({ field: 'contact.country', is: 'equals', value });
const config = {
  cases: [
    { id: 'de', name: 'Germany', when: country('DE') },
    { id: 'known', when: { field: 'contact.country', is: 'exists' } },
  ],
};
const enter = (home?: string) =>
  branch.enter({ config, view: testView({ contact: home === undefined ? {} : { country: home } }) });
const problems = (cases: unknown[]) => branch.check({ cases }).map(({ code, path }) => [code, path]);

test('takes the first case that holds and says which, and what was compared', () => {
  expect(enter('DE')).toEqual({
    why: { code: 'case.held', condition: country('DE'), found: 'DE' },
    next: { type: 'go', port: 'de' },
  });
  expect(enter('US')).toEqual({
    why: { code: 'case.held', condition: { field: 'contact.country', is: 'exists' } },
    next: { type: 'go', port: 'known' },
  });
});

test('takes the other way when none holds, and of one case says what it wanted', () => {
  const next = { type: 'go', port: 'else' };
  expect(enter()).toEqual({ why: { code: 'case.none' }, next });
  const only = { cases: [{ id: 'de', when: { all: [country('DE')] } }] };
  expect(branch.enter({ config: only, view: testView({ contact: { country: 'FR' } }) })).toEqual({
    why: { code: 'case.none', condition: country('DE'), found: 'FR' },
    next,
  });
});

test('refuses cases that cannot be told apart or never hold', () => {
  const when = country('DE');
  expect(problems([])).toEqual([['case.none', '/cases']]);
  expect(
    problems([
      { id: 'a', when },
      { id: 'a', when },
    ]),
  ).toEqual([['case.duplicate', '/cases/1/id']]);
  expect(problems([{ id: 'else', when }])).toEqual([['case.reserved', '/cases/0/id']]);
  expect(problems([{ id: 'a', when: { all: [when, { any: [] }] } }])).toEqual([
    ['condition.empty-any', '/cases/0/when/all/1/any'],
  ]);
  expect(problems([{ id: 'a', when: { all: [{ field: 'x.y', is: 'in' }] } }])).toEqual([
    ['condition.no-value', '/cases/0/when/all/0/value'],
  ]);
  expect(
    problems([
      {
        id: 'a',
        when: {
          all: [
            { field: 'x.y', is: 'missing' },
            { field: 'x.y', is: 'equals', value: 0 },
          ],
        },
      },
    ]),
  ).toEqual([]);
});

test('refuses groups nested too deeply', () => {
  let deep: object = country('DE');
  for (let level = 0; level < 33; level += 1) deep = { not: deep };
  expect(problems([{ id: 'a', when: deep }]).map(([code]) => code)).toEqual(['condition.too-deep']);
});

test('a case that asks nothing would always hold, so it waits for its condition', () => {
  for (const when of [{ all: [] }, { any: [] }, { all: [{ any: [] }, { all: [] }] }, { not: { all: [] } }])
    expect(problems([{ id: 'a', when }])).toEqual([['condition.empty', '/cases/0/when']]);
});
