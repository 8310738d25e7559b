import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonPath, valueAtPath } from './json-path.js';

const answer = { data: { items: [{ price: 5 }, { price: 7 }], 'odd key': true }, list: [[1, 2]] };

describe('paths into an answer', () => {
  test.each<[string, unknown]>([
    ['data.items[0].price', 5],
    ['data.items[-1].price', 7],
    ['data["odd key"]', true],
    ['list[0][1]', 2],
    ['', answer],
    ['data.items[9].price', undefined],
    ['data.items.price', undefined],
    ['data.toString', undefined],
    ['__proto__', undefined],
    ['data.items[0].price.x', undefined],
  ])('%s leads to %j', (path, value) => expect(valueAtPath(answer, path)).toEqual(value));

  test.each(['.a', 'a.', 'a..b', 'a[', 'a[x]', 'a b', 'a]'])('%s is no path', (path) =>
    expect(parseJsonPath(path)).toBeUndefined(),
  );

  test('the first step may be an index', () => expect(valueAtPath([1, 2], '[1]')).toBe(2));

  test('no path breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => void valueAtPath(answer, path)));
  });
});
