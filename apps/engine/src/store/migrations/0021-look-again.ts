import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages and sites that are looked at again by themselves: how often, and when next. */
export class LookAgain0021 implements MigrationInterface {
  name = 'LookAgain0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE knowledge_source ADD COLUMN every_hours integer, ADD COLUMN next_at timestamptz',
    );
    await runner.query(
      'CREATE INDEX knowledge_source_next ON knowledge_source (next_at) WHERE next_at IS NOT NULL',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
