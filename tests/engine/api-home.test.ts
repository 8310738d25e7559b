import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer } from '../../apps/engine/src/main.js';
import { readConfig } from '../../apps/engine/src/config.js';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';
import { openSource } from './event-source.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const flowAt = async (id: string): Promise<unknown> =>
  listAt((await api.call('GET', '/api/v1/flows?limit=200')).body, 'items').find(
    (item) => at(item, 'id') === id,
  );

/** Adds and asks for a tag. */
const taggingFlow = (id: string, tag: string, word: string) => ({
  ...priceFlow(id, word),
  nodes: {
    say: { type: 'message.send', v: 1, config: { text: 'Five dollars' }, next: { done: 'tag' } },
    tag: { type: 'lead.tag', v: 1, config: { add: [tag] }, next: { done: null } },
  },
});

describe('the list of flows', () => {
  test('says how the draft stands against what is live, and what is wrong with it', async () => {
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow('stand') });
    expect(await flowAt('stand')).toMatchObject({ liveVersion: 1, isDraftChanged: false, errors: 0 });
    const moved = { ...priceFlow('stand'), layout: { say: [5, 5] } };
    const headers = { 'if-match': '*' };
    await api.call('PUT', '/api/v1/flows/stand', { body: moved, headers });
    expect(await flowAt('stand')).toMatchObject({ isDraftChanged: false });
    const broken = {
      ...moved,
      nodes: { say: { type: 'message.send', v: 1, config: {}, next: { done: null } } },
    };
    await api.call('PUT', '/api/v1/flows/stand', { body: broken, headers });
    expect(await flowAt('stand')).toMatchObject({
      isDraftChanged: true,
      errors: expect.any(Number),
      updatedBy: { name: 'test admin' },
    });
    expect(at(await flowAt('stand'), 'errors')).toBeGreaterThan(0);
  });

  test('counts what is wrong as of now, and tells what is only to be filled in', async () => {
    const nodes = {
      say: { type: 'message.send', v: 1, config: {}, next: { done: 'assign' } },
      assign: { type: 'conversation.assign', v: 1, config: { team: 'night', announce: 'Wait' }, next: {} },
    };
    const unfinished = { ...priceFlow('now', 'nowhere else'), languages: ['en'], nodes };
    await api.call('POST', '/api/v1/flows/import?unfinished=true', { body: unfinished });
    expect(await flowAt('now')).toMatchObject({ errors: 1, toFillIn: 1, warnings: 1 });
    await api.call('PUT', '/api/v1/teams/night', { body: { title: 'Night' } });
    const mei = { email: 'mei@night.example', name: 'Mei', password: 'a long password', role: 'agent' };
    await api.call('POST', '/api/v1/users', { body: { ...mei, teams: ['night'] } });
    expect(await flowAt('now')).toMatchObject({ errors: 1, toFillIn: 1, warnings: 0 });
  });

  test('counts another live flow that answers the same as one, whatever they share', async () => {
    const words = { any: ['lantern', 'lamp shade'] };
    const shared = { t1: { type: 'message.keyword', v: 1, config: words, next: 'say' } };
    const load = (id: string, query = '') =>
      api.call('POST', `/api/v1/flows/import${query}`, { body: { ...priceFlow(id), triggers: shared } });
    await load('glows');
    expect(await flowAt('glows')).toMatchObject({ errors: 0, warnings: 0 });
    await load('shines', '?publish=true');
    expect(await flowAt('glows')).toMatchObject({ errors: 0, warnings: 1 });
    await api.call('POST', '/api/v1/flows/shines/unpublish');
    expect(await flowAt('glows')).toMatchObject({ errors: 0, warnings: 0 });
  });

  test('goes by what is known around a flow, of which secrets are told to admins alone', async () => {
    await api.call('PUT', '/api/v1/tags/made', { body: {} });
    await api.call('PUT', '/api/v1/secrets/shipping', { body: { value: 'x', hosts: ['a.example'] } });
    for (const [id, tag] of [
      ['own', 'slip'],
      ['other', 'used'],
    ] as const)
      await api.call('POST', '/api/v1/flows/import', { body: taggingFlow(id, tag, id) });
    const known = async (id: string, options = {}) =>
      (await api.call('GET', `/api/v1/flows/${id}/known`, options)).body;
    const tags = listAt(await known('own'), 'tags');
    expect(['made', 'used', 'slip'].map((tag) => tags.includes(tag))).toEqual([true, true, false]);
    expect(at(await known('own'), 'secrets')).toEqual([{ name: 'shipping', hosts: ['a.example'] }]);
    const token = await api.token('operator');
    expect(await known('own', { token })).not.toHaveProperty('secrets');
    expect((await api.call('GET', '/api/v1/flows/nowhere/known')).status).toBe(404);
    // The tag, and a text that lacks Chinese. What another flow names, too, is no slip.
    expect(await flowAt('own')).toMatchObject({ warnings: 2 });
    await api.call('POST', '/api/v1/flows/import', { body: taggingFlow('third', 'slip', 'third') });
    expect(await flowAt('own')).toMatchObject({ warnings: 1 });
  });

  test('finds words in texts, names and notes, whatever their case, and not in the words of the format', async () => {
    const words = { ...priceFlow('texts'), notes: [{ id: 'n', text: '記得改 "Price"', position: [0, 0] }] };
    await api.call('POST', '/api/v1/flows/import', { body: words });
    const find = async (search: string): Promise<unknown[]> =>
      listAt((await api.call('GET', `/api/v1/flow-texts?search=${encodeURIComponent(search)}`)).body, 'items')
        .filter((item) => at(item, 'id') === 'texts')
        .map((item) => at(item, 'text'));
    expect(await find('FIVE dol')).toEqual(['Five dollars']);
    expect(await find('改 "price')).toEqual(['記得改 "Price"']);
    expect(await find('message.send')).toEqual([]);
    expect(await find('%')).toEqual([]);
  });

  test('keeps flows in folders, which have one name each and go without their flows', async () => {
    await api.call('POST', '/api/v1/flows/import', { body: priceFlow('kept') });
    const { body, status } = await api.call('POST', '/api/v1/folders', { body: { name: ' 双十一 ' } });
    expect([status, body]).toEqual([201, { id: expect.any(String), name: '双十一' }]);
    const id = textAt(body, 'id');
    expect((await api.call('POST', '/api/v1/folders', { body: { name: '双十一' } })).status).toBe(409);
    expect((await api.call('PATCH', '/api/v1/flows/kept', { body: { folderId: id } })).status).toBe(204);
    expect(await flowAt('kept')).toMatchObject({ folderId: id, revision: 1 });
    expect((await api.call('PATCH', '/api/v1/flows/kept', { body: { folderId: 'fld_no' } })).status).toBe(
      404,
    );
    expect(
      (await api.call('PATCH', `/api/v1/folders/${id}`, { body: { name: 'Singles Day' } })).body,
    ).toEqual({
      id,
      name: 'Singles Day',
    });
    expect((await api.call('DELETE', `/api/v1/folders/${id}`)).body).toEqual({ flows: ['kept'] });
    expect(await flowAt('kept')).toMatchObject({ folderId: null });
    expect((await api.call('PATCH', `/api/v1/folders/${id}`, { body: { name: 'Late' } })).status).toBe(404);
  });

  test('puts flows away that customers do not get; publishing brings one back', async () => {
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow('away') });
    const put = (isArchived: boolean) => api.call('PATCH', '/api/v1/flows/away', { body: { isArchived } });
    expect((await put(true)).status).toBe(409);
    await api.call('POST', '/api/v1/flows/away/unpublish');
    expect((await put(true)).status).toBe(204);
    expect(await flowAt('away')).toMatchObject({ isArchived: true });
    expect((await put(false)).status).toBe(204);
    await put(true);
    await api.call('POST', '/api/v1/flows/away/publish');
    expect(await flowAt('away')).toMatchObject({ isArchived: false, liveVersion: 2 });
  });
});

