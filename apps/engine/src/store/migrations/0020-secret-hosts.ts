import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hosts that a secret may be shown to; those from before it was asked for have none, and go anywhere. */
export class SecretHosts0020 implements MigrationInterface {
  name = 'SecretHosts0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE workspace_secret ADD COLUMN hosts text[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
