import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOwnPostgres } from '../support/postgres.js';
import { startRedis } from '../support/redis.js';
import { eventually } from './shop.js';
import { openCrashShop, report, type Count, type CrashShop } from './support/crash-shop.js';
import { openNursery, type EngineProcess, type Nursery } from './support/engine-process.js';
import { createGate } from './support/outbox-shop.js';
import { randomFrom } from './support/random.js';

// The same customers and the same count as when one process is killed, while other things die around them.

const SEED = 20_261_127;
/** Whoever kills at random is no reason for caution, and nothing is given up because of him. */
const TIMES = { leaseMs: 1000, maxCrashes: 1000, cautionMs: 0 };

let nursery: Nursery;
let closing: (() => Promise<void>)[];

beforeEach(() => {
  closing = [];
  nursery = openNursery();
});

afterEach(async () => {
  await nursery.close();
  for (const close of closing.reverse()) await close();
});

async function open(url?: string): Promise<CrashShop> {
  const shop = await openCrashShop(url);
  closing.push(shop.close);
  return shop;
}

/** Customers talk for as long as `trouble` lasts; afterwards nothing may be missing. */
async function endure(
  here: CrashShop,
  crew: () => EngineProcess | undefined,
  random: () => number,
  trouble: () => Promise<void>,
): Promise<Count> {
  let isOver = false;
  const customers = Array.from({ length: 12 }, async (_, place) => {
    for (let n = 0; !isOver; n += 1) {
      await here.talk(crew, `customer ${place}-${n}`, 1 + Math.floor(random() * 8), () => random() * 80);
    }
  });
  const talking = Promise.all(customers);
  talking.catch(() => {});
  await here.nextHeard();
  try {
    await trouble();
  } finally {
    isOver = true;
  }
  await talking;
  return here.expectFaultless();
}

/** The same, with one engine that has to live through it. */
async function endureAlive(
  here: CrashShop,
  engine: EngineProcess,
  random: () => number,
  trouble: () => Promise<void>,
): Promise<Count> {
  const died = engine.gone.then((signal): never => {
    throw new Error(`the engine ended by itself${signal === null ? '' : `, by ${signal}`}`);
  });
  return Promise.race([endure(here, () => engine, random, trouble), died]);
}

function tell(what: string, { messages, retries, repeatedSends, repeatedCalls }: Count): void {
  report(
    `${what}: ${messages} messages, said again ${retries} times: 0 lost, 0 doubled, order kept (seed ${SEED})`,
  );
  report(`repeated under the same key: ${repeatedSends} sends, ${repeatedCalls} calls`);
}

describe('two workers on one database', () => {
  const KILLS = 20;

  test(`of which one or the other dies, ${KILLS} times (seed ${SEED})`, async () => {
    const here = await open();
    const random = randomFrom(SEED);
    const start = (): Promise<EngineProcess> =>
      nursery.start({ databaseUrl: here.shop.url, role: 'all', ...TIMES });
    const pair = [await start(), await start()];
    const crew = (): EngineProcess | undefined => {
      const alive = pair.filter(({ isAlive }) => isAlive);
      return alive[Math.floor(random() * alive.length)];
    };
    const count = await endure(here, crew, random, async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const place = Math.floor(random() * 2);
        await sleep(random() * 150);
        await pair[place]?.kill();
        await here.nextHeard();
        pair[place] = await start();
      }
    });
    tell(`${KILLS} kills of two workers`, count);
  }, 300_000);

  test('of which one dies while it sends: the other takes over', async () => {
    const here = await open();
    const { shop, receiver } = here;
    const [left, right] = [
      await nursery.start({ databaseUrl: shop.url, role: 'all' }),
      await nursery.start({ databaseUrl: shop.url, role: 'all' }),
    ];
    await here.talk(
      () => right,
      'warm',
      1,
      () => 0,
    );
    await here.expectFaultless();
    const gate = createGate();
    const before = receiver.deliveries.length;
    receiver.answer(async ({ path, body }) => {
      if (path === '/call') return { body: { echo: (body as { text: string }).text } };
      await gate.opened;
      return {};
    });
    await here.talk(
      () => left,
      'ann',
      1,
      () => 0,
    );
    await eventually(
      async () => receiver.deliveries.slice(before),
      (found) => found.some(({ path }) => path === '/send'),
    );
    const diedMs = performance.now();
    await left.kill();
    gate.open();
    await here.talk(
      () => right,
      'ann',
      1,
      () => 0,
    );
    const heardMs = performance.now() - diedMs;
    const { repeatedSends } = await here.expectFaultless();
    const sentMs = performance.now() - diedMs;
    expect(repeatedSends).toBeLessThanOrEqual(1);
    report(`a worker died: its conversation was heard elsewhere after ${Math.round(heardMs)} ms,`);
    report(`what it was just sending and all after it had been sent after ${Math.round(sentMs)} ms`);
  }, 120_000);
});

describe('Redis', () => {
  const WIPES = 8;

  test(`is wiped ${WIPES} times under load, and a worker dies as often (seed ${SEED})`, async () => {
    const redis = await startRedis();
    if (redis === null) return;
    closing.push(redis.stop);
    const here = await open();
    const random = randomFrom(SEED);
    const start = (role: 'web' | 'worker'): Promise<EngineProcess> =>
      nursery.start({ databaseUrl: here.shop.url, redisUrl: redis.url, role, ...TIMES });
    const web = await start('web');
    let worker = await start('worker');
    const count = await endure(
      here,
      () => web,
      random,
      async () => {
        for (let wipe = 0; wipe < WIPES; wipe += 1) {
          await sleep(random() * 400);
          await redis.wipe();
          await sleep(random() * 400);
          await worker.kill();
          worker = await start('worker');
        }
      },
    );
    expect(web.isAlive).toBe(true);
    tell(`${WIPES} wipes of Redis and ${WIPES} kills of the worker`, count);
  }, 300_000);
});

describe('PostgreSQL', () => {
  test(`is restarted and killed under load: the same process goes on by itself (seed ${SEED})`, async () => {
    const postgres = await startOwnPostgres();
    closing.push(postgres.stop);
    const here = await open(postgres.url);
    const random = randomFrom(SEED);
    const engine = await nursery.start({ databaseUrl: postgres.url, role: 'all', ...TIMES });
    const count = await endureAlive(here, engine, random, async () => {
      for (const isKilled of [false, true, false, true]) {
        await sleep(200 + random() * 500);
        if (isKilled) await postgres.kill();
        await postgres.restart();
        await here.nextHeard();
      }
    });
    tell('2 restarts and 2 kills of PostgreSQL', count);
  }, 300_000);

  const CUTS = 60;

  test(`ends every session of the engine ${CUTS} times under load (seed ${SEED})`, async () => {
    const here = await open();
    const random = randomFrom(SEED);
    const engine = await nursery.start({ databaseUrl: here.shop.url, role: 'all', ...TIMES });
    const count = await endureAlive(here, engine, random, async () => {
      for (let cut = 0; cut < CUTS; cut += 1) {
        await sleep(random() * 120);
        await here.shop.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'nightshift%'`,
        );
      }
      await here.nextHeard();
    });
    tell(`${CUTS} times all sessions cut`, count);
  }, 300_000);
});
