import { getLanguage } from '../i18n/language.js';
import { ApiError, offlineError } from './problem.js';
import type { Routes } from './routes.js';

type Route = keyof Routes;
type Params<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Params<Rest>
  : never;
type Part<K extends string, T> = [T] extends [undefined]
  ? unknown
  : Partial<T> extends T
    ? { [P in K]?: T }
    : { [P in K]: T };

/** What a call needs: path parameters by name, a query, a body, the revision that is changed. */
export type Input<R extends Route> = ([Params<R>] extends [never]
  ? unknown
  : { params: Record<Params<R>, string | number> }) &
  Part<'query', Routes[R]['query']> &
  Part<'body', Routes[R]['body']> & {
    ifMatch?: number;
    signal?: AbortSignal;
    /** Goes out even while the page is being left. */
    keepalive?: boolean;
  };

export type Answer<R extends Route> = Routes[R]['answer'];

interface Loose {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
  keepalive?: boolean;
}

let onSignedOut: () => void = () => undefined;
/** Called when the session has ended while somebody was at work. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * One request: `await call('GET /flows/{id}', { params: { id } })`. Types come from the engine's own documentation.
 * Throws `ApiError` and nothing else, apart from the abort that was asked for.
 */
export async function call<R extends Route>(
  route: R,
  ...[input]: Partial<Input<R>> extends Input<R> ? [input?: Input<R>] : [input: Input<R>]
): Promise<Answer<R>> {
  // `Input` is this with the parts that the route has.
  const loose: Loose = input ?? {};
  const [method = '', path = ''] = route.split(' ', 2);
  const response = await send(method, address(path, loose), loose);
  if (response.ok) {
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    // The engine answers as it documents; the routes' types are written from that documentation.
    return answer as Answer<R>;
  }
  const error = new ApiError(response.status, await response.json().catch(() => undefined));
  if (error.code === 'auth.required') onSignedOut();
  throw error;
}

async function send(
  method: string,
  url: string,
  { body, ifMatch, signal, keepalive = false }: Loose,
): Promise<Response> {
  const isFile = body instanceof Blob;
  try {
    return await fetch(url, {
      method,
      headers: {
        'accept-language': getLanguage(),
        ...(body === undefined
          ? {}
          : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${String(ifMatch)}"` }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      keepalive,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw offlineError();
  }
}

function address(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(key, String(value));
  return `/api/v1${filled}${search.size === 0 ? '' : `?${search.toString()}`}`;
}
