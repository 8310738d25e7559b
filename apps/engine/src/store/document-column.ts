import type { QueryDeepPartialEntity } from 'typeorm';

/**
 * A JSON document for a column, on its way into `insert`, `upsert` or `update`. Never into `save`: that copies and
 * compares documents by their names, loses `__proto__`, and fails on `hasOwnProperty`.
 */
export function documentColumn<T extends object>(document: T): QueryDeepPartialEntity<T> {
  return document;
}
