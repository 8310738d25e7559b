import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Account, handOver } from './account.js';
import type { Programs } from './programs.js';
import { environmentFor } from './postmaster.js';

export const superuser = 'nightshift';
const majorVersion = '18';

interface NewCluster {
  cluster: string;
  programs: Programs;
  account: Account;
  isDurable: boolean;
  log: (line: string) => void;
}

/** Makes the cluster if there is none. Returns its password where one is needed: on Windows, which listens on TCP. */
export async function createCluster({
  cluster,
  programs,
  account,
  isDurable,
  log,
}: NewCluster): Promise<string | null> {
  const passwordFile = path.join(path.dirname(cluster), 'password');
  const needsPassword = process.platform === 'win32';
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster);
    return needsPassword ? readFileSync(passwordFile, 'utf8') : null;
  }
  if (needsPassword) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(draft, account);
  log('making a new database');
  await runInitdb(programs.initdb, draft, account, [
    ...(needsPassword ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust']),
    ...(isDurable ? [] : ['--no-sync']),
  ]);
  renameSync(draft, cluster);
  return needsPassword ? readFileSync(passwordFile, 'utf8') : null;
}

/**
 * Settings for a laptop that does other things as well; a large installation has a PostgreSQL of its own.
 * They are given at every start, so that a newer Nightshift brings newer ones.
 */
export function settingsFor(isDurable: boolean): string[] {
  const settings = {
    fsync: isDurable ? 'on' : 'off',
    full_page_writes: isDurable ? 'on' : 'off',
    synchronous_commit: 'on',
    shared_buffers: '128MB',
    work_mem: '8MB',
    max_connections: '100',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    // Our statements are short: compiling one costs more than running it.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '',
    log_checkpoints: 'off',
    // A refused statement is told to whoever sent it. In a log it would carry what customers wrote, and lost races are no faults.
    log_min_messages: 'log',
    cluster_name: superuser,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// Sorting is by code point and the rules for letters are PostgreSQL's own (the provider `builtin`): an index means the
// same on every machine and after every update of the system's C library. Sorting for people is done per language above.
function runInitdb(program: string, folder: string, account: Account, options: string[]): Promise<void> {
  const args = [
    `--pgdata=${account.nameOfFolder(folder)}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...options,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...environmentFor(),
      ...(account.dropTo ?? {}),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => {
      reject(
        new Error(`PostgreSQL could not be run: ${error.message}. Set DATABASE_URL to use one of your own.`),
      );
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not make its database in ${folder}:\n${output.trim()}`));
    });
  });
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new Error(
    `The data in ${cluster} were written by PostgreSQL ${version}, and this Nightshift brings ${majorVersion}. ` +
      'Start the Nightshift that wrote them, export with pg_dump, and import into a new folder.',
  );
}
