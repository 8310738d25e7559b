import type { EntityManager } from 'typeorm';

/** One open transaction: entities and ordinary queries. */
export type Tx = EntityManager;

/** Until the transaction ends, nobody else gets past the same name. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
