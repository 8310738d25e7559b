import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // A place where models run. The key is encrypted under the row's id.
  `CREATE TABLE ai_provider (
    id text COLLATE "C" PRIMARY KEY,
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    name text NOT NULL, kind text NOT NULL, config jsonb NOT NULL, secrets bytea NOT NULL,
    revision integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (workspace_id, name))`,
  // What one question to a model cost, or may cost while it is asked. The key is the call's and a number.
  `CREATE TABLE ai_spend (
    key text COLLATE "C" PRIMARY KEY,
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    conversation_id text COLLATE "C" REFERENCES conversation(id) ON DELETE CASCADE,
    day date NOT NULL, provider text NOT NULL, model text NOT NULL, question text NOT NULL,
    input_tokens integer NOT NULL DEFAULT 0, output_tokens integer NOT NULL DEFAULT 0,
    cost double precision NOT NULL, is_settled boolean NOT NULL DEFAULT false,
    answer jsonb, at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX ai_spend_conversation ON ai_spend (conversation_id)`,
  `CREATE INDEX ai_spend_day ON ai_spend (workspace_id, day)`,
  // The sum of a day: its row is the lock under which budgets are read and spent.
  `CREATE TABLE ai_day (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    day date NOT NULL, cost double precision NOT NULL, PRIMARY KEY (workspace_id, day))`,
];

export class Ai0012 implements MigrationInterface {
  name = 'Ai0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
