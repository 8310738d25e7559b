// npm test: every test there is. Arguments go to Jest: npm test -- tests/engine/postgres.test.ts
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';
import { installPackages } from './install.mjs';

// One after the other: the last two start databases, engines and a browser, and would starve each other.
const suites = [
  ['unit', []],
  ['engine', ['--maxWorkers=2']],
  ['e2e', ['--maxWorkers=2']],
];
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await installPackages();
  const { build } = await import('./build.mjs');
  const { failures } = await build();
  for (const failure of failures) console.error(failure);
  total.failed += failures.length;
  for (const [suite, flags] of suites) await runSuite(suite, flags);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runSuite(suite, flags) {
  let files = await runOnce([suite, ...flags, ...process.argv.slice(2)]);
  // A busy machine may be too slow once for processes, databases and a browser. In CI a file of such tests that failed
  // is run once more, from its beginning; what fails twice has failed.
  const failed = files.filter(({ failed, name }) => failed > 0 && name !== undefined).map(({ name }) => name);
  if (process.env.CI !== undefined && suite !== 'unit' && failed.length > 0) {
    console.error(`Second try: ${failed.map((file) => path.relative(root, file)).join(', ')}`);
    const again = await runOnce([suite, ...flags, '--runTestsByPath', ...failed]);
    files = [...files.filter(({ name }) => !failed.includes(name)), ...again];
  }
  for (const file of files) for (const kind of Object.keys(total)) total[kind] += file[kind];
}

/** What each file of tests came to. */
async function runOnce(args) {
  const report = path.join(root, '.cache', `test-${args[0]}-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const hasPassed = await runJest([...args, '--json', `--outputFile=${report}`]);
  const files = readFiles(report);
  rmSync(report, { force: true });
  // Jest may fail without a failed test, for instance when its set-up throws.
  if (!hasPassed && files.every(({ failed }) => failed === 0))
    files.push({ passed: 0, failed: 1, skipped: 0 });
  return files;
}

function runJest(args) {
  return new Promise((resolve) => {
    const child = spawn(findNode(), [path.join(root, 'scripts/jest.mjs'), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

function readFiles(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults.map(countFile);
  } catch (error) {
    // No tests, or Jest ended before it could report.
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** A file may fail by itself, before its tests or after them. */
function countFile({ name, status, assertionResults: tests }) {
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const skipped = tests.length - passed - failed;
  return { name, passed, failed: status === 'failed' ? Math.max(1, failed) : failed, skipped };
}
