import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

describe('values of the shop', () => {
  test('are set one by one, taken away with null, and read by flows at once', async () => {
    await api.call('PATCH', '/api/v1/settings', { body: { values: { 'shop.name': 'Lamps', gone: 1 } } });
    const changed = await api.call('PATCH', '/api/v1/settings', { body: { values: { gone: null } } });
    expect(changed.body).toMatchObject({ values: { 'shop.name': 'Lamps' } });
    expect(at(changed.body, 'values', 'gone')).toBeUndefined();
    const flow = priceFlow('named');
    const nodes = {
      say: { type: 'message.send', v: 1, config: { text: 'This is {{shop.name}}' }, next: { done: null } },
    };
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: { ...flow, nodes } });
    const channel = await openChannel(api);
    expect((await say(api, channel, 'ann', 'price')).body).toMatchObject({
      replies: [{ text: 'This is Lamps' }],
    });
    await api.call('PATCH', '/api/v1/settings', { body: { values: { 'shop.name': 'Lanterns' } } });
    expect((await say(api, channel, 'bob', 'price')).body).toMatchObject({
      replies: [{ text: 'This is Lanterns' }],
    });
  });

  test('private hosts are for admins to allow', async () => {
    const body = { allowedHosts: ['10.0.0.7:8080'] };
    expect(
      (await api.call('PATCH', '/api/v1/settings', { body, token: await api.token('operator') })).status,
    ).toBe(403);
    expect((await api.call('PATCH', '/api/v1/settings', { body })).body).toMatchObject(body);
    expect(
      (await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: ['http://x/'] } })).status,
    ).toBe(422);
  });
});

describe('calendars', () => {
  const week = {
    zone: 'Asia/Shanghai',
    week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] },
    holidays: ['CN'],
  };

  test('are made, listed, shown with what is not sure about them, and taken away', async () => {
    expect(await api.call('PUT', '/api/v1/calendars/shanghai', { body: week })).toMatchObject({
      status: 200,
      body: { name: 'shanghai' },
    });
    const names = listAt((await api.call('GET', '/api/v1/calendars')).body, 'items').map((item) =>
      at(item, 'name'),
    );
    expect(names).toEqual(['default', 'demo-shop', 'shanghai']);
    expect((await api.call('GET', '/api/v1/calendars/shanghai')).body).toMatchObject({ document: week });
    expect((await api.call('DELETE', '/api/v1/calendars/shanghai')).status).toBe(204);
    expect((await api.call('GET', '/api/v1/calendars/shanghai')).status).toBe(404);
  });

  test('with errors are refused with their places', async () => {
    const broken = await api.call('PUT', '/api/v1/calendars/broken', {
      body: { ...week, zone: 'Mars/Olympus' },
    });
    expect(broken).toMatchObject({
      status: 422,
      body: { code: 'calendar.invalid', problems: [{ path: '/zone' }] },
    });
    expect((await api.call('PUT', '/api/v1/calendars/broken', { body: { week: {} } })).body).toMatchObject({
      code: 'request.invalid',
    });
  });

  test('that a live flow reads stay', async () => {
    const answer = await api.call('DELETE', '/api/v1/calendars/demo-shop');
    expect(answer).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('nightshift-demo') },
    });
  });
});

describe('the team', () => {
  test('who leaves, leaves the team, and open conversations go back to it', async () => {
    await api.call('PUT', '/api/v1/teams/sales', { body: { title: 'Sales' } });
    const user = {
      email: 'mei@shop.example',
      name: 'Mei',
      password: 'a long password',
      role: 'agent',
      teams: ['sales'],
    };
    const agentId = textAt((await api.call('POST', '/api/v1/users', { body: user })).body, 'id');
    const said = await say(api, await openChannel(api), 'carol', 'hello');
    const conversation = `/api/v1/conversations/${textAt(said.body, 'conversationId')}`;
    await api.call('POST', `${conversation}/assign`, { body: { agentId, team: 'sales' } });
    expect((await api.call('DELETE', `/api/v1/users/${agentId}`)).status).toBe(204);
    expect((await api.call('GET', conversation)).body).toMatchObject({
      assignee: null,
      team: 'sales',
      status: 'open',
    });
    expect((await api.call('DELETE', '/api/v1/teams/sales')).status).toBe(204);
    expect((await api.call('GET', '/api/v1/teams')).body).toMatchObject({ items: [{ name: 'demo-shop' }] });
  });
});
