import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimFolder, findOwner } from '../postgres/folder-owner.js';
import { CommandError } from './terminal.js';

const POLL_EVERY_MS = 50;
const PATIENCE_MS = 60_000;

/**
 * Waits until no other command works on the data folder, and returns what lets the next one in. A command that
 * started the database stops it at its end, and one that had joined it would lose it in mid-work.
 */
export async function takeTurn(dataDir: string): Promise<() => void> {
  const folder = path.join(dataDir, 'postgres', 'command');
  mkdirSync(folder, { recursive: true });
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const other = findOwner(folder);
    if (other === null) {
      const release = await claimFolder(folder, dataDir).catch(() => null);
      if (release !== null) return release;
    }
    if (performance.now() > deadline)
      throw new CommandError(
        `Another command works on ${dataDir}${other === null ? '' : ` (process ${other.pid})`}; try again when it has ended.`,
      );
    await sleep(POLL_EVERY_MS);
  }
}
