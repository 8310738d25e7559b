import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUESSES } from '../../apps/engine/src/api/guessing.js';
import { readConfig } from '../../apps/engine/src/config.js';
import { startServer, type Server } from '../../apps/engine/src/main.js';
import { createTestDatabase } from '../support/postgres.js';

const ADMIN = { email: 'ann@shop.example', password: 'correct horse battery' };
const log = { info: () => {}, warn: () => {}, error: () => {} };
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let processes: Server[];
const data = mkdtempSync(path.join(os.tmpdir(), 'nightshift-guessing-'));

beforeAll(async () => {
  database = await createTestDatabase();
  const config = readConfig(
    { port: '0', data, role: 'web' },
    {
      DATABASE_URL: database.url,
      NIGHTSHIFT_SECRET: 'a secret for tests only',
      NIGHTSHIFT_HOST: '127.0.0.1',
      NIGHTSHIFT_ADMIN_EMAIL: ADMIN.email,
      NIGHTSHIFT_ADMIN_PASSWORD: ADMIN.password,
    },
  );
  processes = [await startServer(config, { log }), await startServer(config, { log })];
}, 60_000);
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await database.drop();
  rmSync(data, { recursive: true, force: true });
});

async function login(turn: number, body: { email: string; password: string }): Promise<number> {
  const port = processes[turn % processes.length]?.port ?? 0;
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

test('two web processes together allow as many guesses as one', async () => {
  const guess = { email: 'victim@shop.example', password: 'guess' };
  const { burst } = GUESSES['login.account'];
  const answers = await Promise.all(Array.from({ length: burst + 4 }, (_, turn) => login(turn, guess)));
  expect(answers.filter((status) => status === 401)).toHaveLength(burst);
  expect(answers.filter((status) => status === 429)).toHaveLength(4);
  expect(await login(0, { ...guess, email: 'Victim@shop.example' })).toBe(429);
});

test('whoever signs in at one process has their guesses back at the other', async () => {
  const wrong = { ...ADMIN, password: 'not the password' };
  const { burst } = GUESSES['login.account'];
  for (let turn = 0; turn < burst - 1; turn += 1) expect(await login(turn, wrong)).toBe(401);
  expect(await login(0, ADMIN)).toBe(200);
  expect(await login(1, wrong)).toBe(401);
  expect(await login(1, ADMIN)).toBe(200);
});
