import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Engine } from '../../apps/engine/src/engine.js';
import {
  eventually,
  FOREIGN,
  flow,
  happens,
  openShop,
  PRICE,
  says,
  send,
  WORKSPACE,
  type Shop,
} from './shop.js';

let shop: Shop;
let engine: Engine;

const broken = flow('broken', {
  triggers: {
    t1: { type: 'test.throws', v: 1, config: {}, next: 'never' },
    t2: { type: 'message.keyword', v: 1, config: { any: ['forever'] }, next: 'never' },
  },
  nodes: {
    never: { type: 'test.unstorable', v: 1, config: {}, next: {} },
  },
});

const close = flow('close', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['bye'] }, next: 'close' } },
  nodes: { close: { type: 'conversation.close', v: 1, config: {}, next: {} } },
});

const echo = flow('echo', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['hello'] }, next: 'reply' } },
  nodes: { reply: send('Hello!') },
});

beforeAll(async () => {
  shop = await openShop();
  await shop.publish(PRICE, broken, close, echo);
  engine = await shop.start();
});

afterAll(() => shop.close());

async function messagesOf(
  conversationId: string | undefined,
): Promise<{ seq: number; direction: string; text: string }[]> {
  return shop.query('SELECT seq, direction, text FROM message WHERE conversation_id = $1 ORDER BY seq', [
    conversationId,
  ]);
}

describe('a message', () => {
  test('is answered, tagged and assigned in one commit, and the reply comes back with it', async () => {
    const [accepted] = await engine.accept([
      says('ann', 'What is the price?', { contact: { name: 'Ann', language: 'en' } }),
    ]);
    expect(accepted).toMatchObject({
      duplicate: false,
      seq: 1,
      isSettled: true,
      replies: [{ seq: 2, text: 'It costs 10.' }],
    });
    expect(await messagesOf(accepted?.conversationId)).toEqual([
      { seq: 1, direction: 'in', text: 'What is the price?' },
      { seq: 2, direction: 'out', text: 'It costs 10.' },
    ]);
    const [contact] = await shop.query(
      'SELECT c.name, c.tags, v.team, v.seq, v.status FROM conversation v JOIN contact c ON c.id = v.contact_id WHERE v.id = $1',
      [accepted?.conversationId],
    );
    expect(contact).toEqual({ name: 'Ann', tags: ['hot'], team: 'sales', seq: 2, status: 'open' });
    const [event] = await shop.query<{ status: string; trace: { type: string }[] }>(
      'SELECT status, trace FROM event WHERE id = $1',
      [accepted?.eventId],
    );
    expect(event?.status).toBe('done');
    expect(event?.trace.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['trigger', 'run.started', 'node', 'run.ended']),
    );
  });

  test('that is sent twice is one event, at once and later', async () => {
    const first = says('bob', 'price please');
    const together = await engine.accept([first, first]);
    const [later] = await engine.accept([first]);
    expect(together.map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect(later).toMatchObject({
      duplicate: true,
      eventId: together[0]?.eventId,
      conversationId: together[0]?.conversationId,
    });
    expect(later?.messageId).toBe(together[0]?.messageId);
    expect(await messagesOf(together[0]?.conversationId)).toHaveLength(2);
  });

  test('of one customer keeps its order among five hundred of a hundred customers', async () => {
    const all = Array.from({ length: 500 }, (_, index) =>
      says(`crowd-${index % 100}`, `hello ${Math.floor(index / 100)}`),
    );
    const accepted = await Promise.all(all.map(async (event) => (await engine.accept([event]))[0]));
    const conversations = new Set(accepted.map((one) => one?.conversationId));
    expect(conversations.size).toBe(100);
    for (const conversation of conversations) {
      const messages = await messagesOf(conversation);
      expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const heard = messages.filter(({ direction }) => direction === 'in').map(({ text }) => text);
      expect(heard).toEqual(['hello 0', 'hello 1', 'hello 2', 'hello 3', 'hello 4']);
    }
  });

  test('with bytes that no database takes is kept without them', async () => {
    const [accepted] = await engine.accept([
      says('nul', 'hello \0 \ud800 你好 🎉', { contact: { fields: { 'a\0b': '\udc00' } } }),
    ]);
    expect((await messagesOf(accepted?.conversationId))[0]?.text).toBe('hello  \ufffd 你好 🎉');
  });

  test('without an external id is refused with the name of the field', async () => {
    await expect(engine.accept([says('ann', 'hi', { externalId: '' })])).rejects.toMatchObject({
      field: 'externalId',
    });
  });
});

