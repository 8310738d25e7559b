// An engine with its outbox and without HTTP, in a process of its own, so that a test can kill it at any moment.
// It is told what to do by messages from the test, and ends when the test does.
import { enableCompileCache } from 'node:module';

process.on('disconnect', () => process.exit(0));
enableCompileCache();

const dist = new URL('../../../apps/engine/dist/', import.meta.url);
const load = (file) => import(new URL(file, dist).href);
const [
  { startEngine },
  { startWorkerOutbox },
  { armCrashPoint },
  { createSecretBox },
  { builtinNodes, builtinTriggers, createRegistry, defineNode },
  { Type },
] = await Promise.all([
  load('engine.js'),
  load('start-outbox.js'),
  load('crash-point.js'),
  load('secret/secret-box.js'),
  import('@nightshift/nodes'),
  import('typebox'),
]);

/** What no try and no catch holds up: a crash in native code, the system that takes the process away. */
const lethal = defineNode({
  type: 'test.lethal',
  version: 1,
  title: 'Lethal',
  description: 'Ends the process.',
  category: 'flow',
  config: Type.Object({}),
  explain: [],
  ports: ['done'],
  enter: () => {
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  },
});
const registry = createRegistry([...builtinNodes, lethal], builtinTriggers);

let engine;
const commands = {
  start: async ({ databaseUrl, redisUrl, role, crashAt, leaseMs, isLoud }) => {
    if (crashAt) armCrashPoint(crashAt);
    const log = isLoud ? loud : quiet;
    engine = await startEngine({ databaseUrl, role, registry, log, ...(redisUrl ? { redisUrl } : {}) });
    if (role === 'web') return;
    const secretBox = createSecretBox('the secret of a test, long enough');
    await startWorkerOutbox({
      engine,
      registry,
      secretBox,
      log,
      leaseMs,
      metrics: { countOutbox: () => {} },
    });
  },
  accept: ({ event }) => engine.accept([event]).then(([accepted]) => accepted),
};

process.on('message', async ({ id, command, ...rest }) => {
  try {
    process.send({ id, result: (await commands[command](rest)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.send({ id: 0, result: null });

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const print = (level) => (fields, message) =>
  process.stderr.write(`${process.pid} ${level} ${message} ${JSON.stringify(fields)}\n`);
const loud = { info: print('info'), warn: print('warn'), error: print('error') };
