import { describe, expect, test } from '@jest/globals';
import { readTyped, typeOfValue } from './value-type.js';

describe('the type of a value', () => {
  test('is the declared one while nothing else is there', () => {
    expect(typeOfValue('number', undefined)).toBe('number');
    expect(typeOfValue('email', 'a@b.example')).toBe('email');
    expect(typeOfValue(undefined, undefined)).toBe('text');
  });

  test('is what is really there', () => {
    expect(typeOfValue('number', 'ten')).toBe('text');
    expect(typeOfValue('text', 10)).toBe('number');
    expect(typeOfValue('object', ['a', 'b'])).toBe('list');
    expect(typeOfValue('list', [{ sku: 'A' }])).toBe('object');
    expect(typeOfValue(undefined, { total: 42 })).toBe('object');
  });
});

test('what is typed is read as the type has it, and nothing of another type is taken', () => {
  expect(readTyped('number', ' 42 ')).toBe(42);
  expect(readTyped('number', 'many')).toBeUndefined();
  expect(readTyped('text', 'true')).toBe('true');
  expect(readTyped('object', '{"total": 42}')).toEqual({ total: 42 });
  expect(readTyped('object', '{total')).toBeUndefined();
  expect(readTyped('text', '  ')).toBeUndefined();
});
