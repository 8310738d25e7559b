import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Optimistic, as contacts are: a process that remembers a conversation may write it only while nobody else has. */
export class ConversationRevision0003 implements MigrationInterface {
  name = 'ConversationRevision0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conversation ADD COLUMN revision integer NOT NULL DEFAULT 0');
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
