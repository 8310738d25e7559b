import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { arrive } from '../../apps/engine/src/ingress/arrive.js';
import { connectLane, type LaneConnection } from '../../apps/engine/src/store/lane-connection.js';
import { loadBySender, type LoadedThread } from '../../apps/engine/src/store/load.js';
import { createMemory, type Memory } from '../../apps/engine/src/turn/memory.js';
import { turnBatch } from '../../apps/engine/src/turn/turn-batch.js';
import { createWorlds, type Worlds } from '../../apps/engine/src/turn/world.js';
import type { IncomingEvent } from '../../apps/engine/src/ingress/accept.js';
import {
  API,
  flow,
  happens,
  openShop,
  PRICE,
  says,
  send,
  testRegistry,
  WORKSPACE,
  type Shop,
} from './shop.js';

// A lane decides by what it remembers of its conversations. It must never be wrong about them unnoticed.

const ask = flow('ask', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['order'] }, next: 'number' } },
  nodes: {
    number: {
      type: 'ask.text',
      v: 1,
      config: { question: 'Which number?', variable: 'number' },
      next: { answered: 'keep' },
    },
    keep: {
      type: 'contact.set',
      v: 1,
      config: { field: 'order', value: '{{vars.number}}' },
      next: { done: 'thanks' },
    },
    thanks: send('Thank you, {{vars.number}}.'),
  },
  variables: { number: { type: 'text' } },
});

const close = flow('close', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['bye'] }, next: 'close' } },
  nodes: { close: { type: 'conversation.close', v: 1, config: {}, next: {} } },
});

const vip = flow('vip', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['hello'] }, next: 'who' } },
  nodes: {
    who: {
      type: 'branch',
      v: 1,
      config: { cases: [{ id: 'vip', when: { field: 'contact.tags', is: 'in', value: ['vip'] } }] },
      next: { vip: 'welcome', else: 'hello' },
    },
    welcome: send('Welcome back!'),
    hello: send('Hello!'),
  },
});

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
  await shop.publish(PRICE, ask, close, vip);
});

afterEach(() => shop.close());

describe('what is remembered', () => {
  let pool: pg.Pool;
  let connection: LaneConnection;
  let memory: Memory;
  let worlds: Worlds;

  beforeEach(async () => {
    pool = new pg.Pool({ connectionString: shop.url, max: 2 });
    connection = await connectLane(shop.url, 'test');
    memory = createMemory();
    worlds = createWorlds({ pool, registry: testRegistry(), warn: () => {} });
  });

  afterEach(async () => {
    await connection.close();
    await pool.end();
  });

  async function take(...events: IncomingEvent[]): Promise<void> {
    const context = { connection, worlds, memory, clock: Date.now };
    const arrivals = events.map(arrive);
    await turnBatch(context, {
      arrivals,
      woken: [],
      timed: [],
      limit: 256,
      hopeless: new Map(),
      suspects: [],
    });
  }

  const remembered = (sender: string): LoadedThread | undefined =>
    memory.recall([arrive(says(sender, '?'))]).threads[0];

  async function stored(sender: string): Promise<LoadedThread | undefined> {
    return (await loadBySender(connection, [{ workspaceId: WORKSPACE, channelId: API.id, sender }]))[0];
  }

  test('is what reading would give, after every kind of turn', async () => {
    const talk = [
      says('ann', 'price', { contact: { name: 'Ann', language: 'en', fields: { plan: 'gold', seats: 3 } } }),
      says('ann', 'price again'),
      says('ann', 'my order'),
      says('ann', 'A-17 🎉 优惠'),
      happens('ann', { type: 'page.visited', url: 'https://shop.example/red', dwellMs: 0 }),
      says('ann', 'order'),
      happens('ann', { type: 'chat.opened' }),
      says('ann', 'hello'),
    ];
    for (const event of talk) {
      await take(event);
      expect(JSON.parse(JSON.stringify(remembered('ann')))).toEqual(
        JSON.parse(JSON.stringify(await stored('ann'))),
      );
    }
    expect((await stored('ann'))?.revision).toBe(talk.length - 1);
  });

  test('is nothing once the conversation is closed', async () => {
    await take(says('ann', 'price'));
    expect(remembered('ann')).toBeDefined();
    await take(says('ann', 'bye'));
    expect(remembered('ann')).toBeUndefined();
  });

  test('stays within its budget, and what was used longest ago goes first', async () => {
    memory = createMemory(3500);
    for (const sender of ['ann', 'bob', 'cid']) await take(says(sender, 'something'));
    expect(remembered('ann')).toBeDefined();
    await take(says('dan', 'something'));
    expect(remembered('bob')).toBeUndefined();
    for (const sender of ['ann', 'cid', 'dan']) expect(remembered(sender)).toBeDefined();
  });

  test('when it is out of date nothing is written, and it is given up', async () => {
    await take(says('ann', 'something'));
    await pool.query('UPDATE conversation SET revision = revision + 1');
    await expect(take(says('ann', 'price'))).rejects.toMatchObject({ code: '40001' });
    expect(remembered('ann')).toBeUndefined();
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM event');
    expect(rows[0]?.count).toBe(1);
    await take(says('ann', 'price'));
    expect((await stored('ann'))?.seq).toBe(3);
  });
});

