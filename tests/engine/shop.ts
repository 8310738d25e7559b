import {
  builtinNodes,
  builtinTriggers,
  createRegistry,
  defineNode,
  defineTrigger,
  go,
  no,
  type Registry,
} from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import pg from 'pg';
import { Type } from 'typebox';
import { startEngine, type Engine, type EngineOptions, type Role } from '../../apps/engine/src/engine.js';
import type { IncomingEvent } from '../../apps/engine/src/ingress/accept.js';
import { openDatabase } from '../../apps/engine/src/store/database.js';
import type { ChannelRef, EventBody } from '../../apps/engine/src/store/arrival.js';
import { createTestDatabase } from '../support/postgres.js';

export const WORKSPACE = 'wsp_shop';
export const API: ChannelRef = { id: 'chn_api', type: 'api', name: 'Shop' };
export const FOREIGN: ChannelRef = { id: 'chn_far', type: 'telegram', name: 'Far away' };

/** A database with one workspace and two channels, and engines on it. */
export interface Shop {
  url: string;
  start(role?: Role, options?: Partial<EngineOptions>): Promise<Engine>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  publish(...flows: Flow[]): Promise<void>;
  close(): Promise<void>;
}

/** `url` names a database of its own, when the test needs more than one on the common server. */
export async function openShop(url?: string): Promise<Shop> {
  const database = url === undefined ? await createTestDatabase() : { url, drop: () => Promise.resolve() };
  const prepared = await openDatabase({ url: database.url });
  await prepared.close();
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => {});
  await pool.query(`INSERT INTO workspace (id, name) VALUES ($1, 'Shop')`, [WORKSPACE]);
  for (const { id, type, name } of [API, FOREIGN]) {
    await pool.query('INSERT INTO channel (id, workspace_id, type, name) VALUES ($1, $2, $3, $4)', [
      id,
      WORKSPACE,
      type,
      name,
    ]);
  }
  const engines: Engine[] = [];
  return {
    url: database.url,
    start: async (role = 'all', options = {}) => {
      const engine = await startEngine({
        databaseUrl: database.url,
        role,
        registry: testRegistry(),
        log: quiet,
        ...options,
      });
      engines.push(engine);
      return engine;
    },
    query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<Row>(sql, values)).rows,
    publish: async (...flows) => {
      for (const flow of flows) await publishFlow(pool, flow);
    },
    close: async () => {
      await Promise.all(engines.map((engine) => engine.stop()));
      await pool.end();
      await database.drop();
    },
  };
}

async function publishFlow(pool: pg.Pool, flow: Flow): Promise<void> {
  const { rows } = await pool.query<{ version: number }>(
    `INSERT INTO flow (id, workspace_id, name, draft) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET draft = excluded.draft
     RETURNING coalesce(live_version, 0) + 1 AS version`,
    [flow.id, WORKSPACE, flow.name, JSON.stringify(flow)],
  );
  const version = rows[0]?.version ?? 1;
  await pool.query(
    'INSERT INTO flow_version (flow_id, version, workspace_id, document) VALUES ($1, $2, $3, $4)',
    [flow.id, version, WORKSPACE, JSON.stringify(flow)],
  );
  await pool.query('UPDATE flow SET live_version = $2 WHERE id = $1', [flow.id, version]);
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let events = 0;

/** A customer's message, with an external id of its own unless one is given. */
export function says(sender: string, text: string, rest: Partial<IncomingEvent> = {}): IncomingEvent {
  return happens(sender, { type: 'message.received', text }, rest);
}

export function happens(sender: string, body: EventBody, rest: Partial<IncomingEvent> = {}): IncomingEvent {
  events += 1;
  return {
    workspaceId: WORKSPACE,
    channel: API,
    sender,
    externalId: `ext-${events}`,
    body,
    atMs: Date.now(),
    ...rest,
  };
}

/** Until `look` gives something, or time is up; then the last answer decides the test. */
export async function eventually<T>(
  look: () => Promise<T>,
  isThere: (found: T) => boolean,
  withinMs = 8000,
): Promise<T> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (isThere(found) || performance.now() > endMs) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function flow(id: string, rest: Pick<Flow, 'triggers' | 'nodes'> & Partial<Flow>): Flow {
  return { schema: 1, id, name: id, languages: ['en'], variables: {}, ...rest };
}

export const send = (text: string, next?: string): Flow['nodes'][string] => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next: next === undefined ? {} : { done: next },
});

/** The flow of the hot path: a keyword, a reply, a tag, a team. */
export const PRICE = flow('price', {
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price', '优惠'] }, next: 'reply' } },
  nodes: {
    reply: { type: 'message.send', v: 1, config: { text: 'It costs 10.' }, next: { done: 'tag' } },
    tag: { type: 'lead.tag', v: 1, config: { add: ['hot'] }, next: { done: 'assign' } },
    assign: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
  },
});

/** The built-in nodes, and some that are broken on purpose. */
export function testRegistry(): Registry {
  return createRegistry([...builtinNodes, unstorable], [...builtinTriggers, throwing]);
}

const about = {
  version: 1,
  title: 'Broken',
  description: 'Broken on purpose.',
  config: Type.Object({}),
  explain: [],
};

/** Our own bug: code that throws where it must not. */
const throwing = defineTrigger({
  ...about,
  type: 'test.throws',
  events: ['message.received'],
  match: ({ event }) => {
    if (event.type === 'message.received' && event.text === 'explode') throw new Error('a bug of ours');
    return no('test.quiet');
  },
});

/** Our own bug: a decision that the database refuses. */
const unstorable = defineNode({
  ...about,
  type: 'test.unstorable',
  category: 'flow',
  ports: ['done'],
  enter: () => go('done', { effects: [{ type: 'contact.set', field: 'name', value: 'zero \0' }] }),
});
