import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let site: Server;
let address: string;
const pages = new Map<string, string>();
const visited: string[] = [];

beforeAll(async () => {
  site = createServer(({ url = '/' }, response) => {
    visited.push(url);
    const page = pages.get(url);
    if (page === undefined) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  address = `http://${host}`;
  api = await startApi();
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [host] } });
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'shop' } });
}, 60_000);
afterAll(async () => {
  await api.stop();
  site.closeAllConnections();
  site.close();
});

const SOURCES = '/api/v1/knowledge/bases/shop/sources';
const add = (body: object) => api.call('POST', SOURCES, { body });
const sourceOf = async (id: string) => (await api.call('GET', `${SOURCES}/${id}`)).body;
const settled = (id: string, status: string) =>
  eventually(
    () => sourceOf(id),
    (source) => at(source, 'status') === status,
  );
/** As if its time had come; resolves once it was looked at again. */
async function comeDue(id: string, status: string): Promise<unknown> {
  const due = await api.database.pool.query<{ next_at: Date }>(
    `UPDATE knowledge_source SET next_at = now() - interval '1 minute' WHERE id = $1 RETURNING next_at`,
    [id],
  );
  const before = due.rows[0]?.next_at.toISOString();
  return eventually(
    () => sourceOf(id),
    (source) => at(source, 'status') === status && at(source, 'nextAt') !== before,
  );
}
const hoursToNext = (source: unknown): number =>
  (Date.parse(textAt(source, 'nextAt')) - Date.parse(textAt(source, 'updatedAt'))) / 3_600_000;
const passages = async (id: string) =>
  listAt((await api.call('GET', `/api/v1/knowledge/bases/shop/passages?source=${id}`)).body, 'items').map(
    (passage) => [textAt(passage, 'id'), textAt(passage, 'text')] as const,
  );

const HELP = (days: string): string =>
  `<main><h1>Returns</h1><p>Send lamps back for free.</p><h1>Delivery</h1><p>Lamps arrive in ${days} days.</p></main>`;

test('a page is looked at again when its time has come: what changed changes, and what cannot be read stays', async () => {
  pages.set('/help', HELP('four'));
  const { body } = await add({ type: 'url', url: `${address}/help`, everyHours: 48 });
  const id = textAt(body, 'id');
  expect(hoursToNext(await settled(id, 'ready'))).toBe(48);
  const before = await passages(id);

  pages.set('/help', HELP('five'));
  expect(hoursToNext(await comeDue(id, 'ready'))).toBe(48);
  const after = await passages(id);
  expect(after.map(([, text]) => text)).toEqual(['Send lamps back for free.', 'Lamps arrive in five days.']);
  expect([after[0]?.[0], after[1]?.[0] === before[1]?.[0]]).toEqual([before[0]?.[0], false]);

  pages.delete('/help');
  const failed = await comeDue(id, 'failed');
  expect([at(failed, 'error'), hoursToNext(failed)]).toEqual(['it answers 503', 48]);
  expect(await passages(id)).toEqual(after);

  pages.set('/help', HELP('six'));
  expect(await comeDue(id, 'ready')).toMatchObject({ error: null, everyHours: 48 });
  expect((await passages(id)).map(([, text]) => text)).toContain('Lamps arrive in six days.');
}, 60_000);

test('how often is changed later, and kept when the page is given again; nothing is read for it', async () => {
  pages.set('/faq', '<p>Open every day.</p>');
  const url = `${address}/faq`;
  const { body } = await add({ type: 'url', url });
  const id = textAt(body, 'id');
  expect(await settled(id, 'ready')).toMatchObject({ everyHours: null, nextAt: null });
  const change = (everyHours: number | null) =>
    api.call('PATCH', `${SOURCES}/${id}`, { body: { everyHours } });
  const changed = await change(6);
  expect([changed.status, at(changed.body, 'status'), hoursToNext(changed.body)]).toEqual([202, 'ready', 6]);
  expect(visited.filter((path) => path === '/faq')).toHaveLength(1);
  await add({ type: 'url', url });
  expect(hoursToNext(await settled(id, 'ready'))).toBe(6);
  expect((await change(null)).body).toMatchObject({ everyHours: null, nextAt: null });
}, 60_000);

