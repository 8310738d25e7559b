import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startChild, waitUntil, type Child } from './child.js';
import { openAccess, targetOf, type Access } from './ours.js';

/** Milliseconds from `npm start` on a folder that has been used before, with its own PostgreSQL. */
export interface StartTime {
  listeningMs: number;
  firstAnswerMs: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The first start makes the data folder, and is not measured; the median of the others is. */
export async function benchStart(rounds: number): Promise<StartTime> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-start-'));
  try {
    const access = await prepare(dataDir);
    const times: StartTime[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await startOnce(dataDir, access, round));
    times.sort((left, right) => left.firstAnswerMs - right.firstAnswerMs);
    return times[Math.floor(times.length / 2)] ?? { listeningMs: Number.NaN, firstAnswerMs: Number.NaN };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

/** npm may end before the server that it has started; the data folder is free when the server has let go of it. */
function npmStart(dataDir: string): Child {
  const npm = startChild('npm', ['start', '--', '--port', '0', '--data', dataDir], {
    cwd: root,
    env: { NIGHTSHIFT_LOG: 'warn' },
  });
  const isFree = async (): Promise<boolean> => !existsSync(path.join(dataDir, 'postgres', 'owner.json'));
  const stop = async (): Promise<void> => {
    await npm.stop();
    await waitUntil('the server that is stopping', isFree);
  };
  return { ...npm, stop };
}

async function prepare(dataDir: string): Promise<Access> {
  const server = npmStart(dataDir);
  try {
    return await openAccess(await server.printed(/runs on (http\S+)/), dataDir, {});
  } finally {
    await server.stop();
  }
}

async function startOnce(dataDir: string, access: Access, round: number): Promise<StartTime> {
  const startedMs = performance.now();
  const server = npmStart(dataDir);
  try {
    const origin = await server.printed(/runs on (http\S+)/);
    const listeningMs = performance.now() - startedMs;
    const target = targetOf(origin, access);
    const answer = await fetch(origin + target.path, {
      method: 'POST',
      headers: { ...target.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ externalId: `start-${round}`, from: { id: 'first' }, text: 'hello' }),
    });
    if (answer.status !== 200)
      throw new Error(`the first answer is ${answer.status}: ${await answer.text()}`);
    return { listeningMs, firstAnswerMs: performance.now() - startedMs };
  } finally {
    await server.stop();
  }
}
