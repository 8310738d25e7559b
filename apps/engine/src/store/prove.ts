import { begin, type LaneConnection, type Statement } from './lane-connection.js';
import { PARTITION_LOCKS } from './load.js';
import { int2Array, int4Array, textArray } from './wire.js';

/** What a batch believed when it decided without reading. Revisions of conversations are proven by writing them. */
export interface Belief {
  /** Free. Not empty: the transaction has not begun yet. */
  locks: readonly number[];
  /** Partitions in which nothing waits. */
  quiet: readonly number[];
  contacts: readonly Revision[];
  workspaces: readonly Revision[];
}

export interface Revision {
  id: string;
  revision: number;
}

const LOCK_ALL: Statement = {
  name: 'lock-all',
  text: `SELECT expect_rows(count(*), $2::integer, 'a partition') FROM unnest($1::int2[]) AS p
    WHERE pg_try_advisory_xact_lock(${PARTITION_LOCKS}, p::integer)`,
};

/** Asked after the lock, so that it sees the work of the partitions' last holders. */
const UNCHANGED: Statement = {
  name: 'unchanged',
  text: `SELECT
    expect_rows((SELECT count(*) FROM unnest($1::int2[]) AS p CROSS JOIN LATERAL (
      SELECT FROM event WHERE status = 'waiting' AND partition = p LIMIT 1) w), 0, 'its turn'),
    expect_rows((SELECT count(*) FROM unnest($2::text[], $3::int4[]) AS u(id, revision)
      JOIN contact c ON c.id = u.id AND c.revision = u.revision), $4::integer, 'a contact'),
    expect_rows((SELECT count(*) FROM unnest($5::text[], $6::int4[]) AS u(id, revision)
      JOIN workspace w ON w.id = u.id AND w.revision = u.revision), $7::integer, 'a workspace')`,
};

/** Fails, and the transaction with it, as a lost race when anything is not as it was believed. */
export function proveUnchanged(connection: LaneConnection, belief: Belief): Promise<unknown>[] {
  const { locks, quiet, contacts, workspaces } = belief;
  const opening =
    locks.length === 0
      ? []
      : [begin(connection), connection.send(LOCK_ALL, [int2Array(locks), locks.length])];
  return [
    ...opening,
    connection.send(UNCHANGED, [
      int2Array(quiet),
      textArray(contacts.map(({ id }) => id)),
      int4Array(contacts.map(({ revision }) => revision)),
      contacts.length,
      textArray(workspaces.map(({ id }) => id)),
      int4Array(workspaces.map(({ revision }) => revision)),
      workspaces.length,
    ]),
  ];
}
