import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const files = ['holidays', 'compile-calendar', 'describe-return'].map((name) =>
  path.join(import.meta.dirname, `${name}.test.ts`),
);

test('nothing changes on a host west of Greenwich', () => {
  const jest = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    '--runInBand',
    '--runTestsByPath',
    ...files,
  ];
  const env = { ...process.env, TZ: 'America/Los_Angeles' };
  const run = spawnSync(process.execPath, jest, { cwd: root, env, encoding: 'utf8' });
  expect(run.status === 0 ? '' : run.stderr).toBe('');
}, 60_000);
