import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request to the receiver. */
export interface Delivery {
  path: string;
  /** Idempotency-Key. */
  key: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  /** The same key had been taken before. */
  isRepeat: boolean;
}

export interface Answer {
  /** 200 unless given. A key counts as taken when this is 2xx. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Plays the other side's server, and honours the idempotency key as it should: what it took once it does not take again. */
export interface Receiver {
  url: string;
  /** `host:port`, as in the list of allowed hosts. */
  host: string;
  /** Everything that came, in order. */
  readonly deliveries: readonly Delivery[];
  /** What was taken, each key once, in the order of the first time. */
  taken(path: string): Delivery[];
  /** How often a key came that had been taken already. */
  repeats(path: string): number;
  /** What it says from now on; taken without a word as long as nobody asked for anything else. */
  answer(decide: (delivery: Delivery) => Answer | Promise<Answer>): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const first = new Map<string, Delivery>();
  let decide: (delivery: Delivery) => Answer | Promise<Answer> = () => ({});
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readText(request);
    const path = request.url ?? '';
    const key = String(request.headers['idempotency-key'] ?? '');
    const delivery: Delivery = {
      path,
      key,
      headers: request.headers,
      body: text === '' ? null : JSON.parse(text),
      isRepeat: first.has(`${path} ${key}`),
    };
    deliveries.push(delivery);
    const { status = 200, headers = {}, body = {} } = await decide(delivery);
    if (status >= 200 && status < 300 && !first.has(`${path} ${key}`)) first.set(`${path} ${key}`, delivery);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    // A sender that was killed leaves half a request behind.
    receive(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url: `http://${host}`,
    host,
    deliveries,
    taken: (path) => [...first.values()].filter((delivery) => delivery.path === path),
    repeats: (path) => deliveries.filter((delivery) => delivery.path === path && delivery.isRepeat).length,
    answer: (next) => {
      decide = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
