import { describe, expect, test } from '@jest/globals';
import type { Json } from '@nightshift/schema';
import type { CallIo, HttpRequest, HttpResponse } from '../../sdk/calls.js';
import { httpRequest } from './http-request.js';
import { play } from './test-play.js';

const url = 'https://api.example/orders/{{vars.id}}';
const asked = (config: object, vars: Record<string, string> = { id: '7' }) =>
  play(httpRequest, { url, ...config }, { vars });
const returned = (config: object, value: Json) =>
  asked(config).wakes({ type: 'call', outcome: { ok: true, value } });

describe('http.request', () => {
  test('asks with the variables filled in, and waits', () => {
    const config = {
      method: 'POST',
      headers: [{ name: 'X-Shop', value: '{{vars.id}}' }],
      body: '{"id": "{{vars.id}}"}',
    };
    expect(asked(config).outcome).toEqual({
      next: {
        type: 'wait-call',
        call: 'request',
        input: {
          url: 'https://api.example/orders/7',
          method: 'POST',
          headers: { 'x-shop': '7', 'content-type': 'application/json' },
          timeoutMs: 10_000,
          body: '{"id": "7"}',
        },
      },
    });
  });

  test('sends no body with GET, and the body as it is when it is not JSON', () => {
    expect(asked({ body: '{}' }).outcome.next).toEqual({
      type: 'wait-call',
      call: 'request',
      input: { url: 'https://api.example/orders/7', method: 'GET', headers: {}, timeoutMs: 10_000 },
    });
    const form = { method: 'PUT', headers: [{ name: 'content-type', value: 'text/plain' }], body: 'hello' };
    expect(asked(form).outcome.next).toMatchObject({
      input: { body: 'hello', headers: { 'content-type': 'text/plain' } },
    });
  });

  test('leaves by error when the variables spoil the address or the body', () => {
    expect(asked({ url: '{{vars.url}}' }, { url: 'file:///etc/passwd' }).way).toBe('error');
    expect(asked({ method: 'POST', body: '{"id": {{vars.id}}}' }, { id: 'x' }).way).toBe('error');
  });

  test('keeps what it is told to keep; what is not there clears the variable', () => {
    const save = [
      { path: 'data.items[0].price', variable: 'price' },
      { path: 'data.none', variable: 'none' },
      { path: '', variable: 'all' },
    ];
    const body = { data: { items: [{ price: 5 }] } };
    const { outcome, way } = returned({ save }, { status: 200, headers: {}, body });
    expect(way).toBe('ok');
    expect(outcome.vars).toEqual({ price: 5, none: null, all: body });
    expect(outcome.why).toEqual({ code: 'http.answered', values: { status: 200 } });
  });

  test.each([
    [200, 'ok'],
    [204, 'ok'],
    [404, 'gone'],
    [410, 'client'],
    [500, 'error'],
    [302, 'error'],
  ])('%d leaves by %s', (status, way) => {
    const statuses = [
      { id: 'gone', status: '404' },
      { id: 'client', status: '4xx' },
    ];
    expect(returned({ statuses }, { status, headers: {}, body: null }).way).toBe(way);
  });

  test('a status of its own falls back on the fixed way out where its way leads nowhere', () => {
    expect(returned({ statuses: [{ id: 'made', status: '201' }] }, { status: 201 }).outcome.next).toEqual({
      type: 'go',
      port: 'made',
      otherwise: 'ok',
    });
  });

  test('a call that failed for good leaves by error, or by the way of its status', () => {
    const failed = (code: string, config: object = {}) =>
      asked(config).wakes({ type: 'call', outcome: { ok: false, code, message: 'no' } });
    expect(failed('http.timeout').way).toBe('error');
    expect(failed('http.timeout').outcome.why).toEqual({ code: 'http.timeout', detail: 'no' });
    expect(failed('http.503', { statuses: [{ id: 'busy', status: '503' }] }).way).toBe('busy');
  });

  test('an answer of another shape than expected leaves by error', () =>
    expect(returned({}, [1]).way).toBe('error'));

  test.each<[object, string]>([
    [{ url: 'api.example' }, '/url'],
    [{ url, statuses: [{ id: 'ok', status: '200' }] }, '/statuses/0/id'],
    [{ url, headers: [{ name: 'Host', value: 'x' }] }, '/headers/0/name'],
    [{ url, body: '{}' }, '/body'],
    [{ url, save: [{ path: 'a..b', variable: 'x' }] }, '/save/0/path'],
  ])('%j is refused at %s', (config, path) => expect(httpRequest.check(config)).toMatchObject([{ path }]));
});

describe('the call', () => {
  const input = {
    url: 'https://api.example',
    method: 'POST',
    headers: { 'x-shop': '1' },
    timeoutMs: 5000,
    body: '{}',
  };
  const call = httpRequest.calls['request'];
  if (call === undefined) throw new Error('http.request has no call');

  async function perform(response: Partial<HttpResponse>, changes: object = {}) {
    const sent: HttpRequest[] = [];
    const io: CallIo = {
      fetch: (request) => {
        sent.push(request);
        return Promise.resolve({ status: 200, headers: {}, body: '', ...response });
      },
      search: () => Promise.reject(new Error('an HTTP request asks no knowledge base')),
      model: () => Promise.reject(new Error('an HTTP request asks no model')),
      history: () => Promise.resolve([]),
      show: () => {},
      signal: { aborted: false, addEventListener: () => undefined },
    };
    return { sent, value: await call?.perform({ input: { ...input, ...changes }, key: 'run_1/2/0', io }) };
  }

  test('carries its key, so that the other side can tell a repetition', async () => {
    const { sent, value } = await perform({ body: '{"a": [1]}', headers: { etag: 'x' } });
    expect(sent).toEqual([
      { ...input, headers: { 'x-shop': '1', 'idempotency-key': 'run_1/2/0' }, maxBytes: 1_000_000 },
    ]);
    expect(value).toEqual({ status: 200, headers: { etag: 'x' }, body: { a: [1] } });
  });
  test('GET carries none', async () => {
    const { sent } = await perform({}, { method: 'GET' });
    expect(sent[0]?.headers).toEqual({ 'x-shop': '1' });
  });
  test('an answer that is no JSON is text', async () =>
    expect((await perform({ body: '<html>' })).value).toMatchObject({ body: '<html>' }));
  test.each([429, 502, 503, 504])('%d is tried again, not before the server wants', async (status) => {
    await expect(perform({ status, headers: { 'Retry-After': '7' } })).rejects.toMatchObject({
      kind: 'retryable',
      code: `http.${status}`,
      retryAfterMs: 7000,
    });
  });
  test('a date for the next try is left to our own schedule', async () => {
    await expect(
      perform({ status: 503, headers: { 'retry-after': 'Sat, 06 Feb 2027 03:00:00 GMT' } }),
    ).rejects.toMatchObject({ retryAfterMs: undefined });
  });
  test.each([400, 404, 500])('%d is an answer like any other', async (status) =>
    expect((await perform({ status })).value).toMatchObject({ status }),
  );
  test('a stored request that cannot be read is given up', async () => {
    await expect(perform({}, { url: 5 })).rejects.toMatchObject({ kind: 'terminal', code: 'http.input' });
  });
  test('without a world it answers 200 and says that nothing was sent', () => {
    expect(call.offline(input)).toEqual({
      status: 200,
      headers: {},
      body: {},
      note: { code: 'http.offline', values: { method: 'POST', url: 'https://api.example' } },
    });
  });
});
