import type { Calendar } from '@nightshift/calendar';
import type { Flow } from '@nightshift/schema';
import pg from 'pg';
import { readContradictions, type Contradiction } from '../knowledge/contradictions.js';

/** What a database says of the installation in it, over all workspaces; null where its tables are not made yet. */
export interface InstallationState {
  /** `server_version`: 18.1 */
  version: string;
  /** It clears away dead rows and counts the others by itself. */
  isVacuuming: boolean;
  /** Names of the migrations that have run; empty before the first start. */
  migrations: string[];
  contents: Contents | null;
}

export interface Contents {
  hasQueue: boolean;
  admins: number;
  waitingLong: number;
  overdueTimers: number;
  parked: number;
  deadLetters: number;
  calendars: { name: string; document: Calendar }[];
  channels: { id: string; workspaceId: string; type: string; name: string; isActive: boolean }[];
  /** Null where its tables are not made yet. */
  knowledge: KnowledgeState | null;
  liveFlows: { id: string; workspaceId: string; templateId: string | null; document: Flow }[];
}

export interface KnowledgeState {
  providers: number;
  /** What failed last, of providers that are still there. */
  failures: ProviderFailure[];
  bases: number;
  passages: number;
  /**
   * Passages by what made their vectors, null for those without one, and by what is to make them as their workspace's
   * admin has entered it, null where nothing is.
   */
  vectors: { model: string | null; wanted: string | null; count: number }[];
  /** Somebody has entered where texts become vectors. */
  hasEmbeddings: boolean;
  /** The extension: its version in this database, in the server that could make it here, and whether our table is there. */
  pgvector: { installed: string | null; available: string | null; hasTable: boolean };
  /** Sources that nobody has begun or gone on to read for minutes, as base and name. */
  stuck: { base: string; name: string }[];
  failed: { base: string; name: string; error: string }[];
  contradictions: (Contradiction & { base: string })[];
}

/** As the processes wrote it down; times in milliseconds. */
export interface ProviderFailure {
  name: string;
  atMs: number;
  code: string;
  message: string;
  answeredAtMs: number | null;
  restsUntilMs: number | null;
}

const CONNECT_MS = 5000;

/** Reads only: no table is made and no migration run. Throws when the database cannot be reached. */
export async function readInstallation(url: string): Promise<InstallationState> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'nightshift doctor',
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; isVacuuming: boolean; hasTables: boolean }>(
      `SELECT current_setting('server_version') AS version, current_setting('autovacuum')::boolean AS "isVacuuming",
         to_regclass('migration') IS NOT NULL AS "hasTables"`,
    );
    const [{ version, isVacuuming, hasTables } = { version: '', isVacuuming: true, hasTables: false }] = rows;
    if (!hasTables) return { version, isVacuuming, migrations: [], contents: null };
    const migrations = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
    return {
      version,
      isVacuuming,
      migrations: migrations.rows.map(({ name }) => name),
      contents: await readContents(client, new Set(migrations.rows.map(({ name }) => name))),
    };
  } finally {
    await client.end();
  }
}

const KNOWLEDGE_SINCE = 'Knowledge0000000000013';
const EMBEDDINGS_SINCE = 'Embeddings0000000000017';

