import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutboxOptions } from '../../apps/engine/src/outbox/outbox.js';
import {
  claimOutbox,
  listDeadLetters,
  postponeOutbox,
  retryDeadLetter,
} from '../../apps/engine/src/store/outbox-rows.js';
import { eventually, happens, says, WORKSPACE } from './shop.js';
import { createGate, hello, HOOK, openOutboxShop, textOf, type OutboxShop } from './support/outbox-shop.js';

let here: OutboxShop;

beforeEach(async () => {
  here = await openOutboxShop();
});

afterEach(() => here.close());

const ALL = ['One', 'Two', 'Three'];

const ONE = { limit: 1, isSuspectWelcome: true };

describe('sends', () => {
  test('leave in order, each under the key of its effect, whatever the receiver’s pace', async () => {
    const { engine, receiver } = here;
    receiver.answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      return {};
    });
    here.perform();
    const senders = ['ann', 'bob', 'cid', 'dan', 'eve'];
    for (let n = 0; n < 3; n += 1) await Promise.all(senders.map((sender) => engine.accept([hello(sender)])));
    for (const sender of senders) expect(await here.heard(sender, 9)).toEqual([...ALL, ...ALL, ...ALL]);
    expect(new Set(await here.finalDeliveries())).toEqual(new Set(['sent']));
    const keys = (await here.rows()).map(({ id }) => id);
    expect(receiver.deliveries.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  test('are not made on a channel whose messages are read from the table', async () => {
    const { engine, shop } = here;
    await engine.accept([says('ann', 'hello')]);
    expect(await shop.query('SELECT id FROM outbox')).toEqual([]);
    expect(await shop.query(`SELECT DISTINCT delivery FROM message WHERE direction = 'out'`)).toEqual([
      { delivery: 'stored' },
    ]);
  });

  test('begin when the channel gets a webhook, without a restart', async () => {
    const { engine, shop, receiver } = here;
    here.perform();
    await shop.query(`UPDATE channel SET config = '{}' WHERE id = $1`, [HOOK.id]);
    await engine.accept([hello('ann')]);
    expect(await here.rows()).toEqual([]);
    await shop.query('UPDATE channel SET config = $2 WHERE id = $1', [
      HOOK.id,
      { webhookUrl: `${receiver.url}/send` },
    ]);
    await engine.accept([hello('ann')]);
    expect(await here.heard('ann', 3)).toEqual(ALL);
  });

  test('leave at once also when the clock of the event is a year ahead', async () => {
    here.perform();
    await here.engine.accept([{ ...hello('ann'), atMs: Date.now() + 31_536_000_000 }]);
    expect(await here.heard('ann', 3)).toEqual(ALL);
  });

  test('that fail are tried again under the same key; their conversation waits, others go on', async () => {
    const { engine, receiver } = here;
    receiver.answer(() => (receiver.deliveries.length === 1 ? { status: 503 } : {}));
    const outbox = here.perform();
    await engine.accept([hello('ann')]);
    const [failed] = await eventually(here.rows, ([row]) => row?.attempts === 1 && row.status === 'queued');
    await engine.accept([hello('bob')]);
    expect(await here.heard('bob', 3)).toEqual(ALL);
    expect(await here.heard('ann', 3, () => here.hasten(outbox))).toEqual(ALL);
    expect(receiver.deliveries.filter(({ key }) => key === failed?.id)).toHaveLength(2);
  });

  test('that fail are tried again by themselves, soon', async () => {
    const { engine, receiver } = here;
    receiver.answer(() => (receiver.deliveries.length === 1 ? { status: 503 } : {}));
    here.perform();
    await engine.accept([hello('ann')]);
    expect(await here.heard('ann', 3)).toEqual(ALL);
  }, 20_000);

  test('wait as long as the receiver asks', async () => {
    const { engine, receiver } = here;
    receiver.answer(() =>
      receiver.deliveries.length === 1 ? { status: 429, headers: { 'retry-after': '300' } } : {},
    );
    const outbox = here.perform();
    await engine.accept([hello('ann')]);
    const [postponed] = await eventually(
      here.rows,
      ([row]) => row?.attempts === 1 && row.status === 'queued',
    );
    expect(postponed).toMatchObject({ isLater: true, delivery: 'queued' });
    expect(await here.heard('ann', 3, () => here.hasten(outbox))).toEqual(ALL);
  });

  test('that are refused become dead letters, which a person can send again; later ones go on', async () => {
    const { database, accept } = here.engine;
    here.receiver.answer((delivery) => (textOf(delivery) === 'Two' ? { status: 400 } : {}));
    const outbox = here.perform();
    await accept([hello('ann')]);
    expect(await here.heard('ann', 2)).toEqual(['One', 'Three']);
    expect(await here.finalDeliveries()).toEqual(['sent', 'failed', 'sent']);
    const [letter] = await listDeadLetters(database, WORKSPACE, 10);
    expect(letter).toMatchObject({
      status: 'dead',
      kind: 'send',
      attempts: 1,
      error: 'the webhook answered 400',
    });
    expect(await listDeadLetters(database, 'wsp_other', 10)).toEqual([]);
    expect(await retryDeadLetter(database, 'wsp_other', letter?.id ?? '')).toBe(false);
    here.receiver.answer(() => ({}));
    expect(await retryDeadLetter(database, WORKSPACE, letter?.id ?? '')).toBe(true);
    outbox.ring();
    expect(await here.heard('ann', 3)).toEqual(['One', 'Three', 'Two']);
    expect(await here.finalDeliveries()).toEqual(['sent', 'sent', 'sent']);
    expect(await listDeadLetters(database, WORKSPACE, 10)).toEqual([]);
  });
});

describe('a conversation that a person takes over (invariant 7)', () => {
  const agentSpeaks = async (): Promise<void> => {
    const [conversation] = await here.shop.query<{ id: string }>('SELECT id FROM conversation');
    const about = { channel: HOOK, conversationId: conversation?.id ?? '' };
    await here.engine.accept([
      happens('ann', { type: 'agent.replied', agentId: 'usr_1', text: 'I am here.' }, about),
    ]);
  };

  test.each([
    ['arrives', 200, 'sent', ['One', 'I am here.']],
    ['fails', 503, 'suppressed', ['I am here.']],
  ])(
    'takes back what was queued; what was on its way and %s is not tried again',
    async (_what, status, delivery, expected) => {
      const { engine, receiver } = here;
      const gate = createGate();
      receiver.answer(async (received) => {
        if (textOf(received) !== 'One') return {};
        await gate.opened;
        return { status };
      });
      const outbox = here.perform();
      await engine.accept([hello('ann')]);
      await eventually(
        async () => receiver.deliveries.length,
        (count) => count === 1,
      );
      await agentSpeaks();
      expect((await here.rows()).map((row) => row.delivery)).toEqual([
        'queued',
        'suppressed',
        'suppressed',
        'queued',
      ]);
      gate.open();
      expect(await here.heard('ann', expected.length, () => here.hasten(outbox))).toEqual(expected);
      expect(await here.finalDeliveries()).toEqual([delivery, 'suppressed', 'suppressed', 'sent']);
      expect(receiver.deliveries.map(textOf)).toEqual(['One', 'I am here.']);
    },
  );

  test('hears nothing of a send that had been claimed and not begun', async () => {
    const { engine, receiver } = here;
    const gate = createGate();
    const channelSettings: OutboxOptions['channelSettings'] = async () => {
      await gate.opened;
      return { type: 'api', config: { webhookUrl: `${receiver.url}/send` }, allowedHosts: [receiver.host] };
    };
    here.perform({ channelSettings });
    await engine.accept([hello('ann')]);
    await eventually(here.rows, ([row]) => row?.status === 'running');
    await agentSpeaks();
    gate.open();
    expect(await here.heard('ann', 1)).toEqual(['I am here.']);
    expect(await here.finalDeliveries()).toEqual(['suppressed', 'suppressed', 'suppressed', 'sent']);
    expect(receiver.deliveries.map(textOf)).toEqual(['I am here.']);
  });
});

describe('a claim', () => {
  test('whose holder died is taken over, and sent under the same key', async () => {
    const { engine, receiver } = here;
    await engine.accept([hello('ann')]);
    const [claimed] = await claimOutbox(engine.database, 'send', { ...ONE, leaseMs: 50 });
    expect(claimed).toMatchObject({ attempts: 1, isRepeat: false });
    const settled: boolean[] = [];
    here.perform({ onSettled: (_kind, _result, isRepeat) => settled.push(isRepeat) });
    expect(await here.heard('ann', 3)).toEqual(ALL);
    await eventually(
      async () => settled,
      ({ length }) => length === 3,
    );
    expect(settled).toEqual([true, false, false]);
    expect(receiver.deliveries[0]?.key).toBe(claimed?.id);
  });

  test('is kept by a holder that lives, however slow its work', async () => {
    const { engine, receiver, shop } = here;
    const gate = createGate();
    receiver.answer(async () => {
      await gate.opened;
      return {};
    });
    here.perform({ leaseMs: 1500 });
    here.perform({ leaseMs: 1500 });
    await engine.accept([hello('ann')]);
    await eventually(
      async () => receiver.deliveries.length,
      (count) => count > 0,
    );
    const [claim] = await shop.query('SELECT locked_until FROM outbox ORDER BY position LIMIT 1');
    const firstLease = claim?.['locked_until'] as Date;
    const isOver = (): Promise<{ over: boolean }[]> =>
      shop.query(`SELECT now() > $1::timestamptz + interval '2 seconds' AS over`, [firstLease]);
    await eventually(isOver, ([row]) => row?.over === true);
    expect(receiver.deliveries).toHaveLength(1);
    gate.open();
    expect(await here.heard('ann', 3)).toEqual(ALL);
    expect(receiver.deliveries).toHaveLength(3);
  });

  test('that was lost to another cannot be given back by its old holder', async () => {
    const { accept, database } = here.engine;
    await accept([hello('ann')]);
    const [lost] = await claimOutbox(database, 'send', { ...ONE, leaseMs: -1 });
    const [held] = await claimOutbox(database, 'send', { ...ONE, leaseMs: 60_000 });
    expect(held).toMatchObject({ id: lost?.id, attempts: 2, isRepeat: true });
    if (lost === undefined) throw new Error('nothing was claimed');
    await postponeOutbox(database, lost, 0, 'late');
    expect((await here.rows())[0]).toMatchObject({ status: 'running', attempts: 2 });
  });
});
