// Runs Jest with the flags that ES modules need; arguments pass through: npm run unit -- packages/schema
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, jest, '--passWithNoTests', ...process.argv.slice(2)], {
  stdio: 'inherit',
});

// A Ctrl-C reaches Jest by the terminal; this process only has to outlive it to report how it ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