async function readKnowledge(client: pg.Client, hasSettings: boolean): Promise<KnowledgeState> {
  const counts = await client.query<Pick<KnowledgeState, 'providers' | 'bases' | 'passages'>>(
    `SELECT (SELECT count(*)::int FROM ai_provider) AS providers, (SELECT count(*)::int FROM knowledge_base) AS bases,
       (SELECT count(*)::int FROM knowledge_passage) AS passages`,
  );
  const vectors = await client.query<KnowledgeState['vectors'][number]>(
    hasSettings
      ? `SELECT p.embedding_model AS model, e.space AS wanted, count(*)::int AS count
         FROM knowledge_passage p LEFT JOIN knowledge_embedding e ON e.workspace_id = p.workspace_id
         GROUP BY 1, 2 ORDER BY 1, 2`
      : `SELECT embedding_model AS model, NULL AS wanted, count(*)::int AS count
         FROM knowledge_passage GROUP BY 1 ORDER BY 1`,
  );
  const settings = hasSettings ? await client.query('SELECT 1 FROM knowledge_embedding LIMIT 1') : null;
  const pgvector = await client.query<KnowledgeState['pgvector']>(
    `SELECT (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS installed,
       (SELECT default_version FROM pg_available_extensions WHERE name = 'vector') AS available,
       to_regclass('knowledge_vector') IS NOT NULL AS "hasTable"`,
  );
  const sources = await client.query<{ base: string; name: string; error: string | null }>(
    `SELECT b.name AS base, s.name, s.error FROM knowledge_source s JOIN knowledge_base b ON b.id = s.base_id
     WHERE s.status = 'failed' OR (s.status = 'waiting' AND s.updated_at < now() - interval '5 minutes')
       OR (s.status = 'working' AND s.claimed_until < now() - interval '5 minutes') ORDER BY b.name, s.name`,
  );
  const failures = await client.query<ProviderFailure>(
    `SELECT coalesce(p.name, f.key) AS name, (f.value->>'atMs')::float8 AS "atMs", f.value->>'code' AS code,
       f.value->>'message' AS message, (i.value->'answered'->>f.key)::float8 AS "answeredAtMs",
       (i.value->'resting'->>f.key)::float8 AS "restsUntilMs"
     FROM installation i CROSS JOIN jsonb_each(i.value->'failed') f LEFT JOIN ai_provider p ON p.id = f.key
     WHERE i.name LIKE 'ai.health %' AND (p.id IS NOT NULL OR f.key = 'environment') ORDER BY 1`,
  );
  const contradictions = await readContradictions(client, null);
  const names = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM knowledge_base WHERE id = ANY($1::text[]) ORDER BY name',
    [contradictions.map(({ baseId }) => baseId)],
  );
  const [row = { providers: 0, bases: 0, passages: 0 }] = counts.rows;
  return {
    ...row,
    contradictions: names.rows.flatMap(({ id, name }) =>
      contradictions.filter(({ baseId }) => baseId === id).map((one) => ({ base: name, ...one })),
    ),
    failures: failures.rows,
    vectors: vectors.rows,
    hasEmbeddings: (settings?.rows.length ?? 0) > 0,
    pgvector: pgvector.rows[0] ?? { installed: null, available: null, hasTable: false },
    stuck: sources.rows.flatMap(({ base, name, error }) => (error === null ? [{ base, name }] : [])),
    failed: sources.rows.flatMap(({ base, name, error }) => (error === null ? [] : [{ base, name, error }])),
  };
}

async function readContents(client: pg.Client, ran: ReadonlySet<string>): Promise<Contents> {
  const counts = await client.query<Omit<Contents, 'calendars' | 'channels' | 'liveFlows' | 'knowledge'>>(
    `SELECT to_regnamespace('nightshift_queue') IS NOT NULL AS "hasQueue",
       (SELECT count(*)::int FROM account WHERE role = 'admin') AS admins,
       (SELECT count(*)::int FROM event WHERE status = 'waiting' AND at < now() - interval '1 minute') AS "waitingLong",
       (SELECT count(*)::int FROM timer WHERE fire_at < now() - interval '1 minute') AS "overdueTimers",
       (SELECT count(*)::int FROM event WHERE status = 'parked') AS parked,
       (SELECT count(*)::int FROM outbox WHERE status = 'dead') AS "deadLetters"`,
  );
  const calendars = await client.query<{ name: string; document: Calendar }>(
    'SELECT name, document FROM calendar ORDER BY workspace_id, name',
  );
  const channels = await client.query<Contents['channels'][number]>(
    `SELECT id, workspace_id AS "workspaceId", type, name, is_active AS "isActive" FROM channel ORDER BY id`,
  );
  const flows = await client.query<Contents['liveFlows'][number]>(
    `SELECT f.id, f.workspace_id AS "workspaceId", f.template_id AS "templateId", v.document FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version ORDER BY f.id`,
  );
  const [row] = counts.rows;
  if (row === undefined) throw new Error('the database gave no answer');
  return {
    ...row,
    calendars: calendars.rows,
    channels: channels.rows,
    liveFlows: flows.rows,
    knowledge: ran.has(KNOWLEDGE_SINCE) ? await readKnowledge(client, ran.has(EMBEDDINGS_SINCE)) : null,
  };
}
