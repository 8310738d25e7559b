import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { isAlive } from '../../apps/engine/src/postgres/process-identity.js';
import { openPostgres, startPostgres } from '../../apps/engine/src/postgres/start-postgres.js';

const compiled = fileURLToPath(new URL('../../apps/engine/dist/postgres/start-postgres.js', import.meta.url));
// Only that it ends at all is tested; the limit keeps a failing test from hanging.
const goneWithinMs = 10_000;

let dataDir: string;
let lines: string[];
const log = (line: string): void => void lines.push(line);

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-postgres-'));
  lines = [];
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('keeps its data when it is stopped and started again', async () => {
  const first = await startPostgres({ dataDir, log });
  await query(first.url, 'CREATE TABLE kept (word text)');
  await query(first.url, `INSERT INTO kept VALUES ('优惠')`);
  await first.stop();
  const second = await startPostgres({ dataDir, log });
  expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: '优惠' }]);
  await second.stop();
});

test('leaves no process and no lock behind when it is stopped', async () => {
  const postgres = await startPostgres({ dataDir, log });
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
  expect(existsSync(path.join(dataDir, 'postgres/owner.json'))).toBe(false);
});

test('writes every commit to the disk before it is acknowledged', async () => {
  const postgres = await startPostgres({ dataDir, log });
  const rows = await query(
    postgres.url,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name`,
  );
  expect(rows.map((row) => row['setting'])).toEqual(['on', 'on', 'on']);
  await postgres.stop();
});

test('sorts by code point and knows the letters of every language', async () => {
  const postgres = await startPostgres({ dataDir, log, isDurable: false });
  expect(await query(postgres.url, `SELECT lower('ÀÉ') AS lower, 'a' < 'B' AS sorted`)).toEqual([
    { lower: 'àé', sorted: false },
  ]);
  await postgres.stop();
});

test('refuses a second start on the same folder and names the process that has it', async () => {
  const postgres = await startPostgres({ dataDir, log, isDurable: false });
  await expect(startPostgres({ dataDir, log })).rejects.toThrow(
    `Another Nightshift is using ${dataDir} (process ${process.pid}): stop it, or start this one in a folder of its own with --data.`,
  );
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test('lets a command join the server of a running engine, and leaves that server running', async () => {
  const postgres = await startPostgres({ dataDir, log, isDurable: false });
  const joined = await openPostgres({ dataDir, log });
  expect(joined.url).toBe(postgres.url);
  await joined.stop();
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test('starts a server for a command when no engine runs', async () => {
  const opened = await openPostgres({ dataDir, log, isDurable: false });
  expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await opened.stop();
  expect(existsSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
});

test('goes away when its engine is killed with -9', async () => {
  const engine = await startInOtherProcess(dataDir);
  process.kill(engine.pid, 'SIGKILL');
  await untilGone(engine.serverPid);
  expect(isAlive(engine.serverPid)).toBe(false);
});

test('starts at once on the folder of an engine that was killed with -9, with everything committed', async () => {
  const engine = await startInOtherProcess(dataDir);
  await query(engine.url, 'CREATE TABLE kept (n int)');
  await query(engine.url, 'INSERT INTO kept VALUES (7)');
  process.kill(engine.pid, 'SIGKILL');
  const next = await startPostgres({ dataDir, log });
  expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  expect(isAlive(engine.serverPid)).toBe(false);
  await next.stop();
});

test('stops a server that outlived its engine because nobody told it', async () => {
  const engine = await startInOtherProcess(dataDir);
  const watcher = await findInSession(engine.serverPid, 'sh');
  process.kill(watcher, 'SIGKILL');
  process.kill(engine.pid, 'SIGKILL');
  await untilGone(engine.pid);
  expect(isAlive(engine.serverPid)).toBe(true);
  const next = await startPostgres({ dataDir, log });
  expect(isAlive(engine.serverPid)).toBe(false);
  expect(lines).toContain(`stopping the database of an engine that has ended (process ${engine.serverPid})`);
  await next.stop();
});

test('recovers when the server itself was killed with -9, and says that it was lost', async () => {
  const first = await startPostgres({ dataDir, log });
  await query(first.url, 'CREATE TABLE kept (n int)');
  await query(first.url, 'INSERT INTO kept SELECT generate_series(1, 1000)');
  process.kill(first.pid, 'SIGKILL');
  expect((await first.lost).message).toContain('is gone: it was ended by SIGKILL');
  const second = await startPostgres({ dataDir, log });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1000 }]);
  await second.stop();
});

test('takes a process id that now belongs to another program for what it is', async () => {
  const first = await startPostgres({ dataDir, log, isDurable: false });
  process.kill(first.pid, 'SIGKILL');
  await first.lost;
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(stranger, 'spawn');
  await replaceFirstLine(path.join(dataDir, 'postgres/cluster/postmaster.pid'), String(stranger.pid));
  const second = await startPostgres({ dataDir, log, isDurable: false });
  expect(stranger.exitCode).toBeNull();
  expect(stranger.signalCode).toBeNull();
  stranger.kill();
  await second.stop();
});

test('starts over when making the database was interrupted', async () => {
  mkdirSync(path.join(dataDir, 'postgres/cluster.new/base'), { recursive: true });
  const postgres = await startPostgres({ dataDir, log, isDurable: false });
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test('works in a folder that only its owner may enter', async () => {
  const hidden = path.join(dataDir, 'hidden');
  mkdirSync(path.join(hidden, 'data'), { recursive: true });
  chmodSync(hidden, 0o700);
  const postgres = await startPostgres({ dataDir: path.join(hidden, 'data'), log, isDurable: false });
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(existsSync(path.join(hidden, 'data/postgres/cluster/PG_VERSION'))).toBe(true);
});

test('works in a folder whose path is too long for a socket, and takes its temporary folder away again', async () => {
  const long = path.join(dataDir, 'a-folder-with-a-long-name'.repeat(5));
  const postgres = await startPostgres({ dataDir: long, log, isDurable: false });
  const socketFolder = new URL(postgres.url).searchParams.get('host') ?? '';
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(existsSync(socketFolder)).toBe(false);
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  // A server that is killed ends the connection; the test looks at what comes after.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startInOtherProcess(folder: string): Promise<{ pid: number; serverPid: number; url: string }> {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(compiled)});
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(folder)}, log: () => {} });
    console.log(JSON.stringify({ serverPid: postgres.pid, url: postgres.url }));
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { serverPid, url } = JSON.parse(line.toString()) as { serverPid: number; url: string };
  return { pid: child.pid ?? 0, serverPid, url };
}

async function findInSession(leader: number, name: string): Promise<number> {
  const child = spawn('ps', ['-eo', 'pid=,sess=,comm='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  const row = output
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1] === String(leader) && fields[2] === name);
  return Number(row?.[0]);
}

async function replaceFirstLine(file: string, line: string): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const rest = (await readFile(file, 'utf8')).split('\n').slice(1);
  await writeFile(file, [line, ...rest].join('\n'));
}

async function untilGone(pid: number): Promise<void> {
  const deadline = performance.now() + goneWithinMs;
  while (isAlive(pid) && performance.now() < deadline) await sleep(20);
}
