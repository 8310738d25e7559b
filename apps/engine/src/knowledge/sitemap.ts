import { gunzipSync } from 'node:zlib';
import { fetchBytes, PageError } from './fetch-page.js';

/** A site's own list of its pages (sitemaps.org): a file of addresses, or a file of such files. */
export interface SitemapRequest {
  /** Where such files lie. Only those of `host` are read. */
  files: readonly string[];
  host: string;
  allowedHosts: readonly string[];
  /** Before each file. */
  pause(): Promise<void>;
}

const MOST_FILES = 10;
const MOST_BYTES = 10_000_000;
const MOST_ADDRESSES = 5000;

/** The pages that a site lists, in its order. What cannot be read is left out: a list is a help, nothing more. */
export async function readSitemaps({ files, host, allowedHosts, pause }: SitemapRequest): Promise<string[]> {
  const queue = [...new Set(files)];
  const pages = new Set<string>();
  for (let read = 0; read < Math.min(queue.length, MOST_FILES); read += 1) {
    const file = queue[read];
    if (file === undefined || hostOf(file) !== host) continue;
    await pause();
    const text = await load(file, allowedHosts, (url) => hostOf(url) === host);
    const isIndex = /<(?:\w+:)?sitemapindex[\s>]/i.test(text.slice(0, 2000));
    for (const address of addressesIn(text)) {
      if (hostOf(address) !== host) continue;
      if (!isIndex) pages.add(address);
      else if (!queue.includes(address)) queue.push(address);
      if (pages.size >= MOST_ADDRESSES) return [...pages];
    }
  }
  return [...pages];
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

async function load(
  url: string,
  allowedHosts: readonly string[],
  accepts: (url: string) => boolean,
): Promise<string> {
  try {
    const { bytes } = await fetchBytes(url, allowedHosts, accepts);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : Buffer.from(bytes);
    return plain.subarray(0, MOST_BYTES).toString('utf8');
  } catch (error) {
    // Not packed as it says, or larger than anybody's list.
    if (error instanceof PageError || error instanceof RangeError || isZlibError(error)) return '';
    throw error;
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

function addressesIn(text: string): string[] {
  const found = text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]{1,2000})\s*(?:\]\]>)?\s*<\/loc>/gi);
  return [...found].slice(0, 50_000).flatMap(([, said = '']) => {
    const address = said.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    if (!URL.canParse(address)) return [];
    const url = new URL(address);
    url.hash = '';
    return [url.href];
  });
}
