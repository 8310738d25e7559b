// npm run dev: builds and starts the engine again after every change. Arguments go to "nightshift start".
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';
import { installPackages } from './install.mjs';

const quietForMs = 120;
const ignored = /(^|[\\/])(dist|node_modules|\.cache|data)([\\/]|$)|\.test\.tsx?$|\.md$/;
const command = path.join(root, 'apps/engine/bin/nightshift.mjs');

await installPackages();
const { build } = await import('./build.mjs');
let engine = null;
let isEnding = false;
let work = restart().catch(report);
let timer;
for (const folder of ['packages', 'apps', 'templates']) watchFolder(folder);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());

function watchFolder(folder) {
  try {
    watch(path.join(root, folder), { recursive: true }, (_event, file) => {
      if (file === null || ignored.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(restart).catch(report);
      }, quietForMs);
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function report(error) {
  console.error(error instanceof Error ? error.message : String(error));
}

async function restart() {
  if (isEnding) return;
  const begin = performance.now();
  const { written, failures } = await build();
  for (const failure of failures) console.error(failure);
  // With an error in the code the engine that works goes on.
  if (failures.length > 0 || (written === 0 && engine !== null)) return;
  await stopEngine();
  console.log(`dev: built ${written} in ${Math.round(performance.now() - begin)} ms, starting`);
  engine = spawn(findNode(), [command, 'start', ...process.argv.slice(2)], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  engine.on('error', (error) => console.error(error.message));
}

async function stopEngine() {
  const running = engine;
  engine = null;
  if (running === null || running.exitCode !== null || running.signalCode !== null) return;
  await new Promise((resolve) => {
    running.once('exit', resolve);
    running.kill('SIGTERM');
  });
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  clearTimeout(timer);
  await work;
  await stopEngine();
  process.exit(0);
}
