import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchPage, PageError } from './fetch-page.js';
import { ParseError, type Parsed } from './parse/parsed.js';
import { runParser } from './parse/run-parser.js';
import { ALL_ALLOWED, NONE_ALLOWED, readRobots, type Robots } from './robots.js';
import { readSitemaps } from './sitemap.js';
import type { CrawlOptions } from './sources.js';

export interface CrawledPage {
  url: string;
  parsed: Parsed;
}

export interface Crawled {
  pages: CrawledPage[];
  /** Could not be read this time. */
  skipped: { url: string; error: string; isGone: boolean }[];
}

export interface CrawlRequest extends CrawlOptions {
  url: string;
  allowedHosts: readonly string[];
  onProgress(done: number, total: number): Promise<void>;
  /** Between two requests, unless robots.txt wants more. */
  delayMs?: number;
}

const DELAY_MS = 500;
const MOST_SKIPPED = 200;

/**
 * Reads a site from one page on: the same host only, as robots.txt allows, so many links deep and so many pages at
 * most, one request at a time with a pause in between. Where links lead to fewer pages, those follow that the site's
 * sitemap lists below the folder of the first, since links made by a script are none for us. Throws when the first
 * page cannot be read.
 */
export async function crawl({
  url,
  depth,
  pages: mostPages,
  allowedHosts,
  onProgress,
  delayMs = DELAY_MS,
}: CrawlRequest): Promise<Crawled> {
  const start = new URL(url);
  start.hash = '';
  const isSameHost = (other: string): boolean => new URL(other).host === start.host;
  const robots = await loadRobots(start, allowedHosts);
  if (!robots.isAllowed(start.href))
    throw new PageError(`robots.txt of ${start.host} does not allow it to be read`, false);
  const known = new Set([start.href]);
  const stored = new Set<string>();
  const contents = new Set<string>();
  const queue = [{ url: start.href, level: 0 }];
  const result: Crawled = { pages: [], skipped: [] };
  const pauseMs = Math.max(delayMs, robots.delayMs);
  let fetched = 0;
  let isListed = depth === 0;
  while (fetched < mostPages) {
    if (queue.length === 0 && !isListed) {
      isListed = true;
      for (const listed of await listPages()) follow(listed, depth);
    }
    const next = queue.shift();
    if (next === undefined) break;
    if (fetched > 0) await sleep(pauseMs);
    fetched += 1;
    try {
      const page = await readPage(next.url, allowedHosts, isSameHost);
      // Two addresses may lead to the same page, and say so or only hold the same.
      const content = contentOf(page.parsed);
      const isNew =
        !stored.has(page.url) && !contents.has(content) && (page.url === next.url || !known.has(page.url));
      if (isNew && page.parsed.isUnlisted !== true) {
        result.pages.push(page);
        stored.add(page.url);
        contents.add(content);
      }
      known.add(page.url);
      for (const link of next.level < depth ? page.parsed.links : []) follow(link, next.level + 1);
    } catch (error) {
      if (!(error instanceof PageError || error instanceof ParseError) || fetched === 1) throw error;
      const isGone = error instanceof PageError && error.isGone;
      if (result.skipped.length < MOST_SKIPPED)
        result.skipped.push({ url: next.url, error: error.message, isGone });
    }
    await onProgress(fetched, Math.min(mostPages, fetched + queue.length));
  }
  return result;

  function follow(address: string, level: number): void {
    const link = withoutTracking(address);
    if (known.has(link) || !isSameHost(link) || !robots.isAllowed(link) || isMedia(link)) return;
    known.add(link);
    queue.push({ url: link, level });
  }

  async function listPages(): Promise<string[]> {
    const files = robots.sitemaps.length > 0 ? robots.sitemaps : [`${start.origin}/sitemap.xml`];
    const pause = (): Promise<void> => sleep(pauseMs);
    const listed = await readSitemaps({ files, host: start.host, allowedHosts, pause });
    const folder = new URL('.', start).pathname;
    return listed.filter((address) => new URL(address).pathname.startsWith(folder));
  }
}

const contentOf = ({ title, blocks, language }: Parsed): string =>
  createHash('sha256')
    .update(JSON.stringify([title, blocks, language]))
    .digest('base64');

/** What says where a visitor came from leads to the same page. */
function withoutTracking(link: string): string {
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|yclid|igshid)$/i.test(name))
      url.searchParams.delete(name);
  return url.href;
}

async function readPage(
  address: string,
  allowedHosts: readonly string[],
  accepts: (url: string) => boolean,
): Promise<CrawledPage> {
  const { url, ...page } = await fetchPage(address, allowedHosts, accepts);
  const parsed = await runParser({ ...page, url });
  return { url: parsed.canonical ?? url, parsed };
}

/** Without one everything is allowed; while it cannot be reached, nothing is. */
async function loadRobots({ origin }: URL, allowedHosts: readonly string[]): Promise<Robots> {
  try {
    const { bytes } = await fetchPage(`${origin}/robots.txt`, allowedHosts);
    return readRobots(Buffer.from(bytes).toString('utf8').slice(0, 500_000));
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    const isAbsent = error.isGone || /answers 4\d\d|cannot be read/.test(error.message);
    if (isAbsent) return ALL_ALLOWED;
    if (/answers 5\d\d/.test(error.message)) return NONE_ALLOWED;
    throw error;
  }
}

function isMedia(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|svg|ico|css|m?js|json|xml|zip|gz|mp[34]|webm|woff2?|docx?|xlsx?)$/i.test(
    new URL(url).pathname,
  );
}
