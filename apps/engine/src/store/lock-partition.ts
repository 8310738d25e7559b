import { PARTITION_LOCKS } from './load.js';
import type { Tx } from './tx.js';

/** Waits until no turn is under way in a partition, and lets none begin until the transaction ends (invariant 3). */
export async function lockPartition(tx: Tx, partition: number): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1::integer, $2::integer)', [PARTITION_LOCKS, partition]);
}
