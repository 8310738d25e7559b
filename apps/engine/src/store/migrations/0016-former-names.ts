import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A knowledge base keeps the names it had: flows that are live cannot be changed, and go on naming it by them. */
export class FormerNames0016 implements MigrationInterface {
  name = 'FormerNames0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE knowledge_base ADD COLUMN former_names text[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
