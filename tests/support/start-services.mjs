// Before the tests that need services: what they spawn is built, and one PostgreSQL runs for all of them.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';

export default async function startServices() {
  const { failures } = await build();
  for (const failure of failures) console.error(failure);
  if (process.env.DATABASE_URL) return;
  const { startPostgres } = await import('../../apps/engine/dist/postgres/start-postgres.js');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-tests-'));
  const log = () => {};
  const postgres = await startPostgres({ dataDir, log, isDurable: false });
  globalThis.sharedPostgres = { postgres, dataDir };
  // Jest's workers inherit the environment, and nothing else that is set here.
  process.env.NIGHTSHIFT_TEST_DATABASE = postgres.url;
}
