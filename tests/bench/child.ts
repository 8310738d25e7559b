import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server that is measured. Every one that was started is ended, also when the benchmark itself is interrupted. */
export interface Child {
  pid: number;
  /** Resolves to the first group of the pattern once it has been printed; rejects when the process ends before. */
  printed(pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}

const GRACE_MS = 20_000;
const living = new Set<ChildProcess>();

export function startChild(
  command: string,
  args: readonly string[],
  { env = {}, cwd }: ChildOptions = {},
): Child {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  living.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (output = (output + piece.toString()).slice(-20_000)));
  const ended = once(child, 'exit').finally(() => living.delete(child));
  return {
    pid: child.pid ?? 0,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`${command} ended with ${String(code)}:\n${output}`)));
        look();
      }),
    stop: async () => {
      const killLater = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
      signal(child, 'SIGTERM');
      await ended;
      clearTimeout(killLater);
    },
  };
}

/** For the moment the benchmark is told to end. */
export function killChildren(): void {
  for (const child of living) signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

/** Runs a program to its end and gives what it printed. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (output += piece.toString()));
  await once(child, 'close').finally(() => living.delete(child));
  const { exitCode: code } = child;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** Asks until somebody answers. */
export async function waitUntil(
  what: string,
  look: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!(await look().catch(() => false))) {
    if (performance.now() > endMs) throw new Error(`${what} did not answer within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
