import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../apps/engine/src/config.js';
import { startServer, type Server } from '../../apps/engine/src/main.js';
import { createToken } from '../../apps/engine/src/team/create-token.js';
import { API, eventually, openShop, PRICE, says, WORKSPACE, type Shop } from './shop.js';
import { openLine, type Line } from './support/line.js';

// A host that vanishes without a word: no connection ends, no error comes, nothing is answered any more.

let shop: Shop;
let line: Line;

beforeEach(async () => {
  shop = await openShop();
  await shop.publish(PRICE);
  line = await openLine(shop.url);
});

afterEach(async () => {
  await line.close();
  await shop.close();
});

describe('an engine whose sessions all fall silent', () => {
  test('opens others, takes what comes, and answers', async () => {
    const engine = await shop.start('all', { databaseUrl: line.url });
    await engine.accept([says('ann', 'price')]);
    line.fallSilent();
    // Two lanes, the pool and the notices: each finds out for itself.
    const [accepted] = await engine.accept(['ann', 'bob', 'cid'].map((sender) => says(sender, 'price')));
    expect(accepted?.duplicate).toBe(false);
    const ask = (): Promise<boolean> =>
      engine.ping().then(
        () => true,
        () => false,
      );
    expect(await eventually(ask, (isThere) => isThere, 40_000)).toBe(true);
    const replies = (): Promise<{ count: number }[]> =>
      shop.query(`SELECT count(*)::int AS count FROM message WHERE direction = 'out'`);
    expect(await eventually(replies, ([row]) => row?.count === 4, 30_000)).toEqual([{ count: 4 }]);
  }, 90_000);

  test('in the middle of a batch keeps its partitions from nobody: another engine takes them', async () => {
    const silent = await shop.start('all', { databaseUrl: line.url });
    await silent.accept([says('ann', 'price')]);
    line.hold();
    // Its transaction is open, and the answer to its first statements is on the way.
    const lost = silent.accept([says('ann', 'price again')]).catch(() => undefined);
    const isOpen = (): Promise<unknown[]> =>
      shop.query(
        `SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND application_name LIKE 'nightshift lane%'`,
      );
    await eventually(isOpen, (rows) => rows.length > 0);
    line.fallSilent();
    const other = await shop.start();
    await other.accept([says('ann', 'price at last')]);
    const answered = (): Promise<{ count: number }[]> =>
      shop.query(
        `SELECT count(*)::int AS count FROM event WHERE status = 'done' AND payload->>'text' = 'price at last'`,
      );
    expect(await eventually(answered, ([row]) => row?.count === 1, 30_000)).toEqual([{ count: 1 }]);
    line.release();
    await lost;
  }, 90_000);
});

describe('a server whose database falls silent', () => {
  let server: Server;
  let dataDir: string;
  let token: string;

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-silence-'));
    const environment = { DATABASE_URL: line.url, NIGHTSHIFT_SECRET: 'a secret for tests only' };
    const config = readConfig({ port: '0', data: dataDir }, { ...environment, NIGHTSHIFT_HOST: '127.0.0.1' });
    const quiet = { info: () => {}, warn: () => {}, error: () => {} };
    server = await startServer(config, { log: quiet });
    const direct = await shop.start('web');
    const made = await createToken(direct.database, WORKSPACE, {
      name: 'test',
      role: 'admin',
      actor: 'test',
    });
    ({ token } = made);
  });

  afterEach(async () => {
    line.release();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const get = (route: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${route}`, { headers: { authorization: `Bearer ${token}` } });

  test('says so when asked whether it is ready, refuses what it cannot look up, and is well again by itself', async () => {
    expect((await get('/readyz')).status).toBe(200);
    expect((await get(`/api/v1/channels/${API.id}`)).status).toBe(200);
    line.hold();
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'not ready',
      reason: 'database or queue have not answered for 2000 ms',
    });
    const refused = await get('/api/v1/conversations');
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'server.unavailable' }),
    ]);
    line.fallSilent();
    line.release();
    const statusOf = async (route: string): Promise<number> => (await get(route)).status;
    expect(
      await eventually(
        () => statusOf('/readyz'),
        (status) => status === 200,
        40_000,
      ),
    ).toBe(200);
    expect(await statusOf('/api/v1/conversations')).toBe(200);
  }, 120_000);
});