test('a site is looked at again like a page, and whom it is for can be said beside it', async () => {
  pages.set('/robots.txt', 'User-agent: *\nDisallow: /private');
  pages.set('/', '<main><h1>Start</h1><p>Welcome to the lamp shop.</p></main>');
  const { body } = await add({ type: 'crawl', url: `${address}/`, pages: 1, everyHours: 168 });
  const id = textAt(body, 'id');
  await settled(id, 'ready');
  await api.call('PATCH', `${SOURCES}/${id}`, { body: { market: 'AT', everyHours: 24 } });
  const source = await settled(id, 'ready');
  expect([at(source, 'market'), hoursToNext(source)]).toEqual(['AT', 24]);
  expect(hoursToNext(await comeDue(id, 'ready'))).toBe(24);
}, 60_000);

test('a file is not looked at again, and how often must be a year at most', async () => {
  const { body } = await add({ type: 'text', name: 'typed', format: 'text', text: 'Hello.' });
  const refused = await api.call('PATCH', `${SOURCES}/${textAt(body, 'id')}`, { body: { everyHours: 24 } });
  expect([refused.status, textAt(refused.body, 'detail')]).toEqual([
    422,
    expect.stringContaining('uploaded again'),
  ]);
  expect((await add({ type: 'url', url: `${address}/x`, everyHours: 9000 })).status).toBe(422);
  expect((await api.call('PATCH', `${SOURCES}/${textAt(body, 'id')}`, { body: {} })).status).toBe(422);
});

test('a page is called what it calls itself, and so are the pages of a site; what could not be read keeps its title', async () => {
  pages.set('/titled', '<title>\n Returns &amp; refunds </title><h1>Returns</h1><p>Within 30 days.</p>');
  pages.set('/headed', '<h1>Delivery</h1><p>Within 3 days.</p>');
  pages.set('/bare', '<p>We are open all day.</p>');
  const titleOf = async (path: string): Promise<unknown> => {
    const { body } = await add({ type: 'url', url: `${address}${path}` });
    return at(await settled(textAt(body, 'id'), 'ready'), 'title');
  };
  expect([await titleOf('/titled'), await titleOf('/headed'), await titleOf('/bare')]).toEqual([
    'Returns & refunds',
    'Delivery',
    null,
  ]);

  pages.set('/robots.txt', '');
  pages.set(
    '/site',
    '<title>Help</title><p>All of it.</p><nav><a href="/titled">1</a><a href="/headed">2</a></nav>',
  );
  const site = textAt((await add({ type: 'crawl', url: `${address}/site`, depth: 1 })).body, 'id');
  expect(await settled(site, 'ready')).toMatchObject({ name: `${address}/site`, title: 'Help' });
  const passages = async (): Promise<unknown[][]> =>
    listAt((await api.call('GET', `/api/v1/knowledge/bases/shop/passages?source=${site}`)).body, 'items').map(
      (passage) => [at(passage, 'text'), at(passage, 'page')],
    );
  const all = [
    ['All of it.', 'Help'],
    ['Within 30 days.', 'Returns & refunds'],
    ['Within 3 days.', 'Delivery'],
  ];
  expect(await passages()).toEqual(expect.arrayContaining(all));
  pages.delete('/titled');
  pages.set(
    '/site',
    '<title>Help desk</title><p>All of it.</p><nav><a href="/titled">1</a><a href="/headed">2</a></nav>',
  );
  await api.call('POST', `${SOURCES}/${site}/read`);
  await eventually(
    () => sourceOf(site),
    (source) => at(source, 'title') === 'Help desk',
  );
  expect(await passages()).toEqual(expect.arrayContaining([['All of it.', 'Help desk'], ...all.slice(1)]));
});
