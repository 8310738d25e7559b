// One PostgreSQL per data folder, started with the engine and gone with it.
// 1. One engine owns the folder: ./postgres/owner.json names it. A second start is refused, with its process id.
// 2. A server that outlived its engine is stopped before the next one starts; the cluster is never opened twice.
// 3. The server's life hangs on a pipe that this process holds (see postmaster.ts), so that kill -9 leaves no orphan.
// 4. `cluster` appears whole or not at all: it is made under another name and renamed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount } from './account.js';
import { createCluster, settingsFor } from './cluster.js';
import { claimFolder, findOwner } from './folder-owner.js';
import { findPostmaster, stopOrphan } from './orphan.js';
import { startPostmaster } from './postmaster.js';
import { preparePrograms } from './programs.js';
import { chooseAddress, releaseAddress } from './socket-address.js';

export interface PostgresOptions {
  /** The installation's data folder; the database lives in its subfolder `postgres`. */
  dataDir: string;
  /** Receives what the server prints, one line at a time, and what was mended before it started. */
  log: (line: string) => void;
  /** False only in tests: a power cut may then lose everything. A killed process still loses nothing. */
  isDurable?: boolean;
}

export interface Postgres {
  url: string;
  pid: number;
  /** Resolves when the server ended although nobody asked it to. Its folder is free again by then. */
  lost: Promise<Error>;
  /** Ends open connections, writes everything down and resolves when the server is gone. */
  stop(): Promise<void>;
}

/** Throws an Error with a sentence for people when the folder is in use or PostgreSQL cannot run. */
export async function startPostgres({ dataDir, log, isDurable = true }: PostgresOptions): Promise<Postgres> {
  const folder = path.resolve(dataDir, 'postgres');
  const cluster = path.join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  const releaseFolder = await claimFolder(folder, dataDir);
  try {
    await stopOrphan(cluster, log);
    const account = chooseAccount(cluster);
    const programs = preparePrograms(folder, account);
    const password = await createCluster({ cluster, programs, account, isDurable, log });
    const address = await chooseAddress(cluster, account, password);
    const postmaster = await startPostmaster({
      program: programs.postgres,
      cluster,
      account,
      settings: [...settingsFor(isDurable), ...address.settings],
      log,
    });
    const close = (): void => {
      releaseAddress(address);
      releaseFolder();
    };
    return {
      url: address.url,
      pid: postmaster.pid,
      lost: postmaster.lost.then((error) => {
        close();
        return error;
      }),
      stop: async () => {
        await postmaster.stop();
        close();
      },
    };
  } catch (error) {
    releaseFolder();
    throw error;
  }
}

/**
 * For commands that work on an installation whether its engine runs or not: joins the server of the engine that owns
 * the folder, or starts one for as long as the command lasts. `stop` leaves a server that was joined alone.
 */
export async function openPostgres(options: PostgresOptions): Promise<Pick<Postgres, 'url' | 'stop'>> {
  const folder = path.resolve(options.dataDir, 'postgres');
  if (findOwner(folder) === null) return startPostgres(options);
  const running = await findPostmaster(path.join(folder, 'cluster'));
  return { url: running.url, stop: () => Promise.resolve() };
}
