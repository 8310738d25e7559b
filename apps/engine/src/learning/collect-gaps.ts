import { CallError } from '@nightshift/nodes';
import { toBytes, wordingOf, type SynonymGroup, type Wording } from '@nightshift/knowledge';
import type { PoolClient } from 'pg';
import type { Ai } from '../ai/ai.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { VectorBook } from '../knowledge/vector-book.js';
import type { Log } from '../log.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/in-transaction.js';
import { earliestId, newId } from '../store/new-id.js';
import { findCluster, type Placed, type ReadWording } from './cluster.js';
import { draftGaps, type Drafts } from './draft-gaps.js';
import { findStumped, type StumpedQuestion } from './find-questions.js';
import { askedAlone } from './personal-data.js';

/**
 * Gathers what stumped everybody since the last time, and puts it to those who asked the same.
 * 1. One process at a time; a page's questions and the place reached are one transaction, so every question counts once.
 * 2. A question that was added to a base and is asked again comes back only if it was asked after that: then what was
 *    added does not answer it. One that was dismissed stays so.
 */
export interface CollectOptions {
  database: Database;
  knowledge: Pick<Knowledge, 'search'>;
  ai: Pick<Ai, 'forCall'>;
  /** Without one, questions are told apart by words alone. */
  vectorBook?: Pick<VectorBook, 'open'>;
  log: Log;
  nowMs: number;
  /** How far it stays behind, so that a person who takes over has had time to; half an hour when absent. */
  behindMs?: number;
  /** Told after each page of questions, and each draft: how far it is for each workspace that has any of them. */
  onProgress?: (progress: ReadonlyMap<string, Progress>) => Promise<void>;
}

export interface Progress extends Collected {
  drafts: Drafts;
}

export interface Collected {
  questions: number;
  gaps: number;
}

const BEHIND_MS = 30 * 60_000;
/** The first time looks back no further. */
const FIRST_MS = 30 * 24 * 3_600_000;
const PAGE = 200;
const PLACE = 'gaps';
/** Any number that nothing else in the database locks alone. */
const GAPS_LOCK = 7_355_610;

export async function collectGaps(options: CollectOptions): Promise<Collected> {
  const { database, nowMs, behindMs = BEHIND_MS, onProgress } = options;
  const collected = { questions: 0, gaps: 0 };
  const progress = new Map<string, Progress>();
  const progressOf = (workspaceId: string): Progress => {
    const known = progress.get(workspaceId) ?? { questions: 0, gaps: 0, drafts: { done: 0, total: 0 } };
    progress.set(workspaceId, known);
    return known;
  };
  for (;;) {
    const page = await inTransaction(database.pool, (client) =>
      collectPage(client, options, nowMs - behindMs),
    );
    if (page === null) break;
    for (const { workspaceId, isGap } of page) {
      for (const counted of [collected, progressOf(workspaceId)]) {
        counted.questions += 1;
        if (isGap) counted.gaps += 1;
      }
    }
    await onProgress?.(progress);
  }
  await draftGaps(options, async (drafts) => {
    for (const [workspaceId, each] of drafts) progressOf(workspaceId).drafts = each;
    await onProgress?.(progress);
  });
  return collected;
}

interface PlacedQuestion {
  workspaceId: string;
  /** It makes a gap of its own. */
  isGap: boolean;
}

