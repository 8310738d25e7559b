import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../apps/engine/src/api/buckets.js';
import {
  at,
  listAt,
  openChannel,
  priceFlow,
  startApi,
  textAt,
  type Answer,
  type TestApi,
} from './api-server.js';
import { openSource } from './event-source.js';

let api: TestApi;
let base: string;
beforeAll(async () => {
  api = await startApi();
  base = `/api/v1/web/${await openChannel(api, 'web', { title: { en: 'Shop', 'zh-CN': '店' }, color: '#112233' })}`;
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const session = (body: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', `${base}/session`, { token: null, body, headers });
const newToken = async (body: object = {}): Promise<string> => textAt((await session(body)).body, 'token');
const write = (token: string, text: string, more: object = {}): Promise<Answer> =>
  api.call('POST', `${base}/messages`, { token, body: { externalId: randomUUID(), text, ...more } });
const texts = (answer: Answer): unknown[] =>
  listAt(answer.body, 'messages').map((message) => at(message, 'text'));

describe('a session', () => {
  test('lets the shop see that its page has the chat, without what a query may say about somebody', async () => {
    const id = await openChannel(api, 'web', {});
    const seen = async (): Promise<unknown> =>
      at((await api.call('GET', `/api/v1/channels/${id}`)).body, 'pageSeen');
    const open = (url: string): Promise<Answer> =>
      api.call('POST', `/api/v1/web/${id}/session`, { token: null, body: { url } });
    expect(await seen()).toBeNull();
    await open('about:blank');
    await open('not an address');
    expect(await seen()).toBeNull();
    await open('https://shop.example/lamps/moon?email=ann@shop.example#buy');
    expect(await seen()).toEqual({ at: expect.any(String), url: 'https://shop.example/lamps/moon' });
  });

  test('tells the widget how it looks, and begins empty', async () => {
    const answer = await session({
      language: 'en-US',
      zone: 'America/Chicago',
      url: 'https://shop.example/',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        settings: {
          title: { en: 'Shop', 'zh-CN': '店' },
          color: '#112233',
          launcher: 'right',
          dwellMs: [30_000],
        },
        conversationId: null,
        messages: [],
        cursor: '0',
        hasMore: false,
        readSeq: 0,
      },
    });
    expect(textAt(answer.body, 'visitorId')).toMatch(/^vis_/);
  });

  test('with a token goes on where it stopped; an unknown token is a new visitor', async () => {
    const first = await session();
    const again = await session({ token: textAt(first.body, 'token') });
    expect(at(again.body, 'visitorId')).toBe(at(first.body, 'visitorId'));
    const other = await session({ token: 'made up' });
    expect(other.status).toBe(200);
    expect(at(other.body, 'visitorId')).not.toBe(at(first.body, 'visitorId'));
  });

  test('may press a button whose label is long', async () => {
    const value = 'A long label. '.repeat(40);
    expect((await write(await newToken(), value, { choice: { value } })).status).toBe(202);
  });

  test('knows the language of the browser however it is written', async () => {
    const token = await newToken({ language: 'ZH_cn' });
    await write(token, 'price');
    expect(texts(await api.call('GET', `${base}/messages`, { token }))).toEqual(['price', '五美元']);
  });

  test('there is none on an unknown channel', async () => {
    expect(await api.call('POST', '/api/v1/web/chn_none/session', { token: null, body: {} })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  test('names the dwell times that live triggers wait for', async () => {
    const flow = {
      ...priceFlow('dwell'),
      triggers: { t: { type: 'page.visited', v: 1, config: { dwell: 'PT12S' }, next: 'say' } },
    };
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
    expect(at((await session()).body, 'settings', 'dwellMs')).toEqual([12_000, 30_000]);
    await api.call('POST', '/api/v1/flows/dwell/unpublish');
    expect(at((await session()).body, 'settings', 'dwellMs')).toEqual([30_000]);
  });
});

describe('a visitor', () => {
  test('writes, is answered in the language of the browser, and finds the history again', async () => {
    const token = await newToken({ language: 'zh-CN', zone: 'Asia/Shanghai' });
    const externalId = randomUUID();
    const sent = await api.call('POST', `${base}/messages`, { token, body: { externalId, text: 'price' } });
    expect(sent).toMatchObject({ status: 202, body: { duplicate: false } });
    const again = await api.call('POST', `${base}/messages`, { token, body: { externalId, text: 'price' } });
    expect(again.body).toEqual({ ...Object(sent.body), duplicate: true });
    const { body } = await session({ token });
    expect(body).toMatchObject({
      conversationId: textAt(sent.body, 'conversationId'),
      cursor: '2',
      messages: [
        { seq: 1, direction: 'in', author: { type: 'customer' }, text: 'price', externalId },
        { seq: 2, direction: 'out', author: { type: 'bot' }, text: '五美元' },
      ],
    });
    const contact = await api.database.pool.query(
      `SELECT c.zone, c.language FROM contact c JOIN conversation v ON v.contact_id = c.id WHERE v.id = $1`,
      [textAt(sent.body, 'conversationId')],
    );
    expect(contact.rows).toEqual([{ zone: 'Asia/Shanghai', language: 'zh-CN' }]);
  });

  test('cannot take a message away from another visitor by using its name', async () => {
    const externalId = randomUUID();
    for (const token of [await newToken(), await newToken()])
      expect(
        (await api.call('POST', `${base}/messages`, { token, body: { externalId, text: 'mine' } })).body,
      ).toMatchObject({ duplicate: false });
  });

  test('counts on over conversations, and pages back through all of them', async () => {
    const token = await newToken();
    for (const text of ['one', 'two']) {
      const { body } = await write(token, text);
      await api.call('POST', `/api/v1/conversations/${textAt(body, 'conversationId')}/close`);
    }
    await write(token, 'three');
    const all = await session({ token });
    expect(listAt(all.body, 'messages').map((message) => [at(message, 'seq'), at(message, 'text')])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
    const older = await api.call('GET', `${base}/messages?token=${token}&before=3&limit=1`, { token: null });
    expect(older.body).toMatchObject({ messages: [{ seq: 2, text: 'two' }], hasMore: true });
    const oldest = await api.call('GET', `${base}/messages?token=${token}&before=2&limit=1`, { token: null });
    expect(oldest.body).toMatchObject({ messages: [{ text: 'one' }], hasMore: false });
  });

  test('reports pages, who they are, and anything else', async () => {
    const token = await newToken();
    const events = [
      {
        externalId: randomUUID(),
        type: 'page.visited',
        data: { url: 'https://shop.example/p/1', title: 'P', referrer: '', visitId: 'v', dwellMs: 0 },
        at: new Date().toISOString(),
      },
      {
        externalId: randomUUID(),
        type: 'identify',
        data: { email: 'vi@shop.example', externalId: 'c-7' },
        at: new Date().toISOString(),
      },
      { externalId: randomUUID(), type: 'cart.abandoned', data: { total: 5 }, at: new Date().toISOString() },
    ];
    expect(await api.call('POST', `${base}/events`, { token, body: { events } })).toMatchObject({
      status: 202,
      body: { accepted: 3 },
    });
    const { rows } = await api.database.pool.query(
      `SELECT email, fields, visits FROM contact WHERE email = 'vi@shop.example'`,
    );
    expect(rows).toEqual([{ email: 'vi@shop.example', fields: { externalId: 'c-7' }, visits: 1 }]);
  });

  test('remembers what was read, never backwards', async () => {
    const token = await newToken();
    for (const seq of [5, 3])
      expect((await api.call('POST', `${base}/read`, { token, body: { seq } })).status).toBe(204);
    expect(at((await session({ token })).body, 'readSeq')).toBe(5);
  });

  test('is told to open a session when the token is unknown', async () => {
    expect(await write('made-up', 'hello')).toMatchObject({
      status: 401,
      body: { code: 'auth.unknown-visitor' },
    });
  });

  test('that writes without end is slowed down', async () => {
    const token = await newToken();
    const answers = await Promise.all(
      Array.from({ length: LIMITS['web.message'].burst + 5 }, (_, index) => write(token, `m${index}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('the line to a visitor', () => {
  test('brings answers as they are given, and after a break everything that was missed, once', async () => {
    const token = await newToken();
    const stream = `${api.url}${base}/stream?token=${token}`;
    const line = await openSource(`${stream}&cursor=0`);
    const { body } = await write(token, 'price');
    const heard = await line.until((events) => events.length >= 2);
    expect(heard.map(({ id, data }) => [id, at(data, 'text')])).toEqual([
      ['1', 'price'],
      ['2', 'Five dollars'],
    ]);
    line.close();
    const conversation = textAt(body, 'conversationId');
    await api.call('POST', `/api/v1/conversations/${conversation}/messages`, {
      body: { text: 'while you were away' },
    });
    await api.call('POST', `/api/v1/conversations/${conversation}/close`);
    await write(token, 'a new day');
    const again = await openSource(stream, { 'last-event-id': line.lastId });
    await again.until((events) => events.length >= 2);
    await write(token, 'and another');
    const missed = await again.until((events) => events.length >= 3);
    expect(missed.map(({ id, data }) => [id, at(data, 'text')])).toEqual([
      ['3', 'while you were away'],
      ['4', 'a new day'],
      ['5', 'and another'],
    ]);
    again.close();
  });

  test('tells that somebody is writing', async () => {
    const token = await newToken();
    const { body } = await write(token, 'hello');
    const line = await openSource(`${api.url}${base}/stream?token=${token}&cursor=1`);
    const conversation = textAt(body, 'conversationId');
    const typing = setInterval(
      () =>
        void api.call('POST', `/api/v1/conversations/${conversation}/typing`, { body: { isTyping: true } }),
      100,
    );
    const heard = await line.until((events) => events.length >= 1);
    clearInterval(typing);
    expect(heard[0]).toMatchObject({ type: 'typing', data: { by: 'agent', isTyping: true } });
    line.close();
  });

  test('tells that an answer comes, while more messages are waited for', async () => {
    const slow = { ...priceFlow('slow', 'slowly'), burst: { mode: 'merge', windowMs: 1500 } };
    const published = await api.call('POST', '/api/v1/flows/import?publish=true', { body: slow });
    expect(published.status).toBe(201);
    const token = await newToken();
    await write(token, 'hello');
    const line = await openSource(`${api.url}${base}/stream?token=${token}&cursor=1`);
    await write(token, 'slowly');
    const heard = await line.until((events) => events.filter(({ type }) => type === 'message').length >= 2);
    const [own, dots] = heard;
    expect([at(own?.data, 'direction'), dots?.data]).toEqual(['in', { by: 'bot', isTyping: true }]);
    expect(at(heard.at(-1)?.data, 'direction')).toBe('out');
    line.close();
  });

  test('is refused to strangers', async () => {
    await expect(openSource(`${api.url}${base}/stream?token=none`)).rejects.toThrow('401');
  });
});

describe('pages of other sites', () => {
  test('may use a channel that names no origins', async () => {
    const preflight = await api.call('OPTIONS', `${base}/messages`, {
      token: null,
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect(
      (await session({}, { origin: 'https://shop.example' })).headers.get('access-control-allow-origin'),
    ).toBe('https://shop.example');
  });

  test('are refused by a channel that names others', async () => {
    const closed = `/api/v1/web/${await openChannel(api, 'web', { origins: ['https://shop.example'] })}/session`;
    const foreign = await api.call('POST', closed, {
      token: null,
      body: {},
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'auth.cross-site' } });
    expect(
      (await api.call('POST', closed, { token: null, body: {}, headers: { origin: 'https://shop.example' } }))
        .status,
    ).toBe(200);
  });
});

describe('the demo shop', () => {
  test('is there after the first start, with a flow that answers in three languages', async () => {
    const page = await api.call('GET', '/demo', { token: null });
    const [, channel = ''] = /data-channel="(chn_[a-z0-9]+)"/.exec(String(page.body)) ?? [];
    const answers = await Promise.all(
      [
        ['en', 'how much is it?', 'MOON10'],
        ['zh-CN', '价格', '优惠码'],
        ['zh-TW', '價格', '優惠碼'],
      ].map(async ([language, question, answer]) => {
        const opened = await api.call('POST', `/api/v1/web/${channel}/session`, {
          token: null,
          body: { language },
        });
        const token = textAt(opened.body, 'token');
        await api.call('POST', `/api/v1/web/${channel}/messages`, {
          token,
          body: { externalId: randomUUID(), text: question },
        });
        const history = await api.call('GET', `/api/v1/web/${channel}/messages`, { token });
        return texts(history).some((text) => String(text).includes(answer ?? ''));
      }),
    );
    expect(answers).toEqual([true, true, true]);
    expect((await api.call('GET', '/widget.js', { token: null })).headers.get('content-type')).toContain(
      'javascript',
    );
  });
});
