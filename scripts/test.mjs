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
  ['e2e', ['--maxWorkers=1']],
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
  const report = path.join(root, '.cache', `test-${suite}-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const args = [suite, ...flags, '--json', `--outputFile=${report}`, ...process.argv.slice(2)];
  const hasPassed = await runJest(args);
  const counted = readCounts(report);
  total.passed += counted.passed;
  total.skipped += counted.skipped;
  // Jest may fail without a failed test, for instance when its set-up throws.
  total.failed += !hasPassed && counted.failed === 0 ? 1 : counted.failed;
  rmSync(report, { force: true });
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

function readCounts(report) {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch (error) {
    // No tests, or Jest ended before it could report.
    if (error.code === 'ENOENT') return { passed: 0, failed: 0, skipped: 0 };
    throw error;
  }
}
