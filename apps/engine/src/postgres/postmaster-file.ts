import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isErrorCode } from './error-code.js';

export interface PostmasterFile {
  pid: number;
  port: number;
  /** As the server calls it; /proc/self/cwd is its own folder. Empty when it listens on TCP only. */
  socketFolder: string;
  isReady: boolean;
}

/**
 * What a server writes down about itself (PostgreSQL manual, "postmaster.pid"): process id, folder, start time, port,
 * socket folder, listen address, shared memory, status. Null when there is no such file or not yet enough in it.
 */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return {
      pid,
      port: Number(lines[3]),
      socketFolder: (lines[4] ?? '').trim(),
      isReady: (lines[7] ?? '').trim() === 'ready',
    };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
