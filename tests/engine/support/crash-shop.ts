import { expect } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingEvent } from '../../../apps/engine/src/ingress/accept.js';
import { eventually, flow, happens, openShop, send, WORKSPACE, type Shop } from '../shop.js';
import type { EngineProcess } from './engine-process.js';
import { HOOK } from './outbox-shop.js';
import { startReceiver, type Receiver } from './receiver.js';

/**
 * A shop whose every message goes all the way: heard, answered, tagged, asked about elsewhere, answered again,
 * handed to a team; both answers are posted to a receiver that counts.
 */
export interface CrashShop {
  shop: Shop;
  receiver: Receiver;
  /** Customers say what they have to say, one message after the other, each until it is acknowledged. */
  talk(crew: Crew, sender: string, messages: number, pauseMs: () => number): Promise<void>;
  /** Resolves when the next message of any customer has been acknowledged. */
  nextHeard(): Promise<void>;
  /** Waits until nothing is left to do, and then expects that nothing was lost, doubled or disordered. */
  expectFaultless(): Promise<Count>;
  close(): Promise<void>;
}

/** Who can be spoken to right now; undefined when nobody is there. */
export type Crew = () => EngineProcess | undefined;

export interface Count {
  messages: number;
  /** How often a customer had to say something again. */
  retries: number;
  /** Under a key that the receiver had taken before. */
  repeatedSends: number;
  repeatedCalls: number;
}

/** A figure that no assertion is about. */
export function report(line: string): void {
  process.stderr.write(`      ${line}\n`);
}

const DETAILS = (url: string): Flow =>
  flow('details', {
    variables: { echo: { type: 'text' } },
    triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'first' } },
    nodes: {
      first: send('Looking up {{message.text}}', 'tag'),
      tag: { type: 'lead.tag', v: 1, config: { add: ['hot'] }, next: { done: 'ask' } },
      ask: {
        type: 'http.request',
        v: 1,
        config: {
          method: 'POST',
          url,
          body: '{"text":"{{message.text}}"}',
          save: [{ path: 'echo', variable: 'echo' }],
        },
        next: { ok: 'second', error: 'sorry' },
      },
      second: send('Found {{vars.echo}}', 'assign'),
      sorry: send('Found nothing'),
      assign: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
    },
  });

export async function openCrashShop(url?: string): Promise<CrashShop> {
  const [shop, receiver] = await Promise.all([openShop(url), startReceiver()]);
  receiver.answer(({ path, body }) =>
    path === '/call' ? { body: { echo: (body as { text: string }).text } } : {},
  );
  await shop.query(`UPDATE workspace SET settings = $2 WHERE id = $1`, [
    WORKSPACE,
    { allowedHosts: [receiver.host] },
  ]);
  await shop.query(
    `INSERT INTO channel (id, workspace_id, type, name, config) VALUES ($1, $2, 'api', $3, $4)`,
    [HOOK.id, WORKSPACE, HOOK.name, { webhookUrl: `${receiver.url}/send` }],
  );
  await shop.publish(DETAILS(`${receiver.url}/call`));
  const said = new Map<string, string[]>();
  let retries = 0;
  const listeners: (() => void)[] = [];
  return {
    shop,
    receiver,
    talk: async (crew, sender, messages, pauseMs) => {
      const texts = said.get(sender) ?? [];
      said.set(sender, texts);
      for (let n = 0; n < messages; n += 1) {
        const text = `price ${texts.length}`;
        texts.push(text);
        const event = happens(
          sender,
          { type: 'message.received', text },
          { channel: HOOK, externalId: `${sender}/${texts.length}` },
        );
        retries += await sayUntilHeard(crew, event);
        for (const listener of listeners.splice(0)) listener();
        await sleep(pauseMs());
      }
    },
    nextHeard: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('nobody is heard any more')), PATIENCE_MS);
        listeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
    expectFaultless: async () => {
      await expectRest(shop);
      await expectStored(shop, said);
      await expectDelivered(shop, receiver);
      const messages = [...said.values()].reduce((sum, { length }) => sum + length, 0);
      expect(receiver.taken('/call')).toHaveLength(messages);
      return {
        messages,
        retries,
        repeatedSends: receiver.repeats('/send'),
        repeatedCalls: receiver.repeats('/call'),
      };
    },
    close: async () => {
      await shop.close();
      await receiver.close();
    },
  };
}

const RETRY_MS = 10;
/** Longer than any outage in these tests. */
const PATIENCE_MS = 60_000;

