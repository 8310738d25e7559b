import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listEndpoints } from '../../apps/engine/src/api/openapi.js';
import { at, listAt, openChannel, startApi, type Answer, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
let messages: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  messages = `/api/v1/channels/${channel}/messages`;
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const good = { externalId: 'm-1', from: { id: 'ann' }, text: 'Hello' };

test('an address that is asked by another method says which ones it takes', async () => {
  const answer = await api.call('DELETE', '/api/v1/flows');
  expect(answer).toMatchObject({ status: 405, body: { code: 'method.not-allowed' } });
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  expect((await api.call('PUT', `${messages}/there/is/nothing`)).status).toBe(404);
});

describe('a body', () => {
  const cases: [string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string][] = [
    ['that is cut off', '{"externalId": "x"', {}, 400, 'request.malformed-json'],
    ['that is no JSON', 'externalId=x', {}, 400, 'request.malformed-json'],
    [
      'of another type',
      'externalId=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'request.unsupported-type',
    ],
    ['that is not UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), {}, 400, 'request.not-utf8'],
    [
      'of more than a megabyte',
      JSON.stringify({ ...good, text: 'x'.repeat(1_100_000) }),
      {},
      413,
      'request.too-large',
    ],
    ['of more than anything takes', 'x'.repeat(6_000_000), {}, 413, 'request.too-large'],
    ['that is empty', '', {}, 422, 'request.invalid'],
    ['nested without end', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}, 422, 'request.invalid'],
    ['that is no object', '7', {}, 422, 'request.invalid'],
  ];
  test.each(cases)('%s', async (_title, raw, headers, status, code) => {
    const answer = await api.call('POST', messages, { raw, headers });
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('that is no JSON is told where it stops being it', async () => {
    const { body } = await api.call('POST', messages, { raw: '{\n  "externalId": "1",\n  "text": hello\n}' });
    expect(body).toMatchObject({
      code: 'request.malformed-json',
      detail: 'Mend the JSON at line 3, column 11: "hello" is not a value.',
      position: { line: 3, column: 11 },
    });
    const cutOff = await api.call('POST', messages, { raw: '{"externalId": "x"' });
    expect(cutOff.body).toMatchObject({ position: { line: 1, column: 19 } });
  });

  test('may begin with a byte order mark', async () => {
    const raw = `\uFEFF${JSON.stringify({ ...good, externalId: 'bom' })}`;
    expect((await api.call('POST', messages, { raw })).status).toBe(202);
  });

  test('with an unknown field is refused with a pointer to it', async () => {
    const answer = await api.call('POST', messages, { body: { ...good, from: { id: 'ann', nick: 'A' } } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(listAt(answer.body, 'errors')).toEqual([
      { pointer: '/from/nick', message: expect.stringContaining('is not known here') },
    ]);
  });

  test('with a wrong value is told what it must be', async () => {
    const answer = await api.call('POST', messages, {
      body: { ...good, from: { id: 'ann', country: 'Germany', zone: 'Mars/Olympus' } },
    });
    expect(listAt(answer.body, 'errors')).toEqual([
      {
        pointer: '/from/country',
        message: 'must be a country by its two letters (ISO 3166-1), such as "US" or "CN", but is "Germany"',
      },
    ]);
    const language = await api.call('POST', messages, {
      body: { ...good, from: { id: 'ann', language: 'english' } },
    });
    expect(listAt(language.body, 'errors')).toEqual([
      {
        pointer: '/from/language',
        message: 'must be a language (BCP 47), such as "en", "en-US" or "zh-CN", but is "english"',
      },
    ]);
    const zone = await api.call('POST', messages, {
      body: { ...good, from: { id: 'ann', zone: 'Mars/Olympus' } },
    });
    expect(zone).toMatchObject({ status: 422, body: { errors: [{ pointer: '/from/zone' }] } });
    expect(at(zone.body, 'detail')).toContain(
      'must be a time zone by its IANA name, such as "Asia/Shanghai"',
    );
  });

  test('that cannot be stored is told where', async () => {
    const cases: [object, string][] = [
      [{ from: { id: '🙂'.repeat(200) } }, '/from/id'],
      [{ from: { id: 'a\0b' } }, '/from/id'],
      [{ externalId: 'a\0b' }, '/externalId'],
      [{ from: { id: 'ann', fields: { note: 'x'.repeat(300_000) } } }, ''],
    ];
    for (const [part, pointer] of cases) {
      const { status, body } = await api.call('POST', messages, { body: { ...good, ...part } });
      expect({ status, code: at(body, 'code'), pointer: at(body, 'errors', 0, 'pointer') }).toEqual({
        status: 422,
        code: 'event.unacceptable',
        pointer,
      });
    }
  });

  test("cannot take one of the engine's own names for an event", async () => {
    for (const externalId of ['call/run_1/0', 'agent/x', 'timer/x', 'schedule/x'])
      expect((await api.call('POST', messages, { body: { ...good, externalId } })).status).toBe(422);
  });

  test('with characters that no database takes is mended in messages and refused elsewhere', async () => {
    const said = {
      ...good,
      externalId: 'nul',
      text: 'a\0b\ud800c',
      from: { id: 'nul', fields: { note: 'x\0' } },
    };
    expect((await api.call('POST', messages, { body: said, headers: { prefer: 'wait=2' } })).status).toBe(
      200,
    );
    const { rows } = await api.database.pool.query(`SELECT text FROM message WHERE external_id = 'nul'`);
    expect(rows).toEqual([{ text: 'ab\ufffdc' }]);
    const team = await api.call('PUT', '/api/v1/teams/sales', { body: { title: 'Sal\0es' } });
    expect(team).toMatchObject({ status: 422, body: { errors: [{ pointer: '/title' }] } });
  });
});

describe('an address', () => {
  test.each([
    ['/api/v1/flows/a%00b', 400],
    ['/api/v1/flows/%FF', 400],
    ['/api/v1/flows?limit=many', 422],
    ['/api/v1/flows?limit=1000', 422],
    ['/api/v1/flows?surprise=1', 422],
    ['/api/v1/flows?cursor=', 422],
    [`/api/v1/flows/${'x'.repeat(400)}`, 400],
    ['/api/v1/flows/..%2F..%2Fetc', 404],
    ['/api/v1/nothing', 404],
    ['/widget/..%2F..%2Fpackage.json', 404],
    ['/demo/..%2f..%2fpackage.json', 404],
  ])('%s: %i', async (address, status) => {
    const answer = await api.call('GET', address);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

test('an address that cannot be read is told what to write instead', async () => {
  const detailOf = async (address: string): Promise<unknown> =>
    at((await api.call('GET', address)).body, 'detail');
  expect(await detailOf('/api/v1/flows/50%')).toContain('"%25"');
  expect(await detailOf('/api/v1/flows/a%00b')).toContain('leave it out');
  expect(await detailOf('/api/v1/channel')).toContain('for this method');
});

describe('where nothing is', () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const headers = { accept, 'accept-language': 'zh-TW' };

  test.each(['/nothing', '/demo/nothing', '/api/v1/nothing', '/widget/nothing.js'])(
    'a browser that opens %s reads a page in its language',
    async (address) => {
      const answer = await api.call('GET', address, { headers, token: null });
      expect(answer).toMatchObject({ status: 404, body: expect.stringContaining('<h1>沒有這個頁面</h1>') });
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test('programs, and whoever sends something, get a problem document', async () => {
    for (const [method, more] of [
      ['GET', { accept: '*/*' }],
      ['GET', { accept: 'application/json' }],
      ['POST', headers],
    ] as const) {
      const answer = await api.call(method, '/nothing', {
        headers: more,
        ...(method === 'POST' ? { body: {} } : {}),
      });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});

describe('whatever is sent to any route', () => {
  test('there is an answer below 500', async () => {
    const endpoints = listEndpoints().filter(({ path }) => !path.endsWith('/stream'));
    const hostile = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('\0', '\ud800', '__proto__', -1, 1e308, {}, []),
    );
    const place = fc.oneof(
      fc.constant(channel),
      fc.string({ minLength: 1, maxLength: 20 }),
      fc.constantFrom('cnv_1', '..', '%', "'; DROP TABLE flow"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endpoints),
        hostile,
        place,
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
        async ({ spec, path }, body, id, query) => {
          const route = path.replaceAll(/\{\w+\}/g, () =>
            encodeURIComponent(id.replace(/\p{Surrogate}/gu, '')),
          );
          const search = new URLSearchParams(query).toString();
          const answer = await api.call(
            spec.method,
            `${route}${search === '' ? '' : `?${search}`}`,
            spec.method === 'GET' ? {} : { body },
          );
          expect({ route, body, status: answer.status < 500 }).toEqual({ route, body, status: true });
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test('bodies that almost fit', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    const sender = fc.record(
      {
        id: text,
        name: text,
        language: text,
        fields: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
      },
      { requiredKeys: ['id'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.record({ externalId: text, from: sender, text }), async (body) => {
        const answer: Answer = await api.call('POST', messages, { body });
        expect([202, 422]).toContain(answer.status);
        if (answer.status === 202) expect(at(answer.body, 'messageId')).toMatch(/^msg_/);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
