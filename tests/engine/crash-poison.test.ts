import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually, flow, openShop, PRICE, says, send, type Shop } from './shop.js';
import { openNursery, type EngineProcess, type Nursery } from './support/engine-process.js';

// A turn that ends its process: no error that could be caught, no word in any log. It waits in the table, so that the
// next process takes it, and the next. It must not take all others with it (invariant 9).

const LETHAL = flow('lethal', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['poison'] }, next: 'end' } },
  nodes: { end: { type: 'test.lethal', v: 1, config: {}, next: {} } },
});
const LETHAL_LATER = flow('lethal-later', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['slow death'] }, next: 'reply' } },
  nodes: {
    reply: send('Wait for it.', 'wait'),
    wait: { type: 'wait', v: 1, config: { for: 'PT1S' }, next: { done: 'end' } },
    end: { type: 'test.lethal', v: 1, config: {}, next: {} },
  },
});

let shop: Shop;
let nursery: Nursery;

beforeEach(async () => {
  nursery = openNursery();
  shop = await openShop();
  await shop.publish(PRICE, LETHAL, LETHAL_LATER);
});

afterEach(async () => {
  await nursery.close();
  await shop.close();
});

const start = (role: 'web' | 'worker'): Promise<EngineProcess> =>
  nursery.start({ databaseUrl: shop.url, role });

const isQuiet = async (): Promise<boolean> => {
  const [left] = await shop.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM event WHERE status = 'waiting') + (SELECT count(*) FROM timer))::int AS count`,
  );
  return left?.count === 0;
};

/** Starts a worker again and again, as whoever supervises it does. Gives how many ended before nothing was left. */
async function superviseUntilQuiet(): Promise<number> {
  for (let deaths = 0; deaths < 12; deaths += 1) {
    const worker = await start('worker').catch(() => undefined);
    if (worker === undefined) continue;
    const isOver = eventually(isQuiet, (quiet) => quiet || !worker.isAlive, 20_000);
    await Promise.race([isOver, worker.gone]);
    if (worker.isAlive) return deaths;
  }
  throw new Error('the workers do not stop dying');
}

interface Outcome {
  sender: string;
  status: string;
  error: string | null;
  holder: string;
  priority: string;
  texts: string[];
}

const outcomes = (): Promise<Outcome[]> =>
  shop.query<Outcome & Record<string, unknown>>(
    `SELECT v.sender, e.status, e.error, v.holder, v.priority,
       ARRAY(SELECT text FROM message m WHERE m.conversation_id = v.id ORDER BY seq) AS texts
     FROM event e JOIN conversation v ON v.id = e.conversation_id ORDER BY e.id`,
  );

const ERROR = 'the process ended each time this turn was taken';

const answered = (sender: string, text: string): object => ({
  sender,
  status: 'done',
  error: null,
  holder: 'bot',
  priority: 'normal',
  texts: [text, 'It costs 10.'],
});

describe('a waiting event whose turn ends the process', () => {
  test('is tried three times, parked, and given to people; all others are answered', async () => {
    const web = await start('web');
    const customers = Array.from({ length: 40 }, (_, index) => `customer ${index}`);
    await Promise.all(
      customers.map((sender, index) => web.accept(says(sender, index === 17 ? 'poison' : 'price'))),
    );
    expect(await superviseUntilQuiet()).toBe(3);
    const found = await outcomes();
    expect(found).toEqual(
      customers.map((sender, index) =>
        index === 17
          ? {
              sender,
              status: 'parked',
              error: ERROR,
              holder: 'human',
              priority: 'high',
              texts: ['poison'],
            }
          : answered(sender, 'price'),
      ),
    );
    expect(await shop.query('SELECT turn FROM suspect')).toEqual([]);
  }, 120_000);

  test('what its customer says afterwards is kept in order for the people', async () => {
    const web = await start('web');
    const texts = ['price', 'poison', 'hello?', 'price'];
    await Promise.all(texts.map((text) => web.accept(says('ann', text))));
    expect(await superviseUntilQuiet()).toBe(3);
    const found = await outcomes();
    expect(found.map(({ status }) => status)).toEqual(['done', 'parked', 'done', 'done']);
    expect(found[0]?.texts).toEqual(['price', 'It costs 10.', 'poison', 'hello?', 'price']);
  }, 120_000);

  test('that came while a worker was at work ends that one as well, and then no more than three', async () => {
    const [web, worker] = [await start('web'), await start('worker')];
    await web.accept(says('ann', 'poison'));
    expect(await worker.gone).toBe('SIGKILL');
    await web.accept(says('bob', 'price'));
    expect(await superviseUntilQuiet()).toBe(3);
    expect(await outcomes()).toEqual([
      expect.objectContaining({ sender: 'ann', status: 'parked', error: ERROR, holder: 'human' }),
      answered('bob', 'price'),
    ]);
  }, 120_000);
});

test('a timer whose turn ends the process is tried three times, parked, and its customer given to people', async () => {
  const [web, worker] = [await start('web'), await start('worker')];
  await web.accept(says('ann', 'slow death'));
  expect(await worker.gone).toBe('SIGKILL');
  await web.accept(says('bob', 'price'));
  expect(await superviseUntilQuiet()).toBe(3);
  expect(await outcomes()).toEqual([
    expect.objectContaining({ sender: 'ann', status: 'done' }),
    answered('bob', 'price'),
    expect.objectContaining({
      sender: 'ann',
      status: 'parked',
      error: ERROR,
      holder: 'human',
      priority: 'high',
    }),
  ]);
}, 120_000);

test('turns that were left by a process somebody killed are taken, and nobody is suspected for long', async () => {
  const web = await start('web');
  await Promise.all(Array.from({ length: 5 }, (_, n) => web.accept(says('ann', `price ${n}`))));
  expect(await superviseUntilQuiet()).toBe(0);
  expect((await outcomes()).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'done'));
  expect(await shop.query('SELECT turn FROM suspect')).toEqual([]);
}, 120_000);
