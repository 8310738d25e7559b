import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { flow, says, send, WORKSPACE } from './shop.js';
import { createGate, HOOK, openOutboxShop, type OutboxShop } from './support/outbox-shop.js';

let here: OutboxShop;

beforeEach(async () => {
  here = await openOutboxShop();
});

afterEach(() => here.close());

/** Asks the receiver how many are left, and tells the customer. */
const stock = (config: object = {}): Flow =>
  flow('stock', {
    variables: { left: { type: 'number' } },
    triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['stock'] }, next: 'wait' } },
    nodes: {
      wait: send('One moment.', 'ask'),
      ask: {
        type: 'http.request',
        v: 1,
        config: {
          method: 'POST',
          url: `${here.receiver.url}/call`,
          body: '{"text":"{{message.text}}"}',
          save: [{ path: 'left', variable: 'left' }],
          ...config,
        },
        next: { ok: 'yes', error: 'no' },
      },
      yes: send('There are {{vars.left}}.'),
      no: send('I cannot tell.'),
    },
  });

/** What a customer hears who asks. */
async function ask(): Promise<string[]> {
  const { engine } = here;
  const [accepted] = await engine.accept([says('ann', 'stock?')]);
  const { isSettled, replies } = await engine.whenSettled({
    workspaceId: WORKSPACE,
    conversationId: accepted?.conversationId ?? '',
    messageId: accepted?.messageId ?? '',
    isRepeated: false,
    timeoutMs: 10_000,
  });
  expect(isSettled).toBe(true);
  return replies.map(({ text }) => text);
}

describe('a call', () => {
  test('is performed, and the run goes on by “ok” with the answer', async () => {
    const { shop, receiver } = here;
    await shop.publish(stock());
    receiver.answer(() => ({ body: { left: 7 } }));
    here.perform();
    expect(await ask()).toEqual(['One moment.', 'There are 7.']);
    expect(receiver.deliveries).toMatchObject([{ path: '/call', body: { text: 'stock?' } }]);
    expect(await shop.query(`SELECT id FROM run WHERE status = 'waiting'`)).toEqual([]);
    const [row] = await shop.query('SELECT id FROM outbox');
    expect(row).toEqual({ id: receiver.deliveries[0]?.key });
  });

  test('that is refused goes on by “error” at once', async () => {
    await here.shop.publish(stock());
    here.receiver.answer(() => ({ status: 404 }));
    here.perform();
    expect(await ask()).toEqual(['One moment.', 'I cannot tell.']);
    expect(here.receiver.deliveries).toHaveLength(1);
  });

  test('that fails for a while is tried again under the same key', async () => {
    const { shop, receiver } = here;
    await shop.publish(stock());
    receiver.answer(() => (receiver.deliveries.length === 1 ? { status: 503 } : { body: { left: 2 } }));
    here.perform();
    expect(await ask()).toEqual(['One moment.', 'There are 2.']);
    expect(receiver.deliveries).toHaveLength(2);
    expect(new Set(receiver.deliveries.map(({ key }) => key)).size).toBe(1);
  }, 20_000);

  test('that nobody answers ends by “error” after its last try', async () => {
    const { shop, receiver } = here;
    await shop.publish(stock({ timeoutMs: 500 }));
    receiver.answer(() => new Promise(() => {}));
    const outbox = here.perform();
    const hastening = setInterval(() => void here.hasten(outbox), 50);
    try {
      expect(await ask()).toEqual(['One moment.', 'I cannot tell.']);
    } finally {
      clearInterval(hastening);
    }
    expect(receiver.deliveries).toHaveLength(4);
    expect(new Set(receiver.deliveries.map(({ key }) => key)).size).toBe(1);
  }, 20_000);

  test('during which our own database was away is made again, whatever it made of that', async () => {
    const { shop, engine } = here;
    const ways = { 'out-of-scope': 'unknown', error: 'failed' };
    await shop.publish(
      flow('answers', {
        triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['stock'] }, next: 'ai' } },
        nodes: {
          ai: { type: 'ai.answer', v: 1, config: {}, next: ways },
          unknown: send('We know nothing of it.'),
          failed: send('I cannot tell.'),
        },
      }),
    );
    const { search } = createKnowledge({ pool: engine.database.pool });
    let asked = 0;
    here.perform({
      search: async (...question) => {
        asked += 1;
        if (asked === 1) throw new Error('Connection terminated unexpectedly');
        return search(...question);
      },
    });
    expect(await ask()).toEqual(['We know nothing of it.']);
    expect(await shop.query('SELECT attempts FROM outbox')).toEqual([{ attempts: 2 }]);
  });

  test('never reaches a private address that no admin allowed', async () => {
    await here.shop.publish(stock());
    here.perform({ allowedHosts: async () => [] });
    expect(await ask()).toEqual(['One moment.', 'I cannot tell.']);
    expect(here.receiver.deliveries).toEqual([]);
  });

  test('whose answer is larger than an event can be ends by “error”', async () => {
    const { shop, receiver } = here;
    await shop.publish(stock());
    receiver.answer(() => ({ body: { left: 1, rest: 'x'.repeat(400_000) } }));
    here.perform();
    expect(await ask()).toEqual(['One moment.', 'I cannot tell.']);
    expect(receiver.deliveries).toHaveLength(1);
  });

  test('holds up neither sends nor other calls', async () => {
    const { shop, receiver, engine } = here;
    await shop.publish(stock());
    const gate = createGate();
    receiver.answer(async ({ path, body }) => {
      if (path === '/call' && (body as { text: string }).text === 'slow stock') await gate.opened;
      return { body: { left: 1 } };
    });
    here.perform();
    await engine.accept([says('ann', 'slow stock', { channel: HOOK })]);
    expect(await here.heard('ann', 1)).toEqual(['One moment.']);
    await engine.accept([says('bob', 'stock', { channel: HOOK })]);
    expect(await here.heard('bob', 2)).toEqual(['One moment.', 'There are 1.']);
    expect(await here.heard('ann', 1)).toEqual(['One moment.']);
    gate.open();
    expect(await here.heard('ann', 2)).toEqual(['One moment.', 'There are 1.']);
  });
});
