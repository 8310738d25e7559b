import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../apps/engine/src/engine.js';
import { PRICE, eventually, flow, happens, openShop, says, send, type Shop } from '../engine/shop.js';
import { startRedis, type TestRedis } from '../support/redis.js';

/** How a message gets from the door to its turn. The same conversations must come of it, whichever it is. */
interface Mode {
  name: string;
  roles: 'one process for all' | 'web and worker apart';
  isOnRedis: boolean;
}

const MODES: readonly Mode[] = [
  { name: 'PostgreSQL, one process for all', roles: 'one process for all', isOnRedis: false },
  { name: 'PostgreSQL, web and worker apart', roles: 'web and worker apart', isOnRedis: false },
  { name: 'Redis, one process for all', roles: 'one process for all', isOnRedis: true },
  { name: 'Redis, web and worker apart', roles: 'web and worker apart', isOnRedis: true },
];

const REFUND = flow('refund', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['refund'] }, next: 'ask' } },
  nodes: {
    ask: {
      type: 'lead.collect-email',
      v: 1,
      config: { question: 'Where can we write to you?' },
      next: { collected: 'thanks', 'gave-up': 'bye', declined: 'bye', 'no-answer': 'bye' },
    },
    thanks: send('Thank you, {{contact.email}}.'),
    bye: send('Good bye.'),
  },
});

const LATER = flow('later', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['later'] }, next: 'first' } },
  nodes: {
    first: send('One moment.', 'pause'),
    pause: { type: 'wait', v: 1, config: { for: 'PT1S' }, next: { done: 'second' } },
    second: send('Here I am again.'),
  },
});

let redis: TestRedis | null;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis?.stop());

describe.each(MODES)('$name', ({ roles, isOnRedis }) => {
  let shop: Shop;
  let door: Engine;
  let worker: Engine;
  /** No Redis on this machine, which `startRedis` has said aloud. */
  let isSkipped: boolean;

  const start = async (role: Engine['role']): Promise<Engine> =>
    shop.start(role, isOnRedis && redis !== null ? { redisUrl: redis.url } : {});

  beforeAll(async () => {
    isSkipped = isOnRedis && redis === null;
    if (isSkipped) return;
    await redis?.wipe();
    shop = await openShop();
    await shop.publish(PRICE, REFUND, LATER);
    door = await start(roles === 'one process for all' ? 'all' : 'web');
    worker = roles === 'one process for all' ? door : await start('worker');
  }, 30_000);
  afterAll(async () => {
    if (!isSkipped) await shop.close();
  });

  const linesOf = async (sender: string): Promise<string[]> => {
    const rows = await shop.query<{ direction: string; text: string }>(
      `SELECT m.direction, m.text FROM message m JOIN conversation v ON v.id = m.conversation_id
       WHERE v.sender = $1 ORDER BY m.conversation_id, m.seq`,
      [sender],
    );
    return rows.map(({ direction, text }) => `${direction === 'in' ? '>' : '<'} ${text}`);
  };
  const expectLines = async (sender: string, lines: readonly string[]): Promise<void> => {
    expect(
      await eventually(
        () => linesOf(sender),
        (found) => found.length >= lines.length,
      ),
    ).toEqual(lines);
  };
  const conversation = (title: string, play: () => Promise<void>): void => {
    test(title, async () => (isSkipped ? undefined : play()), 30_000);
  };

  conversation('a keyword is answered, the contact tagged, a team called', async () => {
    await door.accept([says('ann', 'what is the price?')]);
    await expectLines('ann', ['> what is the price?', '< It costs 10.']);
    const [row] = await shop.query<{ tags: string[]; team: string }>(
      `SELECT c.tags, v.team FROM conversation v JOIN contact c ON c.id = v.contact_id WHERE v.sender = 'ann'`,
    );
    expect(row).toEqual({ tags: ['hot'], team: 'sales' });
  });

  conversation('a question is asked, asked again, and answered', async () => {
    await door.accept([says('bo', 'refund')]);
    await expectLines('bo', ['> refund', '< Where can we write to you?']);
    await door.accept([says('bo', 'what?')]);
    await eventually(
      () => linesOf('bo'),
      (found) => found.length >= 4,
    );
    await door.accept([says('bo', 'bo@shop.example')]);
    const found = await eventually(
      () => linesOf('bo'),
      (lines) => lines.length >= 6,
    );
    expect([found[2], found[4], found[5]]).toEqual([
      '> what?',
      '> bo@shop.example',
      '< Thank you, bo@shop.example.',
    ]);
    expect(found[3]).toMatch(/^< /);
  });

  conversation('a wait ends by itself', async () => {
    await door.accept([says('cy', 'later please')]);
    await expectLines('cy', ['> later please', '< One moment.', '< Here I am again.']);
  });

  conversation('what comes twice is one message', async () => {
    const event = says('di', 'price');
    await Promise.all([door.accept([event]), door.accept([event]), door.accept([event, event])]);
    await expectLines('di', ['> price', '< It costs 10.']);
    await door.accept([event]);
    await expectLines('di', ['> price', '< It costs 10.']);
  });

  conversation('many customers are each answered in their order', async () => {
    const senders = Array.from({ length: 8 }, (_, index) => `many-${index}`);
    for (let n = 0; n < 5; n += 1)
      await Promise.all(senders.map((sender) => door.accept([says(sender, `price ${n}`)])));
    for (const sender of senders) {
      const found = await eventually(
        () => linesOf(sender),
        (lines) => lines.length >= 10,
      );
      expect(found.filter((line) => line.startsWith('>'))).toEqual(
        Array.from({ length: 5 }, (_, n) => `> price ${n}`),
      );
      expect(found.filter((line) => line === '< It costs 10.')).toHaveLength(5);
    }
  });

  conversation('a person silences the bot and gives the word back', async () => {
    await door.accept([says('ed', 'price')]);
    await expectLines('ed', ['> price', '< It costs 10.']);
    await door.accept([happens('ed', { type: 'agent.took-over', agentId: 'usr_1' })]);
    await door.accept([says('ed', 'price?')]);
    await door.accept([happens('ed', { type: 'agent.handed-back', agentId: 'usr_1' })]);
    await door.accept([says('ed', 'the price!')]);
    await expectLines('ed', ['> price', '< It costs 10.', '> price?', '> the price!', '< It costs 10.']);
  });

  conversation('an answer finds its question after the worker has been replaced', async () => {
    await door.accept([says('flo', 'refund')]);
    await expectLines('flo', ['> refund', '< Where can we write to you?']);
    await worker.stop();
    if (roles === 'web and worker apart') await door.accept([says('flo', 'flo@shop.example')]);
    worker = await start(roles === 'one process for all' ? 'all' : 'worker');
    if (roles === 'one process for all') door = worker;
    if (roles === 'one process for all') await door.accept([says('flo', 'flo@shop.example')]);
    const found = await eventually(
      () => linesOf('flo'),
      (lines) => lines.length >= 4,
    );
    expect(found.slice(2)).toEqual(['> flo@shop.example', '< Thank you, flo@shop.example.']);
  });
});
