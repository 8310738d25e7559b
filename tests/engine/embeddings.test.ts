import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { spaceOf } from '../../apps/engine/src/knowledge/embedding-setting.js';
import { readConfig } from '../../apps/engine/src/config.js';
import { startServer } from '../../apps/engine/src/main.js';
import { startEmbeddingServer, type EmbeddingServer } from '../support/embedding-server.js';
import { at, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

const PATH = '/api/v1/knowledge/embeddings';
const KEY = 'sk-very-secret-key-4711';

let api: TestApi;
let endpoint: EmbeddingServer;

beforeAll(async () => {
  [api, endpoint] = await Promise.all([startApi(), startEmbeddingServer()]);
  const base = await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'shop' } });
  for (const [question, answer] of [
    ['Do I get my money back?', 'Yes, within a week.'],
    ['When does it arrive?', 'In five days.'],
    ['Can you mend my lamp?', 'We do that for free.'],
  ])
    await api.call('POST', `/api/v1/knowledge/bases/${textAt(base.body, 'id')}/entries`, {
      body: { question, answer },
    });
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [endpoint.host] } });
}, 60_000);
afterEach(() => {
  Object.assign(endpoint, { status: undefined, body: undefined, held: undefined });
});
afterAll(async () => {
  await api.stop();
  await endpoint.close();
});

const setting = (more: object = {}) => ({ baseUrl: endpoint.baseUrl, model: 'small', apiKey: KEY, ...more });
const save = (more: object = {}) => api.call('PUT', PATH, { body: setting(more) });
const tried = async (more: object = {}) =>
  (await api.call('POST', `${PATH}/test`, { body: setting(more) })).body;
const state = async () => (await api.call('GET', PATH)).body;
/** By somebody who reads English, so that nothing is withheld for its language. */
const ask = async (text: string) =>
  (await api.call('POST', '/api/v1/knowledge/ask', { body: { text, language: 'en', bases: ['shop'] } })).body;
const allEmbedded = (passages: number) =>
  eventually(state, (body) => at(body, 'embedded') === passages && at(body, 'basesByMeaning') === 1);

describe('before one is entered', () => {
  test('passages are found by words, and there is nothing to try', async () => {
    expect(await state()).toEqual({
      ...{ inForce: null, stored: null, passages: 3, embedded: 0, bases: 1, basesByMeaning: 0 },
    });
    expect(await api.call('POST', `${PATH}/test`)).toMatchObject({ status: 404 });
    expect(await api.call('DELETE', PATH)).toMatchObject({ status: 404 });
    expect(await ask('灯坏了')).toMatchObject({ why: { code: 'knowledge.unanswered' } });
  });

  test('what is about to be saved is tried, and a failure says why', async () => {
    expect(await tried()).toMatchObject({ ok: true, dimensions: 8 });
    expect(endpoint.asked.at(-1)).toMatchObject({ authorization: `Bearer ${KEY}`, model: 'small' });
    expect(await tried({ dimensions: 16 })).toMatchObject({ ok: false, code: 'ai.dimensions' });
    expect(endpoint.asked.at(-1)).toMatchObject({ dimensions: 16 });
    endpoint.status = 401;
    expect(await tried()).toMatchObject({ ok: false, code: 'ai.key-refused' });
    endpoint.status = undefined;
    endpoint.body = '{"choices":[]}';
    expect(await tried()).toMatchObject({ ok: false, code: 'ai.no-vectors' });
    endpoint.body = 'oops';
    expect(await tried()).toMatchObject({ ok: false, code: 'ai.garbage' });
    expect(await tried({ baseUrl: 'http://127.0.0.2:9/v1' })).toMatchObject({
      ...{ ok: false, code: 'http.private-address' },
    });
    expect(at(await state(), 'stored')).toBeNull();
  });

  test('what is no address, no model or no length is refused', async () => {
    for (const wrong of [
      { baseUrl: 'ftp://models.example' },
      { baseUrl: 'http://models.example:99999' },
      { model: ' ' },
      { dimensions: 3 },
    ])
      expect([wrong, (await save(wrong)).status]).toEqual([wrong, 422]);
  });

  test.each(['operator', 'agent', 'developer'] as const)('%s may not see or change it', async (role) => {
    const token = await api.token(role);
    expect((await api.call('GET', PATH, { token })).status).toBe(403);
    expect((await api.call('PUT', PATH, { token, body: setting() })).status).toBe(403);
    expect((await api.call('POST', `${PATH}/test`, { token, body: setting() })).status).toBe(403);
  });
});

