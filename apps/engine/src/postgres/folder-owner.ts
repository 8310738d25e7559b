import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isErrorCode } from './error-code.js';
import { describeStart, isAlive } from './process-identity.js';

interface Owner {
  pid: number;
  startedAs: string | null;
}

// An engine that was just told to end may take a moment over it, and its successor need not fail for that.
const patienceMs = 500;
const pollEveryMs = 20;

/** Makes this process the owner of the folder; returns what gives it up. Throws when another engine has it. */
export async function claimFolder(folder: string, dataDir: string): Promise<() => void> {
  const deadline = performance.now() + patienceMs;
  const file = path.join(folder, 'owner.json');
  const owner: Owner = { pid: process.pid, startedAs: describeStart(process.pid) };
  while (!tryCreate(file, JSON.stringify(owner))) {
    const other = findOwner(folder);
    if (other !== null && performance.now() < deadline) {
      await sleep(pollEveryMs);
    } else if (other !== null) {
      throw new Error(
        `Another Nightshift is using ${dataDir} (process ${other.pid}): stop it, or start this one in a folder of its own with --data.`,
      );
    } else {
      removeLeftBehind(file);
    }
  }
  return () => rmSync(file, { force: true });
}

/** The living engine that owns the folder, or null. */
export function findOwner(folder: string): Owner | null {
  const owner = readOwner(path.join(folder, 'owner.json'));
  if (owner === null || !isAlive(owner.pid)) return null;
  return owner.startedAs === describeStart(owner.pid) ? owner : null;
}

function tryCreate(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function removeLeftBehind(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    // Of several that find it at once one renames it, and the others try again.
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
  }
}

function readOwner(file: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAs' in value))
      return null;
    const { pid, startedAs } = value;
    if (typeof pid !== 'number' || (typeof startedAs !== 'string' && startedAs !== null)) return null;
    return { pid, startedAs };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT') || error instanceof SyntaxError) return null;
    throw error;
  }
}
