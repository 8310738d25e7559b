import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { lockName } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import type { Format, TableReport } from './parse/parsed.js';
import { withoutCredentials } from './without-credentials.js';

export type SourceType = 'entries' | 'file' | 'url' | 'crawl';
export type SourceStatus = 'waiting' | 'working' | 'ready' | 'failed';

export interface CrawlOptions {
  /** Links away from the first page. */
  depth: number;
  /** At most that many. */
  pages: number;
}

export interface Source {
  /** `src_…` */
  id: string;
  type: SourceType;
  name: string;
  /** Of a page or the first of a site, as it calls itself; null before it was read, and when it does not. */
  title: string | null;
  url: string | null;
  format: Format | null;
  language: string | null;
  market: string | null;
  crawl: CrawlOptions | null;
  /** Of a page or a site: how often it is looked at again by itself; null: never. */
  everyHours: number | null;
  /** When that is the next time; null as well before it was read at all. */
  nextAt: string | null;
  status: SourceStatus;
  /** Why it failed, for people. */
  error: string | null;
  /** Of a crawl: pages read, and known so far. */
  progress: { done: number; total: number };
  /** Pages of a crawl that could not be read; what was known of them stays. */
  skipped: { url: string; error: string }[];
  /** Of a workbook or a table: how each was understood. */
  tables: TableReport[];
  /** BCP 47, of its passages, the most common first. */
  languages: string[];
  passages: number;
  updatedAt: string;
}

export interface NewSource {
  baseId: string;
  type: SourceType;
  /** Unique in its base: the same name again replaces what it held. */
  name: string;
  url?: string;
  format?: Format;
  content?: Uint8Array;
  /** Of a file that the command line read: where it lies. */
  path?: string;
  language?: string;
  market?: string;
  crawl?: CrawlOptions;
  /** As it was for the same name when absent. */
  everyHours?: number;
  actor: string;
}

export interface SourceRow {
  id: string;
  workspace_id: string;
  base_id: string;
  type: SourceType;
  name: string;
  url: string | null;
  format: Format | null;
  language: string | null;
  market: string | null;
  options: { crawl?: CrawlOptions; path?: string; title?: string };
  every_hours: number | null;
  next_at: Date | null;
  status: SourceStatus;
  error: string | null;
  done: number;
  total: number;
  report: ({ url: string; error: string } | TableReport)[];
  attempts: number;
  updated_at: Date;
}

/** Of a source that has just been read, or could not be; null where nobody wants it to be looked at again. */
export const NEXT_AT = `now() + every_hours * interval '1 hour'`;

const COLUMNS =
  "s.id, s.workspace_id, s.base_id, s.type, s.name, s.url, s.format, s.language, s.market, s.options - 'titles' AS options, s.every_hours, s.next_at, s.status, s.error, s.done, s.total, s.report, s.attempts, s.updated_at";
/** One passage of more may be full of foreign names, and is no language of the source. */
const FEW = 200;
const COUNTED = `${COLUMNS}, (SELECT count(*)::integer FROM knowledge_passage p WHERE p.source_id = s.id) AS passages,
  ARRAY(SELECT p.language FROM knowledge_passage p WHERE p.source_id = s.id AND p.language <> 'und'
    GROUP BY p.language
    HAVING count(*) * ${FEW} >= (SELECT count(*) FROM knowledge_passage q WHERE q.source_id = s.id)
    ORDER BY count(*) DESC, p.language) AS languages`;

type CountedRow = SourceRow & Pick<Source, 'passages' | 'languages'>;

function sourceOf(row: CountedRow): Source {
  const {
    id,
    type,
    name,
    url,
    format,
    language,
    market,
    options,
    every_hours: everyHours,
    next_at: nextAt,
    status,
    error,
    done,
    total,
    report,
    passages,
    languages,
  } = row;
  return {
    ...{ id, type, format, language, market, status, passages, languages },
    name: withoutCredentials(name),
    url: url === null ? null : withoutCredentials(url),
    error: error === null ? null : withoutCredentials(error),
    title: options.title ?? null,
    crawl: options.crawl ?? null,
    everyHours,
    nextAt: nextAt?.toISOString() ?? null,
    progress: { done, total },
    skipped: report
      .filter((part) => 'url' in part)
      .map((part) => ({ ...part, url: withoutCredentials(part.url) })),
    tables: report.filter((part) => 'columns' in part),
    updatedAt: row.updated_at.toISOString(),
  };
}