describe('a conversation', () => {
  test('that was closed is followed by a new one of the same person', async () => {
    const accepted = await engine.accept([says('carl', 'hello'), says('carl', 'bye'), says('carl', 'hello')]);
    const ids = accepted.map(({ conversationId }) => conversationId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    const [later] = await engine.accept([says('carl', 'hello')]);
    expect(later?.conversationId).toBe(ids[2]);
    const people = await shop.query('SELECT DISTINCT contact_id FROM conversation WHERE sender = $1', [
      'carl',
    ]);
    expect(people).toHaveLength(1);
  });

  test('of another workspace cannot be reached by its id', async () => {
    const [mine] = await engine.accept([says('dora', 'hello')]);
    const [other] = await engine.accept([
      happens(
        'dora',
        { type: 'agent.took-over', agentId: 'usr_x' },
        { workspaceId: 'wsp_other', conversationId: mine?.conversationId ?? '' },
      ),
    ]);
    expect(other?.conversationId).toBeUndefined();
    const [row] = await shop.query('SELECT holder FROM conversation WHERE id = $1', [mine?.conversationId]);
    expect(row).toEqual({ holder: 'bot' });
  });

  test('that a person takes over takes queued messages of the bot back (invariant 7)', async () => {
    const [accepted] = await engine.accept([says('far', 'hello', { channel: FOREIGN })]);
    const conversationId = accepted?.conversationId ?? '';
    const delivery = (): Promise<unknown[]> =>
      shop.query(
        `SELECT o.status, m.delivery FROM outbox o JOIN message m ON m.id = o.payload->>'messageId' WHERE o.conversation_id = $1 ORDER BY o.position`,
        [conversationId],
      );
    expect(await delivery()).toEqual([{ status: 'queued', delivery: 'queued' }]);
    const about = { channel: FOREIGN, conversationId };
    await engine.accept([
      happens('far', { type: 'agent.replied', agentId: 'usr_1', text: 'I am here.' }, about),
    ]);
    expect(await delivery()).toEqual([
      { status: 'cancelled', delivery: 'suppressed' },
      { status: 'queued', delivery: 'queued' },
    ]);
    const [silent] = await engine.accept([says('far', 'hello again', { channel: FOREIGN })]);
    expect(silent?.replies).toEqual([]);
  });

  test('queued messages are taken back also when both happen in one batch', async () => {
    const [before] = await engine.accept([says('near', 'nothing', { channel: FOREIGN })]);
    const about = { channel: FOREIGN, conversationId: before?.conversationId ?? '' };
    await engine.accept([
      says('near', 'hello', { channel: FOREIGN }),
      happens('near', { type: 'agent.took-over', agentId: 'usr_1' }, about),
    ]);
    const rows = await shop.query('SELECT status FROM outbox WHERE conversation_id = $1', [
      about.conversationId,
    ]);
    expect(rows.filter(({ status }) => status === 'queued')).toEqual([]);
    const [message] = await shop.query(
      `SELECT delivery FROM message WHERE conversation_id = $1 AND direction = 'out'`,
      [about.conversationId],
    );
    expect(message).toEqual({ delivery: 'suppressed' });
  });
});

describe('a bug of ours', () => {
  test.each([
    ['in deciding', 'explode', 'a bug of ours'],
    ['in what is to be stored', 'forever', 'invalid byte sequence'],
  ])('%s parks that turn, brings people in, and leaves the others alone', async (_where, word, reason) => {
    const accepted = await engine.accept([
      says(`x-${word}`, 'hello'),
      says(`bad-${word}`, word),
      says(`y-${word}`, 'price?'),
    ]);
    expect(accepted.map(({ replies }) => replies.map(({ text }) => text))).toEqual([
      ['Hello!'],
      [],
      ['It costs 10.'],
    ]);
    const bad = accepted[1];
    const [event] = await shop.query<{ status: string; error: string }>(
      'SELECT status, error FROM event WHERE id = $1',
      [bad?.eventId],
    );
    expect(event?.status).toBe('parked');
    expect(event?.error).toContain(reason);
    const [conversation] = await shop.query(
      'SELECT status, holder, priority, seq FROM conversation WHERE id = $1',
      [bad?.conversationId],
    );
    expect(conversation).toEqual({ status: 'open', holder: 'human', priority: 'high', seq: 1 });
    expect(await messagesOf(bad?.conversationId)).toEqual([{ seq: 1, direction: 'in', text: word }]);
  });
});

describe('what turns read', () => {
  test('a flow answers from the moment it is published, and not after it was taken off', async () => {
    const late = flow('late', {
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['late'] }, next: 'reply' } },
      nodes: { reply: send('First version') },
    });
    const ask = async (): Promise<string | undefined> =>
      (await engine.accept([says('eve', 'late')]))[0]?.replies[0]?.text;
    expect(await ask()).toBeUndefined();
    await shop.publish(late);
    expect(await ask()).toBe('First version');
    await shop.publish({ ...late, nodes: { reply: send('Second version') } });
    expect(await ask()).toBe('Second version');
    await shop.query(`UPDATE flow SET live_version = NULL WHERE id = 'late'`);
    expect(await ask()).toBeUndefined();
  });

  test('a contact changed from outside between reading and writing is never overwritten', async () => {
    const [first] = await engine.accept([says('frank', 'hello')]);
    const [{ contact_id: id } = { contact_id: '' }] = await shop.query<{ contact_id: string }>(
      'SELECT contact_id FROM conversation WHERE id = $1',
      [first?.conversationId],
    );
    const outside = new pg.Client(shop.url);
    await outside.connect();
    await outside.query('BEGIN');
    await outside.query(
      `UPDATE contact SET fields = '{"outside": true}', revision = revision + 1 WHERE id = $1`,
      [id],
    );
    // The turn reads the contact as it was, and its own write has to wait for ours.
    const inside = engine.accept([says('frank', 'nothing', { contact: { fields: { inside: true } } })]);
    await eventually(
      () =>
        shop.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      (rows) => rows.length > 0,
    );
    await outside.query('COMMIT');
    await outside.end();
    await inside;
    const [contact] = await shop.query('SELECT fields FROM contact WHERE id = $1', [id]);
    expect(contact).toEqual({ fields: { outside: true, inside: true } });
  });
});

describe('notices', () => {
  test('come after the commit, to those who listen to the conversation or the workspace', async () => {
    const [first] = await engine.accept([says('gina', 'nothing')]);
    const heard: string[] = [];
    const stops = [
      engine.notifier.onConversation(first?.conversationId ?? '', ({ seq }) =>
        heard.push(`conversation ${seq}`),
      ),
      engine.notifier.onWorkspace(WORKSPACE, ({ seq }) => heard.push(`workspace ${seq}`)),
    ];
    await engine.accept([says('gina', 'hello')]);
    for (const stop of stops) stop();
    await engine.accept([says('gina', 'hello')]);
    expect(heard).toEqual(['conversation 3', 'workspace 3']);
  });
});
