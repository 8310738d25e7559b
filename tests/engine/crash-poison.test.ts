import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually, flow, openShop, PRICE, says, send, type Shop } from './shop.js';
import { openNursery, type EngineProcess, type Nursery } from './support/engine-process.js';

// A turn that ends its process: no error that could be caught, no word in any log. It waits in the table, so that the
// next process takes it, and the next. It must not take all others with it (invariant 9).

const LETHAL = flow('lethal', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['poison'] }, next: 'end' } },
  nodes: { end: { type: 'test.lethal', v: 1, config: {}, next: {} } },
});
const LETHAL_CALL = flow('lethal-call', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['dial'] }, next: 'call' } },
  nodes: {
    call: { type: 'test.lethal-call', v: 1, config: {}, next: { error: 'sorry' } },
    sorry: send('Nobody answers.'),
  },
});
const ASK = flow('ask', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['ask'] }, next: 'call' } },
  nodes: {
    call: {
      type: 'http.request',
      v: 1,
      config: { url: 'http://127.0.0.1:1/', method: 'GET' },
      next: { error: 'sorry' },
    },
    sorry: send('I cannot tell.'),
  },
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
  await shop.publish(PRICE, LETHAL, LETHAL_LATER, LETHAL_CALL, ASK);
});

afterEach(async () => {
  await nursery.close();
  await shop.close();
});

const start = (role: 'all' | 'web' | 'worker'): Promise<EngineProcess> =>
  nursery.start({ databaseUrl: shop.url, role, leaseMs: 300 });

const isQuiet = async (): Promise<boolean> => {
  const [left] = await shop.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM event WHERE status = 'waiting') + (SELECT count(*) FROM timer)
       + (SELECT count(*) FROM outbox WHERE status IN ('queued', 'running')))::int AS count`,
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

describe('an event that was decided before it was in the table', () => {
  test('and ends the process each time it is sent again, is parked; all others are answered', async () => {
    const events = [says('ann', 'poison'), ...['bob', 'cid', 'dan'].map((sender) => says(sender, 'price'))];
    const heard = new Set<string>();
    let deaths = 0;
    while (heard.size < events.length) {
      expect(deaths).toBeLessThan(8);
      const engine = await start('all').catch(() => undefined);
      if (engine === undefined) deaths += 1;
      else {
        // What any client does: whatever was not acknowledged is sent once more.
        for (const event of events) {
          const accepted = await engine.accept(event).catch(() => undefined);
          if (accepted !== undefined) heard.add(event.externalId);
        }
        await eventually(isQuiet, (quiet) => quiet || !engine.isAlive).catch(() => {});
        if (engine.isAlive) await engine.kill();
        else deaths += 1;
      }
    }
    const rest = await superviseUntilQuiet();
    // Once unseen, once out of the table, and three times counted.
    expect(deaths + rest).toBe(5);
    expect(await outcomes()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sender: 'ann', status: 'parked', error: ERROR, holder: 'human' }),
        ...['bob', 'cid', 'dan'].map((sender) => answered(sender, 'price')),
      ]),
    );
  }, 120_000);

  test('goes by the table only after a death: a process that stopped in good order leaves no caution', async () => {
    const first = await shop.start();
    await first.stop();
    const second = await shop.start();
    await second.accept([says('ann', 'price')]);
    expect(await shop.query('SELECT name FROM process WHERE died_at IS NOT NULL')).toEqual([]);
    const [accepted] = await second.accept([says('ann', 'price')]);
    expect(accepted).toMatchObject({ isSettled: true, replies: [expect.anything()] });
  });
});

test('a call that ends the process is given up after five of them, and the flow goes on by “error”', async () => {
  const web = await start('web');
  await web.accept(says('ann', 'dial'));
  await Promise.all(Array.from({ length: 6 }, (_, n) => web.accept(says(`asker ${n}`, 'ask'))));
  expect(await superviseUntilQuiet()).toBe(5);
  const found = await outcomes();
  const told = (texts: string[]): object => expect.objectContaining({ status: 'done', texts });
  expect(found.filter(({ sender }) => sender === 'ann')).toContainEqual(told(['dial', 'Nobody answers.']));
  for (let n = 0; n < 6; n += 1)
    expect(found.filter(({ sender }) => sender === `asker ${n}`)).toContainEqual(
      told(['ask', 'I cannot tell.']),
    );
  expect(await shop.query(`SELECT payload->>'call' AS call, crashes FROM outbox WHERE crashes > 4`)).toEqual([
    { call: 'test.lethal-call', crashes: 5 },
  ]);
}, 120_000);
