import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'text COLLATE "C"';

/**
 * Where what models cost goes, and how many questions were answered. Neither says who asked: figures stay when a
 * customer is erased.
 */
const STATEMENTS = [
  `ALTER TABLE ai_spend
    ADD COLUMN purpose text NOT NULL DEFAULT 'customer', -- see ai/booking.ts
    ADD COLUMN step text,                                -- the call: ai.answer; null: from before this was kept
    ADD COLUMN flow_id ${KEY}, ADD COLUMN node_id ${KEY},
    ADD COLUMN base text,                                -- its name then
    ADD COLUMN language text, ADD COLUMN market text,
    ADD COLUMN provider_name text,                       -- its name then
    ADD COLUMN is_priced boolean NOT NULL DEFAULT true   -- false: nobody had entered a price`,
  `UPDATE ai_spend SET purpose = CASE
      WHEN key LIKE 'gap/%/translate#%' THEN 'translation' WHEN key LIKE 'gap/%' THEN 'gap-draft'
      WHEN key LIKE 'ask/%' THEN 'question-box' WHEN key LIKE 'evr\\_%' OR key LIKE 'eval/%' THEN 'evaluation'
      ELSE 'simulator' END
    WHERE conversation_id IS NULL`,
  // Counted behind everybody's back, as steps are; empty: not known.
  `CREATE TABLE ai_answer_count (
    workspace_id ${KEY} NOT NULL REFERENCES workspace(id) ON DELETE CASCADE, day date NOT NULL,
    flow_id ${KEY} NOT NULL, node_id ${KEY} NOT NULL, base text NOT NULL, language text NOT NULL, market text NOT NULL,
    verdict text NOT NULL, answered_by text NOT NULL,    -- model | retrieval | empty: it was not answered
    count bigint NOT NULL,
    PRIMARY KEY (workspace_id, day, flow_id, node_id, base, language, market, verdict, answered_by))`,
];

export class Spending0022 implements MigrationInterface {
  name = 'Spending0000000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
