import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'text COLLATE "C"';

/**
 * What a workspace learns from its conversations: questions that a base must answer, how it did when it was asked them,
 * and what stumped it. All that a customer has said here goes with the conversation it was said in.
 */
const STATEMENTS = [
  `ALTER TABLE knowledge_base ADD COLUMN gate jsonb NOT NULL DEFAULT '{}'`, // see learning/gate.ts
  `CREATE TABLE evaluation_case (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL,
    base_id ${KEY} NOT NULL REFERENCES knowledge_base(id) ON DELETE CASCADE,
    question text NOT NULL, language text, market text,
    expect jsonb NOT NULL,                           -- "none", or what schema/evaluation.ts says
    origin text NOT NULL,                            -- typed | imported | marked-wrong | gap
    conversation_id ${KEY} REFERENCES conversation(id) ON DELETE CASCADE,
    message_id ${KEY},                               -- the answer that was marked wrong
    note text, created_by text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    hash ${KEY} NOT NULL,                            -- of question, language and market: asked once
    UNIQUE (base_id, hash))`,
  `CREATE INDEX evaluation_case_conversation ON evaluation_case (conversation_id) WHERE conversation_id IS NOT NULL`,
  `CREATE INDEX evaluation_case_message ON evaluation_case (message_id) WHERE message_id IS NOT NULL`,
  `CREATE TABLE evaluation_run (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL,
    base_id ${KEY} NOT NULL REFERENCES knowledge_base(id) ON DELETE CASCADE,
    base_revision bigint NOT NULL,                   -- of the base when it was asked
    provider text,                                   -- id of a provider, 'retrieval', or null: as customers are answered
    status text NOT NULL,                            -- waiting | working | done | failed | stopped
    error text, done integer NOT NULL DEFAULT 0, total integer NOT NULL DEFAULT 0,
    summary jsonb, started_by text NOT NULL,
    attempts smallint NOT NULL DEFAULT 0, claimed_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(), finished_at timestamptz)`,
  `CREATE INDEX evaluation_run_base ON evaluation_run (base_id, id)`,
  `CREATE INDEX evaluation_run_waiting ON evaluation_run (id) WHERE status IN ('waiting', 'working')`,
  `CREATE TABLE evaluation_result (
    run_id ${KEY} NOT NULL REFERENCES evaluation_run(id) ON DELETE CASCADE,
    case_id ${KEY} NOT NULL REFERENCES evaluation_case(id) ON DELETE CASCADE,
    result jsonb NOT NULL, PRIMARY KEY (run_id, case_id))`,
  `CREATE INDEX evaluation_result_case ON evaluation_result (case_id)`,
  // Questions that stumped everybody, those that ask the same together.
  `CREATE TABLE knowledge_gap (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL REFERENCES workspace(id) ON DELETE CASCADE,
    language text NOT NULL, market text, state text NOT NULL DEFAULT 'open', -- open | added | dismissed
    base_id ${KEY} REFERENCES knowledge_base(id) ON DELETE SET NULL,         -- where it was looked for
    title text NOT NULL, draft jsonb,                -- {answer, from, conversationId?, passageId?}
    entry_id ${KEY}, decided_by text, decided_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX knowledge_gap_listed ON knowledge_gap (workspace_id, state, id)`,
  `CREATE TABLE gap_question (
    id ${KEY} PRIMARY KEY,                           -- of the event whose question it is
    workspace_id ${KEY} NOT NULL, gap_id ${KEY} NOT NULL REFERENCES knowledge_gap(id) ON DELETE CASCADE,
    conversation_id ${KEY} NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    text text NOT NULL, reason text NOT NULL,        -- unsure | out-of-scope | failed | error | wants-human | handed-over
    human_answer text,                               -- what somebody of the team said to it
    vector bytea, vector_model text, at timestamptz NOT NULL)`,
  `CREATE INDEX gap_question_gap ON gap_question (gap_id, at)`,
  `CREATE INDEX gap_question_conversation ON gap_question (conversation_id)`,
];

export class Learning0015 implements MigrationInterface {
  name = 'Learning0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
