import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a workspace's passages and questions become vectors. The key is encrypted under the workspace's id. */
export class Embeddings0017 implements MigrationInterface {
  name = 'Embeddings0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE knowledge_embedding (
        workspace_id text COLLATE "C" PRIMARY KEY REFERENCES workspace(id) ON DELETE CASCADE,
        base_url text NOT NULL, model text NOT NULL, dimensions integer,
        space text NOT NULL,                             -- as in knowledge_passage.embedding_model
        key_hint text, secrets bytea,                    -- null: the server needs no key
        revision integer NOT NULL DEFAULT 1, changed_at timestamptz NOT NULL DEFAULT now())`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}
