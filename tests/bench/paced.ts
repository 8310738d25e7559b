import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadResult, Target } from './load.js';

export interface Pace {
  perSecond: number;
  seconds: number;
  messageOf(n: number, run: string): { customer: string; body: string };
}

/**
 * Messages at an even pace, whether those before have been answered or not, as customers write: what is slow makes
 * nothing wait that comes after it. Latencies run from the moment a message was due.
 */
export async function sendPaced(
  { origin, path, headers }: Target,
  { perSecond, seconds, messageOf }: Pace,
): Promise<LoadResult> {
  const run = `${randomBytes(4).toString('hex')}-`;
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const startedMs = performance.now();
  const sent: Promise<{ tookMs: number; isGood: boolean }>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const dueMs = startedMs + (n * 1000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    const { customer, body } = messageOf(n, run);
    sent.push(
      new Promise((resolve) => {
        const end = (isGood: boolean): void => resolve({ tookMs: performance.now() - dueMs, isGood });
        const url = `${origin}${path.replace('{customer}', customer)}`;
        const sending = request(url, {
          agent,
          method: 'POST',
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        });
        sending.once('response', (response) => {
          response.resume().once('end', () => end(response.statusCode === 200));
        });
        sending.once('error', () => end(false));
        sending.end(body);
      }),
    );
  }
  const answers = await Promise.all(sent);
  agent.destroy();
  const tooks = answers.map(({ tookMs }) => tookMs).sort((left, right) => left - right);
  const at = (share: number): number =>
    tooks[Math.min(tooks.length - 1, Math.floor(tooks.length * share))] ?? 0;
  return {
    requests: answers.length,
    failures: answers.filter(({ isGood }) => !isGood).length,
    perSecond,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  };
}
