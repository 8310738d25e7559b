import { isJsonObject } from '@nightshift/schema';
import { describe, expect, test } from '@jest/globals';
import { listEndpoints, writeOpenApi } from './openapi.js';
import { PROBLEMS } from './problem-codes.js';

const document: unknown = JSON.parse(JSON.stringify(writeOpenApi('1.0.0')));

describe('the OpenAPI document', () => {
  test('refers to nothing that is not in it', () => {
    const refs = [...valuesOf(document, '$ref')];
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of refs) expect(resolve(String(ref))).toBeDefined();
    expect([...valuesOf(document, '$id'), ...valuesOf(document, '$defs')]).toEqual([]);
  });

  test('has a name of its own for every operation', () => {
    const ids = [...valuesOf(document, 'operationId')];
    expect(ids).toHaveLength(listEndpoints().length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('every problem has its sentence in every language of the screens', () => {
  for (const { title, status } of Object.values(PROBLEMS)) {
    expect(Object.keys(title)).toEqual(['en', 'zh-CN', 'zh-TW']);
    expect(status).toBeGreaterThanOrEqual(400);
  }
});

function resolve(ref: string): unknown {
  const keys = ref.split('/').slice(1);
  return keys.reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), document);
}

function* valuesOf(value: unknown, wanted: string): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === wanted) yield inner;
    yield* valuesOf(inner, wanted);
  }
}
