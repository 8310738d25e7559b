import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, priceFlow, startApi, type Answer, type TestApi } from './api-server.js';

let api: TestApi;
let other: Server;
let heard: string[] = [];

beforeAll(async () => {
  api = await startApi();
  await api.call('POST', '/api/v1/flows/import', { body: priceFlow() });
  other = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(request.url === '/busy' ? 503 : 200, { 'content-type': 'application/json' });
    response.end('{"total":42}');
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  other.close();
  await api.stop();
});

const PATH = '/api/v1/flows/price-flow/tests';
const asked = { name: 'Price', steps: [{ says: 'price', expect: [{ says: 'Five dollars' }] }] };

function save(items: unknown[], revision: number | null, token?: string): Promise<Answer> {
  return api.call('PUT', PATH, {
    body: { items },
    headers: revision === null ? {} : { 'if-match': `"${revision}"` },
    ...(token === undefined ? {} : { token }),
  });
}

describe('the conversation tests of a flow', () => {
  test('are kept, and nobody overwrites what another has saved', async () => {
    expect((await api.call('GET', PATH)).body).toEqual({ revision: 0, items: [] });
    expect((await save([asked], null)).status).toBe(428);
    expect((await save([asked], 0)).body).toEqual({ revision: 1 });
    expect((await save([], 0)).status).toBe(412);
    const read = await api.call('GET', PATH);
    expect(read.body).toEqual({ revision: 1, items: [asked] });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  test('a test that cannot be played is refused, with its place', async () => {
    const answer = await save([{ name: 'Typo', steps: [{ sais: 'price' }] }], 1);
    expect(answer.status).toBe(422);
    expect(at(answer.body, 'errors', 0, 'pointer')).toBe('/items/0/steps/0/sais');
    expect(at((await api.call('GET', PATH)).body, 'revision')).toBe(1);
  });

  test('belong to a flow that exists, and to builders', async () => {
    expect((await api.call('GET', '/api/v1/flows/none/tests')).status).toBe(404);
    const agent = await api.token('agent');
    expect((await api.call('GET', PATH, { token: agent })).status).toBe(200);
    expect((await save([], 1, agent)).status).toBe(403);
  });

  test('go with the flow', async () => {
    await api.call('POST', '/api/v1/flows/import', { body: priceFlow('gone') });
    await api.call('PUT', '/api/v1/flows/gone/tests', {
      body: { items: [asked] },
      headers: { 'if-match': '*' },
    });
    expect((await api.call('DELETE', '/api/v1/flows/gone')).status).toBe(204);
    const { rows } = await api.database.pool.query('SELECT flow_id FROM flow_test');
    expect(rows).toEqual([{ flow_id: 'price-flow' }]);
  });
});

describe('a call of the simulator, for real', () => {
  const request = (path: string, call = 'http.request') => {
    const { port } = other.address() as AddressInfo;
    const input = {
      url: `http://127.0.0.1:${String(port)}${path}`,
      method: 'GET',
      headers: {},
      timeoutMs: 5000,
    };
    return { call, input };
  };
  const attempt = (body: unknown, token?: string): Promise<Answer> =>
    api.call('POST', '/api/v1/calls/try', { body, ...(token === undefined ? {} : { token }) });

  test('does not reach our own network', async () => {
    heard = [];
    const { status, body } = await attempt(request('/total'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: { ok: false, code: 'http.private-address' } });
    expect(heard).toEqual([]);
  });

  test('looks in the knowledge bases alone where no model is wanted', async () => {
    await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'pays' } });
    const entry = { question: 'Do you take PayPal?', answer: 'Yes, PayPal is welcome.' };
    await api.call('POST', '/api/v1/knowledge/bases/pays/entries', { body: entry });
    const input = {
      ...{ question: 'Do you take PayPal?', language: 'en', bases: ['pays'], style: 'auto', banned: [] },
      ...{
        maxLength: 600,
        known: {},
        tools: [],
        maxSteps: 0,
        whenSpent: 'retrieval',
        steps: [],
        requests: [],
      },
    };
    expect((await attempt({ call: 'ai.answer', input, models: false })).body).toMatchObject({
      outcome: { ok: true, value: { verdict: 'answered', text: 'Yes, PayPal is welcome.', by: 'retrieval' } },
    });
    expect((await attempt({ ...request('/total'), models: false })).status).toBe(422);
  });

  test('is made once, where an admin allows the host, and its failure is an outcome', async () => {
    heard = [];
    await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: ['127.0.0.1'] } });
    expect((await attempt(request('/total'))).body).toMatchObject({
      outcome: { ok: true, value: { status: 200, body: { total: 42 } } },
      tookMs: expect.any(Number),
    });
    expect((await attempt(request('/busy'))).body).toMatchObject({
      outcome: { ok: false, code: 'http.503' },
    });
    expect(heard).toEqual(['GET /total', 'GET /busy']);
    expect((await attempt(request('/total', 'no.such'))).body).toMatchObject({
      outcome: { ok: false, code: 'call.unknown' },
    });
  });

  test('is for builders', async () => {
    expect((await attempt(request('/total'), await api.token('agent'))).status).toBe(403);
  });
});
