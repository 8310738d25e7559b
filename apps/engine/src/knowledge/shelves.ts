import { setImmediate } from 'node:timers/promises';
import {
  createVectorShelf,
  startSegment,
  type Segment,
  type SegmentBuilder,
  type VectorShelf,
} from '@nightshift/knowledge';
import { baseLanguage } from '@nightshift/schema';
import type { Pool } from 'pg';

/**
 * The index over the passages of one base, in this process.
 * 1. It is made of segments that never change: what is new makes another one, what is gone is crossed out.
 * 2. With too many segments, or too much crossed out, all is made anew. Whoever searches meanwhile uses what there is.
 * 3. Each language has segments of its own: how seldom a word is said is a matter of one language.
 * 4. It is worked on in slices, so that customers' turns go in between.
 */
export interface BaseIndex {
  readonly baseId: string;
  readonly revision: string;
  readonly shelves: readonly IndexedShelf[];
  readonly size: number;
  /** Of the vectors; undefined: there was no model when it was made. */
  readonly space: string | undefined;
  readonly vectors: BaseVectors;
  readonly present: ReadonlySet<string>;
}

/** In this process, or all of them in the database's own table. No shelves: there are none, or too few. */
export type BaseVectors = { type: 'shelves'; shelves: readonly VectorShelf[] } | { type: 'table' };

export interface IndexedShelf {
  segment: Segment;
  removed: ReadonlySet<number>;
  /** Only of passages that are for one market. */
  markets: ReadonlyMap<string, string>;
  /** Of each passage, as BCP 47. */
  languages: ReadonlyMap<string, string>;
  /** All of them: of one language, each with its script or country. */
  spoken: ReadonlySet<string>;
}

/** Without script and country. */
export const languageOfShelf = ({ spoken }: Pick<IndexedShelf, 'spoken'>): string => {
  const [first = 'und'] = spoken;
  return baseLanguage(first);
};

/** A segment is finished in one go, so it must not be large. */
const LARGEST_SEGMENT = 4000;
/** Beyond those that its size takes. */
const SPARE_SEGMENTS = 8;
const MOST_REMOVED_SHARE = 0.3;
const READ_AT_ONCE = 500;
const SLICE_MS = 8;

/**
 * So much of a base must have its vector before it is searched by meaning: while a new model's vectors are made, those
 * who have theirs would be put before those who have not, whatever they say.
 */
export const ENOUGH_VECTORS = 0.9;

export interface RefreshOptions {
  pool: Pool;
  /** Of the vectors; others are of no use beside a question's. */
  space: string | undefined;
  hasVectorTable: boolean;
}

/** Brings the index of a base up to this revision. */
export async function refreshIndex(
  options: RefreshOptions,
  { id: baseId, revision }: { id: string; revision: string },
  before: BaseIndex | undefined,
): Promise<BaseIndex> {
  const { pool, space } = options;
  const rows = await readPassages(options, baseId);
  const present = new Set(rows.map(({ id }) => id));
  const shelves = keepShelves(before, present);
  const indexed = new Set(shelves.flatMap(({ segment }) => segment.ids));
  const missing = [...present].filter((id) => !indexed.has(id));
  for (let at = 0; at < missing.length; at += LARGEST_SEGMENT)
    shelves.push(...(await readShelves(pool, missing.slice(at, at + LARGEST_SEGMENT))));
  const vectors = await vectorsOf(options, rows, before?.space === space ? before?.vectors : undefined);
  return { baseId, revision, shelves, size: rows.length, space, vectors, present };
}

async function vectorsOf(
  { pool, space }: RefreshOptions,
  rows: readonly PresentRow[],
  before: BaseVectors | undefined,
): Promise<BaseVectors> {
  const withVector = rows.filter(({ hasVector }) => hasVector);
  if (space === undefined || withVector.length < rows.length * ENOUGH_VECTORS || rows.length === 0)
    return { type: 'shelves', shelves: [] };
  if (withVector.every(({ isInTable }) => isInTable)) return { type: 'table' };
  return { type: 'shelves', shelves: await refreshVectors(pool, space, withVector, before) };
}

interface PresentRow {
  id: string;
  hasVector: boolean;
  isInTable: boolean;
}

