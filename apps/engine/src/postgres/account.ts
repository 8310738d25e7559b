// PostgreSQL refuses to run as root. Started by root, it runs as an unprivileged user that every system has.
// That user may be unable to enter the folder in which the data lie (a clone under /root, for instance). On Linux it
// need not: the server is started *inside* its folder before the rights are dropped and calls it /proc/self/cwd, which
// leads straight there. So the data stay where the operator expects them, and no folder's rights are changed.
import { chownSync, statSync } from 'node:fs';
import { isErrorCode } from './error-code.js';

const nobody = 65_534;

export interface Account {
  /** Set when the server has to run as another user than this process. */
  dropTo: { uid: number; gid: number } | null;
  /** What the server calls the folder it is started in. */
  nameOfFolder(folder: string): string;
}

export function chooseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) {
    refuseForeignCluster(cluster);
    return { dropTo: null, nameOfFolder: (folder) => folder };
  }
  const owner = readOwnerOf(cluster);
  // A cluster that a user made before root started it stays that user's.
  const dropTo = owner === null || owner.uid === 0 ? { uid: nobody, gid: nobody } : owner;
  const isLinux = process.platform === 'linux';
  return { dropTo, nameOfFolder: (folder) => (isLinux ? '/proc/self/cwd' : folder) };
}

/** Gives a file or folder to the user that the server runs as. */
export function handOver(target: string, account: Account): void {
  if (account.dropTo === null) return;
  try {
    chownSync(target, account.dropTo.uid, account.dropTo.gid);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `PostgreSQL does not run as root, and ${target} cannot be given to another user (${reason}). ` +
        'Start Nightshift as an ordinary user, choose a folder on another disk with --data, or set DATABASE_URL.',
    );
  }
}

function refuseForeignCluster(cluster: string): void {
  const owner = readOwnerOf(cluster);
  if (owner === null || process.getuid === undefined || owner.uid === process.getuid()) return;
  throw new Error(
    `${cluster} belongs to another user (id ${owner.uid}): it was made when Nightshift ran as that user or as root. ` +
      `Start it as before, or give the folder to yourself: sudo chown -R ${process.getuid()} ${cluster}`,
  );
}

function readOwnerOf(folder: string): { uid: number; gid: number } | null {
  try {
    const { uid, gid } = statSync(folder);
    return { uid, gid };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
