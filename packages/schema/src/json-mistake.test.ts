import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findJsonMistake } from './json-mistake.js';

test('a mistake is found at its line and column', () => {
  expect(findJsonMistake('{\n  "a": 1,\n  "b": }')).toEqual({
    line: 3,
    column: 8,
    reason: '"}" is not a value',
  });
  expect(findJsonMistake('{"a": 1,}')).toEqual({
    line: 1,
    column: 9,
    reason: 'a comma must not stand before the end',
  });
  expect(findJsonMistake('{"a": 1 "b": 2}')).toEqual({
    line: 1,
    column: 9,
    reason: 'expected a comma or "}"',
  });
  expect(findJsonMistake('{"a": "x')).toEqual({ line: 1, column: 7, reason: 'this text is never closed' });
  expect(findJsonMistake('// hi\n{}')).toEqual({
    line: 1,
    column: 1,
    reason: 'comments are not allowed in JSON',
  });
  expect(findJsonMistake('')).toEqual({
    line: 1,
    column: 1,
    reason: 'the text ends where a value is expected',
  });
});

test('a key given twice is a mistake, because the first would be lost', () => {
  expect(findJsonMistake('{"nodes": {"a": 1, "b": 2, "a": 3}}')).toEqual({
    line: 1,
    column: 28,
    reason: 'the key "a" is given twice',
  });
});

test('every JSON text passes', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonMistake(JSON.stringify(JSON.parse(text)))).toBeUndefined();
    }),
  );
});

test('what JSON.parse refuses is refused here, and what it takes is taken', () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '\\', '0', '-', 'e', 'x', '\n'),
    )
    .map(
      ([text, at, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(damaged, (text) => {
      const mistake = findJsonMistake(text);
      if (mistake?.reason.endsWith('given twice') !== true) expect(mistake !== undefined).toBe(!isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('nesting without end is refused, not followed', () => {
  expect(findJsonMistake('['.repeat(100_000))?.reason).toBe('nested more than 500 deep');
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