describe('presence', () => {
  test('reaches everybody in the workspace, also in another process, and nobody who comes later', async () => {
    await api.call('POST', '/api/v1/flows/import', { body: priceFlow('shared') });
    const config = readConfig(
      { port: '0', role: 'web', data: '/nonexistent' },
      {
        DATABASE_URL: api.database.url,
        NIGHTSHIFT_SECRET: 'a secret for tests only',
        NIGHTSHIFT_HOST: '127.0.0.1',
      },
    );
    const other = await startServer(config, { log: { info: () => {}, warn: () => {}, error: () => {} } });
    const authorization = `Bearer ${await api.token('developer')}`;
    const line = await openSource(`http://127.0.0.1:${other.port}/api/v1/stream`, { authorization });
    await line.until(() => line.lastId !== '');
    const body = { page: 'p1', step: 'say', isHere: true };
    expect((await api.call('POST', '/api/v1/flows/shared/presence', { body })).status).toBe(204);
    const events = await line.until((all) => all.some(({ type }) => type === 'presence'));
    expect(events.find(({ type }) => type === 'presence')?.data).toEqual({
      flowId: 'shared',
      who: { id: expect.any(String), name: 'test admin' },
      ...body,
      asks: false,
      contested: [],
    });
    line.close();
    await other.stop();
    expect((await api.call('POST', '/api/v1/flows/nowhere/presence', { body })).status).toBe(404);
  });
});

