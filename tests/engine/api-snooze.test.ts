import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
});
afterAll(async () => {
  await api.stop();
  expect(api.errors).toEqual([]);
});

const idOf = async (from: string): Promise<string> =>
  textAt((await say(api, channel, from, 'hello')).body, 'conversationId');
const act = (id: string, what: string, body?: unknown) =>
  api.call('POST', `/api/v1/conversations/${id}/${what}`, body === undefined ? {} : { body });
const later = (ms: number): { until: string } => ({ until: new Date(Date.now() + ms).toISOString() });
const listed = async (status: string): Promise<unknown[]> =>
  listAt((await api.call('GET', `/api/v1/conversations?status=${status}&limit=200`)).body, 'items').map(
    (item) => at(item, 'id'),
  );
const statusOf = async (id: string): Promise<unknown> =>
  at((await api.call('GET', `/api/v1/conversations/${id}`)).body, 'status');
const HOUR_MS = 3_600_000;

describe('a snoozed conversation', () => {
  test('leaves the open ones, and is back among them when the customer writes', async () => {
    const id = await idOf('ann');
    const until = later(HOUR_MS);
    expect(await act(id, 'snooze', until)).toMatchObject({
      status: 200,
      body: { status: 'snoozed', snoozedUntil: until.until },
    });
    expect(await listed('open')).not.toContain(id);
    expect(await listed('snoozed')).toContain(id);
    expect(at((await say(api, channel, 'ann', 'price')).body, 'conversationId')).toBe(id);
    expect((await api.call('GET', `/api/v1/conversations/${id}`)).body).toMatchObject({
      status: 'open',
      snoozedUntil: null,
    });
    const { rows } = await api.database.pool.query('SELECT 1 FROM timer WHERE conversation_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  test('is back at its time, also when the server was down then, and its timeline says so in the reader’s language', async () => {
    const id = await idOf('bob');
    await act(id, 'snooze', later(HOUR_MS));
    await api.database.pool.query(`UPDATE timer SET fire_at = now() WHERE conversation_id = $1`, [id]);
    await api.database.pool.query(
      `UPDATE conversation SET state = jsonb_set(state::jsonb, '{snoozedUntilMs}', '1')::json, revision = revision + 1 WHERE id = $1`,
      [id],
    );
    await api.restart();
    await eventually(
      () => statusOf(id),
      (status) => status === 'open',
      20_000,
    );
    const headers = { 'accept-language': 'zh-TW' };
    const { body } = await api.call('GET', `/api/v1/conversations/${id}/timeline`, { headers });
    const sentences = listAt(body, 'items').flatMap((item) =>
      listAt(item, 'trace').map((step) => textAt(step, 'say')),
    );
    expect(sentences.at(-1)).toBe('對話重新開啟：暫緩時間已到。');
    expect(sentences.some((sentence) => sentence.startsWith('對話暫緩處理，到 '))).toBe(true);
  }, 60_000);

  test('is opened before its time by whoever wants to', async () => {
    const id = await idOf('carol');
    await act(id, 'snooze', later(HOUR_MS));
    expect(await act(id, 'reopen')).toMatchObject({
      status: 200,
      body: { status: 'open', snoozedUntil: null },
    });
    expect(await act(id, 'reopen')).toMatchObject({ status: 200, body: { status: 'open' } });
  });

  test('is put off to a moment to come, within a year, and only while it is open', async () => {
    const id = await idOf('dora');
    for (const until of ['yesterday', '2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z', '', 5])
      expect(await act(id, 'snooze', { until })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/until' }] },
      });
    await act(id, 'close');
    expect(await act(id, 'snooze', later(HOUR_MS))).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    expect(await act('cnv_nobody', 'snooze', later(HOUR_MS))).toMatchObject({ status: 404 });
  });
});

describe('a closed conversation', () => {
  test('opened again is the one in which the customer goes on', async () => {
    const id = await idOf('emil');
    await act(id, 'close');
    expect(await act(id, 'reopen')).toMatchObject({ status: 200, body: { status: 'open' } });
    expect(at((await say(api, channel, 'emil', 'price')).body, 'conversationId')).toBe(id);
    expect(await listed('open')).toContain(id);
  });

  test('stays closed while the customer is in a newer one, which is named', async () => {
    const id = await idOf('fay');
    await act(id, 'close');
    const newer = await idOf('fay');
    const refused = await act(id, 'reopen');
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(textAt(refused.body, 'detail')).toContain(newer);
    await act(newer, 'close');
    expect(await act(id, 'reopen')).toMatchObject({ status: 200, body: { status: 'open' } });
    expect(await act(newer, 'reopen')).toMatchObject({ status: 409 });
  });

  test('is not opened by an act that comes in the same moment as the customer’s next message', async () => {
    for (let round = 0; round < 5; round += 1) {
      const from = `gus${String(round)}`;
      const id = await idOf(from);
      await act(id, 'close');
      const [reopened, spoken, said] = await Promise.all([
        act(id, 'reopen'),
        act(id, 'messages', { text: 'Hello' }),
        say(api, channel, from, 'price'),
      ]);
      expect([200, 409]).toContain(reopened.status);
      expect([201, 409]).toContain(spoken.status);
      expect(said.status).toBe(200);
      const { rows } = await api.database.pool.query(
        `SELECT 1 FROM conversation WHERE sender = $1 AND status <> 'closed'`,
        [from],
      );
      expect(rows).toHaveLength(1);
    }
    const { rows } = await api.database.pool.query(`SELECT 1 FROM event WHERE status = 'parked'`);
    expect(rows).toEqual([]);
  });
});
