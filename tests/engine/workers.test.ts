import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Accepted } from '../../apps/engine/src/ingress/accept.js';
import { eventually, flow, happens, openShop, PRICE, says, send, WORKSPACE, type Shop } from './shop.js';

let shop: Shop;

const echo = flow('echo', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['hello'] }, next: 'reply' } },
  nodes: { reply: send('Hello!') },
});

beforeEach(async () => {
  shop = await openShop();
  await shop.publish(PRICE, echo);
});

afterEach(() => shop.close());

interface Line {
  conversation_id: string;
  seq: number;
  direction: string;
  text: string;
}

async function lines(): Promise<Map<string, Line[]>> {
  const rows = await shop.query<Line & { sender: string }>(
    'SELECT v.sender, m.* FROM message m JOIN conversation v ON v.id = m.conversation_id ORDER BY m.conversation_id, m.seq',
  );
  const bySender = new Map<string, Line[]>();
  for (const row of rows) bySender.set(row.sender, [...(bySender.get(row.sender) ?? []), row]);
  return bySender;
}

async function waitingEvents(): Promise<number> {
  const [row] = await shop.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM event WHERE status <> 'done'`,
  );
  return row?.count ?? -1;
}

/** Each sender says hello in order, waiting for each to be accepted; every message is answered once, in order. */
async function expectFaultless(senders: readonly string[], each: number): Promise<void> {
  await eventually(waitingEvents, (count) => count === 0);
  expect(await waitingEvents()).toBe(0);
  const found = await lines();
  for (const sender of senders) {
    const said = found.get(sender) ?? [];
    expect(new Set(said.map(({ conversation_id: id }) => id)).size).toBe(1);
    expect(said.map(({ seq }) => seq)).toEqual(Array.from({ length: each * 2 }, (_, index) => index + 1));
    const heard = said.filter(({ direction }) => direction === 'in').map(({ text }) => text);
    expect(heard).toEqual(Array.from({ length: each }, (_, index) => `hello ${index}`));
    expect(said.filter(({ direction }) => direction === 'out')).toHaveLength(each);
  }
}

describe('two workers on one database', () => {
  test('share the same conversations without losing, doubling or disordering anything', async () => {
    const [left, right] = await Promise.all([shop.start(), shop.start()]);
    const senders = Array.from({ length: 40 }, (_, index) => `s${index}`);
    await Promise.all(
      senders.map(async (sender) => {
        for (let n = 0; n < 25; n += 1) {
          const engine = Math.random() < 0.5 ? left : right;
          const event = says(sender, `hello ${n}`);
          const tries: Promise<Accepted[]>[] = [engine.accept([event])];
          // An impatient channel repeats what it has not seen answered, and reaches the other worker.
          if (n % 5 === 0) tries.push((engine === left ? right : left).accept([event]));
          const accepted = (await Promise.all(tries)).flat();
          expect(new Set(accepted.map(({ eventId }) => eventId)).size).toBe(1);
          expect(new Set(accepted.map(({ conversationId }) => conversationId)).size).toBe(1);
          // Nothing but the partition's lock keeps two turns without a message apart.
          const opened = { type: 'chat.opened' } as const;
          await Promise.all([
            left.accept([happens(sender, opened)]),
            right.accept([happens(sender, opened)]),
          ]);
        }
      }),
    );
    await expectFaultless(senders, 25);
    const turns = await shop.query<{ turn: number }>(
      `SELECT (state->>'turn')::int AS turn FROM conversation`,
    );
    expect(turns).toEqual(senders.map(() => ({ turn: 75 })));
  }, 30_000);

  test('hear of each other’s commits', async () => {
    const [left, right] = await Promise.all([shop.start(), shop.start()]);
    const heard: number[] = [];
    right.notifier.onWorkspace(WORKSPACE, ({ seq }) => heard.push(seq));
    await left.accept([says('ann', 'hello')]);
    await eventually(
      async () => heard.length,
      (count) => count > 0,
    );
    expect(heard).toEqual([2]);
  });

  test('fire a thousand timers once each, in order, though both look for them', async () => {
    const waits = flow('waits', {
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['later'] }, next: 'wait' } },
      nodes: {
        wait: {
          type: 'wait',
          v: 1,
          config: { for: 'PT1S', mode: 'duration', duration: 'PT1S' },
          next: { done: 'reply' },
        },
        reply: send('Here I am.'),
      },
    });
    await shop.publish(waits);
    const first = await shop.start();
    const senders = Array.from({ length: 1000 }, (_, index) => `t${index}`);
    await first.accept(senders.map((sender) => says(sender, 'later')));
    const [{ count } = { count: 0 }] = await shop.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM timer',
    );
    expect(count).toBe(1000);
    await shop.start();
    const answered = (): Promise<{ conversation_id: string; count: number }[]> =>
      shop.query(
        `SELECT conversation_id, count(*)::int AS count FROM message WHERE direction = 'out' GROUP BY 1`,
      );
    const found = await eventually(answered, (rows) => rows.length === 1000);
    expect(found).toHaveLength(1000);
    expect(found.every((row) => row.count === 1)).toBe(true);
    const [left] = await shop.query('SELECT count(*)::int AS timers FROM timer');
    expect(left).toEqual({ timers: 0 });
    const [fired] = await shop.query(`SELECT count(*)::int AS fired FROM event WHERE type = 'timer.fired'`);
    expect(fired).toEqual({ fired: 1000 });
  }, 30_000);
});

describe('a web process and a worker', () => {
  test('a message is durable before it is acknowledged, and answered by the worker that hears the bell', async () => {
    const web = await shop.start('web');
    const [alone] = await web.accept([says('ann', 'hello 0')]);
    expect(alone).toMatchObject({ duplicate: false, replies: [], isSettled: false });
    expect(await waitingEvents()).toBe(1);
    await shop.start('worker');
    await eventually(waitingEvents, (count) => count === 0);
    const [next] = await web.accept([says('ann', 'hello 1')]);
    const settled = await web.whenSettled({
      workspaceId: WORKSPACE,
      conversationId: next?.conversationId ?? '',
      messageId: next?.messageId ?? '',
      isRepeated: false,
      timeoutMs: 5000,
    });
    expect(settled).toMatchObject({ isSettled: true, replies: [{ text: 'Hello!', seq: 4 }] });
    await expectFaultless(['ann'], 2);
  }, 20_000);

  test('messages of many customers through two web processes keep their order', async () => {
    const [web, other] = await Promise.all([
      shop.start('web'),
      shop.start('web'),
      shop.start('worker'),
      shop.start('worker'),
    ]);
    const senders = Array.from({ length: 30 }, (_, index) => `w${index}`);
    await Promise.all(
      senders.map(async (sender) => {
        for (let n = 0; n < 10; n += 1)
          await (n % 2 === 0 ? web : other).accept([says(sender, `hello ${n}`)]);
      }),
    );
    await expectFaultless(senders, 10);
  }, 30_000);

  test('an event of theirs that cannot be stored is parked, and what came before and after it is answered (invariant 9)', async () => {
    const broken = flow('broken', {
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['forever'] }, next: 'never' } },
      nodes: { never: { type: 'test.unstorable', v: 1, config: {}, next: {} } },
    });
    await shop.publish(broken);
    const web = await shop.start('web');
    const sent = [
      says('eve', 'hello 0'),
      says('bad', 'forever'),
      says('bad', 'hello?'),
      says('eve', 'hello 1'),
    ];
    const accepted = await Promise.all(sent.map((event) => web.accept([event])));
    await shop.start('worker');
    const parked = (): Promise<{ id: string; error: string }[]> =>
      shop.query(`SELECT id, error FROM event WHERE status = 'parked'`);
    const rows = await eventually(parked, (found) => found.length > 0);
    expect(rows).toEqual([
      { id: accepted[1]?.[0]?.eventId, error: expect.stringContaining('invalid byte sequence') },
    ]);
    await eventually(
      () => shop.query(`SELECT 1 FROM event WHERE status = 'waiting'`),
      (found) => found.length === 0,
    );
    const found = await lines();
    expect(found.get('eve')?.map(({ text }) => text)).toEqual(['hello 0', 'Hello!', 'hello 1', 'Hello!']);
    expect(found.get('bad')?.map(({ text }) => text)).toEqual(['forever', 'hello?']);
  }, 20_000);

  test('a bell that was lost delays an event and loses nothing (invariant 6)', async () => {
    const [web] = await Promise.all([shop.start('web'), shop.start('worker')]);
    await web.accept([says('bob', 'hello 0')]);
    await eventually(waitingEvents, (count) => count === 0);
    // The same as an event whose bell was wiped: a row, and nobody rang.
    await shop.query(
      `INSERT INTO event (id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at, status)
       SELECT 'evt_zzzzzzzzz', workspace_id, partition, channel_id, sender, 'lost', NULL, type,
         '{"type":"message.received","text":"hello 1"}', now(), 'waiting' FROM event LIMIT 1`,
    );
    await expectFaultless(['bob'], 2);
  }, 20_000);
});

describe('an engine that stops', () => {
  test('commits what it has taken and refuses what comes later', async () => {
    const engine = await shop.start();
    const taken = Promise.all(
      Array.from({ length: 300 }, (_, index) => engine.accept([says(`q${index}`, 'hello 0')])),
    );
    await engine.stop();
    await expect(engine.accept([says('late', 'hello')])).rejects.toThrow('stopping');
    expect((await taken).flat()).toHaveLength(300);
    const [row] = await shop.query(`SELECT count(*)::int AS count FROM message WHERE direction = 'out'`);
    expect(row).toEqual({ count: 300 });
  });

  test('leaves runs and timers to the next one', async () => {
    const asks = flow('asks', {
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['order'] }, next: 'ask' } },
      nodes: {
        ask: {
          type: 'ask.text',
          v: 1,
          config: { question: 'Which number?', variable: 'number' },
          next: { answered: 'thanks' },
        },
        thanks: send('Thank you for {{vars.number}}.'),
      },
    });
    await shop.publish(asks);
    const first = await shop.start();
    const [asked] = await first.accept([says('ann', 'my order')]);
    expect(asked?.replies.map(({ text }) => text)).toEqual(['Which number?']);
    await first.stop();
    const second = await shop.start();
    const [thanked] = await second.accept([says('ann', '4711')]);
    expect(thanked?.replies.map(({ text }) => text)).toEqual(['Thank you for 4711.']);
    const events = await second.accept([happens('ann', { type: 'chat.opened' })]);
    expect(events[0]?.messageId).toBeUndefined();
  });
});
