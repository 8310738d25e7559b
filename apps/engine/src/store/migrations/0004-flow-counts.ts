import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What turns did, counted per hour, and who came through which flow last: for the live view, never for a decision. */
const STATEMENTS = [
  `CREATE TABLE flow_count (
    workspace_id text COLLATE "C" NOT NULL, flow_id text COLLATE "C" NOT NULL, version integer NOT NULL, hour timestamptz NOT NULL,
    node_id text COLLATE "C" NOT NULL, what text NOT NULL, port text NOT NULL DEFAULT '', count bigint NOT NULL,
    PRIMARY KEY (flow_id, hour, version, node_id, what, port))`,
  `CREATE TABLE flow_visit (
    workspace_id text COLLATE "C" NOT NULL, flow_id text COLLATE "C" NOT NULL, conversation_id text COLLATE "C" NOT NULL,
    event_id text COLLATE "C" NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (flow_id, conversation_id))`,
  `CREATE INDEX flow_visit_latest ON flow_visit (flow_id, event_id)`,
  `CREATE INDEX flow_visit_conversation ON flow_visit (conversation_id)`,
];

export class FlowCounts0004 implements MigrationInterface {
  name = 'FlowCounts0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
