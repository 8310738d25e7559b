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
  { createKnowledge },
  { createAi },
  { builtinNodes, builtinTriggers, createRegistry, defineNode },
  { Type },
] = await Promise.all([
  load('engine.js'),
  load('start-outbox.js'),
  load('crash-point.js'),
  load('secret/secret-box.js'),
  load('knowledge/knowledge.js'),
  load('ai/ai.js'),
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
const lethalCall = defineNode({
  type: 'test.lethal-call',
  version: 1,
  title: 'Lethal call',
  description: 'Ends the process that performs its call.',
  category: 'flow',
  config: Type.Object({}),
  explain: [],
  ports: ['done', 'error'],
  waits: true,
  enter: () => ({ next: { type: 'wait-call', call: 'die', input: null } }),
  resume: ({ wake }) => ({ next: { type: 'go', port: wake.outcome.ok ? 'done' : 'error' } }),
  calls: {
    die: {
      timeoutMs: 5000,
      maxAttempts: 3,
      offline: () => null,
      perform: () => {
        process.kill(process.pid, 'SIGKILL');
        for (;;);
      },
    },
  },
});
const registry = createRegistry([...builtinNodes, lethal, lethalCall], builtinTriggers);

let engine;
const commands = {
  start: async ({ databaseUrl, redisUrl, role, crashAt, leaseMs, maxCrashes, cautionMs, isLoud }) => {
    if (crashAt) armCrashPoint(crashAt);
    const log = isLoud ? loud : quiet;
    const rest = { ...(redisUrl ? { redisUrl } : {}), ...(cautionMs === undefined ? {} : { cautionMs }) };
    engine = await startEngine({ databaseUrl, role, registry, log, ...rest });
    if (role === 'web') return;
    const secretBox = createSecretBox('the secret of a test, long enough');
    await startWorkerOutbox({
      engine,
      registry,
      secretBox,
      knowledge: createKnowledge({ pool: engine.database.pool }),
      ai: createAi({ database: engine.database, tellTyping: engine.notifier.tellTyping }),
      log,
      leaseMs,
      maxCrashes,
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
