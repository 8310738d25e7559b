import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { country } from './country.js';

const config = {
  cases: [
    { id: 'europe', countries: ['DE', 'FR'] },
    { id: 'asia', countries: ['JP'] },
  ],
};
const enter = (home?: string) =>
  country.enter({ config, view: testView({ contact: home === undefined ? {} : { country: home } }) });

test('takes the way of the customer’s country', () => {
  expect(enter('FR')).toEqual({
    why: { code: 'country.is', values: { country: 'FR' } },
    next: { type: 'go', port: 'europe' },
  });
  expect(enter('jp').next).toEqual({ type: 'go', port: 'asia' });
});

test('takes the other way for other countries and for none', () => {
  expect(enter('US')).toEqual({
    why: { code: 'country.is', values: { country: 'US' } },
    next: { type: 'go', port: 'else' },
  });
  expect(enter()).toEqual({ why: { code: 'country.unknown' }, next: { type: 'go', port: 'else' } });
});

test('points at a country that stands in two cases', () => {
  const cases = [...config.cases, { id: 'more', countries: ['DE'] }];
  expect(country.check({ cases })).toMatchObject([{ code: 'case.unreachable', path: '/cases/2/countries' }]);
});
