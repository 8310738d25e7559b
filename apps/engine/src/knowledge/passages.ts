import { createHash } from 'node:crypto';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import type { Tx } from '../store/tx.js';

/** A passage as it is about to be stored. */
export interface Draft {
  title: string;
  text: string;
  language: string;
  /** Of its own; that of its source when absent. */
  market?: string | null;
  url: string | null;
}

export interface StoredPassage {
  id: string;
  sourceId: string;
  title: string;
  text: string;
  language: string;
  market: string | null;
  url: string | null;
}

/** Of one base; the index of a process is not asked for more. */
export const MOST_PASSAGES = 200_000;

/** There is no room; the message says what to do. */
export class BaseFull extends Error {
  constructor() {
    super(
      `a base holds at most ${MOST_PASSAGES.toLocaleString('en')} passages; put the rest into another base, or remove sources`,
    );
    this.name = 'BaseFull';
  }
}

export interface SourcePassages {
  workspaceId: string;
  baseId: string;
  sourceId: string;
  market: string | null;
  drafts: readonly Draft[];
  /** Pages that could not be read this time: what is known of them stays. */
  keepUrls?: readonly string[];
}

/**
 * Makes the passages of a source these and no others. What is the same keeps its row, and with it its id and vector.
 * Gives how many were added and removed.
 */
export async function replacePassages(
  tx: Tx,
  source: SourcePassages,
): Promise<{ added: number; removed: number }> {
  const { workspaceId, baseId, sourceId, market, drafts, keepUrls = [] } = source;
  // Also the lock: one change of a base at a time.
  await tx.query('SELECT 1 FROM knowledge_base WHERE id = $1 FOR UPDATE', [baseId]);
  const rows = await tx.query<{ id: string; hash: string; url: string | null; position: number }[]>(
    'SELECT id, hash, url, position FROM knowledge_passage WHERE source_id = $1 ORDER BY position',
    [sourceId],
  );
  const kept = new Set(keepUrls);
  const byHash = new Map<string, { id: string; position: number }[]>();
  for (const row of rows)
    if (row.url === null || !kept.has(row.url)) byHash.set(row.hash, [...(byHash.get(row.hash) ?? []), row]);
  const added: (Draft & { id: string; hash: string; position: number })[] = [];
  const moved: { id: string; position: number }[] = [];
  for (const [position, draft] of drafts.entries()) {
    const hash = hashOf(draft, draft.market ?? market);
    const same = byHash.get(hash)?.shift();
    if (same === undefined) added.push({ ...draft, id: newId('passage'), hash, position });
    else if (same.position !== position) moved.push({ id: same.id, position });
  }
  const removed = [...byHash.values()].flat().map(({ id }) => id);
  await refuseTooMany(tx, baseId, added.length - removed.length);
  if (removed.length > 0)
    await tx.query('DELETE FROM knowledge_passage WHERE id = ANY($1::text[])', [removed]);
  if (moved.length > 0)
    await tx.query(
      'UPDATE knowledge_passage p SET position = u.position FROM unnest($1::text[], $2::integer[]) AS u(id, position) WHERE p.id = u.id',
      [moved.map(({ id }) => id), moved.map(({ position }) => position)],
    );
  for (let at = 0; at < added.length; at += INSERT_AT_ONCE)
    await insertPassages(tx, { workspaceId, baseId, sourceId, market }, added.slice(at, at + INSERT_AT_ONCE));
  if (added.length + removed.length > 0)
    await tx.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [baseId]);
  return { added: added.length, removed: removed.length };
}

const INSERT_AT_ONCE = 2000;

async function refuseTooMany(tx: Tx, baseId: string, more: number): Promise<void> {
  if (more <= 0) return;
  const [counted] = await tx.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM knowledge_passage WHERE base_id = $1',
    [baseId],
  );
  if ((counted?.count ?? 0) + more > MOST_PASSAGES) throw new BaseFull();
}

export async function insertPassages(
  tx: Tx,
  {
    workspaceId,
    baseId,
    sourceId,
    market,
  }: Pick<SourcePassages, 'workspaceId' | 'baseId' | 'sourceId' | 'market'>,
  passages: readonly (Draft & { id: string; hash: string; position: number })[],
): Promise<void> {
  await tx.query(
    `INSERT INTO knowledge_passage (id, workspace_id, base_id, source_id, market, position, title, text, language, url, hash)
     SELECT id, $1, $2, $3, own_market, position, title, text, language, url, hash
     FROM unnest($4::text[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
       AS u(own_market, id, position, title, text, language, url, hash)`,
    [
      workspaceId,
      baseId,
      sourceId,
      passages.map((passage) => passage.market ?? market),
      passages.map(({ id }) => id),
      passages.map(({ position }) => position),
      passages.map(({ title }) => title),
      passages.map(({ text }) => text),
      passages.map(({ language }) => language),
      passages.map(({ url }) => url),
      passages.map(({ hash }) => hash),
    ],
  );
}

export function hashOf({ title, text, language, url }: Omit<Draft, 'market'>, market: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text, language, url, market]))
    .digest('base64url');
}

const COLUMNS = `p.id, p.source_id AS "sourceId", p.title, p.text, p.language, p.market, p.url`;

export interface ListedPassage extends StoredPassage {
  /** What the page of a site calls itself that it stands on. */
  page: string | null;
}

export async function listPassages(
  { pool }: Database,
  baseId: string,
  { sourceId, search, ...query }: PageQuery & { sourceId?: string; search?: string },
): Promise<Page<ListedPassage>> {
  const list = [baseId, sourceId ?? '', search ?? '', 'knowledge-passages'];
  return pageOf(query, list, async (limit, after) => {
    const { rows } = await pool.query<ListedPassage>(
      `SELECT ${COLUMNS}, s.options->'titles'->>p.url AS page
       FROM knowledge_passage p JOIN knowledge_source s ON s.id = p.source_id
       WHERE p.base_id = $1 AND ($4::text IS NULL OR p.source_id = $4) AND ($3::text IS NULL OR p.id > $3)
         AND ($5::text IS NULL OR strpos(lower(p.title || E'\\n' || p.text), lower($5)) > 0) ORDER BY p.id LIMIT $2`,
      [baseId, limit, after, sourceId ?? null, search ?? null],
    );
    return rows.map((item) => ({ item, key: item.id }));
  });
}
