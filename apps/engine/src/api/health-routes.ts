import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine.js';
import type { HttpMetrics } from './http-metrics.js';

/** What machines ask: is the process up, can it work, and how much has it done. Every role answers these. */
export function addHealthRoutes(
  server: FastifyInstance,
  engine: Pick<Engine, 'ping' | 'role'>,
  metrics: HttpMetrics,
): void {
  server.get('/healthz', (_request, reply) => {
    void reply.header('cache-control', 'no-store').send({ status: 'ok', role: engine.role });
    return reply;
  });
  server.get('/readyz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await within(READY_WITHIN_MS, engine.ping());
      return { status: 'ready' };
    } catch (error) {
      void reply.code(503);
      return { status: 'not ready', reason: error instanceof Error ? error.message : String(error) };
    }
  });
  server.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics.print();
    void reply.header('content-type', type);
    return text;
  });
}

/** Whoever asks has little patience, and an answer that takes longer is no good news. */
const READY_WITHIN_MS = 2000;

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`database or queue have not answered for ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
