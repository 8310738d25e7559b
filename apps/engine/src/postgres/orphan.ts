import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.js';
import { isPostmasterOf } from './process-identity.js';
import { socketUrl, tcpUrl } from './socket-address.js';

const pollEveryMs = 10;
const joinWithinMs = 15_000;
// Politely, then at once, then by force; each with the time that it is given.
const steps = [
  { signal: 'SIGINT', waitMs: 3000 },
  { signal: 'SIGQUIT', waitMs: 3000 },
  { signal: 'SIGKILL', waitMs: 3000 },
] as const;

/** Stops a server that outlived its engine, and clears away what a crashed one left lying about. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (left === null) return;
  if (isPostmasterOf(left.pid, cluster)) {
    log(`stopping the database of an engine that has ended (process ${left.pid})`);
    await end(left.pid, cluster);
  }
  // The id may belong to another program by now, and PostgreSQL would take that one for a server of its own.
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  if (/\/nightshift-\w+$/.test(left.socketFolder))
    rmSync(left.socketFolder, { recursive: true, force: true });
}

/** The address of the server that runs on this cluster; waits for one that is just starting. */
export async function findPostmaster(cluster: string): Promise<{ url: string }> {
  const deadline = performance.now() + joinWithinMs;
  for (;;) {
    const state = readPostmasterFile(cluster);
    if (state?.isReady === true) return { url: urlOf(state, cluster) };
    if (performance.now() > deadline)
      throw new Error(
        `The Nightshift that uses ${cluster} has no database to join yet. Try again in a moment.`,
      );
    await sleep(pollEveryMs);
  }
}

function urlOf({ socketFolder, port }: { socketFolder: string; port: number }, cluster: string): string {
  if (socketFolder === '')
    return tcpUrl(port, readFileSync(path.join(path.dirname(cluster), 'password'), 'utf8'));
  return socketUrl(socketFolder === '/proc/self/cwd' ? cluster : socketFolder);
}

async function end(pid: number, cluster: string): Promise<void> {
  for (const { signal, waitMs } of steps) {
    if (!existsSync(cluster) || !isPostmasterOf(pid, cluster)) return;
    process.kill(pid, signal);
    const deadline = performance.now() + waitMs;
    while (isPostmasterOf(pid, cluster) && performance.now() < deadline) await sleep(pollEveryMs);
  }
  if (isPostmasterOf(pid, cluster))
    throw new Error(`The database in ${cluster} (process ${pid}) cannot be stopped.`);
}
