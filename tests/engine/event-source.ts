/** A server-sent event, as it came over the wire. */
export interface ServerEvent {
  type: string;
  id: string;
  data: unknown;
}

export interface OpenSource {
  events: ServerEvent[];
  /** Of the newest event that had one: what a browser would resume with. */
  readonly lastId: string;
  /** Resolves when `isDone` holds; throws with what came instead when it does not come to that. */
  until(isDone: (events: readonly ServerEvent[]) => boolean): Promise<readonly ServerEvent[]>;
  close(): void;
}

const GIVE_UP_MS = 10_000;

/** Opens a stream and keeps what comes. Pings and the stream's own bookkeeping are left out of `events`. */
export async function openSource(url: string, headers: Record<string, string> = {}): Promise<OpenSource> {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: controller.signal,
  });
  if (response.status !== 200 || response.body === null)
    throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const events: ServerEvent[] = [];
  let lastId = '';
  let wake = (): void => {};
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const piece of body) {
      rest += decoder.decode(piece, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseBlock(block);
        if (event.id !== '') lastId = event.id;
        if (event.type !== 'ping' && event.type !== 'cursor' && event.type !== '') events.push(event);
      }
      wake();
    }
  };
  read(response.body).catch(() => wake());
  return {
    events,
    get lastId() {
      return lastId;
    },
    until: async (isDone) => {
      const endMs = performance.now() + GIVE_UP_MS;
      while (!isDone(events)) {
        const leftMs = endMs - performance.now();
        if (leftMs <= 0) throw new Error(`it did not come to that; there came ${JSON.stringify(events)}`);
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, leftMs);
        });
        clearTimeout(timer);
      }
      return events;
    },
    close: () => controller.abort(),
  };
}

function parseBlock(block: string): ServerEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const data: unknown = JSON.parse(fields.get('data') ?? 'null');
  return { type: fields.get('event') ?? '', id: fields.get('id') ?? '', data };
}
