import type { Engine } from '../../../apps/engine/src/engine.js';
import { createAi } from '../../../apps/engine/src/ai/ai.js';
import { createKnowledge } from '../../../apps/engine/src/knowledge/knowledge.js';
import { createSecretBox } from '../../../apps/engine/src/secret/secret-box.js';
import { openSecrets } from '../../../apps/engine/src/secret/secret-rows.js';
import { startOutbox, type Outbox, type OutboxOptions } from '../../../apps/engine/src/outbox/outbox.js';
import type { ChannelRef } from '../../../apps/engine/src/store/arrival.js';
import { eventually, flow, openShop, says, send, testRegistry, WORKSPACE, type Shop } from '../shop.js';
import { startReceiver, type Delivery, type Receiver } from './receiver.js';

/** A channel of type `api` whose messages are posted to the receiver. */
export const HOOK: ChannelRef = { id: 'chn_hook', type: 'api', name: 'Webhook' };

/** A shop with an engine, a receiver, and any number of outboxes that send to it. */
export interface OutboxShop {
  shop: Shop;
  engine: Engine;
  receiver: Receiver;
  /** Starts one more outbox, connected to the engine's bell. */
  perform(options?: Partial<OutboxOptions>): Outbox;
  /** Postponed rows are due now: what a test waits for is the next try, not its hour. */
  hasten(outbox: Outbox): Promise<void>;
  /** What the receiver took for a customer, as soon as it is that much. `nudge` is called while waiting. */
  heard(sender: string, count: number, nudge?: () => Promise<unknown>): Promise<string[]>;
  /** What readers see of each message that had to be sent, in order, once nothing is queued. */
  finalDeliveries(): Promise<string[]>;
  rows(): Promise<SendRow[]>;
  close(): Promise<void>;
}

export interface SendRow {
  id: string;
  status: string;
  attempts: number;
  delivery: string;
  isLater: boolean;
}

export const SECRET_BOX = createSecretBox('a secret for tests only');

/** What questions that no step asks are booked on. */
export const TRIED = { purpose: 'simulator', step: 'ai.answer' } as const;

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Answers “hello” with three messages. */
export const THREE = flow('three', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['hello'] }, next: 'a' } },
  nodes: { a: send('One', 'b'), b: send('Two', 'c'), c: send('Three') },
});

export const hello = (sender: string): ReturnType<typeof says> => says(sender, 'hello', { channel: HOOK });

export function textOf({ body }: Delivery): string {
  return messageIn(body).text;
}

export async function openOutboxShop(): Promise<OutboxShop> {
  const [shop, receiver] = await Promise.all([openShop(), startReceiver()]);
  const webhook = { webhookUrl: `${receiver.url}/send` };
  await shop.query(
    `INSERT INTO channel (id, workspace_id, type, name, config) VALUES ($1, $2, 'api', $3, $4)`,
    [HOOK.id, WORKSPACE, HOOK.name, webhook],
  );
  await shop.publish(THREE);
  const engine = await shop.start();
  const stops: (() => Promise<void>)[] = [];
  const rows = (): Promise<SendRow[]> =>
    shop.query<SendRow>(
      `SELECT o.id, o.status, o.attempts, m.delivery, o.next_at > now() + interval '4 minutes' AS "isLater"
       FROM outbox o JOIN message m ON m.id = o.payload->>'messageId' ORDER BY o.position`,
    );
  const toSender = (sender: string): string[] =>
    receiver
      .taken('/send')
      .flatMap((delivery) => (messageIn(delivery.body).to === sender ? [textOf(delivery)] : []));
  return {
    shop,
    engine,
    receiver,
    rows,
    perform: (options = {}) => {
      const outbox = startOutbox({
        database: engine.database,
        accept: engine.accept,
        giveWay: engine.giveWay,
        registry: testRegistry(),
        log: quiet,
        channelSettings: async () => ({ type: 'api', config: webhook, allowedHosts: [receiver.host] }),
        allowedHosts: async () => [receiver.host],
        search: createKnowledge({ pool: engine.database.pool }).search,
        secrets: (workspaceId, names) => openSecrets(engine.database, SECRET_BOX, workspaceId, names),
        ai: createAi({
          database: engine.database,
          secretBox: SECRET_BOX,
          log: quiet,
          clock: Date.now,
          openAi: undefined,
          tellTyping: engine.notifier.tellTyping,
        }).forCall,
        ...options,
      });
      const disconnect = engine.onOutbox(outbox.ring);
      stops.push(async () => {
        disconnect();
        await outbox.stop();
      });
      outbox.ring();
      return outbox;
    },
    hasten: async (outbox) => {
      await shop.query(`UPDATE outbox SET next_at = now() WHERE status = 'queued' AND next_at > now()`);
      outbox.ring();
    },
    heard: (sender, count, nudge) => {
      const look = async (): Promise<string[]> => {
        await nudge?.();
        return toSender(sender);
      };
      return eventually(look, ({ length }) => length >= count);
    },
    finalDeliveries: async () => {
      const found = await eventually(rows, (all) =>
        all.every(({ status }) => status !== 'queued' && status !== 'running'),
      );
      return found.map(({ delivery }) => delivery);
    },
    close: async () => {
      for (const stop of stops) await stop();
      await shop.close();
      await receiver.close();
    },
  };
}

function messageIn(body: unknown): { text: string; to: string } {
  return (body as { message: { text: string; to: string } }).message;
}

/** Lets those who wait for `opened` through once `open` was called. */
export function createGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
