import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often somebody has tried to sign in or to set up, over all processes. A crash of the database may forget it: that
 * is no way in, and nothing of it is worth a write-ahead log.
 */
const STATEMENTS = [
  `CREATE UNLOGGED TABLE attempt (
    key bytea PRIMARY KEY,                           -- a hash: no address of anybody is kept
    tokens double precision NOT NULL, at timestamptz NOT NULL)`,
];

export class Attempts0014 implements MigrationInterface {
  name = 'Attempts0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