describe('tags', () => {
  const tagOf = async (name: string): Promise<unknown> =>
    listAt((await api.call('GET', '/api/v1/tags')).body, 'items').find((item) => at(item, 'name') === name);

  test('are counted, coloured, renamed at contacts and in drafts, and become one', async () => {
    await api.call('POST', '/api/v1/flows/import?publish=true', {
      body: taggingFlow('tagger', 'hot', 'lamp'),
    });
    const channel = await openChannel(api);
    const contacts = new Set<string>();
    for (const who of ['tag-ann', 'tag-bob']) {
      const conversation = textAt((await say(api, channel, who, 'lamp')).body, 'conversationId');
      const shown = await api.call('GET', `/api/v1/conversations/${conversation}`);
      contacts.add(textAt(shown.body, 'contact', 'id'));
    }
    const [ann = '', bob = ''] = contacts;
    await api.call('PATCH', `/api/v1/contacts/${bob}`, { body: { tags: { add: ['warm'] } } });
    for (let tries = 0; tries < 100 && at(await tagOf('warm'), 'contacts') !== 1; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await api.call('PUT', '/api/v1/tags/hot', { body: { color: 'red' } });
    expect(await tagOf('hot')).toEqual({
      name: 'hot',
      color: 'red',
      contacts: 2,
      flows: [{ id: 'tagger', name: 'Price question', isLive: true }],
    });
    expect((await api.call('DELETE', '/api/v1/tags/hot')).status).toBe(409);
    const merged = await api.call('PUT', '/api/v1/tags/hot', { body: { name: 'warm' } });
    expect(merged.body).toEqual({
      name: 'warm',
      contacts: 2,
      drafts: ['tagger'],
      live: [{ id: 'tagger', name: 'Price question', isLive: true }],
      parted: { alone: [ann], both: [bob], drafts: ['tagger'] },
    });
    expect(at((await api.call('GET', `/api/v1/contacts/${ann}`)).body, 'tags')).toEqual(['warm']);
    expect(at((await api.call('GET', `/api/v1/contacts/${bob}`)).body, 'tags')).toEqual(['warm']);
    const draft = (await api.call('GET', '/api/v1/flows/tagger')).body;
    expect(at(draft, 'draft', 'nodes', 'tag', 'config')).toEqual({ add: ['warm'] });
    expect(await tagOf('warm')).toMatchObject({ color: 'red', contacts: 2 });
    // The published version still adds the old name, as it must.
    expect(await tagOf('hot')).toMatchObject({ contacts: 0, flows: [{ id: 'tagger', isLive: true }] });
    // And back again: who carried which is as before.
    const body = { from: 'warm', color: 'red', parted: at(merged.body, 'parted') };
    expect((await api.call('POST', '/api/v1/tags/hot/split', { body })).status).toBe(204);
    expect(at((await api.call('GET', `/api/v1/contacts/${ann}`)).body, 'tags')).toEqual(['hot']);
    expect(at((await api.call('GET', `/api/v1/contacts/${bob}`)).body, 'tags')).toEqual(['warm', 'hot']);
    const parted = (await api.call('GET', '/api/v1/flows/tagger')).body;
    expect(at(parted, 'draft', 'nodes', 'tag', 'config')).toEqual({ add: ['hot'] });
    expect(await tagOf('hot')).toMatchObject({ color: 'red', contacts: 2 });
    expect((await api.call('PUT', '/api/v1/tags/hot', { body: { name: 'warm' } })).status).toBe(200);
    await api.call('POST', '/api/v1/flows/tagger/unpublish');
    await api.call('PUT', '/api/v1/tags/gone', { body: {} });
    expect(await tagOf('gone')).toEqual({ name: 'gone', color: null, contacts: 0, flows: [] });
    expect((await api.call('DELETE', '/api/v1/tags/warm')).status).toBe(204);
    expect(at((await api.call('GET', `/api/v1/contacts/${ann}`)).body, 'tags')).toEqual([]);
    const operator = await api.token('agent');
    expect((await api.call('PUT', '/api/v1/tags/x', { body: {}, token: operator })).status).toBe(403);
  });
});

describe('fields of contacts', () => {
  test('are declared, listed beside those that contacts simply have, and taken away', async () => {
    const channel = await openChannel(api);
    const said = await say(api, channel, 'field-ann', 'hello');
    const shown = await api.call('GET', `/api/v1/conversations/${textAt(said.body, 'conversationId')}`);
    await api.call('PATCH', `/api/v1/contacts/${textAt(shown.body, 'contact', 'id')}`, {
      body: { fields: { budget: 100, size: 'L' } },
    });
    const label = { en: 'Size', 'zh-CN': '尺码' };
    const save = (key: string, body: unknown) => api.call('PUT', `/api/v1/contact-fields/${key}`, { body });
    expect((await save('size', { label, type: 'choice' })).status).toBe(422);
    expect((await save('1st', { label, type: 'text' })).status).toBe(422);
    expect((await save('size', { label, type: 'choice', options: ['S', 'L'] })).status).toBe(204);
    await api.call('POST', '/api/v1/flows/import', {
      body: {
        ...priceFlow('keeping', 'keeping'),
        nodes: {
          say: {
            type: 'message.send',
            v: 1,
            config: { text: '{{contact.color}}{{contact.flavour}}' },
            next: { done: 'keep' },
          },
          keep: { type: 'contact.set', v: 1, config: { field: 'color', value: 'red' }, next: { done: null } },
        },
      },
    });
    const listed = await api.call('GET', '/api/v1/contact-fields');
    expect(at(listed.body, 'items')).toEqual([
      { key: 'budget', label: {}, type: 'text', options: [], isDeclared: false, contacts: 1 },
      { key: 'color', label: {}, type: 'text', options: [], isDeclared: false, contacts: 0 },
      { key: 'size', label, type: 'choice', options: ['S', 'L'], isDeclared: true, contacts: 1 },
    ]);
    const checked = await api.call('POST', '/api/v1/flows/check', {
      body: {
        ...priceFlow('reading', 'reading'),
        nodes: {
          say: {
            type: 'message.send',
            v: 1,
            config: {
              text: '{{contact.color}}{{contact.size}}{{contact.fields.flavour}}',
            },
            next: { done: null },
          },
        },
      },
    });
    expect(at(checked.body, 'problems')).toMatchObject([
      { code: 'field.unknown', severity: 'warning', params: { path: 'contact.fields.flavour' } },
    ]);
    expect((await api.call('DELETE', '/api/v1/contact-fields/size')).status).toBe(204);
    expect((await api.call('DELETE', '/api/v1/contact-fields/size')).status).toBe(404);
  });
});

describe('the audit', () => {
  test('is read by who, what and when, with names, and cannot be rewritten', async () => {
    const before = new Date().toISOString();
    await api.call('POST', '/api/v1/flows/import', { body: priceFlow('audited') });
    for (const name of ['One', 'Two'])
      await api.call('PUT', '/api/v1/flows/audited', {
        body: { ...priceFlow('audited'), name },
        headers: { 'if-match': '*' },
      });
    const read = async (query: string): Promise<unknown> =>
      at((await api.call('GET', `/api/v1/audit?${query}`)).body, 'items');
    // Saving a draft again and again is one line.
    expect(await read('subject=audited')).toMatchObject([
      { action: 'flow.edited', actorName: 'test admin', subjectName: 'Two' },
      { action: 'flow.imported' },
    ]);
    expect(await read(`kind=flow&from=${before}&limit=200`)).toHaveLength(2);
    expect(await read(`kind=tag&from=${before}`)).toEqual([]);
    expect(await read(`until=${before}&subject=audited`)).toEqual([]);
    expect(await read('actor=usr_nobody')).toEqual([]);
    await expect(api.database.pool.query(`UPDATE audit SET actor = 'me'`)).rejects.toThrow('only added to');
    await expect(api.database.pool.query('DELETE FROM audit')).rejects.toThrow('only added to');
    const operator = await api.token('operator');
    expect((await api.call('GET', '/api/v1/audit', { token: operator })).status).toBe(403);
  });
});

describe('operations', () => {
  test('say how much is waiting, and for how long', async () => {
    const empty = await api.call('GET', '/api/v1/operations');
    expect(empty.body).toEqual({
      events: { waiting: 0, parked: 0, oldestWaitingMs: null },
      outbox: { queued: 0, running: 0, held: 0, dead: 0, oldestQueuedMs: null },
      timers: { waiting: 0, overdue: 0 },
    });
    await api.database.pool.query(
      `INSERT INTO outbox (id, workspace_id, partition, conversation_id, kind, payload, status, next_at, created_at)
       VALUES ('dead/1/1', $1, 0, 'cnv_x', 'send', '{}', 'dead', now(), now()), ('late/1/1', $1, 0, 'cnv_x', 'send', '{}', 'held', now(), now())`,
      [api.workspaceId],
    );
    expect((await api.call('GET', '/api/v1/operations')).body).toMatchObject({
      outbox: { held: 1, dead: 1 },
    });
    await api.database.pool.query(`DELETE FROM outbox WHERE conversation_id = 'cnv_x'`);
  });
});

test('new flows speak the languages of the workspace', async () => {
  expect(at((await api.call('GET', '/api/v1/settings')).body, 'languages')).toEqual(['en']);
  const body = { languages: ['zh-CN', 'en'] };
  expect((await api.call('PATCH', '/api/v1/settings', { body })).body).toMatchObject(body);
  expect((await api.call('PATCH', '/api/v1/settings', { body: { languages: [] } })).status).toBe(422);
});

test('a flow tells which live flows run it as a step', async () => {
  const flow = (id: string, node: object) => ({
    ...{ schema: 1, id, name: `Flow ${id}`, languages: ['en'], variables: {} },
    triggers: { any: { type: 'message.keyword', v: 1, config: { any: [id] }, next: 'a' } },
    nodes: { a: { v: 1, next: {}, ...node } },
  });
  const running = { type: 'flow.run', config: { flow: 'called' } };
  const load = (document: object, publish: boolean) =>
    api.call('POST', `/api/v1/flows/import?publish=${String(publish)}`, { body: document });
  await load(flow('called', { type: 'message.send', config: { text: 'called' } }), true);
  await load(flow('calls', running), true);
  await load(flow('would-call', running), false);
  await load(flow('says-called', { type: 'message.send', config: { text: 'called it' } }), true);
  const callers = await api.call('GET', '/api/v1/flows/called/callers');
  expect(callers.body).toEqual({ items: [{ id: 'calls', name: 'Flow calls' }] });
  expect((await api.call('GET', '/api/v1/flows/none/callers')).status).toBe(404);
});
