import { CallError, type HttpRequest, type HttpResponse } from '@nightshift/nodes';
import { fillSecrets, mayBeShownTo, secretMark, secretsIn } from '@nightshift/schema';
import type { OpenSecret } from '../secret/secret-rows.js';

type Open = (names: readonly string[]) => Promise<ReadonlyMap<string, OpenSecret>>;

/**
 * Makes a request with its secrets filled in: in the values of its headers, and in the query of its address. Nobody but
 * the server that is asked sees them, which is one that they may be shown to, for `fetch` follows no redirect; where it
 * says one back, or the failure does, the placeholder stands again.
 */
export async function withSecrets(
  request: HttpRequest,
  open: Open,
  fetch: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const [address = ''] = request.url.split('?', 1);
  const query = request.url.slice(address.length);
  const names = secretsIn([query, ...Object.values(request.headers)].join('\n'));
  if (secretsIn(address).length > 0) throw misplaced(secretsIn(address)[0]);
  if (names.length === 0) return fetch(request);
  const opened = await open(names);
  const host = URL.canParse(address) ? new URL(address).host : '';
  const valueOf = (name: string): string => {
    const secret = opened.get(name);
    if (secret === undefined) throw missing(name);
    if (!mayBeShownTo(secret.hosts, host)) throw elsewhere(name, host, secret.hosts);
    return secret.value;
  };
  const filled = {
    ...request,
    url: address + fillSecrets(query, (name) => encodeURIComponent(valueOf(name))),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, fillSecrets(value, valueOf)]),
    ),
  };
  const cover = (text: string): string => covered(text, opened);
  try {
    const { status, headers, body } = await fetch(filled);
    const seen = Object.entries(headers).map(([name, value]) => [name, cover(value)]);
    return { status, headers: Object.fromEntries(seen) as Record<string, string>, body: cover(body) };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new CallError(error.kind, error.code, cover(error.message), error.retryAfterMs);
  }
}

/** As it is, as part of an address, and as part of JSON. The longest first, since one may hold another. */
function covered(text: string, secrets: ReadonlyMap<string, OpenSecret>): string {
  const shapes = [...secrets].flatMap(([name, { value }]) =>
    [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)].map((shape) => ({ name, shape })),
  );
  return shapes
    .filter(({ shape }) => shape !== '')
    .toSorted((left, right) => right.shape.length - left.shape.length)
    .reduce((rest, { name, shape }) => rest.replaceAll(shape, () => secretMark(name)), text);
}

function missing(name: string): CallError {
  return new CallError(
    'terminal',
    'secret.missing',
    `the secret ${name} does not exist; an admin can enter it in the settings under Secrets`,
  );
}

function elsewhere(name: string, host: string, hosts: readonly string[]): CallError {
  return new CallError(
    'terminal',
    'secret.host',
    `the secret ${name} may not be shown to ${host}, only to ${hosts.join(', ')}; correct the address, or have an admin add the host in the settings under Secrets`,
  );
}

function misplaced(name = ''): CallError {
  return new CallError(
    'terminal',
    'secret.place',
    `the secret ${name} stands in an address before the question mark; move it into a header or behind it`,
  );
}
