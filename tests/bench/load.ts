import { spawnSync } from 'node:child_process';
import type { Request } from 'autocannon';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { runProgram } from './child.js';
import { messageNumber } from './messages.js';

/** Where messages go. `{customer}` in the path stands for who writes. */
export interface Target {
  origin: string;
  path: string;
  headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  requests: number;
  /** Refused, lost, or answered with an error. */
  failures: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

export type LoadGenerator = 'wrk' | 'autocannon';

export function findLoadGenerator(): { name: LoadGenerator; version: string } {
  const { error, stdout } = spawnSync('wrk', ['--version'], { encoding: 'utf8' });
  if (error === undefined) return { name: 'wrk', version: /wrk (\S+)/.exec(stdout)?.[1] ?? 'unknown' };
  return { name: 'autocannon', version: 'of this repository' };
}

/** As many connections as asked for, each sends its next message when the last one was answered. */
export function load(
  generator: LoadGenerator,
  target: Target,
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  const run = `${randomBytes(4).toString('hex')}-`;
  return generator === 'wrk'
    ? withWrk(target, connections, seconds, run)
    : withAutocannon(target, connections, seconds, run);
}

async function withWrk(
  target: Target,
  connections: number,
  seconds: number,
  run: string,
): Promise<LoadResult> {
  const script = path.join(import.meta.dirname, 'load.lua');
  const lines = Object.entries(target.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script, target.origin];
  const output = await runProgram('wrk', args, {
    env: { BENCH_PATH: target.path, BENCH_RUN: run, BENCH_HEADERS: lines.join('') },
  });
  const found = /RESULT (\{.*\})/.exec(output)?.[1];
  if (found === undefined) throw new Error(`wrk printed no result:\n${output}`);
  // Printed by load.lua, in this very shape.
  const { seconds: taken, ...result } = JSON.parse(found) as Omit<LoadResult, 'perSecond'> & {
    seconds: number;
  };
  return { ...result, perSecond: result.requests / taken };
}

async function withAutocannon(
  target: Target,
  connections: number,
  seconds: number,
  run: string,
): Promise<LoadResult> {
  const { default: autocannon } = await import('autocannon');
  let n = 0;
  const next = (request: Request): Request => {
    n += 1;
    const { customer, body } = messageNumber(n, run);
    return { ...request, path: target.path.replace('{customer}', customer), body };
  };
  const result = await autocannon({
    url: target.origin,
    connections,
    duration: seconds,
    timeout: 10,
    requests: [
      {
        method: 'POST',
        headers: { ...target.headers, 'content-type': 'application/json' },
        setupRequest: next,
      },
    ],
  });
  return {
    requests: result['2xx'],
    failures: result.errors + result.non2xx,
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    maxMs: result.latency.max,
  };
}
