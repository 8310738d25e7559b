import { constants, existsSync, statSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Config } from '../../config.js';
import { findOwner } from '../../postgres/folder-owner.js';
import { ok, problem, warning, type Finding } from './finding.js';

const WANTED_MAJOR = 24;
const GIGABYTE = 1024 ** 3;

export function examineNode(): Finding {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= WANTED_MAJOR) return ok('Node', process.version);
  return problem(
    'Node',
    `${process.version} is too old`,
    `Use Node ${WANTED_MAJOR}; "npm ci" brings it along.`,
  );
}

export async function examineDataFolder({ dataDir }: Pick<Config, 'dataDir'>): Promise<Finding[]> {
  const place = existingPart(dataDir);
  const isThere = place === dataDir;
  if (isThere && !statSync(place).isDirectory())
    return [problem('data folder', `${dataDir} is a file`, 'Name a folder with --data or NIGHTSHIFT_DATA.')];
  const isWritable = await access(place, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) {
    const fix = `Give this user the rights to ${place}, or name another folder with --data.`;
    return [problem('data folder', `${dataDir} cannot be ${isThere ? 'written' : 'made'} by this user`, fix)];
  }
  const state = isThere ? dataDir : `${dataDir} is not there yet; the first start makes it`;
  return [ok('data folder', state), await examineDisk(place)];
}

async function examineDisk(place: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(place);
  const free = (bavail * bsize) / GIGABYTE;
  const message = `${free.toFixed(1)} GB free`;
  if (free >= 2) return ok('disk', message);
  const fix = 'Make room: PostgreSQL stops when the disk is full.';
  return free < 0.2 ? problem('disk', message, fix) : warning('disk', message, fix);
}

/** The folder, or the nearest one above it that is there. */
function existingPart(folder: string): string {
  return existsSync(folder) ? folder : existingPart(path.dirname(folder));
}

export function examineSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Finding {
  if (secret !== undefined) return ok('secret', 'from NIGHTSHIFT_SECRET');
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) return ok('secret', 'made in the data folder at the first start');
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  if (isOpen) return warning('secret', `other users may read ${file}`, `Run: chmod 600 ${file}`);
  return ok('secret', `in ${file}; keep a copy, since stored credentials cannot be read without it`);
}

/** Is the port free, or in the hands of the server that owns this data folder? */
export async function examinePort({
  port,
  host,
  dataDir,
}: Pick<Config, 'port' | 'host' | 'dataDir'>): Promise<Finding> {
  if (port === 0) return ok('port', 'the system chooses one');
  const code = await tryPort(port, host);
  if (code === null) return ok('port', `${port} is free`);
  const owner = findOwner(path.join(dataDir, 'postgres'));
  if (code === 'EADDRINUSE' && (await isNightshift(port)))
    return ok(
      'port',
      `a Nightshift answers on ${port}${owner === null ? '' : ` (this data folder's runs as process ${owner.pid})`}`,
    );
  if (code === 'EADDRINUSE')
    return problem(
      'port',
      `another program listens on ${port}`,
      'Stop it, or choose another port with --port or PORT.',
    );
  if (code === 'EACCES')
    return problem(
      'port',
      `this user may not listen on ${port}`,
      'Choose a port from 1024 up with --port or PORT.',
    );
  return problem(
    'port',
    `nothing can listen on ${port} (${code})`,
    'Choose another port, or correct NIGHTSHIFT_HOST.',
  );
}

/** Null when the port is free, otherwise the system's error code. */
function tryPort(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, exclusive: true, ...(host === undefined ? {} : { host }) }, () =>
      server.close(() => resolve(null)),
    );
  });
}

async function isNightshift(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
