import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A send that is on its way when a person takes over cannot be called back, but it must not be tried again. */
export class WithdrawnSends0002 implements MigrationInterface {
  name = 'WithdrawnSends0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ADD COLUMN is_withdrawn boolean NOT NULL DEFAULT false');
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
