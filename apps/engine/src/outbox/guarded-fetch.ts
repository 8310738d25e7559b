import { lookup as resolve } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { FetchError, isPublicAddress } from './safe-fetch.js';

/**
 * `fetch` for libraries that want one of their own, with the rules of `safeFetch`: every address is checked where the
 * connection is made, only public ones unless an admin allowed the host, no redirects, and an end to long answers.
 * Connections are kept, since the same few hosts are asked over and over.
 */
export interface GuardedFetch {
  fetch: typeof globalThis.fetch;
  close(): void;
}

export interface GuardedFetchOptions {
  /** Host names or `host:port` that may be private. */
  allowedHosts: readonly string[];
  maxBytes: number;
}

export async function openGuardedFetch({
  allowedHosts,
  maxBytes,
}: GuardedFetchOptions): Promise<GuardedFetch> {
  // Large, and of no use to a server that never calls out.
  const { Agent, fetch } = await import('undici');
  const kept = { keepAliveTimeout: 10_000, maxResponseSize: maxBytes };
  const checked = new Agent({ ...kept, connect: { lookup: checkedLookup } });
  const open = new Agent(kept);
  const guarded: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isAllowed = allowedHosts.some((host) => host === url.host || host === url.hostname);
    if (!isAllowed) refuseLiteral(url);
    // The two libraries name the same things in types of their own.
    const wanted = {
      ...init,
      redirect: 'manual',
      dispatcher: isAllowed ? open : checked,
    } as unknown as Parameters<typeof fetch>[1];
    const answer = await fetch(url, wanted);
    if (answer.status >= 300 && answer.status < 400)
      throw new FetchError(
        'refused',
        'http.redirect',
        `${url.host} sends us elsewhere; enter its final address`,
      );
    return answer as unknown as Response;
  };
  return {
    fetch: guarded,
    close: () => {
      for (const agent of [checked, open]) agent.destroy().catch(() => {});
    },
  };
}

function refuseLiteral({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw privateAddress(host, host);
}

function privateAddress(host: string, address: string): FetchError {
  const message = `${host} is not a public address (${address}); an admin can allow the host in the settings`;
  return new FetchError('refused', 'http.private-address', message);
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

function checkedLookup(host: string, options: LookupOptions, callback: LookupCallback): void {
  resolve(host, { all: true, order: 'verbatim' }, (error, found) => {
    if (error !== null) return callback(error, []);
    const hidden = found.find(({ address }) => !isPublicAddress(address));
    const [first] = found;
    if (hidden !== undefined) return callback(privateAddress(host, hidden.address), []);
    if (first === undefined)
      return callback(new FetchError('failed', 'http.no-address', `${host} has no address`), []);
    if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  });
}
