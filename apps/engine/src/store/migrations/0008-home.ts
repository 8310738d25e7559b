import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the home screen and the settings show: folders of flows, flows put away, how a draft stands, who saved it last;
 * tags and fields with what people call them; and an audit that nothing can rewrite.
 */
const STATEMENTS = [
  `CREATE TABLE folder (
    id text PRIMARY KEY, workspace_id text NOT NULL, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE UNIQUE INDEX folder_name ON folder (workspace_id, lower(name))`,
  `ALTER TABLE flow ADD folder_id text REFERENCES folder(id) ON DELETE SET NULL, ADD archived_at timestamptz,
    ADD errors integer, ADD warnings integer,        -- of the draft, when it was saved; null: saved by an older release
    ADD updated_by text`,
  `CREATE TABLE tag (
    workspace_id text NOT NULL, name text NOT NULL, color text, created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, name))`,
  `CREATE TABLE contact_field (
    workspace_id text NOT NULL, key text NOT NULL, label jsonb NOT NULL, type text NOT NULL, options jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (workspace_id, key))`,
  `CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit is only added to'; END $$`,
  `CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`,
];

export class Home0008 implements MigrationInterface {
  name = 'Home0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
