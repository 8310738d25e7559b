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
  expect(api.errors).toEqual([]);
  await api.stop();
});

async function newContact(from: string): Promise<{ contact: string; conversation: string }> {
  const conversation = textAt((await say(api, channel, from, 'price')).body, 'conversationId');
  const contact = textAt(
    (await api.call('GET', `/api/v1/conversations/${conversation}`)).body,
    'contact',
    'id',
  );
  return { contact: `/api/v1/contacts/${contact}`, conversation };
}

describe('a contact', () => {
  test('is changed by name, and null takes a value away', async () => {
    const { contact } = await newContact('ann');
    const changed = await api.call('PATCH', contact, {
      body: {
        name: 'Ann',
        email: 'ann@shop.example',
        country: 'de',
        language: 'DE_at',
        fields: { vip: true, note: 'x' },
      },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        name: 'Ann',
        country: 'DE',
        language: 'de-AT',
        fields: { vip: true, note: 'x' },
        tags: ['asked'],
      },
    });
    const cleared = await api.call('PATCH', contact, { body: { email: null, fields: { note: null } } });
    expect(cleared.body).toMatchObject({ name: 'Ann', fields: { vip: true } });
    expect(at(cleared.body, 'email')).toBeUndefined();
    expect((await api.call('PATCH', contact, { body: { zone: 'Nowhere/Land' } })).status).toBe(422);
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const { contact } = await newContact('bob');
    const etag = (await api.call('GET', contact)).headers.get('etag') ?? '';
    expect(
      (await api.call('PATCH', contact, { body: { name: 'One' }, headers: { 'if-match': etag } })).status,
    ).toBe(200);
    const late = await api.call('PATCH', contact, { body: { name: 'Two' }, headers: { 'if-match': etag } });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'precondition.failed', revision: Number(etag.replaceAll('"', '')) + 1 },
    });
  });

  test('gets its tags by a turn, so that triggers hear of them', async () => {
    const flow = {
      ...priceFlow('tagged'),
      triggers: { t: { type: 'contact.tagged', v: 1, config: { any: ['vip'] }, next: 'say' } },
    };
    const imported = await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
    expect(imported.status).toBe(201);
    const { contact, conversation } = await newContact('carol');
    expect(
      (await api.call('PATCH', contact, { body: { tags: { add: ['vip'], remove: ['asked'] } } })).body,
    ).toMatchObject({ tags: expect.arrayContaining(['vip', 'asked']) });
    const messages = listAt(
      (await api.call('GET', `/api/v1/conversations/${conversation}/messages`)).body,
      'items',
    );
    expect(messages).toHaveLength(3);
    expect((await api.call('PATCH', contact, { body: { tags: ['only'] } })).body).toMatchObject({
      tags: ['only'],
    });
    await api.call('POST', `/api/v1/conversations/${conversation}/close`);
    expect((await api.call('PATCH', contact, { body: { tags: [] } })).body).toMatchObject({ tags: [] });
  });

  test('keeps what turns write while it is being changed', async () => {
    const { contact } = await newContact('dora');
    const changes = Array.from({ length: 10 }, (_, index) =>
      api.call('PATCH', contact, { body: { fields: { [`f${index}`]: index } } }),
    );
    const messages = Array.from({ length: 10 }, () => say(api, channel, 'dora', 'price'));
    for (const { status } of await Promise.all([...changes, ...messages])) expect(status).toBe(200);
    expect(Object.keys(at((await api.call('GET', contact)).body, 'fields') ?? {})).toHaveLength(10);
  });
});

describe('what the law asks for', () => {
  test('everything about a customer in one document', async () => {
    const { contact } = await newContact('eve');
    const { body, headers } = await api.call('GET', `${contact}/export`);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(body).toMatchObject({
      contact: { tags: ['asked'], identities: [{ channelId: channel, externalId: 'eve' }] },
      conversations: [
        { messages: [{ text: 'price' }, { text: 'Five dollars' }], events: [{ type: 'message.received' }] },
      ],
    });
  });

  test('a customer who is forgotten leaves no row behind, and who writes again is new', async () => {
    const sender = 'forget-me-please';
    const flow = {
      ...priceFlow('later', 'later'),
      nodes: { say: { type: 'wait', v: 1, config: { for: 'PT1H' }, next: { done: null } } },
    };
    expect((await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow })).status).toBe(201);
    const { contact, conversation } = await newContact(sender);
    await say(api, channel, sender, 'later');
    for (const table of ['run', 'timer']) expect(await rowsWith(table, conversation)).toHaveLength(1);
    await api.call('PATCH', contact, { body: { email: `${sender}@shop.example` } });
    await api.call('POST', `/api/v1/conversations/${conversation}/messages`, {
      body: { text: `hello ${sender}` },
    });
    expect(await api.call('DELETE', contact)).toMatchObject({
      status: 200,
      body: { conversations: 1, messages: 4 },
    });
    for (const table of [
      'contact',
      'identity',
      'conversation',
      'message',
      'event',
      'run',
      'timer',
      'outbox',
      'visitor',
      'audit',
    ])
      expect(await rowsWith(table, sender)).toEqual([]);
    for (const table of ['message', 'event', 'run', 'timer', 'conversation'])
      expect(await rowsWith(table, conversation)).toEqual([]);
    expect((await api.call('GET', contact)).status).toBe(404);
    const again = await newContact(sender);
    expect(again.contact).not.toBe(contact);
    const audit = await api.call('GET', '/api/v1/audit?limit=20');
    expect(listAt(audit.body, 'items')).toContainEqual(
      expect.objectContaining({ action: 'contact.erased', detail: { conversations: 1, messages: 4 } }),
    );
  });

  test('a customer who writes while being forgotten is heard all the same', async () => {
    const { contact } = await newContact('hasty');
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => say(api, channel, 'hasty', 'price')),
      api.call('DELETE', contact),
      ...Array.from({ length: 5 }, () => say(api, channel, 'hasty', 'price')),
    ]);
    for (const { status } of answers) expect(status).toBe(200);
    // What waits in line with others hears all that is said until the last of them is settled.
    for (const { body } of answers)
      if (at(body, 'messageId') !== undefined) expect(listAt(body, 'replies')).not.toEqual([]);
  });
});

async function rowsWith(table: string, text: string): Promise<unknown[]> {
  const { rows } = await api.database.pool.query<{ t: string }>(
    `SELECT t::text FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`,
    [text],
  );
  return rows;
}