/** What a real client does: the same message again, under the same id, until somebody says that he has it. */
async function sayUntilHeard(crew: Crew, event: IncomingEvent): Promise<number> {
  const endMs = performance.now() + PATIENCE_MS;
  for (let retries = 0; ; retries += 1) {
    const engine = crew();
    const accepted = await Promise.race([
      engine?.accept(event).catch(() => undefined),
      sleep(endMs - performance.now(), undefined, { ref: false }),
    ]);
    if (accepted !== undefined) return retries;
    if (performance.now() > endMs) throw new Error(`nobody heard "${event.externalId}"`);
    await sleep(RETRY_MS);
  }
}

const REST_WITHIN_MS = 60_000;

/** Nothing waits any more: no event, no run, no timer, nothing in the outbox. And nothing was given up. */
async function expectRest(shop: Shop): Promise<void> {
  const look = async (): Promise<Record<string, number>> => {
    const [left] = await shop.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM event WHERE status = 'waiting') AS waiting,
        (SELECT count(*)::int FROM run WHERE status = 'waiting') AS runs,
        (SELECT count(*)::int FROM outbox WHERE status IN ('queued', 'running')) AS outbox,
        (SELECT count(*)::int FROM timer) AS timers,
        (SELECT count(*)::int FROM event WHERE status = 'parked') AS parked,
        (SELECT count(*)::int FROM run WHERE status = 'failed') AS failed,
        (SELECT count(*)::int FROM outbox WHERE status IN ('dead', 'held', 'cancelled')) AS dead`,
    );
    return left ?? {};
  };
  const left = await eventually(
    look,
    ({ waiting, runs, outbox, timers }) => [waiting, runs, outbox, timers].every((count) => count === 0),
    REST_WITHIN_MS,
  );
  expect(left).toEqual({ waiting: 0, runs: 0, outbox: 0, timers: 0, parked: 0, failed: 0, dead: 0 });
}

interface Line {
  sender: string;
  conversation_id: string;
  seq: number;
  direction: string;
  text: string;
  delivery: string;
}

/** Every customer has one conversation, with each message once, in order, and each answer once, in order. */
async function expectStored(shop: Shop, said: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const lines = await shop.query<Line>(
    `SELECT v.sender, m.conversation_id, m.seq, m.direction, m.text, m.delivery
     FROM message m JOIN conversation v ON v.id = m.conversation_id ORDER BY v.sender, m.conversation_id, m.seq`,
  );
  const bySender = new Map<string, Line[]>();
  for (const line of lines) bySender.set(line.sender, [...(bySender.get(line.sender) ?? []), line]);
  expect([...bySender.keys()].sort()).toEqual([...said.keys()].sort());
  for (const [sender, texts] of said) {
    const own = bySender.get(sender) ?? [];
    expect(new Set(own.map((line) => line.conversation_id)).size).toBe(1);
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_line, index) => index + 1));
    expect(own.flatMap(({ direction, text }) => (direction === 'in' ? [text] : []))).toEqual(texts);
    const answers = own.filter(({ direction }) => direction === 'out');
    expect(answers.map(({ text }) => text)).toEqual(
      texts.flatMap((text) => [`Looking up ${text}`, `Found ${text}`]),
    );
    expect(new Set(answers.map(({ delivery }) => delivery))).toEqual(new Set(['sent']));
  }
  const people = await shop.query<{ tags: string[]; team: string | null }>(
    'SELECT c.tags, v.team FROM conversation v JOIN contact c ON c.id = v.contact_id',
  );
  for (const person of people) expect(person).toEqual({ tags: ['hot'], team: 'sales' });
  const [contacts] = await shop.query('SELECT count(*)::int AS count FROM contact');
  expect(contacts).toEqual({ count: said.size });
}

/** The receiver took every message once, under one key, and each conversation's in the order in which they were said. */
async function expectDelivered(shop: Shop, receiver: Receiver): Promise<void> {
  const outgoing = await shop.query<{ id: string }>(
    `SELECT id FROM message WHERE direction = 'out' ORDER BY id`,
  );
  const taken = receiver.taken('/send').map(({ key, body }) => {
    const { message } = body as { message: { id: string; conversationId: string; seq: number } };
    return { key, ...message };
  });
  expect(taken.map(({ id }) => id).sort()).toEqual(outgoing.map(({ id }) => id).sort());
  const newest = new Map<string, number>();
  for (const { conversationId, seq } of taken) {
    expect(seq).toBeGreaterThan(newest.get(conversationId) ?? 0);
    newest.set(conversationId, seq);
  }
}
