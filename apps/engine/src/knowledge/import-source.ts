import { chunkBlocks } from '@nightshift/knowledge';
import { crashPoint } from '../crash-point.js';
import { loadAllowedHosts } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import { crawl, type CrawledPage } from './crawl.js';
import { languageOf } from './language-of.js';
import { fetchPage, PageError } from './fetch-page.js';
import { ParseError, type Parsed, type TableReport } from './parse/parsed.js';
import { runParser } from './parse/run-parser.js';
import { BaseFull, replacePassages, type Draft } from './passages.js';
import {
  NEXT_AT,
  claimSource,
  extendSource,
  failSource,
  type ClaimedSource,
  type SourceRow,
} from './sources.js';

/**
 * Reads one source that waits and makes its passages what it holds now.
 * 1. It is claimed before it is touched, so a process that dies over it leaves it to another.
 * 2. Passages and status change in one transaction: half an import is never searched.
 * 3. Whatever is wrong with it stays with it: it fails with a reason, and what it held before stays.
 */
export const LEASE_MS = 30_000;
/** A file that ended its process so often is not touched again. */
const MOST_ATTEMPTS = 3;

export interface ImportOptions {
  database: Database;
  /** Between two pages of a crawl. */
  crawlDelayMs?: number;
}

export interface Imported {
  sourceId: string;
  workspaceId: string;
  baseId: string;
  name: string;
  error?: string;
  added: number;
  removed: number;
}

/** The next source that waits, or this one. Null when there is nothing to do. Throws only when the database does. */
export async function importNext(options: ImportOptions, sourceId?: string): Promise<Imported | null> {
  const { database } = options;
  const source = await claimSource(database, LEASE_MS, sourceId);
  if (source === null) return null;
  crashPoint('import.after-claim');
  const { id, workspace_id: workspaceId, base_id: baseId, name } = source;
  const imported = { sourceId: id, workspaceId, baseId, name, added: 0, removed: 0 };
  const progress = { done: 0, total: 1 };
  const extend = setInterval(
    () => void extendSource(database, source, LEASE_MS, progress).catch(() => {}),
    LEASE_MS / 4,
  );
  try {
    if (source.attempts > MOST_ATTEMPTS)
      throw new ParseError(
        `whoever read it was ended ${MOST_ATTEMPTS} times; split it, or save it in another format`,
      );
    const content = await readSource(source, options, progress);
    const changed = await store(database, source, content, progress);
    crashPoint('import.after-commit');
    return { ...imported, ...changed };
  } catch (error) {
    const isExpected = error instanceof ParseError || error instanceof PageError || error instanceof BaseFull;
    if (!isExpected) throw error;
    await failSource(database, source, error.message);
    return { ...imported, error: error.message };
  } finally {
    clearInterval(extend);
  }
}

interface Content {
  drafts: Draft[];
  /** What its pages call themselves, by their addresses; the first is what it calls itself. */
  titles: ReadonlyMap<string, string>;
  skipped: { url: string; error: string; isGone: boolean }[];
  tables: TableReport[];
}

async function readSource(
  source: ClaimedSource,
  options: ImportOptions,
  progress: { done: number; total: number },
): Promise<Content> {
  const { database } = options;
  const draftsOf = (parsed: Parsed, url: string | null): Draft[] => toDrafts(source, parsed, url);
  if (source.type === 'file') {
    if (source.content === null || source.format === null)
      throw new ParseError('its content is not there any more; upload it again');
    if (
      Buffer.from(source.content.subarray(0, 1000)).toString('latin1').trim() === '' &&
      source.content.length <= 1000
    )
      throw new ParseError('there is nothing in it; save it with its text and upload it again');
    const parsed = await runParser({ format: source.format, bytes: source.content });
    return notEmpty(
      { drafts: draftsOf(parsed, null), titles: new Map(), skipped: [], tables: parsed.tables ?? [] },
      source,
    );
  }
  const url = source.url ?? '';
  const allowedHosts = await loadAllowedHosts(database, source.workspace_id);
  if (source.type === 'url') {
    const page = await fetchPage(url, allowedHosts);
    const parsed = await runParser(page);
    const from = parsed.canonical ?? page.url;
    const titles = titlesOf([{ url: from, parsed }]);
    return notEmpty(
      { drafts: draftsOf(parsed, from), titles, skipped: [], tables: parsed.tables ?? [] },
      source,
    );
  }
  const { depth, pages: mostPages } = source.options.crawl ?? { depth: 2, pages: 50 };
  const { pages, skipped } = await crawl({
    ...{ url, depth, pages: mostPages, allowedHosts },
    ...(options.crawlDelayMs === undefined ? {} : { delayMs: options.crawlDelayMs }),
    onProgress: async (done, total) => {
      Object.assign(progress, { done, total });
      await extendSource(database, source, LEASE_MS, progress);
    },
  });
  return notEmpty(
    {
      drafts: pages.flatMap(({ url: from, parsed }) => draftsOf(parsed, from)),
      ...{ titles: titlesOf(pages), skipped, tables: [] },
    },
    source,
  );
}