describe('once it is entered', () => {
  test('passages get their vectors without a restart, and the key is seen by nobody', async () => {
    const saved = await save();
    expect(saved).toMatchObject({
      status: 200,
      body: {
        inForce: { model: 'small', dimensions: null, key: '…4711', isFromEnvironment: false },
        stored: { model: 'small' },
      },
    });
    const done = await allEmbedded(3);
    expect(await ask('灯坏了')).toMatchObject({ verdict: 'known', answer: 'We do that for free.' });
    const audit = await api.call('GET', '/api/v1/audit');
    expect(JSON.stringify(audit.body)).toContain('ai.embeddings-changed');
    expect(JSON.stringify([saved.body, done, audit.body])).not.toContain(KEY);
    const { rows } = await api.database.pool.query<{ line: string }>(
      `SELECT row_to_json(e)::text || encode(secrets, 'escape') AS line FROM knowledge_embedding e`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.line).not.toContain(KEY);
    expect((await api.call('POST', `${PATH}/test`)).body).toMatchObject({ ok: true });
  });

  test('another process finds by meaning too', async () => {
    const other = await startServer(
      readConfig(
        { port: '0', role: 'web' },
        {
          DATABASE_URL: api.database.url,
          NIGHTSHIFT_SECRET: 'a secret for tests only',
          NIGHTSHIFT_LOG: 'silent',
        },
      ),
    );
    try {
      const response = await fetch(`${other.url}/api/v1/knowledge/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await api.token('admin')}` },
        body: JSON.stringify({ text: '灯坏了', language: 'en' }),
      });
      expect(await response.json()).toMatchObject({ verdict: 'known' });
    } finally {
      await other.stop();
    }
  });

  test('another model: words alone until its vectors are there, and never a question of one against passages of the other', async () => {
    let open = (): void => {};
    endpoint.held = new Promise((opened) => (open = opened));
    await save({ model: 'larger' });
    expect(await state()).toMatchObject({ embedded: 0, basesByMeaning: 0 });
    const before = endpoint.asked.length;
    expect(await ask('灯坏了')).toMatchObject({ why: { code: 'knowledge.unanswered' } });
    // Nobody has even asked for the vector of the question.
    expect(endpoint.asked.slice(before).every(({ count }) => count === 3)).toBe(true);
    open();
    await allEmbedded(3);
    expect(await ask('灯坏了')).toMatchObject({ verdict: 'known', answer: 'We do that for free.' });
    expect(endpoint.asked.at(-1)).toMatchObject({ model: 'larger', count: 1 });
  });

  test('less than nine tenths are not enough', async () => {
    await api.database.pool.query(
      `UPDATE knowledge_passage SET embedding_model = 'something else' WHERE id = (SELECT min(id) FROM knowledge_passage)`,
    );
    endpoint.status = 503;
    await api.database.pool.query('UPDATE knowledge_base SET revision = revision + 1');
    expect(await state()).toMatchObject({ embedded: 2, basesByMeaning: 0 });
    await eventually(
      () => ask('灯坏了'),
      (body) => at(body, 'verdict') !== 'known',
    );
  });

  test('the key stays when none is sent, goes to no other address, and can be taken away', async () => {
    const { apiKey: _apiKey, ...keyless } = setting({ model: 'third' });
    expect((await api.call('PUT', PATH, { body: keyless })).body).toMatchObject({ stored: { key: '…4711' } });
    expect((await api.call('POST', `${PATH}/test`, { body: keyless })).body).toMatchObject({ ok: true });
    expect(endpoint.asked.at(-1)).toMatchObject({ authorization: `Bearer ${KEY}` });
    const elsewhere = { ...keyless, baseUrl: 'https://models.example/v1' };
    expect((await api.call('PUT', PATH, { body: elsewhere })).status).toBe(422);
    expect((await api.call('POST', `${PATH}/test`, { body: elsewhere })).status).toBe(422);
    expect((await save({ model: 'third', apiKey: null })).body).toMatchObject({ stored: { key: null } });
    await tried({ apiKey: null });
    expect(endpoint.asked.at(-1)).toMatchObject({ authorization: '' });
  });

  test('taken away, words are left, and the same model has its vectors still', async () => {
    await allEmbedded(3);
    expect((await api.call('DELETE', PATH)).status).toBe(204);
    expect(await state()).toMatchObject({ inForce: null, embedded: 0 });
    expect(await ask('灯坏了')).toMatchObject({ why: { code: 'knowledge.unanswered' } });
    expect((await save({ model: 'third' })).body).toMatchObject({ embedded: 3, basesByMeaning: 1 });
  });
});

test('what the environment says wins over what was entered, and the answer says so', async () => {
  const other = await startServer(
    readConfig(
      { port: '0', role: 'web' },
      {
        DATABASE_URL: api.database.url,
        NIGHTSHIFT_SECRET: 'a secret for tests only',
        NIGHTSHIFT_LOG: 'silent',
        EMBEDDING_MODEL: 'by the server',
        EMBEDDING_BASE_URL: endpoint.baseUrl,
        EMBEDDING_API_KEY: 'sk-of-the-server-0815',
      },
    ),
  );
  try {
    const headers = { authorization: `Bearer ${await api.token('admin')}` };
    expect(await (await fetch(`${other.url}${PATH}`, { headers })).json()).toMatchObject({
      inForce: { model: 'by the server', key: '…0815', isFromEnvironment: true },
      stored: { model: 'third', key: '…4711' },
      embedded: 0,
    });
    const trial = await fetch(`${other.url}${PATH}/test`, { method: 'POST', headers });
    expect(await trial.json()).toMatchObject({ ok: true });
    expect(endpoint.asked.at(-1)).toMatchObject({ model: 'by the server' });
  } finally {
    await other.stop();
  }
});

test('one name at two servers, or of two lengths, is two spaces', () => {
  const one = { baseUrl: 'https://a.example/v1', model: 'small', dimensions: null };
  expect(spaceOf(one)).toBe(spaceOf({ ...one, baseUrl: 'https://a.example/v1/' }));
  expect(spaceOf(one)).not.toBe(spaceOf({ ...one, baseUrl: 'https://b.example/v1' }));
  expect(spaceOf(one)).not.toBe(spaceOf({ ...one, dimensions: 256 }));
});
