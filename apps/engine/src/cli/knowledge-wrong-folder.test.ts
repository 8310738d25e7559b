import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli } from './index.js';

const { DATABASE_URL: databaseUrl } = process.env;
let folder: string;

beforeAll(async () => {
  delete process.env['DATABASE_URL'];
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-wrong-'));
});
afterAll(async () => {
  if (databaseUrl !== undefined) process.env['DATABASE_URL'] = databaseUrl;
  await rm(folder, { recursive: true });
});

test.each([['list'], ['eval', 'lamps'], ['ask', 'lamps', 'Do you ship to Malta?'], ['gaps']])(
  'knowledge %s makes no new database where the folder is another one',
  async (...command) => {
    const complaints: string[] = [];
    const code = await runCli(['knowledge', ...command, '--data', folder], {
      print: () => undefined,
      printJson: () => undefined,
      complain: (text) => void complaints.push(text),
    });
    expect([code, complaints.join()]).toEqual([
      1,
      expect.stringContaining(`There is no database in ${folder}`),
    ]);
    expect(await readdir(folder)).toEqual([]);
  },
);
