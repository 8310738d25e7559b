import { FetchError, safeFetchBytes } from '../outbox/safe-fetch.js';
import { formatOf, type Format } from './parse/parsed.js';

export interface FetchedPage {
  /** Where it really lies, after redirections. */
  url: string;
  format: Format;
  charset?: string;
  bytes: Uint8Array;
}

/** It is not there, or is none of ours to read. `isGone`: for good, so what is known of it can go. */
export class PageError extends Error {
  constructor(
    message: string,
    readonly isGone: boolean,
  ) {
    super(message);
    this.name = 'PageError';
  }
}

export const USER_AGENT = 'NightshiftBot/1.0 (knowledge base import; one page at a time)';
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_HOPS = 5;

/** One page. Throws `PageError`. */
export async function fetchPage(
  address: string,
  allowedHosts: readonly string[],
  accepts?: (url: string) => boolean,
): Promise<FetchedPage> {
  const { url, type, bytes } = await fetchBytes(address, allowedHosts, accepts);
  const format = formatOf(new URL(url).pathname.replace(/\.(php|aspx?|jsp)$/i, ''), '') ?? formatOf('', type);
  if (format === null)
    throw new PageError(`it is ${type.split(';')[0] ?? type}, which cannot be read`, false);
  const charset = /charset\s*=\s*"?([\w-]{2,40})/i.exec(type)?.[1];
  // What the server says counts for more than the ending of the address.
  const said = formatOf('', type);
  return {
    url,
    format: said === null || said === 'text' ? format : said,
    bytes,
    ...(charset === undefined ? {} : { charset }),
  };
}

/** Whatever lies there. Every hop of a redirection is checked like the first: no private network is reached. Throws `PageError`. */
export async function fetchBytes(
  address: string,
  allowedHosts: readonly string[],
  accepts: (url: string) => boolean = () => true,
): Promise<{ url: string; type: string; bytes: Uint8Array }> {
  let url = address;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const { status, headers, bytes } = await get(url, allowedHosts);
    const next = headers['location'];
    if (status >= 300 && status < 400 && next !== undefined && URL.canParse(next, url)) {
      url = new URL(next, url).href;
      if (!accepts(url)) throw new PageError(`it leads away to ${new URL(url).host}`, true);
      continue;
    }
    if (status !== 200) throw new PageError(`it answers ${status}`, status === 404 || status === 410);
    return { url, type: headers['content-type'] ?? 'text/html', bytes };
  }
  throw new PageError('it leads from one address to the next without an end', false);
}

async function get(url: string, allowedHosts: readonly string[]) {
  try {
    return await safeFetchBytes({
      url,
      method: 'GET',
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8',
      },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      allowedHosts,
    });
  } catch (error) {
    if (error instanceof FetchError) throw new PageError(error.message, false);
    throw error;
  }
}
