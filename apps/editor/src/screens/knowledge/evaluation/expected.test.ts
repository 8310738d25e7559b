import { describe, expect, test } from '@jest/globals';
import type { Expected } from './evaluation-queries.js';
import { expectedOf, kindOf, restOf, wantedOf } from './expected.js';

const saved = (was: Expected): Expected | null => {
  const kind = kindOf(was);
  return expectedOf(was, kind, wantedOf(was, kind) ?? '');
};

describe('a case that is opened and saved', () => {
  test.each<Expected>([
    'none',
    { facts: ['30 days', 'free of charge'] },
    { facts: ['Mon; Tue', 'closed on Sunday'] },
    { facts: ['49'], title: 'Shipping' },
    { answer: 'Within two weeks.', source: 'handbook', not: 'Never.' },
    { title: 'Warranty', passage: 'psg_1' },
    { passage: 'psg_2' },
    { source: 'faq.csv' },
    { fact: 'two years' },
    { not: 'Yes, always.' },
    { passage: 'psg_3', source: 'faq.csv', fact: 'dry place', facts: ['dry'], answer: 'Keep it dry.' },
  ])('%j stays what it was', (was) => expect(saved(was)).toEqual(was));
});

test('what is changed takes the place of its own kind alone', () => {
  const was = { facts: ['49'], title: 'Shipping', passage: 'psg_1' };
  expect(expectedOf(was, 'facts', '59; free')).toEqual({ ...was, facts: ['59', 'free'] });
  expect(expectedOf(was, 'title', 'Delivery')).toEqual({ ...was, title: 'Delivery' });
  expect(restOf(was, 'title')).toEqual({ facts: ['49'], passage: 'psg_1' });
});

test('another kind takes the place of what was shown, and the rest stays', () => {
  expect(expectedOf({ facts: ['49'], title: 'Shipping' }, 'answer', 'It is 49.')).toEqual({
    ...{ answer: 'It is 49.', title: 'Shipping' },
  });
  expect(expectedOf({ source: 'faq.csv', fact: 'dry' }, 'facts', 'dry')).toEqual({
    ...{ source: 'faq.csv', fact: 'dry', facts: ['dry'] },
  });
  expect(expectedOf({ facts: ['49'], not: '59' }, 'none', '')).toBe('none');
  expect(expectedOf('none', 'answer', 'Yes.')).toEqual({ answer: 'Yes.' });
});

test('a new case is nothing until it is said', () => {
  expect(expectedOf(undefined, 'facts', ' ; ')).toBeNull();
  expect(expectedOf(undefined, 'answer', '')).toBeNull();
  expect(expectedOf(undefined, 'facts', '2 years； free')).toEqual({ facts: ['2 years', 'free'] });
  expect(expectedOf(undefined, 'none', '')).toBe('none');
});
