// Runs the tests of one Jest project with the flags that ES modules need. The rest of the arguments go to Jest, before
// the project, which would otherwise swallow them: node scripts/jest.mjs unit packages/schema
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const [project = 'unit', ...rest] = process.argv.slice(2);
// Jest keeps the modules of every file of tests; all of them in one process are more than the 4 GB that V8 allows.
const flags = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=8192',
];
const child = spawn(
  process.execPath,
  [...flags, jest, '--passWithNoTests', ...rest, '--selectProjects', project],
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