/** What stands in the bar of the browser, else above the text. */
function titlesOf(pages: readonly CrawledPage[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ url, parsed: { title, blocks } }): [string, string][] => {
      const heading = blocks.find((block) => block.type === 'heading')?.text ?? '';
      const said = storable(title.trim() === '' ? heading : title)
        .replaceAll(/\s+/g, ' ')
        .trim();
      return said === '' ? [] : [[url, said.slice(0, MOST_PAGE_TITLE)]];
    }),
  );
}

function notEmpty(content: Content, { type }: SourceRow): Content {
  if (content.drafts.length === 0 && content.skipped.length === 0)
    throw new ParseError(
      type === 'file'
        ? 'there is no text in it beside titles; write something below them'
        : 'there is no text in it; pages that a script builds in the browser cannot be read',
    );
  return content;
}

const MOST_PAGE_TITLE = 200;
const MOST_TITLE = 500;
const MOST_TEXT = 20_000;

function toDrafts({ name, language, type }: SourceRow, parsed: Parsed, url: string | null): Draft[] {
  const title =
    parsed.title !== '' ? parsed.title : type === 'file' ? name.replace(/\.[A-Za-z0-9]{1,8}$/, '') : '';
  return chunkBlocks(parsed.blocks, title).map((chunk) => {
    const text = storable(chunk.text.slice(0, MOST_TEXT));
    const guessed = languageOf(text);
    const said = guessed === 'und' ? (parsed.language ?? 'und') : guessed;
    return {
      ...{ title: storable(chunk.title.slice(0, MOST_TITLE)), text, url },
      language: chunk.language ?? language ?? said,
      ...(chunk.market === undefined ? {} : { market: chunk.market }),
    };
  });
}

/** PostgreSQL keeps neither U+0000 nor half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

async function store(
  database: Database,
  source: ClaimedSource,
  { drafts, titles, skipped, tables }: Content,
  { done, total }: { done: number; total: number },
): Promise<{ added: number; removed: number }> {
  return database.orm.transaction(async (tx) => {
    const owned = await tx.query<{ titles: Record<string, string> | null }[]>(
      `SELECT options->'titles' AS titles FROM knowledge_source WHERE id = $1 AND status = 'working' AND attempts = $2 FOR UPDATE`,
      [source.id, source.attempts],
    );
    // Removed, given anew or taken over meanwhile: what was read is of no use.
    if (owned.length === 0) return { added: 0, removed: 0 };
    const keepUrls = skipped.filter(({ isGone }) => !isGone).map(({ url }) => url);
    const kept = Object.entries(owned[0]?.titles ?? {}).filter(([url]) => keepUrls.includes(url));
    const changed = await replacePassages(tx, {
      workspaceId: source.workspace_id,
      baseId: source.base_id,
      sourceId: source.id,
      market: source.market,
      drafts,
      keepUrls,
    });
    await tx.query(
      `UPDATE knowledge_source SET status = 'ready', error = NULL, report = $2, done = $3, total = $3, claimed_until = NULL, attempts = 0, updated_at = now(), next_at = ${NEXT_AT},
         options = options - 'title' - 'titles' || $4::jsonb WHERE id = $1`,
      [...[source.id, reportOf(skipped, tables), Math.max(done, total)], optionsOf(source, titles, kept)],
    );
    crashPoint('import.before-commit');
    return changed;
  });
}

function optionsOf(
  { type }: SourceRow,
  titles: Content['titles'],
  kept: readonly [url: string, title: string][],
): string {
  const [title] = titles.values();
  const isSite = type === 'crawl' && titles.size + kept.length > 0;
  return JSON.stringify({
    ...(title === undefined ? {} : { title }),
    ...(isSite ? { titles: Object.fromEntries([...kept, ...titles]) } : {}),
  });
}

function reportOf(skipped: Content['skipped'], tables: readonly TableReport[]): string {
  return storable(
    JSON.stringify([...skipped.map(({ url, error }) => ({ url, error })), ...tables]),
  ).replaceAll('\\u0000', '');
}
