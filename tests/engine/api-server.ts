import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig, type Environment } from '../../apps/engine/src/config.js';
import type { Log } from '../../apps/engine/src/log.js';
import { startServer, type Server } from '../../apps/engine/src/main.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import type { AccountRole } from '../../apps/engine/src/store/entities/account.entity.js';
import { createToken } from '../../apps/engine/src/team/create-token.js';
import { ensureDefaultWorkspace } from '../../apps/engine/src/team/default-workspace.js';
import { createTestDatabase } from '../support/postgres.js';

/** A whole server on a database of its own, listening on a free port, with a token for each role. */
export interface TestApi {
  url: string;
  server: Server;
  database: Database;
  workspaceId: string;
  /** What was logged as an error: a test that expects none says so at its end. */
  errors: string[];
  token(role: AccountRole): Promise<string>;
  /** As admin, unless told otherwise; a body is sent as JSON. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Ends the server and starts it again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface CallOptions {
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>;
  /** Null: without any. */
  token?: string | null;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text. */
  body: unknown;
}

/** What stands at a place in an answer; undefined when there is no such place. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce(
    (inner: unknown, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('/')} of ${JSON.stringify(value)}`);
  return found;
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path.join('/')} of ${JSON.stringify(value)}`);
  return found;
}

export async function startApi(environment: Environment = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-api-'));
  const errors: string[] = [];
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (fields, message) => errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const config = readConfig(
    { port: '0', data: dataDir },
    {
      DATABASE_URL: testDatabase.url,
      NIGHTSHIFT_SECRET: 'a secret for tests only',
      NIGHTSHIFT_HOST: '127.0.0.1',
      ...environment,
    },
  );
  const start = (): Promise<Server> => startServer(config, { log });
  let server = await start();
  const database = await openDatabase({ url: testDatabase.url, poolSize: 4 });
  const workspaceId = await ensureDefaultWorkspace(database);
  const tokens = new Map<AccountRole, string>();
  const token = async (role: AccountRole): Promise<string> => {
    const known = tokens.get(role);
    if (known !== undefined) return known;
    const made = await createToken(database, workspaceId, { name: `test ${role}`, role, actor: 'test' });
    tokens.set(role, made.token);
    return made.token;
  };
  const address = (): string => `http://127.0.0.1:${server.port}`;
  return {
    get url() {
      return address();
    },
    get server() {
      return server;
    },
    database,
    workspaceId,
    errors,
    token,
    call: async (method, route, options = {}) => {
      const authorization = options.token === undefined ? await token('admin') : options.token;
      return send(method, `${address()}${route}`, authorization, options);
    },
    restart: async () => {
      await server.stop();
      server = await start();
    },
    stop: async () => {
      await server.stop();
      await database.close();
      await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function send(
  method: string,
  url: string,
  token: string | null,
  { body, raw, headers }: CallOptions,
): Promise<Answer> {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof content === 'string' ? content : content === undefined ? null : Buffer.from(content),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? parse(text) : text };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** A flow that answers "price", tags, and hands over to a team. */
export function priceFlow(id = 'price-flow', word = 'price'): Record<string, unknown> {
  return {
    schema: 1,
    id,
    name: 'Price question',
    languages: ['en', 'zh-CN'],
    variables: {},
    triggers: { t1: { type: 'message.keyword', v: 1, config: { any: [word] }, next: 'say' } },
    nodes: {
      say: {
        type: 'message.send',
        v: 1,
        config: { text: { en: 'Five dollars', 'zh-CN': '五美元' } },
        next: { done: 'tag' },
      },
      tag: { type: 'lead.tag', v: 1, config: { add: ['asked'] }, next: { done: null } },
    },
  };
}

/** Opens a channel and returns its id. */
export async function openChannel(
  api: TestApi,
  type: 'api' | 'web' = 'api',
  config: Record<string, unknown> = {},
): Promise<string> {
  const { status, body } = await api.call('POST', '/api/v1/channels', {
    body: { type, name: `test ${type}`, config },
  });
  if (status !== 201) throw new Error(`no channel: ${JSON.stringify(body)}`);
  return textAt(body, 'id');
}

let count = 0;

/** A message on an API channel, answered when the turn is done. */
export async function say(api: TestApi, channel: string, from: string, text: string): Promise<Answer> {
  count += 1;
  return api.call('POST', `/api/v1/channels/${channel}/messages`, {
    body: { externalId: `test-${count}`, from: { id: from, language: 'en' }, text },
    headers: { prefer: 'wait=5' },
  });
}
