// npm run verify: what must hold before a change is shown to anyone. Prints what failed and how long each step took.
// With --without-unit it leaves the unit tests to `npm test`, which runs them too.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';

const modules = path.join(root, 'node_modules');
const steps = [
  ['lint', [path.join(modules, 'eslint/bin/eslint.js'), '.', '--max-warnings=0']],
  ['types', [path.join(root, 'scripts/types.mjs')]],
  [
    'format',
    [
      path.join(modules, 'prettier/bin/prettier.cjs'),
      '--check',
      '.',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '--log-level=warn',
    ],
  ],
  [
    'layers',
    [
      path.join(modules, 'dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--output-type=err',
      'packages',
      'apps',
      'tests',
      'scripts',
    ],
  ],
  ['lock file', [path.join(root, 'scripts/lockfile.mjs')]],
  ['dead code', [path.join(modules, 'knip/bin/knip.js'), '--no-progress']],
];
const unit = ['unit', [path.join(root, 'scripts/jest.mjs'), 'unit']];
const atOnce = 2;
const failed = [];
const begin = performance.now();

const waiting = [...steps];
await Promise.all(Array.from({ length: atOnce }, drain));
if (!process.argv.includes('--without-unit')) await runStep(unit);
console.log(
  failed.length === 0
    ? `verify: all well in ${since(begin)}`
    : `verify: failed: ${failed.join(', ')} (${since(begin)})`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function drain() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step);
}

async function runStep([name, args]) {
  const stepBegin = performance.now();
  const { code, output } = await run(args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${since(stepBegin)}`);
  if (code === 0) return;
  failed.push(name);
  console.log(output);
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(findNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function since(time) {
  return `${((performance.now() - time) / 1000).toFixed(1)} s`;
}
