import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a page last opened the chat of a channel, and which: so that whoever pasted the snippet sees that it works. */
const STATEMENTS = [`ALTER TABLE channel ADD COLUMN page_seen_at timestamptz, ADD COLUMN page_seen_url text`];

export class PageSeen0005 implements MigrationInterface {
  name = 'PageSeen0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