describe('others change what is remembered', () => {
  const repliesTo = async (
    engine: Awaited<ReturnType<Shop['start']>>,
    event: IncomingEvent,
  ): Promise<string[]> => ((await engine.accept([event]))[0]?.replies ?? []).map(({ text }) => text);

  test('the contact: the next message is answered by what it is now', async () => {
    const engine = await shop.start();
    expect(await repliesTo(engine, says('ann', 'hello'))).toEqual(['Hello!']);
    await shop.query(`UPDATE contact SET tags = '{vip}', revision = revision + 1`);
    expect(await repliesTo(engine, says('ann', 'hello'))).toEqual(['Welcome back!']);
  });

  test('the flows: the next message is answered by those that are live now', async () => {
    const engine = await shop.start();
    expect(await repliesTo(engine, says('ann', 'hello'))).toEqual(['Hello!']);
    await shop.publish({ ...vip, nodes: { ...vip.nodes, hello: send('Good evening!') } });
    expect(await repliesTo(engine, says('ann', 'hello'))).toEqual(['Good evening!']);
  });

  test('another process: an answer goes to the question it asked', async () => {
    const [left, right] = await Promise.all([shop.start(), shop.start()]);
    expect(await repliesTo(left, says('ann', 'price'))).toEqual(['It costs 10.']);
    for (let n = 0; n < 4; n += 1) {
      expect(await repliesTo(right, says('ann', 'order'))).toEqual(['Which number?']);
      expect(await repliesTo(left, says('ann', `A-${n}`))).toEqual([`Thank you, A-${n}.`]);
    }
  });

  test('a message that waits in the table goes before a new one', async () => {
    const engine = await shop.start();
    const [first] = await engine.accept([says('ann', 'something')]);
    const waiting = arrive(says('ann', 'order'));
    await shop.query(
      `INSERT INTO event (id, workspace_id, partition, channel_id, sender, external_id, type, payload, at, status)
       VALUES ($1, $2, $3, $4, 'ann', 'before', 'message.received', $5, now(), 'waiting')`,
      [waiting.id, WORKSPACE, waiting.partition, API.id, waiting.payload],
    );
    const [accepted] = await engine.accept([says('ann', 'A-17')]);
    expect(accepted?.conversationId).toBe(first?.conversationId);
    const said = await shop.query<{ text: string }>('SELECT text FROM message ORDER BY seq');
    expect(said.map(({ text }) => text)).toEqual([
      'something',
      'order',
      'Which number?',
      'A-17',
      'Thank you, A-17.',
    ]);
  });

  test('the same message again is known, and is not answered twice', async () => {
    const engine = await shop.start();
    const [first] = await engine.accept([says('ann', 'price', { externalId: 'once' })]);
    await engine.accept([says('ann', 'something')]);
    const [again] = await engine.accept([says('ann', 'price', { externalId: 'once' })]);
    expect(again).toMatchObject({ eventId: first?.eventId, duplicate: true });
    expect(await shop.query('SELECT 1 FROM message')).toHaveLength(3);
  });
});