async function readPassages(
  { pool, space, hasVectorTable }: RefreshOptions,
  baseId: string,
): Promise<PresentRow[]> {
  const isInTable = hasVectorTable
    ? 'EXISTS (SELECT 1 FROM knowledge_vector v WHERE v.passage_id = p.id AND v.model = $2)'
    : 'false';
  const { rows } = await pool.query<PresentRow>(
    `SELECT id, coalesce(embedding_model = $2, false) AS "hasVector", ${isInTable} AS "isInTable"
     FROM knowledge_passage p WHERE base_id = $1 ORDER BY id`,
    [baseId, space ?? null],
  );
  return rows;
}

/** What can still be used of the shelves before; nothing, when they are worn. */
function keepShelves(before: BaseIndex | undefined, present: ReadonlySet<string>): IndexedShelf[] {
  const kept = (before?.shelves ?? [])
    .map((shelf) => crossOut(shelf, present))
    .filter(({ segment, removed }) => removed.size < segment.ids.length);
  const total = kept.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const removed = kept.reduce((sum, shelf) => sum + shelf.removed.size, 0);
  const languages = new Set(kept.map(languageOfShelf)).size;
  const isWorn =
    kept.length > total / LARGEST_SEGMENT + SPARE_SEGMENTS + languages ||
    removed > total * MOST_REMOVED_SHARE;
  return isWorn ? [] : kept;
}

/** Of those that went it is enough that nobody accepts them; when they are many, all are read anew. */
async function refreshVectors(
  pool: Pool,
  space: string,
  rows: readonly PresentRow[],
  before: BaseVectors | undefined,
): Promise<VectorShelf[]> {
  const wanted = new Set(rows.map(({ id }) => id));
  const kept = before?.type === 'shelves' ? before.shelves : [];
  const held = kept.flatMap((shelf) => shelf.ids);
  const gone = held.filter((id) => !wanted.has(id)).length;
  const isWorn =
    gone > held.length * MOST_REMOVED_SHARE || kept.length > held.length / LARGEST_SEGMENT + SPARE_SEGMENTS;
  const shelves = isWorn ? [] : [...kept];
  for (const shelf of shelves) for (const id of shelf.ids) wanted.delete(id);
  const missing = [...wanted];
  for (let at = 0; at < missing.length; at += LARGEST_SEGMENT) {
    const { rows: stored } = await pool.query<{ id: string; embedding: Buffer }>(
      `SELECT id, embedding FROM knowledge_passage
       WHERE id = ANY($1::text[]) AND embedding_model = $2 AND embedding IS NOT NULL ORDER BY id`,
      [missing.slice(at, at + LARGEST_SEGMENT), space],
    );
    const vectors = stored.map(({ id, embedding }) => ({
      id,
      bytes: new Int8Array(embedding.buffer, embedding.byteOffset, embedding.length),
    }));
    if (vectors.length > 0) shelves.push(createVectorShelf(vectors));
  }
  return shelves;
}

function crossOut({ segment, ...kept }: IndexedShelf, present: ReadonlySet<string>): IndexedShelf {
  const removed = new Set<number>();
  for (const [at, id] of segment.ids.entries()) if (!present.has(id)) removed.add(at);
  return { ...kept, segment, removed };
}

interface PassageRow {
  id: string;
  title: string;
  text: string;
  market: string | null;
  language: string;
}

interface Started {
  builder: SegmentBuilder;
  markets: Map<string, string>;
  languages: Map<string, string>;
}

/** One for each language, both ways of writing Chinese in one. */
async function readShelves(pool: Pool, ids: readonly string[]): Promise<IndexedShelf[]> {
  const started = new Map<string, Started>();
  const startedFor = (language: string): Started => {
    const known = started.get(language);
    if (known !== undefined) return known;
    const fresh = { builder: startSegment(), markets: new Map(), languages: new Map() };
    started.set(language, fresh);
    return fresh;
  };
  let sliceEndMs = performance.now() + SLICE_MS;
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const { rows } = await pool.query<PassageRow>(
      'SELECT id, title, text, market, language FROM knowledge_passage WHERE id = ANY($1::text[]) ORDER BY id',
      [ids.slice(at, at + READ_AT_ONCE)],
    );
    for (const row of rows) {
      const { builder, markets, languages } = startedFor(baseLanguage(row.language));
      builder.add(row);
      languages.set(row.id, row.language);
      if (row.market !== null) markets.set(row.id, row.market);
      if (performance.now() < sliceEndMs) continue;
      await setImmediate();
      sliceEndMs = performance.now() + SLICE_MS;
    }
  }
  return [...started.values()].map(({ builder, markets, languages }) => ({
    segment: builder.finish(),
    removed: new Set<number>(),
    markets,
    languages,
    spoken: new Set(languages.values()),
  }));
}
