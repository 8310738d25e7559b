import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Turns that were left behind by a process that ended without a word, and how often they have been tried since.
 * A row is written before its turn is taken and removed after it, so a row that stays names a turn that ended a process.
 */
export class Suspects0007 implements MigrationInterface {
  name = 'Suspects0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE suspect (turn text COLLATE "C" PRIMARY KEY, tries smallint NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
