import { setImmediate as nextRound } from 'node:timers/promises';
import {
  askedAlike,
  foldSaid,
  isLanguageOf,
  mayGoOn,
  waysToAsk,
  type AskedEntry,
} from '@nightshift/knowledge';
import type { Pool } from 'pg';
import type { Entry } from './entries.js';
import type { StoredPassage } from './passages.js';
import type { SourceType } from './sources.js';
import { withoutCredentials } from './without-credentials.js';

/**
 * Entries of one base that answer the same question of the same customers differently: each hears one or the other.
 * Compared are those that people typed and the rows of tables of questions and answers.
 */
export interface ContradictingEntry extends StoredPassage {
  source: { name: string; type: SourceType };
}

export interface Contradiction {
  baseId: string;
  /** As the first of them is asked. */
  question: string;
  entries: ContradictingEntry[];
}

interface AskedRow extends AskedEntry {
  baseId: string;
  sourceId: string;
  position: number;
}

type Reads = Pick<Pool, 'query'>;

/** What a table says beside questions and answers is told under the names of its columns, and its rows may share a title. */
const IS_FAQ = `(s.type = 'entries' OR EXISTS (SELECT 1 FROM jsonb_array_elements(s.report) t WHERE t ? 'columns')
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(s.report) t WHERE t ? 'columns' AND NOT (
    t->'columns' @> '[{"use": "question"}, {"use": "answer"}]' AND NOT t->'columns' @> '[{"use": "said"}]')))`;
const ASKED = `SELECT p.id, p.base_id AS "baseId", p.source_id AS "sourceId", p.position, p.title, p.language, p.market
  FROM knowledge_passage p JOIN knowledge_source s ON s.id = p.source_id`;

/** Of one base, or of every one of them. */
export async function readContradictions(pool: Reads, baseId: string | null): Promise<Contradiction[]> {
  const { rows } = await pool.query<AskedRow>(
    `${ASKED} WHERE ($1::text IS NULL OR p.base_id = $1) AND ${IS_FAQ} ORDER BY p.base_id, p.source_id, p.position`,
    [baseId],
  );
  const bases = new Map<string, AskedRow[]>();
  for (const row of rows) {
    const entries = bases.get(row.baseId);
    if (entries === undefined) bases.set(row.baseId, [row]);
    else entries.push(row);
  }
  const alike: { baseId: string; question: string; entries: AskedRow[] }[] = [];
  for (const [id, entries] of bases) {
    // A base of many thousands takes a while, and turns are waiting.
    await nextRound();
    alike.push(...askedAlike(entries).map((one) => ({ baseId: id, ...one })));
  }
  const stored = await readEntries(
    pool,
    alike.flatMap(({ entries }) => entries),
  );
  return alike.flatMap(({ baseId: id, question, entries }) => {
    const whole = wholeEntries(entries, stored);
    const answers = new Set(whole.map(({ text }) => foldSaid(text)));
    return answers.size < 2 ? [] : [{ baseId: id, question, entries: whole }];
  });
}

/** What an entry says otherwise than those that are there; `except` is the one that it replaces. */
export async function contradictedBy(
  pool: Reads,
  baseId: string,
  { question, answer, language, market }: Entry,
  except?: string,
): Promise<ContradictingEntry[]> {
  const { rows } = await pool.query<AskedRow>(
    `${ASKED} WHERE p.base_id = $1 AND p.market IS NOT DISTINCT FROM $2 AND p.id IS DISTINCT FROM $3 AND ${IS_FAQ}
     ORDER BY p.source_id, p.position`,
    [baseId, market, except ?? null],
  );
  const asked = waysToAsk(question);
  const alike = rows.filter(
    (row) =>
      isLanguageOf(row.language, language) && [...waysToAsk(row.title).keys()].some((key) => asked.has(key)),
  );
  const said = foldSaid(answer);
  return wholeEntries(alike, await readEntries(pool, alike)).filter(({ text }) => foldSaid(text) !== said);
}

async function readEntries(
  pool: Reads,
  asked: readonly AskedRow[],
): Promise<ReadonlyMap<string, ContradictingEntry>> {
  if (asked.length === 0) return new Map();
  const { rows } = await pool.query<ContradictingEntry>(
    `SELECT p.id, p.source_id AS "sourceId", p.title, p.text, p.language, p.market, p.url,
       jsonb_build_object('name', s.name, 'type', s.type) AS source
     FROM knowledge_passage p JOIN knowledge_source s ON s.id = p.source_id WHERE p.id = ANY($1::text[])`,
    [asked.map(({ id }) => id)],
  );
  return new Map(
    rows.map(({ source: { name, type }, ...row }) => [
      row.id,
      { ...row, source: { name: withoutCredentials(name), type } },
    ]),
  );
}

/** A long answer of a table lies in several passages that follow one another; they are one entry. */
function wholeEntries(
  asked: readonly AskedRow[],
  stored: ReadonlyMap<string, ContradictingEntry>,
): ContradictingEntry[] {
  const whole: ContradictingEntry[] = [];
  let before: (AskedRow & { text: string }) | undefined;
  for (const row of asked) {
    const entry = stored.get(row.id);
    // Removed meanwhile.
    if (entry === undefined) continue;
    const last = whole.at(-1);
    if (last !== undefined && entry.source.type !== 'entries' && isNext(before, row, entry.text))
      whole[whole.length - 1] = { ...last, text: `${last.text}\n${entry.text}` };
    else whole.push(entry);
    before = { ...row, text: entry.text };
  }
  return whole;
}

function isNext(before: (AskedRow & { text: string }) | undefined, row: AskedRow, text: string): boolean {
  if (before?.sourceId !== row.sourceId || before.position + 1 !== row.position) return false;
  return mayGoOn(before.text, text);
}
