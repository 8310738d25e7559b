import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startOwnPostgres, type OwnPostgres } from '../support/postgres.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { eventually, flow, openShop, says, send, WORKSPACE, type Shop } from './shop.js';

const echo = flow('echo', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['hello'] }, next: 'reply' } },
  nodes: { reply: send('Hello!') },
});

describe('a database that goes away', () => {
  let postgres: OwnPostgres;
  let shop: Shop;

  beforeEach(async () => {
    postgres = await startOwnPostgres();
    shop = await openShop(postgres.url);
    await shop.publish(echo);
  }, 30_000);

  afterEach(async () => {
    await shop.close();
    await postgres.stop();
  }, 30_000);

  test('delays messages and loses, doubles and disorders none of them', async () => {
    const engine = await shop.start();
    const senders = Array.from({ length: 20 }, (_, index) => `s${index}`);
    let isOver = false;
    const talk = senders.map(async (sender) => {
      let said = 0;
      for (; !isOver || said < 10; said += 1) {
        const event = says(sender, `hello ${said}`);
        // What any channel does: the same message again until somebody says that it has it.
        while (true) {
          const isThere = await engine.accept([event]).then(
            () => true,
            () => false,
          );
          if (isThere) break;
        }
      }
      return said;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await postgres.restart();
    await new Promise((resolve) => setTimeout(resolve, 300));
    isOver = true;
    const counts = await Promise.all(talk);
    for (const [index, sender] of senders.entries()) {
      const rows = await shop.query<{ seq: number; direction: string; text: string }>(
        'SELECT m.seq, m.direction, m.text FROM message m JOIN conversation v ON v.id = m.conversation_id WHERE v.sender = $1 ORDER BY m.seq',
        [sender],
      );
      const heard = rows.filter(({ direction }) => direction === 'in').map(({ text }) => text);
      expect(heard).toEqual(Array.from({ length: counts[index] ?? 0 }, (_, n) => `hello ${n}`));
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, n) => n + 1));
      expect(rows).toHaveLength(heard.length * 2);
    }
  }, 60_000);
});

describe('with Redis', () => {
  let redis: TestRedis | null;
  let shop: Shop;

  beforeEach(async () => {
    redis = await startRedis();
    shop = await openShop();
    await shop.publish(echo);
  }, 30_000);

  afterEach(async () => {
    await shop.close();
    await redis?.stop();
  }, 30_000);

  test('bells ring there, and a Redis that forgets everything costs no message', async () => {
    if (redis === null) return;
    const [web] = await Promise.all([
      shop.start('web', { redisUrl: redis.url }),
      shop.start('worker', { redisUrl: redis.url }),
      shop.start('worker', { redisUrl: redis.url }),
    ]);
    const wiping = setInterval(() => void redis?.wipe(), 50);
    const accepted = [];
    for (let n = 0; n < 60; n += 1) accepted.push(...(await web.accept([says(`r${n % 6}`, `hello ${n}`)])));
    clearInterval(wiping);
    const answered = async (): Promise<number> => {
      const [row] = await shop.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM message WHERE direction = 'out'`,
      );
      return row?.count ?? 0;
    };
    expect(await eventually(answered, (count) => count >= 60)).toBe(60);
    expect(new Set(accepted.map(({ eventId }) => eventId)).size).toBe(60);
  }, 40_000);
});

describe('a schedule', () => {
  test('asks every open conversation once, though two workers look at it and the first one died half-way', async () => {
    const shop = await openShop();
    const morning = flow('morning', {
      triggers: { t1: { type: 'schedule', v: 1, config: { zone: 'UTC', times: ['09:00'] }, next: 'reply' } },
      nodes: { reply: send('Good morning!') },
    });
    await shop.publish(echo, morning);
    const first = await shop.start();
    await first.accept(Array.from({ length: 200 }, (_, index) => says(`m${index}`, 'hello')));
    const atMs = Date.now() - 5000;
    // The one who died had told ten of them already.
    await shop.query(
      `INSERT INTO event (id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at, status)
       SELECT 'evt_0000' || row_number() OVER (), workspace_id, partition, channel_id, sender,
         'schedule/morning/t1/' || $1::bigint || '/' || id, id, 'schedule.fired',
         '{"type":"schedule.fired","flowId":"morning","triggerId":"t1"}', now(), 'waiting'
       FROM conversation LIMIT 10`,
      [atMs],
    );
    await shop.start();
    await shop.query(
      `INSERT INTO schedule (flow_id, trigger_id, workspace_id, next_at) VALUES ('morning', 't1', $1, to_timestamp($2::float8 / 1000))`,
      [WORKSPACE, atMs],
    );
    const greeted = (): Promise<{ count: number }[]> =>
      shop.query(
        `SELECT conversation_id, count(*)::int AS count FROM message WHERE text = 'Good morning!' GROUP BY 1`,
      );
    const rows = await eventually(greeted, (found) => found.length >= 200);
    expect(rows).toHaveLength(200);
    expect(rows.every(({ count }) => count === 1)).toBe(true);
    const next = await eventually(
      () => shop.query<{ next_at: Date }>('SELECT next_at FROM schedule'),
      (found) => (found[0]?.next_at.getTime() ?? 0) > Date.now(),
    );
    expect(next[0]?.next_at.toISOString()).toMatch(/T09:00:00/);
    await shop.close();
  }, 30_000);
});
