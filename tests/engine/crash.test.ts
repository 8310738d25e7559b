import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CRASH_POINTS, type CrashPoint } from '../../apps/engine/src/crash-point.js';
import { openCrashShop, report, type CrashShop } from './support/crash-shop.js';
import { openNursery, type EngineProcess, type Nursery } from './support/engine-process.js';
import { randomFrom } from './support/random.js';

// The engine's core and its outbox run in processes of their own, without HTTP: ingress's door is their front door.
// Each is ended by SIGKILL. What a customer says counts when it was acknowledged; until then he says it again.

const SEED = 20_260_206;
/** Whoever kills at random is no reason for caution, and nothing is given up because of him. */
const TIMES = { leaseMs: 1000, maxCrashes: 1000, cautionMs: 0 };
const RANDOM_KILLS = 200;

let here: CrashShop;
let nursery: Nursery;

beforeEach(async () => {
  nursery = openNursery();
  here = await openCrashShop();
});

afterEach(async () => {
  await nursery.close();
  await here.close();
});

/**
 * How many sends a death leaves with the receiver that nobody knows to be sent. One conversation talks, and its sends
 * leave one at a time: elsewhere none or one is on its way, beside the call or the turn that is being killed.
 */
const LEFT_IN_THE_WINDOW: Partial<Record<CrashPoint, number>> = {
  'outbox.before-send': 0,
  'outbox.after-send': 1,
};
const MOST_ON_THEIR_WAY = 1;
/** Passed for the first times when the process starts and looks what its predecessor left. */
const PASSED_AT_START: Partial<Record<CrashPoint, number>> = { 'outbox.before-claim': 2 };

describe('a process that dies at a certain point', () => {
  const of = (point: CrashPoint): `${CrashPoint}:${number}`[] => {
    const skipped = PASSED_AT_START[point] ?? 0;
    return [`${point}:${skipped + 1}`, `${point}:${skipped + 2}`];
  };
  const inWorker = CRASH_POINTS.filter((point) => /^(turn|outbox)\./.test(point));
  const inWeb = CRASH_POINTS.filter((point) => point.startsWith('ingress.'));

  test(`loses, doubles and disorders nothing: ${inWorker.join(', ')}`, async () => {
    const { shop, receiver } = here;
    let engine: EngineProcess | undefined;
    for (const crashAt of inWorker.flatMap(of)) {
      const point = crashAt.slice(0, crashAt.indexOf(':')) as CrashPoint;
      const before = receiver.repeats('/send');
      engine = await nursery.start({ databaseUrl: shop.url, role: 'all', ...TIMES, crashAt });
      const dying = engine;
      const talking = here.talk(
        () => engine,
        crashAt,
        2,
        () => 0,
      );
      expect(await dying.gone).toBe('SIGKILL');
      engine = await nursery.start({ databaseUrl: shop.url, role: 'all', ...TIMES });
      await talking;
      await here.expectFaultless();
      const repeated = receiver.repeats('/send') - before;
      const known = LEFT_IN_THE_WINDOW[point];
      expect({ crashAt, repeated }).toEqual({
        crashAt,
        repeated: known ?? Math.min(repeated, MOST_ON_THEIR_WAY),
      });
      if (repeated > 0) report(`${crashAt}: ${repeated} repeated under the same key`);
      await engine.kill();
    }
  }, 300_000);

  test(`in a web process: ${inWeb.join(', ')}`, async () => {
    const { shop } = here;
    await nursery.start({ databaseUrl: shop.url, role: 'worker', ...TIMES });
    for (const crashAt of inWeb.flatMap(of)) {
      let web = await nursery.start({ databaseUrl: shop.url, role: 'web', ...TIMES, crashAt });
      const talking = here.talk(
        () => web,
        crashAt,
        2,
        () => 0,
      );
      expect(await web.gone).toBe('SIGKILL');
      web = await nursery.start({ databaseUrl: shop.url, role: 'web', ...TIMES });
      await talking;
      const { repeatedSends } = await here.expectFaultless();
      expect(repeatedSends).toBe(0);
      await web.kill();
    }
  }, 120_000);
});

describe('a process that dies anywhere under load', () => {
  test(`${RANDOM_KILLS} times: nothing is lost, doubled or disordered (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    let engine: EngineProcess | undefined;
    let isOver = false;
    const customer = async (place: number): Promise<void> => {
      for (let n = 0; !isOver; n += 1) {
        await here.talk(
          () => engine,
          `customer ${place}-${n}`,
          1 + Math.floor(random() * 8),
          () => random() * 80,
        );
      }
    };
    const talking = Promise.all(Array.from({ length: 16 }, async (_, place) => customer(place)));
    talking.catch(() => {});
    for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
      engine = await nursery.start({ databaseUrl: here.shop.url, role: 'all', ...TIMES });
      // Mostly in full work, now and then while it still finds its feet.
      if (random() < 0.8) await here.nextHeard();
      await sleep(random() * 150);
      await engine.kill();
    }
    isOver = true;
    engine = await nursery.start({ databaseUrl: here.shop.url, role: 'all', ...TIMES });
    await talking;
    const { messages, retries, repeatedSends, repeatedCalls } = await here.expectFaultless();
    report(
      `${RANDOM_KILLS} kills, ${messages} messages, said again ${retries} times: 0 lost, 0 doubled, order kept`,
    );
    report(`repeated under the same key: ${repeatedSends} sends, ${repeatedCalls} calls`);
  }, 900_000);
});
