import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const command = path.resolve(import.meta.dirname, '../../apps/engine/bin/nightshift.mjs');

/** `nightshift start` as a newcomer runs it: its own process, its own PostgreSQL, a data folder of its own. */
export interface RealServer {
  /** The same after every start. */
  readonly url: string;
  /** All that it has printed and logged since its newest start, its database's lines among it. */
  output(): string;
  /** The one-time link that the newest start prints. */
  setupUrl(): Promise<string>;
  start(): Promise<void>;
  /** `nightshift …` on the same data, beside the server that runs. Rejects when it fails. */
  command(...args: string[]): Promise<void>;
  /** As the kernel does when memory runs out: no goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Ends the server, its database and its data folder, whatever state they are in. */
  remove(): Promise<void>;
}

export async function runServer(environment: Readonly<Record<string, string>> = {}): Promise<RealServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-e2e-'));
  let server = launch(['start', '--port', '0', '--data', dataDir], environment);
  const url = await server.printed(/runs on (http\S+)/);
  const { port } = new URL(url);
  return {
    url,
    output: () => server.output(),
    setupUrl: () => server.printed(/(http\S+\/setup\?token=\S+)/),
    start: async () => {
      server = launch(['start', '--port', port, '--data', dataDir], environment);
      await server.printed(/runs on (http\S+)/);
    },
    command: (...args) => launch([...args, '--data', dataDir], environment).succeeded(),
    kill: () => server.end('SIGKILL'),
    remove: async () => {
      await server.end('SIGTERM');
      endDatabase(dataDir);
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

interface Launched {
  output(): string;
  /** Resolves to the first group of the pattern as soon as it has been printed; rejects when the process ends. */
  printed(pattern: RegExp): Promise<string>;
  /** Resolves when it has ended well. */
  succeeded(): Promise<void>;
  end(signal: NodeJS.Signals): Promise<void>;
}

function launch(args: readonly string[], environment: Readonly<Record<string, string>>): Launched {
  // What the person who runs the tests has set for a server of their own is not meant for this one.
  const {
    DATABASE_URL: _database,
    REDIS_URL: _redis,
    NIGHTSHIFT_SECRET: _secret,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...inherited, NIGHTSHIFT_LOG: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (output += piece.toString()));
  return {
    output: () => output,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        child.once('exit', (code) => {
          reject(new Error(`The server ended with ${String(code)}: ${output}`));
        });
        look();
      }),
    succeeded: async () => {
      if (child.exitCode === null) await once(child, 'exit');
      if (child.exitCode !== 0) throw new Error(`${args.join(' ')} failed: ${output}`);
    },
    end: (signal) => end(child, signal),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A killed server leaves its database behind for the next start to find; after the last test nobody would. */
function endDatabase(dataDir: string): void {
  const file = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  if (Number.isInteger(pid) && pid > 0) process.kill(pid, 'SIGQUIT');
}
