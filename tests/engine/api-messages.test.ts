import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../apps/engine/src/store/new-id.js';
import { createToken } from '../../apps/engine/src/team/create-token.js';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const send = (body: object, headers: Record<string, string> = {}) =>
  api.call('POST', `/api/v1/channels/${channel}/messages`, { body, headers });

describe('a message', () => {
  test('that comes twice is one message, and the second time has the answers of the first', async () => {
    const message = { externalId: 'twice', from: { id: 'ann' }, text: 'price' };
    const first = await send(message, { prefer: 'wait=5' });
    const second = await send(message, { prefer: 'wait=5' });
    expect(second).toMatchObject({
      status: 200,
      body: { duplicate: true, messageId: textAt(first.body, 'messageId') },
    });
    expect(at(second.body, 'replies')).toEqual(at(first.body, 'replies'));
    const { body } = await api.call(
      'GET',
      `/api/v1/conversations/${textAt(first.body, 'conversationId')}/messages`,
    );
    expect(listAt(body, 'items')).toHaveLength(2);
  });

  test('that comes twice at the same time is one message', async () => {
    const message = { externalId: 'at once', from: { id: 'bob' }, text: 'price' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(message)));
    expect(new Set(answers.map(({ body }) => at(body, 'messageId'))).size).toBe(1);
    expect(answers.filter(({ body }) => at(body, 'duplicate') === false)).toHaveLength(1);
  });

  test('is answered in the language of the customer', async () => {
    const answer = await send(
      { externalId: 'zh', from: { id: 'wei', language: 'zh-CN' }, text: 'price' },
      { prefer: 'respond-async, wait=5' },
    );
    expect(answer.body).toMatchObject({ replies: [{ text: '五美元' }] });
  });

  test('says language and country in any way that can be read', async () => {
    const from = { id: 'li', language: 'zh_cn', country: 'us' };
    const { body } = await send({ externalId: 'locale', from, text: 'price' }, { prefer: 'wait=5' });
    expect(body).toMatchObject({ replies: [{ text: '五美元' }] });
    const conversation = `/api/v1/conversations/${textAt(body, 'conversationId')}`;
    expect((await api.call('GET', conversation)).body).toMatchObject({
      contact: { language: 'zh-CN', country: 'US' },
    });
    const event = {
      externalId: 'moved',
      from: { id: 'li' },
      type: 'identify',
      data: { country: 'cn', language: 'EN_us' },
    };
    await api.call('POST', `/api/v1/channels/${channel}/events`, { body: event });
    expect((await api.call('GET', conversation)).body).toMatchObject({
      contact: { language: 'en-US', country: 'CN' },
    });
  });

  test('may press a button whose label is long', async () => {
    const choice = { value: 'A long label. '.repeat(40) };
    const pressed = { externalId: 'long', from: { id: 'lou' }, text: choice.value, choice };
    expect((await send(pressed)).status).toBe(202);
  });

  test('that nothing answers settles at once, with no replies', async () => {
    expect(await say(api, channel, 'quiet', 'hello')).toMatchObject({ status: 200, body: { replies: [] } });
  });

  test('that is merged with the next is answered with what was said after it, and no more', async () => {
    const merging = { ...priceFlow('merging', 'cost'), burst: { mode: 'merge', windowMs: 300 } };
    const imported = await api.call('POST', '/api/v1/flows/import?publish=true', { body: merging });
    expect(imported).toMatchObject({ body: { id: 'merging' } });
    const ask = (externalId: string) =>
      send({ externalId, from: { id: 'mo', language: 'en' }, text: 'cost' }, { prefer: 'wait=8' });
    const first = await ask('cost 1');
    const second = await ask('cost 2');
    const third = await ask('cost 3');
    for (const { body } of [first, second, third])
      expect(body).toMatchObject({ duplicate: false, replies: [{ text: 'Five dollars' }] });
    const all = [first, second, third].map(({ body }) => textAt(body, 'replies', 0, 'id'));
    expect(new Set(all).size).toBe(3);
    expect(listAt((await ask('cost 1')).body, 'replies')).toEqual(listAt(first.body, 'replies'));
    expect(listAt((await ask('cost 2')).body, 'replies')).toEqual(listAt(second.body, 'replies'));
    const [one, two] = await Promise.all([ask('cost 4'), ask('cost 5')]);
    expect(listAt(one.body, 'replies')).toEqual(listAt(two.body, 'replies'));
    await ask('cost 6');
    expect(listAt((await ask('cost 4')).body, 'replies')).toEqual(listAt(one.body, 'replies'));
    expect(listAt((await ask('cost 5')).body, 'replies')).toEqual(listAt(one.body, 'replies'));
  });

  test('that nothing answered is answered with nothing when it comes again later', async () => {
    const unheard = { externalId: 'unheard', from: { id: 'una', language: 'en' }, text: 'hello' };
    expect(await send(unheard, { prefer: 'wait=5' })).toMatchObject({ body: { replies: [] } });
    const heard = { ...unheard, externalId: 'heard', text: 'price' };
    expect(await send(heard, { prefer: 'wait=5' })).toMatchObject({ body: { replies: [{}] } });
    expect(await send(unheard, { prefer: 'wait=5' })).toMatchObject({ body: { replies: [] } });
  });

  test('is acknowledged only when it is durable', async () => {
    const { body } = await send({ externalId: 'durable', from: { id: 'dan' }, text: 'hello' });
    const { rows } = await api.database.pool.query('SELECT id FROM message WHERE id = $1', [
      textAt(body, 'messageId'),
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('a channel', () => {
  test('of another type is told apart', async () => {
    const web = await openChannel(api, 'web');
    const answer = await api.call('POST', `/api/v1/channels/${web}/messages`, {
      body: { externalId: '1', from: { id: 'a' }, text: 'x' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'channel.wrong-type' } });
  });

  test('that is switched off takes nothing', async () => {
    const off = await openChannel(api);
    await api.call('PATCH', `/api/v1/channels/${off}`, { body: { isActive: false } });
    const answer = await api.call('POST', `/api/v1/channels/${off}/messages`, {
      body: { externalId: '1', from: { id: 'a' }, text: 'x' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'channel.inactive' } });
  });

  test('keeps its secrets to itself, encrypted, and through changes that leave them out', async () => {
    const config = { webhookUrl: 'https://shop.example/hook', webhookSecret: 'very secret words' };
    const id = await openChannel(api, 'api', config);
    const shown = await api.call('GET', `/api/v1/channels/${id}`);
    expect(shown.body).toMatchObject({
      config: { webhookUrl: config.webhookUrl },
      secrets: ['webhookSecret'],
    });
    const changed = await api.call('PATCH', `/api/v1/channels/${id}`, {
      body: { config: { webhookUrl: 'https://shop.example/new' } },
    });
    expect(changed.body).toMatchObject({
      config: { webhookUrl: 'https://shop.example/new' },
      secrets: ['webhookSecret'],
    });
    const { rows } = await api.database.pool.query<{ all: string }>(
      `SELECT config::text || encode(secrets, 'escape') AS all FROM channel WHERE id = $1`,
      [id],
    );
    expect(rows[0]?.all).not.toContain('secret words');
  });

  test('with settings of the wrong shape is not opened', async () => {
    const answer = await api.call('POST', '/api/v1/channels', {
      body: { type: 'web', name: 'x', config: { color: 'red' } },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/config/color' }] } });
    expect((await api.call('POST', '/api/v1/channels', { body: { type: 'fax', name: 'x' } })).status).toBe(
      422,
    );
  });
});

test("another workspace's ids are not found on any route", async () => {
  const other = newId('workspace');
  await api.database.pool.query('INSERT INTO workspace (id, name) VALUES ($1, $2)', [other, 'Other']);
  const { token } = await createToken(api.database, other, { name: 'other', role: 'admin', actor: 'test' });
  const conversation = textAt((await say(api, channel, 'mine', 'price')).body, 'conversationId');
  const contact = textAt(
    (await api.call('GET', `/api/v1/conversations/${conversation}`)).body,
    'contact',
    'id',
  );
  const message = { externalId: '1', from: { id: 'a' }, text: 'x' };
  const routes: [string, string, unknown?][] = [
    ['GET', '/api/v1/flows/price-flow'],
    ['PUT', '/api/v1/flows/price-flow', priceFlow()],
    ['POST', '/api/v1/flows/price-flow/publish'],
    ['GET', '/api/v1/flows/price-flow/export'],
    ['GET', '/api/v1/flows/price-flow/versions'],
    ['GET', `/api/v1/channels/${channel}`],
    ['PATCH', `/api/v1/channels/${channel}`, { name: 'x' }],
    ['PATCH', `/api/v1/channels/${channel}`, { config: {} }],
    ['POST', `/api/v1/channels/${channel}/messages`, message],
    ['POST', `/api/v1/channels/${channel}/events`, { externalId: '1', from: { id: 'a' }, type: 'x' }],
    ['GET', `/api/v1/conversations/${conversation}`],
    ['GET', `/api/v1/conversations/${conversation}/messages`],
    ['POST', `/api/v1/conversations/${conversation}/messages`, { text: 'x' }],
    ['GET', `/api/v1/conversations/${conversation}/timeline`],
    ['POST', `/api/v1/conversations/${conversation}/assign`, { team: 'x' }],
    ['POST', `/api/v1/conversations/${conversation}/close`],
    ['GET', `/api/v1/contacts/${contact}`],
    ['PATCH', `/api/v1/contacts/${contact}`, { name: 'x' }],
    ['GET', `/api/v1/contacts/${contact}/export`],
    ['DELETE', `/api/v1/contacts/${contact}`],
    ['DELETE', '/api/v1/calendars/default'],
  ];
  for (const [method, route, body] of routes) {
    const answer = await api.call(method, route, {
      token,
      ...(body === undefined ? {} : { body }),
      headers: { 'if-match': '1' },
    });
    expect(`${method} ${route} ${answer.status}`).toBe(`${method} ${route} 404`);
  }
  for (const list of ['flows', 'channels', 'conversations', 'users', 'calendars', 'tokens'])
    expect(listAt((await api.call('GET', `/api/v1/${list}`, { token })).body, 'items').length).toBe(
      list === 'tokens' ? 1 : 0,
    );
});
