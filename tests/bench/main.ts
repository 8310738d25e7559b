import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { burst } from './burst.js';
import { withCost } from './cpu.js';
import { killChildren, startChild } from './child.js';
import { openServer, type BenchServer } from './database.js';
import { benchKeywords } from './keywords.js';
import { findLoadGenerator, load, type LoadResult, type Target } from './load.js';
import { HELP, readOptions, type Options } from './options.js';
import { checkShop, startShop } from './ours.js';
import { findPeers, installPeers, type Peer } from './peers.js';
import { OURS, printReport, type BenchReport, type SystemResult } from './report.js';
import { benchSql } from './sql-limit.js';
import { benchStart } from './start-time.js';

/**
 * Measures what we do beside what others do and what the parts can do, on one machine, in one run.
 * 1. The systems take turns, A B C A B C, so that a machine that changes its pace changes it for all of them.
 * 2. Only one of them runs at a time.
 * 3. After each round of ours the database is compared with what was acknowledged; a difference ends the run.
 */
async function main(options: Options): Promise<void> {
  const peers = findPeers(options.peersDir).filter(({ part }) => options.parts.has(part));
  const generator = findLoadGenerator();
  warnIfBusy();
  const server = await openServer(process.env['DATABASE_URL']);
  try {
    const report = emptyReport(options, server, peers, `${generator.name} ${generator.version}`);
    for (let round = 1; round <= options.rounds; round += 1) {
      console.error(`Round ${round} of ${options.rounds}`);
      if (options.parts.has('ours')) await measureOurs(options, report, server);
      for (const peer of peers) await measurePeer(options, report, peer);
      if (options.parts.has('limits')) report.http.push(await measureHttp(options));
    }
    if (options.parts.has('matching')) report.matching = benchKeywords();
    if (options.parts.has('start')) report.start = await benchStart(options.rounds);
    mkdirSync(path.dirname(options.outFile), { recursive: true });
    writeFileSync(options.outFile, `${JSON.stringify(report, null, 2)}\n`);
    console.log(printReport(report));
  } finally {
    await server.stop();
  }
}

const WARM_UP_SECONDS = 3;
const BURST_CUSTOMERS = 500;

async function measureOurs(options: Options, report: BenchReport, server: BenchServer): Promise<void> {
  const database = await server.create();
  try {
    const shop = await startShop(database);
    const all: LoadResult[] = [];
    let underWay = 0;
    try {
      const measure = async (connections: number, seconds: number): Promise<LoadResult> => {
        const send = (): Promise<LoadResult> =>
          load(findLoadGenerator().name, shop.target, connections, seconds);
        const { result, cost } = await withCost(shop.pid, database, connections, send);
        if (cost !== undefined && all.length > 0) report.costs.push(cost);
        all.push(result);
        underWay += connections;
        return result;
      };
      await measure(50, WARM_UP_SECONDS);
      for (const connections of options.connections)
        note(report, OURS, connections, await measure(connections, options.seconds));
      if (options.parts.has('burst')) {
        const result = await burst(shop.target, BURST_CUSTOMERS);
        all.push(result);
        report.bursts.push(result);
      }
      const acknowledged = all.reduce((sum, { requests }) => sum + requests, 0);
      report.memory.push({ messages: acknowledged, residentMb: shop.residentMb() });
      await shop.stop();
      await checkShop(database, { acknowledged, underWay }, all);
    } catch (error) {
      await shop.stop();
      throw error;
    }
    if (options.parts.has('limits')) report.sql.push(await benchSql(database, options.seconds));
  } finally {
    await database.drop();
  }
}

async function measurePeer(options: Options, report: BenchReport, peer: Peer): Promise<void> {
  const running = await peer.start();
  try {
    await load(findLoadGenerator().name, running.target, 50, WARM_UP_SECONDS);
    for (const connections of options.connections) {
      const result = await load(findLoadGenerator().name, running.target, connections, options.seconds);
      if (result.failures > 0)
        console.error(`${peer.name}: ${result.failures} failures at ${connections} connections`);
      note(report, peer.name, connections, result);
    }
  } finally {
    await running.stop();
  }
}

async function measureHttp({ seconds }: Options): Promise<LoadResult> {
  const flags = ['--import', path.join(import.meta.dirname, 'resolve.mjs')];
  const child = startChild(process.execPath, [...flags, path.join(import.meta.dirname, 'http-limit.ts')], {
    env: { NODE_ENV: 'production' },
  });
  try {
    const target: Target = {
      origin: await child.printed(/listens on (http\S+)/),
      path: '/messages',
      headers: {},
    };
    await load(findLoadGenerator().name, target, 50, WARM_UP_SECONDS);
    return await load(findLoadGenerator().name, target, 50, seconds);
  } finally {
    await child.stop();
  }
}

function note(report: BenchReport, name: string, connections: number, result: LoadResult): void {
  const system = report.systems.find((one) => one.name === name);
  if (system === undefined) throw new Error(`nobody has announced ${name}`);
  (system.loads[String(connections)] ??= []).push(result);
  console.error(`  ${name}, ${connections} connections: ${Math.round(result.perSecond)} /s`);
}

function emptyReport(
  options: Options,
  server: BenchServer,
  peers: readonly Peer[],
  generator: string,
): BenchReport {
  const ours: SystemResult[] = options.parts.has('ours')
    ? [{ name: OURS, version: commit(), isDurable: true, loads: {} }]
    : [];
  const [cpu] = os.cpus();
  return {
    conditions: {
      date: new Date().toISOString(),
      commit: commit(),
      machine: `${os.availableParallelism()} cores, ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`,
      'load when it began': os
        .loadavg()
        .map((value) => value.toFixed(2))
        .join(' '),
      node: process.version,
      database: server.about,
      'load generator': `${generator}, on the same machine`,
      measurements: `${options.rounds} rounds of ${options.seconds} s, in turn`,
    },
    systems: [
      ...ours,
      ...peers.map(({ name, version, isDurable }) => ({ name, version, isDurable, loads: {} })),
    ],
    bursts: [],
    sql: [],
    http: [],
    matching: [],
    memory: [],
    costs: [],
  };
}

/** Rates are what was left of the machine; processor time a message and ratios within a round suffer less. */
function warnIfBusy(): void {
  const [lastMinute = 0] = os.loadavg();
  if (lastMinute < 0.5 * os.availableParallelism()) return;
  console.error(
    `The machine is busy (load ${lastMinute.toFixed(1)}): what follows is lower than what it can do.`,
  );
}

function commit(): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
    const isChanged =
      git('status', '--porcelain', '--untracked-files=no', '--', '../../apps/engine', '../../packages') !==
      '';
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    killChildren();
    process.exit(130);
  });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.isHelp) console.log(HELP);
  else if (options.isInstalling) {
    console.log(`Installing Node-RED and Restate in ${options.peersDir}`);
    await installPeers(options.peersDir);
  } else await main(options);
} catch (error) {
  killChildren();
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
