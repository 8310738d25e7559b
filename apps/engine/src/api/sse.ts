import type { FastifyReply, FastifyRequest } from 'fastify';

/** A line on which the server speaks (server-sent events). */
export interface EventStream {
  /** False: the other side reads too slowly, and the line was ended; it comes back with its cursor. */
  send(event: { type: string; data: unknown; id?: string }): boolean;
  end(): void;
}

export interface EventStreamOptions {
  onClose(): void;
  /** Every `PING_MS`. */
  onPing(): void;
}

const PING_MS = 20_000;
const RETRY_MS = 1000;
/** What may wait for a slow reader before it is let go. */
const MAX_WAITING_BYTES = 1024 * 1024;

export function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { onClose, onPing }: EventStreamOptions,
): EventStream {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    // Proxies that buffer would hold messages back.
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${RETRY_MS}\n\n`);
  request.raw.socket.setNoDelay(true);
  let isOpen = true;
  const stream: EventStream = {
    send: ({ type, data, id }) => {
      if (!isOpen) return false;
      if (raw.writableLength > MAX_WAITING_BYTES) {
        raw.destroy();
        return false;
      }
      raw.write(`event: ${type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
      return true;
    },
    end: () => void raw.end(),
  };
  const ping = setInterval(() => {
    stream.send({ type: 'ping', data: {} });
    onPing();
  }, PING_MS);
  raw.on('close', () => {
    isOpen = false;
    clearInterval(ping);
    onClose();
  });
  return stream;
}
