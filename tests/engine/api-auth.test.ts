import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GUESSES } from '../../apps/engine/src/api/guessing.js';
import type { AccountRole } from '../../apps/engine/src/store/entities/account.entity.js';
import { startApi, textAt, type Answer, type TestApi } from './api-server.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const ADMIN = { email: 'ann@shop.example', name: 'Ann', password: 'a good long password' };

function setupToken(): string {
  return new URL(api.server.setupUrl ?? 'http://none').searchParams.get('token') ?? '';
}

function cookieOf(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

const login = (email: string, password: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', '/api/v1/auth/login', { token: null, body: { email, password }, headers });

describe('the set-up', () => {
  test('shows a form in the language of the browser, and nothing without the right link', async () => {
    const page = await api.call('GET', `/setup?token=${setupToken()}`, {
      token: null,
      headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
    });
    expect(page.body).toContain('创建管理员');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await api.call('GET', '/setup?token=guess', { token: null })).toMatchObject({ status: 403 });
    const guess = await api.call('POST', '/api/v1/setup', {
      token: null,
      body: { ...ADMIN, token: 'guess' },
    });
    expect(guess).toMatchObject({ status: 403, body: { code: 'setup.wrong-token' } });
  });

  test('a restart makes a new link, and the old one ends', async () => {
    const old = setupToken();
    await api.restart();
    expect(setupToken()).not.toBe(old);
    expect((await api.call('GET', `/setup?token=${old}`, { token: null })).status).toBe(403);
  });

  test('works once, signs in, and is over', async () => {
    const token = setupToken();
    const headers = { 'accept-language': 'zh-CN' };
    const made = await api.call('POST', '/api/v1/setup', { token: null, headers, body: { ...ADMIN, token } });
    expect(made).toMatchObject({ status: 201, body: { email: ADMIN.email, role: 'admin' } });
    expect(JSON.stringify(made.body)).not.toContain('assword');
    const me = await api.call('GET', '/api/v1/auth/me', { token: null, headers: { cookie: cookieOf(made) } });
    expect(me).toMatchObject({ status: 200, body: { type: 'account', account: { email: ADMIN.email } } });
    expect(await api.call('POST', '/api/v1/setup', { token: null, body: { ...ADMIN, token } })).toMatchObject(
      { status: 409, body: { code: 'setup.done' } },
    );
    await api.restart();
    expect(api.server.setupUrl).toBeNull();
  });

  test('finds the demo shop in the language of whoever sets up, live as it is drawn', async () => {
    const { rows } = await api.database.pool.query(
      `SELECT c.name, t.title, f.name AS flow, f.draft::jsonb = v.document::jsonb AS "isLive", f.draft->>'name' AS drawn
       FROM channel c, team t, flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
       WHERE t.name = 'demo-shop' AND f.id = 'nightshift-demo'`,
    );
    const name = '演示商店';
    expect(rows).toEqual([{ name, title: name, flow: name, isLive: true, drawn: name }]);
  });
});

describe('sessions', () => {
  test('begin with email and password, whatever the case of the address, and end with a logout', async () => {
    const signedIn = await login('ANN@shop.example', ADMIN.password);
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.get('set-cookie')).toMatch(
      /^nightshift_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const headers = { cookie: cookieOf(signedIn) };
    expect((await api.call('GET', '/api/v1/flows', { token: null, headers })).status).toBe(200);
    expect((await api.call('POST', '/api/v1/auth/logout', { token: null, headers })).status).toBe(204);
    expect((await api.call('GET', '/api/v1/flows', { token: null, headers })).status).toBe(401);
  });

  test('are stored as hashes only', async () => {
    const token = cookieOf(await login(ADMIN.email, ADMIN.password)).split('=')[1] ?? '';
    const { rows } = await api.database.pool.query<{ token_hash: string }>('SELECT token_hash FROM session');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.token_hash).not.toContain(token);
  });

  test('behind https the cookie is secure and bound to the host', async () => {
    const answer = await login(ADMIN.email, ADMIN.password, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-nightshift_session=.*; Secure$/);
  });

  test('do not count for what another site makes a browser send', async () => {
    const cookie = cookieOf(await login(ADMIN.email, ADMIN.password));
    const send = (more: Record<string, string>): Promise<Answer> =>
      api.call('PUT', '/api/v1/teams/sales', {
        token: null,
        body: { title: 'Sales' },
        headers: { cookie, ...more },
      });
    expect(await send({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'auth.cross-site' },
    });
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({ origin: new URL(api.url).origin, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  test('a wrong password and an unknown account get the same answer', async () => {
    const wrong = await login(ADMIN.email, 'not the password');
    const unknown = await login('nobody@shop.example', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'auth.wrong-password' } });
    expect({ ...Object(unknown.body), requestId: '' }).toEqual({ ...Object(wrong.body), requestId: '' });
  });

  test('guessing one account is stopped, and others go on', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt <= GUESSES['login.account'].burst; attempt += 1)
      answers.push((await login('victim@shop.example', 'guess')).status);
    expect(answers.at(-1)).toBe(429);
    expect((await login('victim@shop.example', 'guess')).headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await login(ADMIN.email, ADMIN.password)).status).toBe(200);
  });
});

