import type { FastifyInstance } from 'fastify';

const books = new WeakMap<FastifyInstance, Map<string, Set<string>>>();

/** From now on remembers by which methods each address of this server can be asked. Before there are any routes. */
export function rememberRoutes(server: FastifyInstance): void {
  const book = new Map<string, Set<string>>();
  books.set(server, book);
  server.addHook('onRoute', ({ method, url }) => {
    const methods = book.get(url) ?? new Set<string>();
    for (const each of [method].flat()) methods.add(each);
    book.set(url, methods);
  });
}

/** The methods that an address knows, in order; none where there is no such address. */
export function methodsAt(server: FastifyInstance, url: string): string[] {
  const asked = partsOf(url.split('?', 1)[0] ?? '');
  const found = [...(books.get(server) ?? [])].flatMap(([pattern, methods]) =>
    isAt(asked, partsOf(pattern)) ? [...methods] : [],
  );
  return [...new Set(found)].filter((method) => method !== 'OPTIONS').sort();
}

function partsOf(url: string): string[] {
  return url.replace(/\/$/, '').split('/');
}

/** Wildcards are those of pages and files, which anything would fit. */
function isAt(asked: readonly string[], pattern: readonly string[]): boolean {
  return (
    asked.length === pattern.length &&
    pattern.every((part, index) => (part.startsWith(':') ? asked[index] !== '' : part === asked[index]))
  );
}
