import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { LoadResult, Target } from './load.js';
import { messageNumber } from './messages.js';

/**
 * So many customers write in the same instant: connections are open before, every request is written in one go, and each
 * latency runs from that instant to its answer.
 */
export async function burst(
  { origin, path, headers }: Target,
  customers: number,
  messageOf: (n: number, run: string) => { customer: string; body: string } = messageNumber,
): Promise<LoadResult> {
  const { hostname, port, host } = new URL(origin);
  const run = `${randomBytes(4).toString('hex')}-`;
  const sockets = await Promise.all(Array.from({ length: customers }, () => open(hostname, Number(port))));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const requests = sockets.map((_, n) => {
    const { customer, body } = messageOf(n, run);
    const head = `POST ${path.replace('{customer}', customer)} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    return Buffer.from(`${head}${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
  const startedMs = performance.now();
  const answers = sockets.map((socket) => answerOf(socket));
  for (const [n, socket] of sockets.entries()) socket.write(requests[n] ?? '');
  const answered = await Promise.all(answers);
  for (const socket of sockets) socket.destroy();
  const latencies = answered.map(({ atMs }) => atMs - startedMs).sort((left, right) => left - right);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    requests: customers,
    failures: answered.filter(({ isGood }) => !isGood).length,
    perSecond: (customers / at(1)) * 1000,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  };
}

async function open(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Answers are small and come in one piece. */
function answerOf(socket: Socket): Promise<{ atMs: number; isGood: boolean }> {
  return new Promise((resolve) => {
    const end = (isGood: boolean): void => resolve({ atMs: performance.now(), isGood });
    socket.once('data', (piece: Buffer) => end(piece.toString('latin1').startsWith('HTTP/1.1 200')));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
