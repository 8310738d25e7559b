import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { hashOf, type StoredPassage } from './passages.js';
import { putSource } from './sources.js';

/** A question with its answer, typed by people. */
export interface Entry {
  /** One way to ask it a line. */
  question: string;
  answer: string;
  language: string;
  market: string | null;
}

/** The source that holds the entries of a base; it is made when the first one is typed. */
export const ENTRIES_NAME = 'Questions and answers';

interface Whose {
  workspaceId: string;
  baseId: string;
  actor: string;
}

export async function addEntry(
  database: Database,
  { workspaceId, baseId, actor }: Whose,
  entry: Entry,
): Promise<StoredPassage> {
  const sourceId =
    (await entriesOf(database, baseId)) ??
    (await putSource(database, workspaceId, { baseId, type: 'entries', name: ENTRIES_NAME, actor }));
  const id = newId('passage');
  const { question: title, answer: text, language, market } = entry;
  await database.orm.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO knowledge_passage (id, workspace_id, base_id, source_id, position, title, text, language, market, hash)
       VALUES ($1, $2, $3, $4, (SELECT coalesce(max(position), -1) + 1 FROM knowledge_passage WHERE source_id = $4), $5, $6, $7, $8, $9)`,
      [
        id,
        workspaceId,
        baseId,
        sourceId,
        title,
        text,
        language,
        market,
        hashOf({ title, text, language, url: null }, market),
      ],
    );
    await noteChange(tx, baseId);
    await writeAudit(tx, workspaceId, { actor, action: 'knowledge.entry-added', subject: id });
  });
  return { id, sourceId, title, text, language, market, url: null };
}

async function noteChange(tx: Tx, baseId: string): Promise<void> {
  await tx.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [baseId]);
  await tx.query(`UPDATE knowledge_source SET updated_at = now() WHERE base_id = $1 AND type = 'entries'`, [
    baseId,
  ]);
}

async function entriesOf({ pool }: Database, baseId: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM knowledge_source WHERE base_id = $1 AND type = 'entries' ORDER BY id LIMIT 1`,
    [baseId],
  );
  return rows[0]?.id ?? null;
}

/** Under a new id, since what has been cited stays what it was. Null: there is no such entry. */
export async function changeEntry(
  database: Database,
  whose: Whose,
  id: string,
  entry: Entry,
): Promise<StoredPassage | null> {
  if (!(await removeEntry(database, whose, id))) return null;
  return addEntry(database, whose, entry);
}

/** False: there is no such entry. Passages of files are not entries: they go with their file. */
export async function removeEntry(
  database: Database,
  { workspaceId, baseId, actor }: Whose,
  id: string,
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const gone = await tx.query<unknown[]>(
      `WITH gone AS (DELETE FROM knowledge_passage p USING knowledge_source s
         WHERE p.id = $2 AND p.base_id = $1 AND s.id = p.source_id AND s.type = 'entries' RETURNING p.id) SELECT id FROM gone`,
      [baseId, id],
    );
    if (gone.length === 0) return false;
    await noteChange(tx, baseId);
    await writeAudit(tx, workspaceId, { actor, action: 'knowledge.entry-removed', subject: id });
    return true;
  });
}
