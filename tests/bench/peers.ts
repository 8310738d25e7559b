import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, runProgram, startChild, waitUntil, type Child } from './child.js';
import type { Target } from './load.js';

/** Another system that does the same job, started for one measurement. */
export interface Running {
  target: Target;
  stop(): Promise<void>;
}

export interface Peer {
  part: 'node-red' | 'restate';
  name: string;
  version: string;
  /** Whether an answer means that nothing of it can be lost. */
  isDurable: boolean;
  start(): Promise<Running>;
}

const PACKAGES = ['node-red@5', '@restatedev/restate-server@1.7', '@restatedev/restate-sdk@1'];

/** Their install scripts stay switched off: none of them is needed, and one of them would report the installation. */
export async function installPeers(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "bench-peers", "private": true }\n');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  await runProgram('npm', ['install', ...flags, ...PACKAGES], { cwd: folder });
}

/** Those that are installed. */
export function findPeers(folder: string): Peer[] {
  const peers: Peer[] = [];
  const nodeRed = versionOf(folder, 'node-red');
  if (nodeRed !== undefined) {
    const start = (): Promise<Running> => startNodeRed(folder);
    peers.push({ part: 'node-red', name: 'Node-RED, in memory', version: nodeRed, isDurable: false, start });
  }
  const restate = versionOf(folder, '@restatedev/restate-server');
  if (restate !== undefined) {
    const start = (): Promise<Running> => startRestate(folder);
    peers.push({
      part: 'restate',
      name: 'Restate, object per conversation',
      version: restate,
      isDurable: true,
      start,
    });
  }
  return peers;
}

function versionOf(folder: string, name: string): string | undefined {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof version === 'string' ? version : undefined;
}

async function startNodeRed(folder: string): Promise<Running> {
  const port = await freePort();
  const userDir = mkdtempSync(path.join(os.tmpdir(), 'bench-node-red-'));
  const flow = path.join(userDir, 'flow.json');
  copyFileSync(path.join(import.meta.dirname, 'peers/node-red-flow.json'), flow);
  const program = path.join(folder, 'node_modules/node-red/red.js');
  const settings = path.join(import.meta.dirname, 'peers/node-red-settings.cjs');
  const child = startChild(process.execPath, [program, '-u', userDir, '-s', settings, '-p', String(port)], {
    env: { BENCH_FLOW: flow },
  });
  const target = { origin: `http://127.0.0.1:${port}`, path: '/chat', headers: {} };
  return whenAnswering('Node-RED', target, [child], userDir);
}

async function startRestate(folder: string): Promise<Running> {
  const [ingress, admin, node, service] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const baseDir = mkdtempSync(path.join(os.tmpdir(), 'bench-restate-'));
  const sdk = createRequire(path.join(folder, 'package.json')).resolve('@restatedev/restate-sdk');
  const worker = startChild(process.execPath, [path.join(import.meta.dirname, 'peers/restate-service.js')], {
    env: { PORT: String(service), BENCH_SDK: pathToFileURL(sdk).href, NODE_ENV: 'production' },
  });
  const platform = `restate-server-${process.platform}-${process.arch}`;
  const program = path.join(folder, 'node_modules/@restatedev', platform, 'bin/restate-server');
  const server = startChild(program, ['--base-dir', baseDir], {
    env: {
      RESTATE_DISABLE_TELEMETRY: 'true',
      RESTATE_LISTEN_MODE: 'tcp',
      RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
      RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
      RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
      RUST_LOG: 'warn',
    },
    cwd: baseDir,
  });
  await waitUntil('Restate', async () => (await fetch(`http://127.0.0.1:${admin}/health`)).ok);
  const registered = await fetch(`http://127.0.0.1:${admin}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri: `http://127.0.0.1:${service}` }),
  });
  if (!registered.ok) throw new Error(`Restate refused the service: ${await registered.text()}`);
  const target = {
    origin: `http://127.0.0.1:${ingress}`,
    path: '/conversation/{customer}/message',
    headers: {},
  };
  return whenAnswering('Restate', target, [server, worker], baseDir);
}

/** Up, and giving the right answers to both kinds of messages. */
async function whenAnswering(
  name: string,
  target: Target,
  children: readonly Child[],
  folder: string,
): Promise<Running> {
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    await waitUntil(name, async () => (await ask(target, 'hello')).ok);
    const answers = [await ask(target, 'what is the price?'), await ask(target, 'hello')];
    const [asked, other] = await Promise.all(answers.map((answer) => answer.text()));
    if (asked !== '{"replies":["It costs 10."]}' || other !== '{"replies":[]}')
      throw new Error(`${name} gives other answers: ${asked ?? ''} and ${other ?? ''}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { target, stop };
}

function ask({ origin, path: place }: Target, text: string): Promise<Response> {
  return fetch(origin + place.replace('{customer}', 'first'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ externalId: 'first', from: { id: 'first' }, text }),
  });
}