export async function listSources(
  { pool }: Database,
  baseId: string,
  query: PageQuery,
): Promise<Page<Source>> {
  return pageOf(query, [baseId, 'knowledge-sources'], async (limit, after) => {
    const { rows } = await pool.query<CountedRow>(
      `SELECT ${COUNTED} FROM knowledge_source s WHERE s.base_id = $1 AND ($3::text IS NULL OR s.id > $3) ORDER BY s.id LIMIT $2`,
      [baseId, limit, after],
    );
    return rows.map((row) => ({ item: sourceOf(row), key: row.id }));
  });
}

export async function findSource({ pool }: Database, baseId: string, id: string): Promise<Source | null> {
  const { rows } = await pool.query<CountedRow>(
    `SELECT ${COUNTED} FROM knowledge_source s WHERE s.base_id = $1 AND s.id = $2`,
    [baseId, id],
  );
  return rows[0] === undefined ? null : sourceOf(rows[0]);
}

/** One that holds something: after a failure there is nothing to replace. */
export async function hasSourceNamed({ pool }: Database, baseId: string, name: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM knowledge_source s WHERE base_id = $1 AND name = $2
       AND EXISTS (SELECT 1 FROM knowledge_passage p WHERE p.source_id = s.id)`,
    [baseId, name],
  );
  return (rowCount ?? 0) > 0;
}

/** What files of the command line are called, by where they lie. */
export async function namesByPath({ pool }: Database, baseId: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ path: string; name: string }>(
    `SELECT options->>'path' AS path, name FROM knowledge_source WHERE base_id = $1 AND options->>'path' IS NOT NULL ORDER BY id`,
    [baseId],
  );
  return new Map(rows.map(({ path, name }) => [path, name]));
}

/** Makes a source, or gives the one of that name new content; either way it waits to be read. Entries are ready at once. */
export async function putSource(database: Database, workspaceId: string, source: NewSource): Promise<string> {
  const { baseId, type, name, url, format, content, language, market, crawl, path, everyHours, actor } =
    source;
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `knowledge source ${baseId} ${name}`);
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO knowledge_source (id, workspace_id, base_id, type, name, url, format, content, language, market, options, status, every_hours)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (base_id, name) DO UPDATE SET type = excluded.type, url = excluded.url, format = excluded.format,
         content = excluded.content, language = excluded.language, market = excluded.market, options = excluded.options,
         every_hours = CASE WHEN excluded.type IN ('url', 'crawl') THEN coalesce(excluded.every_hours, knowledge_source.every_hours) END,
         next_at = NULL, status = excluded.status, error = NULL, done = 0, total = 0, attempts = 0, claimed_until = NULL, updated_at = now()
       RETURNING id`,
      [
        newId('knowledgeSource'),
        workspaceId,
        baseId,
        type,
        name,
        url ?? null,
        format ?? null,
        content === undefined ? null : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
        language ?? null,
        market ?? null,
        { ...(crawl === undefined ? {} : { crawl }), ...(path === undefined ? {} : { path }) },
        type === 'entries' ? 'ready' : 'waiting',
        everyHours ?? null,
      ],
    );
    const id = row?.id ?? '';
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.source-given',
      subject: id,
      detail: { type, name },
    });
    return id;
  });
}

