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
  const asked = process.argv.slice(2);
  let counted = await runOnce([suite, ...flags, ...asked]);
  // A busy machine may be too slow once for processes, databases and a browser. In CI a file of such tests that failed
  // is run once more, from its beginning; what fails twice has failed.
  if (process.env.CI !== undefined && suite !== 'unit' && counted.failedFiles.length > 0) {
    const files = counted.failedFiles;
    console.error(`Second try: ${files.map((file) => path.relative(root, file)).join(', ')}`);
    const again = await runOnce([suite, ...flags, '--runTestsByPath', ...files]);
    counted = {
      passed: counted.passedElsewhere + again.passed,
      failed: again.failed,
      skipped: counted.skippedElsewhere + again.skipped,
    };
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
}

async function runOnce(args) {
  const report = path.join(root, '.cache', `test-${args[0]}-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const hasPassed = await runJest([...args, '--json', `--outputFile=${report}`]);
  const counted = readCounts(report);
  rmSync(report, { force: true });
  // Jest may fail without a failed test, for instance when its set-up throws.
  return !hasPassed && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
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
  const none = { passed: 0, failed: 0, skipped: 0, failedFiles: [], passedElsewhere: 0, skippedElsewhere: 0 };
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    const failedFiles = counts.testResults.filter(({ status }) => status === 'failed');
    const inFailed = failedFiles.flatMap(({ assertionResults }) => assertionResults);
    const passed = counts.numPassedTests;
    const skipped = counts.numPendingTests + counts.numTodoTests;
    const areSkipped = inFailed.filter(({ status }) => status === 'pending' || status === 'todo');
    return {
      passed,
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
      skipped,
      failedFiles: failedFiles.map(({ name }) => name),
      passedElsewhere: passed - inFailed.filter(({ status }) => status === 'passed').length,
      skippedElsewhere: skipped - areSkipped.length,
    };
  } catch (error) {
    // No tests, or Jest ended before it could report.
    if (error.code === 'ENOENT') return none;
    throw error;
  }
}
