// Runs the tests of one Jest project with the flags that ES modules need. The rest of the arguments go to Jest, before
// the project, which would otherwise swallow them: node scripts/jest.mjs unit packages/schema
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const [project = 'unit', ...rest] = process.argv.slice(2);
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
// Jest keeps the modules of every file of tests; those of all units in one process are more than V8 allows. A worker
// that has grown is ended after its file, and another takes the next.
const workers = project === 'unit' ? ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'] : [];
const child = spawn(
  process.execPath,
  [...flags, jest, '--passWithNoTests', ...workers, ...rest, '--selectProjects', project],
  {
    stdio: 'inherit',
  },
);

// A Ctrl-C reaches Jest by the terminal; this process only has to outlive it to report how it ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
