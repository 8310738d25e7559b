import { readFileSync } from 'node:fs';
import type { BenchDatabase } from './database.js';

/** Processor time spent per message, in microseconds. Unlike a rate it hardly moves when others use the machine too. */
export interface Cost {
  connections: number;
  serverUs: number;
  databaseUs: number;
}

const TICKS_PER_SECOND = 100;

/** Runs `work` and says what each of its messages has cost. Undefined where the kernel does not tell (Linux only). */
export async function withCost<T extends { requests: number }>(
  serverPid: number,
  database: BenchDatabase,
  connections: number,
  work: () => Promise<T>,
): Promise<{ result: T; cost: Cost | undefined }> {
  const sessions = await database.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  const pids = [serverPid, ...sessions.map(({ pid }) => pid)];
  const before = new Map(pids.map((pid) => [pid, cpuUs(pid)]));
  const result = await work();
  // Sessions that have ended meanwhile were not those of our lanes.
  const spentUs = (pid: number): number => Math.max(0, cpuUs(pid) - (before.get(pid) ?? Number.NaN)) || 0;
  const serverUs = spentUs(serverPid) / Math.max(1, result.requests);
  const databaseUs = pids.slice(1).reduce((sum, pid) => sum + spentUs(pid), 0) / Math.max(1, result.requests);
  return { result, cost: serverUs === 0 ? undefined : { connections, serverUs, databaseUs } };
}

/** User and system time of a process so far; NaN when it cannot be read. */
function cpuUs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; user and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * (1e6 / TICKS_PER_SECOND);
  } catch {
    return Number.NaN;
  }
}
