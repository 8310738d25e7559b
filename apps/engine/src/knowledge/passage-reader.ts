import type { Ranked } from '@nightshift/knowledge';
import type { Passage } from '@nightshift/schema';
import type { Pool } from 'pg';
import { gather } from '../gather.js';

/** In the order of the ranking. One that was removed meanwhile is left out. */
export type PassageReader = (workspaceId: string, ranked: readonly Ranked[]) => Promise<Passage[]>;

type Text = Omit<Passage, 'score'>;

interface Wanted {
  workspaceId: string;
  id: string;
}

interface Held {
  text: Promise<Text | undefined>;
  untilMs: number;
}

/** A passage never changes, but the names of its base and source do. */
const HOLD_MS = 5000;
const MOST_HELD = 2000;

/** The texts of passages. What many ask for at a time is read once. */
export function createPassageReader(pool: Pool): PassageReader {
  const held = new Map<string, Held>();
  const read = gather((wanted: readonly Wanted[]) => loadTexts(pool, wanted));
  const textOf = (wanted: Wanted): Promise<Text | undefined> => {
    const key = `${wanted.workspaceId} ${wanted.id}`;
    const known = held.get(key);
    if (known !== undefined && performance.now() < known.untilMs) return known.text;
    const text = read(wanted);
    text.catch(() => held.delete(key));
    if (held.size >= MOST_HELD) held.clear();
    held.set(key, { text, untilMs: performance.now() + HOLD_MS });
    return text;
  };
  return async (workspaceId, ranked) => {
    const texts = await Promise.all(ranked.map(({ id }) => textOf({ workspaceId, id })));
    return ranked.flatMap(({ score }, at) => {
      const text = texts[at];
      return text === undefined ? [] : [{ ...text, score }];
    });
  };
}

interface TextRow extends Omit<Text, 'source' | 'market'> {
  market: string | null;
  workspaceId: string;
  sourceId: string;
  sourceName: string;
  url: string | null;
}

async function loadTexts(pool: Pool, wanted: readonly Wanted[]): Promise<(Text | undefined)[]> {
  const { rows } = await pool.query<TextRow>({
    name: 'knowledge-passages',
    text: `SELECT p.workspace_id AS "workspaceId", p.id, b.name AS base, p.title, p.text, p.language, p.market, s.id AS "sourceId", s.name AS "sourceName",
        coalesce(p.url, s.url) AS url
      FROM knowledge_passage p JOIN knowledge_source s ON s.id = p.source_id JOIN knowledge_base b ON b.id = p.base_id
      WHERE p.workspace_id = ANY($1::text[]) AND p.id = ANY($2::text[])`,
    values: [
      [...new Set(wanted.map(({ workspaceId }) => workspaceId))],
      [...new Set(wanted.map(({ id }) => id))],
    ],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ workspaceId, id }) => {
    const row = byId.get(id);
    if (row?.workspaceId !== workspaceId) return undefined;
    const { sourceId, sourceName, url, market, workspaceId: _workspaceId, ...text } = row;
    const only = market === null ? {} : { market };
    return { ...text, ...only, source: { id: sourceId, name: sourceName, ...(url === null ? {} : { url }) } };
  });
}
