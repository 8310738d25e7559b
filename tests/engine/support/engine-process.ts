import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrashPoint } from '../../../apps/engine/src/crash-point.js';
import type { Role } from '../../../apps/engine/src/engine.js';
import type { Accepted, IncomingEvent } from '../../../apps/engine/src/ingress/accept.js';

/** An engine with its outbox in a process of its own. */
export interface EngineProcess {
  readonly pid: number;
  readonly isAlive: boolean;
  /** Rejects when the engine refuses, or dies before it answers. */
  accept(event: IncomingEvent): Promise<Accepted>;
  /** SIGKILL: no goodbye to anyone. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves to the signal that ended it, or null when it ended by itself. */
  readonly gone: Promise<NodeJS.Signals | null>;
}

export interface StartOptions {
  databaseUrl: string;
  redisUrl?: string;
  role: Role;
  /** `name:n`: the process kills itself when it passes there for the nth time. */
  crashAt?: `${CrashPoint}:${number}`;
  /** How long its claims outlive it; the usual time when absent. */
  leaseMs?: number;
  /** How many deaths it takes until an effect is given up; the usual number when absent. */
  maxCrashes?: number;
  /** How long events go by the table after a death; the usual time when absent. */
  cautionMs?: number;
  /** Prints what it logs, for finding out. */
  isLoud?: boolean;
}

/** Starts processes, and ends all of them in the end. */
export interface Nursery {
  start(options: StartOptions): Promise<EngineProcess>;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('run-engine.mjs', import.meta.url));

/** Reading the modules is most of a start, so the next process does it while this one works. */
export function openNursery(): Nursery {
  const all = new Set<Child>();
  const hatch = (): Child => {
    const child = spawnChild();
    all.add(child);
    void child.gone.then(() => all.delete(child));
    return child;
  };
  // A test run that is killed takes its processes along; each also ends when its connection to the test does.
  const onExit = (): void => {
    for (const child of all) void child.kill();
  };
  process.once('exit', onExit);
  let spare = hatch();
  return {
    start: async (options) => {
      const child = spare;
      spare = hatch();
      await child.ask('start', options);
      return child;
    },
    close: async () => {
      process.off('exit', onExit);
      await Promise.all([...all].map((child) => child.kill()));
    },
  };
}

interface Child extends EngineProcess {
  ask(command: 'start' | 'accept', options: object): Promise<unknown>;
}

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

function spawnChild(): Child {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const waiting = new Map<number, Waiter>();
  let asked = 0;
  const wait = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const loaded = wait(0);
  loaded.catch(() => {});
  child.on('message', ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(result);
    else waiter?.reject(new Error(error));
  });
  const gone = endOf(child).then((signal) => {
    for (const { reject } of waiting.values()) reject(new Error('the engine died'));
    waiting.clear();
    return signal;
  });
  const ask: Child['ask'] = async (command, options) => {
    await loaded;
    if (!child.connected) throw new Error('the engine is dead');
    asked += 1;
    const answer = wait(asked);
    // A process that dies now is noticed by its end.
    child.send({ id: asked, command, ...options }, () => {});
    return answer;
  };
  return {
    pid: child.pid ?? 0,
    get isAlive() {
      return child.exitCode === null && child.signalCode === null;
    },
    ask,
    accept: async (event) => (await ask('accept', { event })) as Accepted,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    gone,
  };
}

async function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  await once(child, 'exit');
  return child.signalCode;
}