describe('roles', () => {
  const cases: [AccountRole, string, string, number][] = [
    ['agent', 'GET', '/api/v1/conversations', 200],
    ['agent', 'POST', '/api/v1/flows/import', 403],
    ['agent', 'PATCH', '/api/v1/settings', 403],
    ['developer', 'GET', '/api/v1/conversations', 403],
    ['developer', 'GET', '/api/v1/nodes', 200],
    ['developer', 'POST', '/api/v1/users', 403],
    ['operator', 'GET', '/api/v1/dead-letters', 200],
    ['operator', 'GET', '/api/v1/tokens', 403],
    ['operator', 'DELETE', '/api/v1/contacts/cnt_1', 403],
    ['admin', 'DELETE', '/api/v1/contacts/cnt_1', 404],
  ];
  test.each(cases)('%s %s %s: %i', async (role, method, route, status) => {
    const body = method === 'POST' || method === 'PATCH' ? { body: {} } : {};
    expect((await api.call(method, route, { token: await api.token(role), ...body })).status).toBe(status);
  });

  test('nobody gets in without a token, nor with a made-up one', async () => {
    expect(await api.call('GET', '/api/v1/flows', { token: null })).toMatchObject({
      status: 401,
      body: { code: 'auth.required' },
    });
    expect((await api.call('GET', '/api/v1/flows', { token: 'nst_made-up' })).status).toBe(401);
    expect(
      (await api.call('GET', '/api/v1/flows', { token: null, headers: { authorization: 'Basic YTpi' } }))
        .status,
    ).toBe(401);
  });

  test('a revoked token is refused at once', async () => {
    const made = await api.call('POST', '/api/v1/tokens', { body: { name: 'soon gone', role: 'developer' } });
    const token = textAt(made.body, 'token');
    expect((await api.call('GET', '/api/v1/flows', { token })).status).toBe(200);
    expect((await api.call('DELETE', `/api/v1/tokens/${textAt(made.body, 'id')}`)).status).toBe(204);
    expect((await api.call('GET', '/api/v1/flows', { token })).status).toBe(401);
  });

  test('the last admin cannot be taken away or demoted', async () => {
    const { body } = await api.call('GET', '/api/v1/users');
    const id = textAt(body, 'items', 0, 'id');
    expect(await api.call('PATCH', `/api/v1/users/${id}`, { body: { role: 'agent' } })).toMatchObject({
      status: 409,
    });
    expect((await api.call('DELETE', `/api/v1/users/${id}`)).status).toBe(409);
  });

  test('a new password ends the sessions that the old one began', async () => {
    const user = {
      email: 'li@shop.example',
      name: 'Li Na',
      password: 'the first password',
      role: 'agent',
      teams: ['sales'],
      languages: ['zh_cn', 'zh-CN', 'EN'],
    };
    const made = await api.call('POST', '/api/v1/users', { body: user });
    const languages = ['zh-CN', 'en'];
    expect(made).toMatchObject({
      status: 201,
      body: { teams: ['sales'], languages, capacity: 5, isOnline: false },
    });
    const headers = { cookie: cookieOf(await login(user.email, user.password)) };
    const online = await api.call('PATCH', '/api/v1/me', { token: null, body: { isOnline: true }, headers });
    expect(online).toMatchObject({ status: 200, body: { isOnline: true } });
    await api.call('PATCH', `/api/v1/users/${textAt(made.body, 'id')}`, {
      body: { password: 'the second password' },
    });
    expect((await api.call('GET', '/api/v1/auth/me', { token: null, headers })).status).toBe(401);
    expect(
      (await api.call('POST', '/api/v1/users', { body: { ...user, email: 'LI@shop.example' } })).status,
    ).toBe(409);
  });
});
