// A worker that reads one waiting source of a knowledge base, in a process of its own, so that a test can kill it:
// node run-import.mjs DATABASE_URL [CRASH_POINT:n]
import { argv } from 'node:process';

const dist = new URL('../../../apps/engine/dist/', import.meta.url);
const load = (file) => import(new URL(file, dist).href);
const [{ openDatabase }, { importNext }, { armCrashPoint }] = await Promise.all([
  load('store/database.js'),
  load('knowledge/import-source.js'),
  load('crash-point.js'),
]);

const [, , url, crashAt] = argv;
if (crashAt !== undefined) armCrashPoint(crashAt);
const database = await openDatabase({ url });
const imported = await importNext({ database });
process.stdout.write(JSON.stringify(imported));
await database.close();
