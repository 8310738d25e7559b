import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often a process ended while it performed an effect, and which processes ended without saying goodbye: a row of
 * a process that is not there any more, until `died_at` is set by whoever noticed.
 */
export class Crashes0009 implements MigrationInterface {
  name = 'Crashes0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN crashes smallint NOT NULL DEFAULT 0');
    await runner.query(
      `CREATE TABLE process (name text COLLATE "C" PRIMARY KEY, started_at timestamptz NOT NULL DEFAULT now(), died_at timestamptz)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
