import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that mean the same to whoever keeps a base: a list of groups, each a list of words. */
export class Synonyms0018 implements MigrationInterface {
  name = 'Synonyms0000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE knowledge_base ADD COLUMN synonyms jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
