import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calls show other systems, by the name that flows write. Each value is encrypted under workspace and name. */
export class Secrets0019 implements MigrationInterface {
  name = 'Secrets0000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE workspace_secret (
        workspace_id text COLLATE "C" NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
        name text COLLATE "C" NOT NULL,
        value bytea NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, name))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
