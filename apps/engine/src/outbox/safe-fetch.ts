import { lookup as resolve } from 'node:dns/promises';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Dispatcher } from 'undici';

/**
 * HTTP that a flow's author may aim anywhere without reaching our own network.
 * 1. A name is resolved once, every address is checked, and the connection goes to a checked address: there is
 *    no second look-up that could answer differently.
 * 2. Only public unicast addresses, unless an admin allowed the host.
 * 3. Redirects are not followed; the answer is cut off at `maxBytes`.
 */
export interface SafeRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
  maxBytes: number;
  signal?: AbortSignal;
  /** Host names or `host:port` that may be private. */
  allowedHosts: readonly string[];
}

export interface SafeResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type SafeBytes = Omit<SafeResponse, 'body'> & { bytes: Buffer };

/** `refused`: we will not go there, ever. `failed`: there was no answer this time. */
export class FetchError extends Error {
  constructor(
    readonly kind: 'refused' | 'failed',
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'FetchError';
  }
}

/** The answer as text, taken for UTF-8. */
export async function safeFetch(options: SafeRequest): Promise<SafeResponse> {
  const { bytes, ...answer } = await safeFetchBytes(options);
  return { ...answer, body: bytes.toString('utf8') };
}

export async function safeFetchBytes(options: SafeRequest): Promise<SafeBytes> {
  const url = parseUrl(options.url);
  const isAllowed = options.allowedHosts.some((host) => host === url.host || host === url.hostname);
  const address = await checkedAddress(url, isAllowed);
  const { Agent } = await loadUndici();
  const agent = new Agent({
    connect: { lookup: answerWith(address), timeout: options.timeoutMs },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
  });
  try {
    return await exchange(url, options, agent);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError('failed', 'http.no-answer', `${url.host} did not answer: ${messageOf(error)}`);
  } finally {
    agent.destroy().catch(() => {});
  }
}

/** Large, and of no use to a server that never calls out. */
const loadUndici = () => import('undici');

function parseUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new FetchError('refused', 'http.bad-url', `"${text}" is not a URL; write https://host/path`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FetchError('refused', 'http.bad-url', `${url.protocol} is not allowed; use https:`);
  }
  return url;
}

async function checkedAddress(url: URL, isAllowed: boolean): Promise<LookupAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await resolveAll(host) : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (first === undefined) throw new FetchError('failed', 'http.no-address', `${host} has no address`);
  const hidden = isAllowed ? undefined : found.find(({ address }) => !isPublicAddress(address));
  if (hidden !== undefined) {
    const message = `${host} is not a public address (${hidden.address}); an admin can allow the host in the settings`;
    throw new FetchError('refused', 'http.private-address', message);
  }
  return first;
}

async function resolveAll(host: string): Promise<LookupAddress[]> {
  try {
    return await resolve(host, { all: true, order: 'verbatim' });
  } catch (error) {
    throw new FetchError('failed', 'http.no-address', `${host} cannot be found: ${messageOf(error)}`);
  }
}

/** Anything that wraps, tunnels to or names a private network is refused along with it: only plain unicast is public. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

type LookupCallback = (error: null, address: string | LookupAddress[], family?: number) => void;

function answerWith(address: LookupAddress) {
  return (_host: string, options: LookupOptions, callback: LookupCallback): void => {
    if (options.all === true) callback(null, [address]);
    else callback(null, address.address, address.family);
  };
}

async function exchange(url: URL, options: SafeRequest, dispatcher: Dispatcher): Promise<SafeBytes> {
  const { request } = await loadUndici();
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const answer = await request(url, {
    method: options.method,
    headers: options.headers,
    body: options.body ?? null,
    signal: options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]),
    dispatcher,
  });
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { status: answer.statusCode, headers, bytes: await readBody(answer.body, options.maxBytes) };
}

async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new FetchError('refused', 'http.too-large', `the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
