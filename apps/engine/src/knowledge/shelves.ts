import { setImmediate } from 'node:timers/promises';
import { startSegment, type Segment } from '@nightshift/knowledge';
import type { Pool } from 'pg';

/**
 * The index over the passages of one base, in this process.
 * 1. It is made of segments that never change: what is new makes another one, what is gone is crossed out.
 * 2. With too many segments, or too much crossed out, all is made anew. Whoever searches meanwhile uses what there is.
 * 3. It is worked on in slices, so that customers' turns go in between.
 */
export interface BaseIndex {
  readonly baseId: string;
  readonly revision: string;
  readonly shelves: readonly IndexedShelf[];
  readonly size: number;
}

export interface IndexedShelf {
  segment: Segment;
  removed: ReadonlySet<number>;
  /** Only of passages that are for one market. */
  markets: ReadonlyMap<string, string>;
}

/** A segment is finished in one go, so it must not be large. */
const LARGEST_SEGMENT = 4000;
/** Beyond those that its size takes. */
const SPARE_SEGMENTS = 8;
const MOST_REMOVED_SHARE = 0.3;
const READ_AT_ONCE = 500;
const SLICE_MS = 8;

/** Brings the index of a base up to this revision. */
export async function refreshIndex(
  pool: Pool,
  baseId: string,
  revision: string,
  before: BaseIndex | undefined,
): Promise<BaseIndex> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM knowledge_passage WHERE base_id = $1 ORDER BY id',
    [baseId],
  );
  const present = new Set(rows.map(({ id }) => id));
  const kept =
    before === undefined
      ? []
      : before.shelves
          .map((shelf) => crossOut(shelf, present))
          .filter(({ segment, removed }) => removed.size < segment.ids.length);
  const total = kept.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const removed = kept.reduce((sum, shelf) => sum + shelf.removed.size, 0);
  const isWorn =
    kept.length > total / LARGEST_SEGMENT + SPARE_SEGMENTS || removed > total * MOST_REMOVED_SHARE;
  const shelves = isWorn ? [] : kept;
  for (const { segment } of shelves) for (const id of segment.ids) present.delete(id);
  const missing = [...present];
  for (let at = 0; at < missing.length; at += LARGEST_SEGMENT)
    shelves.push(await readShelf(pool, missing.slice(at, at + LARGEST_SEGMENT)));
  return { baseId, revision, shelves, size: rows.length };
}

function crossOut({ segment, markets }: IndexedShelf, present: ReadonlySet<string>): IndexedShelf {
  const removed = new Set<number>();
  for (const [at, id] of segment.ids.entries()) if (!present.has(id)) removed.add(at);
  return { segment, removed, markets };
}

interface PassageRow {
  id: string;
  title: string;
  text: string;
  market: string | null;
}

async function readShelf(pool: Pool, ids: readonly string[]): Promise<IndexedShelf> {
  const builder = startSegment();
  const markets = new Map<string, string>();
  let sliceEndMs = performance.now() + SLICE_MS;
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const { rows } = await pool.query<PassageRow>(
      'SELECT id, title, text, market FROM knowledge_passage WHERE id = ANY($1::text[]) ORDER BY id',
      [ids.slice(at, at + READ_AT_ONCE)],
    );
    for (const row of rows) {
      builder.add(row);
      if (row.market !== null) markets.set(row.id, row.market);
      if (performance.now() < sliceEndMs) continue;
      await setImmediate();
      sliceEndMs = performance.now() + SLICE_MS;
    }
  }
  return { segment: builder.finish(), removed: new Set(), markets };
}
