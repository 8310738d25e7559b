import { rmSync } from 'node:fs';

export default async function stopServices() {
  const shared = globalThis.sharedPostgres;
  if (shared === undefined) return;
  await shared.postgres.stop();
  rmSync(shared.dataDir, { recursive: true, force: true });
}