/** Null: there is nothing more, or another process is at it. */
async function collectPage(
  client: PoolClient,
  options: CollectOptions,
  beforeMs: number,
): Promise<PlacedQuestion[] | null> {
  const { rows: locked } = await client.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS ours',
    [GAPS_LOCK],
  );
  if (locked[0]?.ours !== true) return null;
  const { rows: places } = await client.query<{ id: string }>(
    `SELECT value->>'eventId' AS id FROM installation WHERE name = $1`,
    [PLACE],
  );
  const { questions, lastId } = await findStumped(client, {
    afterId: places[0]?.id ?? earliestId('event', options.nowMs - FIRST_MS),
    beforeId: earliestId('event', beforeMs),
    limit: PAGE,
  });
  if (lastId === null) return null;
  const done: PlacedQuestion[] = [];
  const vectors = await vectorsOf(options, questions);
  const readerOf = rememberWordings(client);
  for (const question of questions) {
    if (question.wasCutShort && (await isKnown(options.knowledge, question))) continue;
    const read = await readerOf(question);
    const isGap = await place(client, question, { meaning: vectors.get(question.eventId), read });
    done.push({ workspaceId: question.workspaceId, isGap });
  }
  await client.query(
    `INSERT INTO installation (name, value) VALUES ($1, jsonb_build_object('eventId', $2::text))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [PLACE, lastId],
  );
  return done;
}

/** What the base can answer is no gap, though a budget, a tool or a provider has kept it from the customer. */
async function isKnown(
  knowledge: CollectOptions['knowledge'],
  { workspaceId, bases, text, market }: StumpedQuestion,
): Promise<boolean> {
  try {
    const query = { bases, text, ...(market === null ? {} : { market }) };
    return (await knowledge.search(workspaceId, query)).verdict === 'known';
  } catch (error) {
    // The base that was asked is gone.
    if (error instanceof CallError) return false;
    throw error;
  }
}

const EMBED_MS = 10_000;

interface Vector {
  vector: Float32Array;
  space: string;
}

/** By the event of the question. Those whose workspace has no endpoint, or one that is away, have none: words must do. */
async function vectorsOf(
  { vectorBook, log }: CollectOptions,
  questions: readonly StumpedQuestion[],
): Promise<Map<string, Vector>> {
  const found = new Map<string, Vector>();
  for (const workspaceId of new Set(questions.map((question) => question.workspaceId))) {
    const asked = questions.filter((question) => question.workspaceId === workspaceId);
    const embedder = (await vectorBook?.open(workspaceId))?.embedder;
    if (embedder === undefined) continue;
    try {
      const vectors = await embedder.embed(
        asked.map(({ text }) => text),
        EMBED_MS,
      );
      for (const [index, vector] of vectors.entries()) {
        const question = asked[index];
        if (question !== undefined) found.set(question.eventId, { vector, space: embedder.space });
      }
    } catch (error) {
      log.warn(
        { error: String(error) },
        'gaps are told apart by words alone: the embedding endpoint is away',
      );
    }
  }
  return found;
}

/** Questions are taken apart by the synonyms of the bases that were asked, each once. */
function rememberWordings(client: PoolClient): (question: StumpedQuestion) => Promise<ReadWording> {
  const readers = new Map<string, Promise<ReadWording>>();
  return ({ workspaceId, bases }) => {
    const key = JSON.stringify([workspaceId, bases]);
    const known = readers.get(key) ?? makeReader(client, workspaceId, bases);
    readers.set(key, known);
    return known;
  };
}

async function makeReader(
  client: PoolClient,
  workspaceId: string,
  bases: readonly string[],
): Promise<ReadWording> {
  const { rows } = await client.query<{ synonyms: SynonymGroup[] }>(
    `SELECT synonyms FROM knowledge_base WHERE workspace_id = $1
       AND (cardinality($2::text[]) = 0 OR id = ANY($2::text[]) OR name = ANY($2::text[]) OR former_names && $2::text[])
     ORDER BY id`,
    [workspaceId, bases],
  );
  const groups = rows.flatMap(({ synonyms }) => synonyms);
  const wordings = new Map<string, Wording>();
  return (text) => {
    const wording = wordings.get(text) ?? wordingOf(askedAlone(text), groups);
    wordings.set(text, wording);
    return wording;
  };
}

const MOST_COMPARED = 3000;

/** True: it makes a gap of its own. */
async function place(
  client: PoolClient,
  question: StumpedQuestion,
  { meaning, read }: { meaning: Vector | undefined; read: ReadWording },
): Promise<boolean> {
  const { eventId, workspaceId, conversationId, text, language, market, reason, atMs } = question;
  const { rows } = await client.query<{ gap_id: string; text: string; vector: Buffer | null }>(
    `SELECT q.gap_id, q.text, CASE WHEN q.vector_model = $4 THEN q.vector END AS vector
     FROM gap_question q JOIN knowledge_gap g ON g.id = q.gap_id
     WHERE g.workspace_id = $1 AND g.language = $2 AND g.market IS NOT DISTINCT FROM $3 ORDER BY q.at DESC LIMIT $5`,
    [workspaceId, language, market, meaning?.space ?? null, MOST_COMPARED],
  );
  const placed = rows.map((row): Placed => ({
    gapId: row.gap_id,
    text: row.text,
    vector:
      row.vector === null ? null : new Int8Array(row.vector.buffer, row.vector.byteOffset, row.vector.length),
  }));
  const known = findCluster(placed, { text: askedAlone(text), vector: meaning?.vector ?? null }, read);
  const gapId = known ?? (await makeGap(client, question));
  const bytes = meaning === undefined ? null : toBytes(meaning.vector);
  await client.query(
    `INSERT INTO gap_question (id, workspace_id, gap_id, conversation_id, text, reason, vector, vector_model, at)
     SELECT $1, $2, $3, c.id, $5, $6, $7, $8, to_timestamp($9::float8 / 1000)
     FROM conversation c WHERE c.id = $4 ON CONFLICT (id) DO NOTHING`,
    [
      ...[eventId, workspaceId, gapId, conversationId, text, reason],
      bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      meaning?.space ?? null,
      atMs,
    ],
  );
  await client.query(
    `UPDATE knowledge_gap SET state = 'open', decided_by = NULL, decided_at = NULL
     WHERE id = $1 AND state = 'added' AND decided_at < to_timestamp($2::float8 / 1000)`,
    [gapId, atMs],
  );
  return known === null;
}

async function makeGap(
  client: PoolClient,
  { workspaceId, text, language, market, bases }: StumpedQuestion,
): Promise<string> {
  const id = newId('gap');
  // Where several bases were asked, or all of several, somebody has to say into which one it goes.
  await client.query(
    `INSERT INTO knowledge_gap (id, workspace_id, language, market, title, base_id)
     SELECT $1, $2, $3, $4, $5, CASE WHEN count(b.id) = 1 THEN min(b.id) END
     FROM knowledge_base b WHERE b.workspace_id = $2
       AND (cardinality($6::text[]) = 0 OR b.id = ANY($6::text[]) OR b.name = ANY($6::text[]) OR b.former_names && $6::text[])`,
    [id, workspaceId, language, market, text, bases],
  );
  return id;
}
