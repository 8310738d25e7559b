// The server process. On Unix a shell starts it: it first leaves behind a watcher that reads a pipe whose other end
// this process holds, and then becomes the server itself. When this process ends, however it ends, the watcher reads
// the end of the pipe and asks the server to shut down. The server leads its own session, so a Ctrl-C in the terminal
// does not reach it before the engine has finished. On Windows there is no watcher; the next start finds the orphan.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import { readPostmasterFile } from './postmaster-file.js';

const pollEveryMs = 5;
const sayWaitingAfterMs = 5000;
const fastStopMs = 8000;
const immediateStopMs = 3000;
const startAttempts = 20;
const betweenAttemptsMs = 250;
const keptLines = 12;

// The round brackets make the watcher nobody's child: the server would take the end of a child for a crash.
const startScript = `
exec 3<&0
({ while read -r line; do :; done; kill -INT $$; } <&3 3<&- >/dev/null 2>&1 &)
exec "$@" </dev/null 3<&-
`;

export interface PostmasterOptions {
  program: string;
  cluster: string;
  account: Account;
  settings: string[];
  log: (line: string) => void;
}

export interface Postmaster {
  pid: number;
  lost: Promise<Error>;
  stop(): Promise<void>;
}

export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const server = launch(options);
    const failure = await waitUntilReady(server, options);
    if (failure === null) return handleOf(server, options);
    // After a server was killed its children take a moment to notice; until then their memory is in the way.
    if (!failure.includes('shared memory block') || attempt === startAttempts)
      throw new Error(`PostgreSQL did not start in ${options.cluster}:\n${failure}`);
    await sleep(betweenAttemptsMs);
  }
}

/** Nothing of our environment reaches the server, except on Windows, where programs do not start without it. */
export function environmentFor(): { env?: Record<string, string> } {
  return process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };
}

interface Server {
  child: ChildProcess;
  lastLines: string[];
  ended: Promise<string>;
  hasEnded: boolean;
}

function launch({ program, cluster, account, settings, log }: PostmasterOptions): Server {
  const command = [program, '-D', account.nameOfFolder(cluster), ...settings];
  const [file, args] =
    process.platform === 'win32'
      ? [program, command.slice(1)]
      : ['/bin/sh', ['-c', startScript, 'sh', ...command]];
  const child = spawn(file, args, {
    cwd: cluster,
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'pipe'],
    ...environmentFor(),
    ...(account.dropTo ?? {}),
  });
  const lastLines: string[] = [];
  forEachLine(child, (line) => {
    lastLines.push(line);
    if (lastLines.length > keptLines) lastLines.shift();
    log(line);
  });
  // Writing is never done; only the end of the pipe says something, and it may come after the server's.
  child.stdin.on('error', () => undefined);
  const server: Server = { child, lastLines, hasEnded: false, ended: Promise.resolve('') };
  server.ended = new Promise((resolve) => {
    const end = (how: string): void => {
      server.hasEnded = true;
      child.stdin.destroy();
      resolve(how);
    };
    child.on('error', (error) => {
      end(`it could not be run: ${error.message}`);
    });
    child.on('exit', (code, signal) => {
      end(signal === null ? `it ended with code ${code ?? 0}` : `it was ended by ${signal}`);
    });
  });
  return server;
}

// Null when ready, otherwise what the server said before it ended. It may take its time: after a crash it reads the log.
async function waitUntilReady(server: Server, { cluster, log }: PostmasterOptions): Promise<string | null> {
  const begin = performance.now();
  let hasSaidWaiting = false;
  for (;;) {
    if (server.hasEnded) {
      const how = await server.ended;
      await sleep(pollEveryMs);
      return [...server.lastLines, how].join('\n');
    }
    const state = readPostmasterFile(cluster);
    if (state?.pid === server.child.pid && state?.isReady === true) return null;
    if (!hasSaidWaiting && performance.now() - begin > sayWaitingAfterMs) {
      hasSaidWaiting = true;
      log('still waiting for the database: it is recovering what was not yet written when it ended');
    }
    await sleep(pollEveryMs);
  }
}

function handleOf(server: Server, { cluster, program }: PostmasterOptions): Postmaster {
  const { child } = server;
  if (child.pid === undefined) throw new Error('PostgreSQL runs without a process id.');
  let isStopping = false;
  const lost = server.ended.then((how) =>
    isStopping
      ? new Promise<Error>(() => undefined)
      : new Error(`The database in ${cluster} is gone: ${how}.`),
  );
  const stop = async (): Promise<void> => {
    isStopping = true;
    if (process.platform === 'win32' && !server.hasEnded)
      spawn(pgCtlBeside(program), ['stop', '-D', cluster, '-m', 'fast', '-s']);
    child.stdin?.end();
    if (await endsWithin(server, fastStopMs)) return;
    child.kill('SIGQUIT');
    if (await endsWithin(server, immediateStopMs)) return;
    child.kill('SIGKILL');
    await server.ended;
  };
  return { pid: child.pid, lost, stop };
}

function pgCtlBeside(program: string): string {
  return path.join(path.dirname(program), 'pg_ctl.exe');
}

function endsWithin(server: Server, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, timeoutMs);
    void server.ended.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function forEachLine({ stderr }: ChildProcess, take: (line: string) => void): void {
  let rest = '';
  stderr?.setEncoding('utf8');
  stderr?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(line);
  });
}
