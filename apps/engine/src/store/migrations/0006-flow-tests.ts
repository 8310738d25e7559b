import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The conversation tests of a flow, all in one row: they are read, changed and run together. They go with the flow. */
const STATEMENTS = [
  `CREATE TABLE flow_test (
    flow_id text COLLATE "C" PRIMARY KEY REFERENCES flow(id) ON DELETE CASCADE,
    workspace_id text COLLATE "C" NOT NULL, revision integer NOT NULL, tests json NOT NULL)`,
];

export class FlowTests0006 implements MigrationInterface {
  name = 'FlowTests0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
