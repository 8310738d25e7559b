import { FetchError, safeFetch } from '../outbox/safe-fetch.js';
import { ApiProblem } from './api-problem.js';

const MAX_BYTES = 5_000_000;
const TIMEOUT_MS = 20_000;
const MAX_HOPS = 4;

/** The text behind an address that somebody typed. Every hop of a redirection is checked like the first. */
export async function fetchText(address: string, allowedHosts: readonly string[]): Promise<string> {
  let url = address;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const { status, headers, body } = await get(url, allowedHosts);
    const next = headers['location'];
    if (status >= 300 && status < 400 && next !== undefined && URL.canParse(next, url)) {
      url = new URL(next, url).href;
      continue;
    }
    if (status === 200) return body;
    throw new ApiProblem('fetch.failed', `${url} answers ${status}; open the address in a browser.`);
  }
  throw new ApiProblem('fetch.failed', `${address} leads from one address to the next without an end.`);
}

async function get(url: string, allowedHosts: readonly string[]) {
  try {
    return await safeFetch({
      url,
      method: 'GET',
      headers: { accept: 'application/json, text/plain;q=0.5' },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      allowedHosts,
    });
  } catch (error) {
    if (error instanceof FetchError) throw new ApiProblem('fetch.failed', `${error.message}.`);
    throw error;
  }
}
