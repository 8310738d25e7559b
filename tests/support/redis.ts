import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface TestRedis {
  url: string;
  /** Forgets everything at once, as after a restart without a disk. */
  wipe(): Promise<void>;
  /** Ends the server; one that was given by REDIS_URL is only wiped. */
  stop(): Promise<void>;
}

const readyWithinMs = 10_000;
const pollEveryMs = 20;

/**
 * A Redis for one test file: an own `redis-server` where the machine has one, otherwise REDIS_URL, which these tests
 * wipe. Null, said aloud, when there is neither; the caller then skips.
 */
export async function startRedis(): Promise<TestRedis | null> {
  const own = await startOwnRedis();
  if (own !== null) return own;
  const given = process.env['REDIS_URL'];
  if (given !== undefined && given !== '')
    return { url: given, wipe: () => wipe(given), stop: () => wipe(given) };
  process.stderr.write(
    'SKIPPED: no redis-server in PATH and no REDIS_URL, so nothing is tested on Redis here.\n',
  );
  return null;
}

async function startOwnRedis(): Promise<TestRedis | null> {
  const port = await findFreePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
  ];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const isThere = await Promise.race([
    once(server, 'spawn').then(() => true),
    once(server, 'error').then(() => false),
  ]).catch(() => false);
  if (!isThere) return null;
  const url = `redis://127.0.0.1:${port}`;
  // A test run that is killed takes its server along as well as it can.
  const onExit = (): void => void server.kill('SIGKILL');
  process.once('exit', onExit);
  await waitUntilReady(url, server);
  return {
    url,
    wipe: () => wipe(url),
    stop: async () => {
      process.off('exit', onExit);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    },
  };
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with code ${server.exitCode}.`);
    if (performance.now() > deadline) throw new Error('redis-server does not answer.');
    await sleep(pollEveryMs);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.ping());
    return true;
  } catch {
    return false;
  }
}

async function wipe(url: string): Promise<void> {
  await withClient(url, (client) => client.flushall());
}

async function withClient(url: string, use: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await use(client);
  } finally {
    client.disconnect();
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}
