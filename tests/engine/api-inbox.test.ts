import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
});
afterAll(async () => {
  await api.stop();
});

const newConversation = async (from: string): Promise<string> =>
  `/api/v1/conversations/${textAt((await say(api, channel, from, 'hello')).body, 'conversationId')}`;

describe('people in a conversation', () => {
  test('silence the bot by answering, and hand back', async () => {
    const conversation = await newConversation('ann');
    await api.call('POST', `${conversation}/messages`, { body: { text: 'I take this' } });
    expect((await say(api, channel, 'ann', 'price')).body).toMatchObject({ replies: [] });
    await api.call('POST', `${conversation}/hand-back`);
    expect((await say(api, channel, 'ann', 'price')).body).toMatchObject({
      replies: [{ text: 'Five dollars' }],
    });
  });

  test('answer once, however often the same answer is sent', async () => {
    const conversation = await newConversation('bob');
    const reply = { text: 'Hello Bob', externalId: 'reply-1' };
    const first = await api.call('POST', `${conversation}/messages`, { body: reply });
    expect((await api.call('POST', `${conversation}/messages`, { body: reply })).body).toMatchObject({
      duplicate: true,
      messageId: textAt(first.body, 'messageId'),
    });
    expect(listAt((await api.call('GET', `${conversation}/messages`)).body, 'items')).toHaveLength(2);
  });

  test('are named, and the assigned one is listed', async () => {
    const user = await api.call('POST', '/api/v1/users', {
      body: { email: 'li@shop.example', name: 'Li Na', password: 'a long password', role: 'agent' },
    });
    const agentId = textAt(user.body, 'id');
    const conversation = await newConversation('carol');
    expect((await api.call('POST', `${conversation}/assign`, { body: { agentId } })).body).toMatchObject({
      assignee: agentId,
      holder: 'human',
    });
    const { body } = await api.call('GET', `/api/v1/conversations?assignee=${agentId}`);
    expect(listAt(body, 'items')).toHaveLength(1);
    expect(
      (await api.call('POST', `${conversation}/assign`, { body: { agentId: 'usr_nobody' } })).status,
    ).toBe(422);
    expect((await api.call('POST', `${conversation}/assign`, { body: {} })).status).toBe(422);
  });

  test('are given to a team that there is, and told which ones there are', async () => {
    const conversation = await newConversation('carl');
    const give = (team: string) => api.call('POST', `${conversation}/assign`, { body: { team } });
    await api.call('PUT', '/api/v1/teams/service', { body: { title: 'Service' } });
    const ghost = await give('ghost-team');
    expect(ghost).toMatchObject({ status: 422, body: { errors: [{ pointer: '/team' }] } });
    expect(textAt(ghost.body, 'detail')).toMatch(/must be a team; there are .*service/);
    expect((await api.call('GET', conversation)).body).toMatchObject({ team: null });
    expect(await give('service')).toMatchObject({ status: 200, body: { team: 'service' } });
  });

  test('cannot go on in a conversation that a newer one has followed', async () => {
    const old = await newConversation('dan');
    await api.call('POST', `${old}/close`);
    await newConversation('dan');
    expect(await api.call('POST', `${old}/messages`, { body: { text: 'too late' } })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  test('page through long lists without gaps', async () => {
    for (const name of ['p1', 'p2', 'p3', 'p4', 'p5']) await newConversation(name);
    const ids: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await api.call('GET', `/api/v1/conversations?limit=2${cursor}`);
      ids.push(...listAt(body, 'items').map((item) => at(item, 'id')));
      const next = at(body, 'nextCursor');
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    const { rows } = await api.database.pool.query<{ id: string }>(
      'SELECT id FROM conversation ORDER BY id DESC',
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
  });
});

describe('a program with a token', () => {
  const newAgent = async (role: string): Promise<string> => {
    const email = `${role}@desk.example`;
    const body = { email, name: `Mei the ${role}`, password: 'a long password', role };
    return textAt((await api.call('POST', '/api/v1/users', { body })).body, 'id');
  };

  test('may speak for the team, and holds nothing', async () => {
    const conversation = await newConversation('tom');
    expect((await api.call('POST', `${conversation}/messages`, { body: { text: 'Hi' } })).status).toBe(201);
    expect((await api.call('GET', conversation)).body).toMatchObject({ holder: 'human', assignee: null });
    expect((await say(api, channel, 'tom', 'price')).body).toMatchObject({ replies: [] });
  });

  test('acts for an account when it says for which, and not for one that answers nobody', async () => {
    const [agentId, developer] = [await newAgent('agent'), await newAgent('developer')];
    const conversation = await newConversation('tina');
    const reply = { text: 'Hi, Mei here', agentId };
    expect((await api.call('POST', `${conversation}/messages`, { body: reply })).status).toBe(201);
    expect((await api.call('GET', conversation)).body).toMatchObject({ holder: 'human', assignee: agentId });
    await api.call('POST', `${conversation}/hand-back`);
    const credentials = { email: 'agent@desk.example', password: 'a long password' };
    const login = await api.call('POST', '/api/v1/auth/login', { token: null, body: credentials });
    const cookie = login.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const impersonated = { token: null, headers: { cookie }, body: { ...reply, agentId: developer } };
    expect((await api.call('POST', `${conversation}/messages`, impersonated)).status).toBe(422);
    const taken = await api.call('POST', `${conversation}/take-over`, { body: { agentId } });
    expect(taken).toMatchObject({ status: 200, body: { assignee: agentId } });
    for (const act of ['take-over', 'assign', 'messages'])
      expect(
        await api.call('POST', `${conversation}/${act}`, {
          body: { agentId: developer, ...(act === 'messages' ? { text: 'Hi' } : {}) },
        }),
      ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/agentId' }] } });
  });

  test('is told that it cannot hold a conversation, and what to do instead', async () => {
    const conversation = await newConversation('tess');
    expect(await api.call('POST', `${conversation}/take-over`)).toMatchObject({
      status: 422,
      body: {
        detail: expect.stringContaining('say which account does; GET /api/v1/users lists them'),
        errors: [{ pointer: '/agentId' }],
      },
    });
    const { rows } = await api.database.pool.query<{ id: string }>('SELECT id FROM api_token LIMIT 1');
    const token = await api.call('POST', `${conversation}/assign`, { body: { agentId: rows[0]?.id } });
    expect(token).toMatchObject({ status: 422, body: { errors: [{ pointer: '/agentId' }] } });
    expect((await api.call('GET', conversation)).body).toMatchObject({ holder: 'bot', assignee: null });
    expect((await api.call('GET', '/api/v1/conversations?assignee=me')).status).toBe(422);
  });
});

describe('what went wrong', () => {
  let receiver: Server;
  let answers: number[] = [];
  const received: string[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      void readAll(request).then(() => {
        received.push(String(request.headers['idempotency-key']));
        response.writeHead(answers.shift() ?? 200).end();
      });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  test('a message that a webhook refuses is a dead letter, and is sent again under the same key when somebody says so', async () => {
    const port = (receiver.address() as AddressInfo).port;
    await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [`127.0.0.1:${port}`] } });
    const hooked = await openChannel(api, 'api', { webhookUrl: `http://127.0.0.1:${port}/hook` });
    answers = [400];
    const { body } = await say(api, hooked, 'wanda', 'price');
    const dead = await until(
      async () => listAt((await api.call('GET', '/api/v1/dead-letters')).body, 'items')[0],
    );
    expect(dead).toMatchObject({
      kind: 'send',
      status: 'dead',
      conversationId: textAt(body, 'conversationId'),
      error: expect.stringContaining('400'),
    });
    expect(
      (await api.call('POST', '/api/v1/dead-letters/retry', { body: { id: textAt(dead, 'id') } })).status,
    ).toBe(204);
    const messages = `/api/v1/conversations/${textAt(body, 'conversationId')}/messages`;
    await until(
      async () =>
        at(listAt((await api.call('GET', messages)).body, 'items')[1], 'delivery') === 'sent' || undefined,
    );
    expect(received).toEqual([textAt(dead, 'id'), textAt(dead, 'id')]);
    const timeline = await api.call('GET', messages.replace('/messages', '/timeline'));
    expect(at(timeline.body, 'items', 0, 'effects', 0, 'outbox')).toMatchObject({ status: 'done' });
    expect(
      (await api.call('POST', '/api/v1/dead-letters/retry', { body: { id: 'run_none/1/0' } })).status,
    ).toBe(404);
  }, 20_000);

  test('a parked event is listed, and has its turn when somebody says so', async () => {
    const said = await say(api, channel, 'percy', 'price');
    const conversation = textAt(said.body, 'conversationId');
    const { body } = await api.call('GET', `/api/v1/conversations/${conversation}/timeline`);
    const id = textAt(body, 'items', 0, 'eventId');
    // As the engine leaves an event whose turn has failed: heard, without consequence.
    await api.database.pool.query(
      `UPDATE event SET status = 'parked', error = 'a bug of ours' WHERE id = $1`,
      [id],
    );
    await api.database.pool.query(`DELETE FROM message WHERE conversation_id = $1 AND direction = 'out'`, [
      conversation,
    ]);
    await api.database.pool.query(`UPDATE conversation SET seq = 1 WHERE id = $1`, [conversation]);
    expect(listAt((await api.call('GET', '/api/v1/parked-events')).body, 'items')).toEqual([
      expect.objectContaining({ id, error: 'a bug of ours', conversationId: conversation }),
    ]);
    expect((await api.call('POST', `/api/v1/parked-events/${id}/retry`)).status).toBe(204);
    const messages = await until(async () => {
      const items = listAt(
        (await api.call('GET', `/api/v1/conversations/${conversation}/messages`)).body,
        'items',
      );
      return items.length >= 2 ? items : undefined;
    });
    expect(messages.map((message) => [at(message, 'seq'), at(message, 'text')])).toEqual([
      [1, 'price'],
      [2, 'Five dollars'],
    ]);
    expect(listAt((await api.call('GET', '/api/v1/parked-events')).body, 'items')).toEqual([]);
    expect((await api.call('POST', `/api/v1/parked-events/${id}/retry`)).status).toBe(404);
  }, 20_000);
});

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

/** Asks until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const endMs = performance.now() + 15_000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (performance.now() > endMs) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
