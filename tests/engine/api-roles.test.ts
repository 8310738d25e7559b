import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../apps/engine/src/config.js';
import { startServer, type Server } from '../../apps/engine/src/main.js';
import { at, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';
import { openSource } from './event-source.js';

const ADMIN = {
  NIGHTSHIFT_ADMIN_EMAIL: 'ann@shop.example',
  NIGHTSHIFT_ADMIN_PASSWORD: 'a good long password',
};
const quiet = { log: { info: () => {}, warn: () => {}, error: () => {} } };

let web: TestApi;
let worker: Server;
let dataDir: string;
beforeAll(async () => {
  web = await startApi({ ...ADMIN, NIGHTSHIFT_ROLE: 'web' });
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-worker-'));
  worker = await startServer(configOf('worker'), quiet);
}, 30_000);
afterAll(async () => {
  await worker.stop();
  await web.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const configOf = (role: string, more: Record<string, string> = {}) =>
  readConfig(
    { port: '0', role, data: dataDir },
    {
      DATABASE_URL: web.database.url,
      NIGHTSHIFT_SECRET: 'a secret for tests only',
      NIGHTSHIFT_HOST: '127.0.0.1',
      ...more,
    },
  );

describe('web and worker in processes of their own', () => {
  test('answer together, with the reply in the answer', async () => {
    await web.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
    const channel = await openChannel(web);
    expect(await say(web, channel, 'ann', 'price')).toMatchObject({
      status: 200,
      body: { replies: [{ text: 'Five dollars' }] },
    });
    const conversation = textAt((await say(web, channel, 'ann', 'hello')).body, 'conversationId');
    expect((await web.call('POST', `/api/v1/conversations/${conversation}/close`)).body).toMatchObject({
      status: 'closed',
    });
  });

  test('what the worker says reaches the line that the web process holds', async () => {
    const base = `/api/v1/web/${await openChannel(web, 'web')}`;
    const token = textAt(
      (await web.call('POST', `${base}/session`, { token: null, body: {} })).body,
      'token',
    );
    const line = await openSource(`${web.url}${base}/stream?token=${token}&cursor=0`);
    await web.call('POST', `${base}/messages`, { token, body: { externalId: randomUUID(), text: 'price' } });
    const events = await line.until((all) => all.length >= 2);
    expect(events.map(({ data }) => at(data, 'text'))).toEqual(['price', 'Five dollars']);
    line.close();
  });

  test('that somebody writes is seen on the pages of another web process', async () => {
    const other = await startServer(configOf('web'), quiet);
    const base = `/api/v1/web/${await openChannel(web, 'web')}`;
    const opened = await web.call('POST', `${base}/session`, { token: null, body: {} });
    const token = textAt(opened.body, 'token');
    const message = { token, body: { externalId: randomUUID(), text: 'hello' } };
    const sent = await web.call('POST', `${base}/messages`, message);
    const line = await openSource(`http://127.0.0.1:${other.port}${base}/stream?token=${token}&cursor=0`);
    await line.until((all) => all.length >= 1);
    const conversation = textAt(sent.body, 'conversationId');
    const typing = { body: { isTyping: true } };
    await web.call('POST', `/api/v1/conversations/${conversation}/typing`, typing);
    const events = await line.until((all) => all.some(({ type }) => type === 'typing'));
    expect(events.find(({ type }) => type === 'typing')?.data).toMatchObject({ by: 'agent', isTyping: true });
    line.close();
    await other.stop();
  });

  test('a worker answers machines and nobody else', async () => {
    const get = async (route: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${worker.port}${route}`)).status;
    expect(await get('/healthz')).toBe(200);
    expect(await get('/readyz')).toBe(200);
    expect(await get('/metrics')).toBe(200);
    expect(await get('/api/v1/flows')).toBe(404);
  });
});

describe('a start', () => {
  test('makes the admin that the settings name, and no link then', async () => {
    expect(web.server.setupUrl).toBeNull();
    const body = { email: ADMIN.NIGHTSHIFT_ADMIN_EMAIL, password: ADMIN.NIGHTSHIFT_ADMIN_PASSWORD };
    expect((await web.call('POST', '/api/v1/auth/login', { token: null, body })).status).toBe(200);
  });

  test('with another secret than the first is refused', async () => {
    const config = configOf('worker', { NIGHTSHIFT_SECRET: 'quite another secret' });
    await expect(startServer(config, quiet)).rejects.toThrow('NIGHTSHIFT_SECRET');
  });

  test('on a port that is taken says so', async () => {
    const config = { ...configOf('worker'), port: web.server.port };
    await expect(startServer(config, quiet)).rejects.toThrow(
      `Port ${web.server.port} is taken; choose another with --port or PORT.`,
    );
  });
});

test('a stop keeps nobody waiting who asked to wait', async () => {
  const server = await startApi();
  const channel = await openChannel(server);
  const flow = { ...priceFlow(), burst: { mode: 'merge', windowMs: 60_000 } };
  await server.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
  const body = { externalId: 'slow', from: { id: 'ann' }, text: 'price' };
  const waiting = server.call('POST', `/api/v1/channels/${channel}/messages`, {
    body,
    headers: { prefer: 'wait=50' },
  });
  const seen = async (): Promise<boolean> =>
    (await server.database.pool.query(`SELECT 1 FROM event WHERE external_id = 'slow'`)).rowCount === 1;
  while (!(await seen())) await new Promise((resolve) => setTimeout(resolve, 20));
  const [answer] = await Promise.all([waiting, server.stop()]);
  expect(answer.status).toBe(202);
}, 30_000);
