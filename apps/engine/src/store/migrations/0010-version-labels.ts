import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people call a published version. Beside the version, which nothing may change once it is written. */
const STATEMENTS = [
  `CREATE TABLE flow_version_label (
    flow_id text COLLATE "C" NOT NULL, version integer NOT NULL, workspace_id text COLLATE "C" NOT NULL,
    label text NOT NULL, PRIMARY KEY (flow_id, version),
    FOREIGN KEY (flow_id, version) REFERENCES flow_version(flow_id, version) ON DELETE CASCADE)`,
];

export class VersionLabels0010 implements MigrationInterface {
  name = 'VersionLabels0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