/** Reads it anew: a page or a site is fetched again. False: there is none, or it is typed by hand. */
export async function readAgain({ pool }: Database, baseId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE knowledge_source SET status = 'waiting', error = NULL, attempts = 0, done = 0, total = 0, claimed_until = NULL, updated_at = now()
     WHERE base_id = $1 AND id = $2 AND type <> 'entries'`,
    [baseId, id],
  );
  return (rowCount ?? 0) > 0;
}

/** Whom it speaks to, changed: it is read again, since that is part of each of its passages. False: as for `readAgain`. */
export async function changeAudience(
  { pool }: Database,
  baseId: string,
  { id, language, market }: Pick<Source, 'id' | 'language' | 'market'>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE knowledge_source SET language = $3, market = $4, status = 'waiting', error = NULL, attempts = 0, done = 0, total = 0,
       claimed_until = NULL, updated_at = now()
     WHERE base_id = $1 AND id = $2 AND type <> 'entries'`,
    [baseId, id, language, market],
  );
  return (rowCount ?? 0) > 0;
}

/**
 * How often it is looked at again by itself, from when it was read last; null: never. False: there is none, or nothing of
 * it lies on the web.
 */
export async function changeSchedule(
  { pool }: Database,
  baseId: string,
  { id, everyHours }: Pick<Source, 'id' | 'everyHours'>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE knowledge_source SET every_hours = $3::integer, next_at = updated_at + $3::integer * interval '1 hour'
     WHERE base_id = $1 AND id = $2 AND type IN ('url', 'crawl')`,
    [baseId, id, everyHours],
  );
  return (rowCount ?? 0) > 0;
}

/** With its passages. False: there is none. */
export async function deleteSource(
  database: Database,
  workspaceId: string,
  { baseId, id, actor }: { baseId: string; id: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const gone = await tx.query<{ name: string }[]>(
      'WITH gone AS (DELETE FROM knowledge_source WHERE workspace_id = $1 AND base_id = $2 AND id = $3 RETURNING name) SELECT name FROM gone',
      [workspaceId, baseId, id],
    );
    if (gone[0] === undefined) return false;
    await tx.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [baseId]);
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.source-deleted',
      subject: id,
      detail: { name: gone[0].name },
    });
    return true;
  });
}

export interface ClaimedSource extends SourceRow {
  content: Buffer | null;
}

/**
 * Takes the next source that waits, whose reader died, or that is due to be looked at again; only that one when `id` is
 * given. What somebody waits for goes first. Its holder extends the claim. The claim counts as a try, so that a file which
 * ends its reader's process is given up at last.
 */
export async function claimSource(
  { pool }: Database,
  leaseMs: number,
  id?: string,
): Promise<ClaimedSource | null> {
  const { rows } = await pool.query<ClaimedSource>(
    `UPDATE knowledge_source s SET status = 'working', claimed_until = now() + $1 * interval '1 millisecond',
       attempts = CASE WHEN status IN ('ready', 'failed') THEN 1 ELSE attempts + 1 END
     WHERE s.id = (
       SELECT id FROM knowledge_source
       WHERE (status = 'waiting' OR (status = 'working' AND claimed_until < now())
           OR (status IN ('ready', 'failed') AND next_at <= now()))
         AND ($2::text IS NULL OR id = $2)
       ORDER BY status IN ('ready', 'failed'), id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}, s.content`,
    [leaseMs, id ?? null],
  );
  return rows[0] ?? null;
}

export async function extendSource(
  { pool }: Database,
  { id, attempts }: SourceRow,
  leaseMs: number,
  progress: { done: number; total: number },
): Promise<void> {
  await pool.query(
    `UPDATE knowledge_source SET claimed_until = now() + $2 * interval '1 millisecond', done = $3, total = $4
     WHERE id = $1 AND status = 'working' AND attempts = $5`,
    [id, leaseMs, progress.done, progress.total, attempts],
  );
}

/** Nothing of it changes; what it held before stays. */
export async function failSource(
  { pool }: Database,
  { id, attempts }: SourceRow,
  error: string,
): Promise<void> {
  await pool.query(
    `UPDATE knowledge_source SET status = 'failed', error = $2, claimed_until = NULL, updated_at = now(), next_at = ${NEXT_AT}
     WHERE id = $1 AND status = 'working' AND attempts = $3`,
    [id, error.slice(0, 1000), attempts],
  );
}
