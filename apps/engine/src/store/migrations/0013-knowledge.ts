import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'text COLLATE "C"';

/**
 * Knowledge bases. A source is what people gave; its passages are what is searched. A base's revision grows with every
 * change of its passages, so that whoever holds an index of them knows when to look again.
 */
const STATEMENTS = [
  `CREATE TABLE knowledge_base (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL REFERENCES workspace(id), name text NOT NULL,
    revision bigint NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (workspace_id, name))`,
  `CREATE TABLE knowledge_source (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL,
    base_id ${KEY} NOT NULL REFERENCES knowledge_base(id) ON DELETE CASCADE,
    type text NOT NULL,                              -- entries | file | url | crawl
    name text NOT NULL, url text, format text,       -- format: text | markdown | html | pdf | word | excel | csv
    language text, market text,
    options jsonb NOT NULL DEFAULT '{}',             -- of a crawl: depth, pages
    content bytea,                                   -- of a file, as it came
    status text NOT NULL,                            -- waiting | working | ready | failed
    error text, done integer NOT NULL DEFAULT 0, total integer NOT NULL DEFAULT 0,
    report jsonb NOT NULL DEFAULT '[]',              -- pages that could not be read: {url, error}; tables, as they were understood
    attempts smallint NOT NULL DEFAULT 0, claimed_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (base_id, name))`,
  `CREATE INDEX knowledge_source_waiting ON knowledge_source (id) WHERE status IN ('waiting', 'working')`,
  `CREATE TABLE knowledge_passage (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, base_id ${KEY} NOT NULL,
    source_id ${KEY} NOT NULL REFERENCES knowledge_source(id) ON DELETE CASCADE,
    position integer NOT NULL, title text NOT NULL, text text NOT NULL, language text NOT NULL, market text, url text,
    hash ${KEY} NOT NULL,                            -- of all that is searched: the same passage keeps its row
    embedding bytea, embedding_model text)`,
  `CREATE INDEX knowledge_passage_base ON knowledge_passage (base_id, id)`,
  `CREATE INDEX knowledge_passage_source ON knowledge_passage (source_id, position)`,
];

export class Knowledge0013 implements MigrationInterface {
  name = 'Knowledge0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
