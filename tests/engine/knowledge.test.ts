import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importNext } from '../../apps/engine/src/knowledge/import-source.js';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { putSource } from '../../apps/engine/src/knowledge/sources.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let site: Server;
let host: string;
const pages = new Map<string, string>();
const visited: string[] = [];

beforeAll(async () => {
  site = createServer((request, response) => {
    const { url = '/' } = request;
    visited.push(url);
    const page = pages.get(url);
    const type = url.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8';
    if (page === undefined) response.writeHead(404).end();
    else if (page.startsWith('→')) response.writeHead(302, { location: page.slice(1) }).end();
    else response.writeHead(200, { 'content-type': type }).end(url.endsWith('.gz') ? gzipSync(page) : page);
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  api = await startApi();
}, 60_000);
afterAll(async () => {
  await api.stop();
  site.closeAllConnections();
  site.close();
});

async function makeBase(name: string): Promise<string> {
  const { status, body } = await api.call('POST', '/api/v1/knowledge/bases', { body: { name } });
  expect(status).toBe(201);
  return textAt(body, 'id');
}

async function ask(base: string, text: string, more: object = {}): Promise<unknown> {
  return (await api.call('POST', '/api/v1/knowledge/ask', { body: { text, bases: [base], ...more } })).body;
}

const idle = (base: string) =>
  eventually(
    async () => (await api.call('GET', `/api/v1/knowledge/bases/${base}`)).body,
    (body) => at(body, 'pending') === 0,
  );

describe('entries', () => {
  test('are found at once, changed and gone at once', async () => {
    await makeBase('faq');
    const path = '/api/v1/knowledge/bases/faq/entries';
    const entry = { question: 'Do you ship to Malta?', answer: 'Yes, within six days.' };
    const { status, body } = await api.call('POST', path, { body: entry });
    expect([status, at(body, 'language')]).toEqual([201, 'en']);
    expect(await ask('faq', 'do you ship to malta')).toMatchObject({
      answer: 'Yes, within six days.',
      verdict: 'known',
      language: 'en',
      cost: 0,
    });
    const changed = await api.call('PUT', `${path}/${textAt(body, 'id')}`, {
      body: { ...entry, answer: 'No.' },
    });
    expect(changed.status).toBe(200);
    expect(await ask('faq', 'do you ship to malta')).toMatchObject({ answer: 'No.', passages: [{}] });
    expect((await api.call('DELETE', `${path}/${textAt(changed.body, 'id')}`)).status).toBe(204);
    expect(await ask('faq', 'do you ship to malta')).toMatchObject({
      answer: null,
      verdict: 'unsure',
      why: { code: 'knowledge.unanswered' },
      passages: [],
    });
  });

  test('for one market are not told to another', async () => {
    await makeBase('markets');
    const add = (market: string, answer: string) =>
      api.call('POST', '/api/v1/knowledge/bases/markets/entries', {
        body: { question: 'How long is the warranty?', answer, market },
      });
    await add('US', 'One year.');
    await add('DE', 'Two years.');
    const answers = async (market?: string) =>
      listAt(
        await ask('markets', 'How long is the warranty?', market === undefined ? {} : { market }),
        'passages',
      ).map((passage) => at(passage, 'text'));
    expect(await answers('US')).toEqual(['One year.']);
    expect(await answers('DE')).toEqual(['Two years.']);
    expect(await answers('FR')).toEqual([]);
    expect(await answers()).toHaveLength(2);
    await add('EU', 'Two years everywhere.');
    expect(await answers('FR')).toEqual(['Two years everywhere.']);
    expect(new Set(await answers('DE'))).toEqual(new Set(['Two years.', 'Two years everywhere.']));
    expect([await answers('GB'), await answers('US')]).toEqual([[], ['One year.']]);
    // A country that is named counts before the customer's own, in the union as well.
    const named = await ask('markets', 'How long is the warranty in France?', { market: 'US' });
    expect(at(listAt(named, 'passages')[0], 'text')).toBe('Two years everywhere.');
  });

  test('for the country that is asked about come before those for the one that is bought from', async () => {
    await makeBase('countries');
    const add = (question: string, answer: string, market: string) =>
      api.call('POST', '/api/v1/knowledge/bases/countries/entries', { body: { question, answer, market } });
    await add('How much is delivery to Britain?', 'Delivery to the UK costs £9.', 'GB');
    await add('How much is delivery to America?', 'Delivery to the USA costs $14.', 'US');
    await add('Can I pay in cash?', 'Yes, when you pick it up.', 'GB');
    const said = async (text: string, market?: string) =>
      at(await ask('countries', text, market === undefined ? {} : { market }), 'answer');
    expect(await said('How much is delivery to Britain?', 'US')).toBe('Delivery to the UK costs £9.');
    expect(await said('How much is delivery to America?', 'GB')).toBe('Delivery to the USA costs $14.');
    expect(await said('How much is delivery to Japan?', 'US')).toBeNull();
    expect(await said('Can I pay in cash?', 'US')).toBeNull();
    expect(await said('Can I pay in cash?')).toBe('United Kingdom: Yes, when you pick it up.');
  });

  test('in the language of the question come before others that say the same', async () => {
    await makeBase('languages');
    const add = (language: string, answer: string) =>
      api.call('POST', '/api/v1/knowledge/bases/languages/entries', {
        body: { question: 'PayPal', answer, language },
      });
    await add('en', 'Accepted.');
    await add('de', 'Akzeptiert.');
    const first = async (text: string, language: string) =>
      at(listAt(await ask('languages', text, { language }), 'passages')[0], 'language');
    expect(await first('Und wie ist es hier mit PayPal?', 'de-AT')).toBe('de');
    expect(await first('And what about PayPal here?', 'en')).toBe('en');
    expect(await first('Et PayPal alors ?', 'fr')).toBe('en');
  });

  test('that another process adds are found soon', async () => {
    await makeBase('shared');
    const elsewhere = createKnowledge({ pool: api.database.pool });
    const look = () => elsewhere.search(api.workspaceId, { bases: ['shared'], text: 'gift wrapping' });
    expect(await look()).toMatchObject({ passages: [] });
    await api.call('POST', '/api/v1/knowledge/bases/shared/entries', {
      body: { question: 'Is there gift wrapping?', answer: 'Free in December.' },
    });
    expect(await eventually(look, ({ passages }) => passages.length > 0)).toMatchObject({
      passages: [{ text: 'Free in December.' }],
    });
  });
});

test('a base that was renamed is found by its former name too, until another one takes that', async () => {
  const id = await makeBase('old name');
  await api.call('POST', `/api/v1/knowledge/bases/${id}/entries`, {
    body: { question: 'Where are the lanterns made?', answer: 'In Porto.' },
  });
  const rename = (base: string, name: string) =>
    api.call('PATCH', `/api/v1/knowledge/bases/${base}`, { body: { name } });
  expect((await rename(id, 'new name')).body).toMatchObject({
    name: 'new name',
    formerNames: ['old name'],
    languages: ['en'],
  });
  const question = 'where are the lanterns made';
  expect(await ask('old name', question)).toMatchObject({ answer: 'In Porto.' });
  await makeBase('old name');
  expect(await ask('old name', question)).toMatchObject({ passages: [] });
  expect((await rename(id, 'old name')).status).toBe(409);
});

test('whom a file speaks to can be said later', async () => {
  await makeBase('audience');
  const sources = '/api/v1/knowledge/bases/audience/sources';
  const text = 'Parcels take two days.';
  const { body } = await api.call('POST', sources, {
    body: { type: 'text', name: 'delivery', format: 'text', text },
  });
  await idle('audience');
  const change = { language: 'en', market: 'DE' };
  await api.call('PATCH', `${sources}/${textAt(body, 'id')}`, { body: change });
  await idle('audience');
  expect((await api.call('GET', `${sources}/${textAt(body, 'id')}`)).body).toMatchObject({
    status: 'ready',
    ...change,
  });
  expect(await ask('audience', 'how long do parcels take', { market: 'FR' })).toMatchObject({ passages: [] });
  expect(await ask('audience', 'how long do parcels take', { market: 'DE' })).toMatchObject({
    passages: [{ text }],
  });
});

test('passages are looked through for words, with no regard to capitals', async () => {
  await makeBase('searched');
  for (const [question, answer] of [
    ['Do you wrap gifts?', 'Yes, 100% paper.'],
    ['Is there a shop?', 'In Porto.'],
  ])
    await api.call('POST', '/api/v1/knowledge/bases/searched/entries', { body: { question, answer } });
  const found = async (search: string) =>
    listAt(
      (
        await api.call(
          'GET',
          `/api/v1/knowledge/bases/searched/passages?search=${encodeURIComponent(search)}`,
        )
      ).body,
      'items',
    ).map((item) => at(item, 'title'));
  expect(await found('GIFTS')).toEqual(['Do you wrap gifts?']);
  expect(await found('porto')).toEqual(['Is there a shop?']);
  expect(await found('100%')).toEqual(['Do you wrap gifts?']);
  expect(await found('100_')).toEqual([]);
});

test('words that mean the same in a base find one another, at once and in that base only', async () => {
  for (const base of ['with synonyms', 'without']) {
    await makeBase(base);
    for (const [question, answer] of [
      ['What is the postage to Malta?', 'Six euros.'],
      ['Where is your shop?', 'In Valletta.'],
    ])
      await api.call('POST', `/api/v1/knowledge/bases/${base}/entries`, { body: { question, answer } });
  }
  const question = 'carriage?';
  expect(await ask('with synonyms', question)).toMatchObject({ verdict: 'out-of-scope' });
  const path = '/api/v1/knowledge/bases/with synonyms';
  const synonyms = [['postage', 'carriage', 'porto']];
  expect((await api.call('PATCH', path, { body: { synonyms } })).body).toMatchObject({ synonyms });
  const [found] = listAt(await ask('with synonyms', question), 'passages');
  expect(at(found, 'text')).toBe('Six euros.');
  expect(await ask('without', question)).toMatchObject({ passages: [] });
  const both = await api.call('POST', '/api/v1/knowledge/ask', {
    body: { text: question, bases: ['without', 'with synonyms'] },
  });
  expect(listAt(both.body, 'passages').map((passage) => at(passage, 'base'))).toEqual(['with synonyms']);
  const elsewhere = createKnowledge({ pool: api.database.pool });
  const there = await elsewhere.search(api.workspaceId, { bases: ['with synonyms'], text: question });
  expect(there.passages[0]?.text).toBe('Six euros.');
  // A name that is changed leaves them as they are, and they are taken away as they came.
  expect((await api.call('PATCH', path, { body: { name: 'renamed' } })).body).toMatchObject({ synonyms });
  await api.call('PATCH', '/api/v1/knowledge/bases/renamed', { body: { synonyms: [] } });
  expect(await ask('renamed', question)).toMatchObject({ passages: [] });
});

test('a group of one word, or of none that can be said, is no synonym', async () => {
  await makeBase('strict');
  for (const synonyms of [[['alone']], [['a', '!']], [['a', '']], 'a = b'])
    expect((await api.call('PATCH', '/api/v1/knowledge/bases/strict', { body: { synonyms } })).status).toBe(
      422,
    );
});

test('a base that is not there is a 404, in a question too', async () => {
  expect(await api.call('GET', '/api/v1/knowledge/bases/none')).toMatchObject({ status: 404 });
  expect(await ask('none', 'hello')).toMatchObject({ code: 'not-found' });
});

test('of several bases that a step names, one that is gone takes away nothing that the others have', async () => {
  await makeBase('still there');
  await api.call('POST', '/api/v1/knowledge/bases/still%20there/entries', {
    body: { question: 'Do you ship to Iceland?', answer: 'Yes, within nine days.' },
  });
  const knowledge = createKnowledge({ pool: api.database.pool });
  const look = (...bases: string[]) =>
    knowledge.search(api.workspaceId, { bases, text: 'do you ship to iceland' });
  expect(await look('still there', 'gone')).toMatchObject({
    passages: [{ text: 'Yes, within nine days.' }],
    missing: ['gone'],
  });
  expect(await look('still there')).not.toHaveProperty('missing');
  await expect(look('gone')).rejects.toMatchObject({ code: 'knowledge.no-base' });
});

test('a page of the own network is not read, unless an admin allows it', async () => {
  await makeBase('private');
  pages.set('/inside', '<p>Secret of the house.</p>');
  await api.call('POST', '/api/v1/knowledge/bases/private/sources', {
    body: { type: 'url', url: `http://${host}/inside` },
  });
  await idle('private');
  const { body } = await api.call('GET', '/api/v1/knowledge/bases/private/sources');
  expect(listAt(body, 'items')).toMatchObject([
    { status: 'failed', error: expect.stringContaining('not a public address') },
  ]);
  expect(visited).not.toContain('/inside');
});

describe('a crawl', () => {
  const start = async (base: string, path = '/'): Promise<string> => {
    const baseId = await makeBase(base);
    await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [host] } });
    return putSource(api.database, api.workspaceId, {
      ...{ baseId, type: 'crawl', name: 'site', url: `http://${host}${path}`, actor: 'test' },
      crawl: { depth: 2, pages: 10 },
    });
  };
  const read = (id: string) =>
    eventually(
      () => importNext({ database: api.database, crawlDelayMs: 0 }, id).then(() => sourceRow(id)),
      (row) => row?.status === 'ready' || row?.status === 'failed',
    );
  const sourceRow = async (id: string) =>
    (
      await api.database.pool.query<{ status: string; report: unknown[]; done: number }>(
        'SELECT status, report, done FROM knowledge_source WHERE id = $1',
        [id],
      )
    ).rows[0];

  test('stays on its host, keeps to robots.txt and its depth, and reads again only what changed', async () => {
    visited.length = 0;
    pages.set('/robots.txt', 'User-agent: *\nDisallow: /private');
    pages.set(
      '/',
      '<a href="/a#x">A</a><a href="/private/b">B</a><a href="http://other.example/">other</a><a href="/gone">gone</a><a rel="nofollow" href="/no">no</a><main><h1>Start</h1><p>Welcome to the lamp shop.</p></main>',
    );
    pages.set('/a', '<a href="/deep">deep</a><h1>Delivery</h1><p>Lamps arrive in four days.</p>');
    pages.set('/deep', '<a href="/deeper">deeper</a><h1>Returns</h1><p>Send lamps back for free.</p>');
    pages.set('/deeper', '<p>Too deep.</p>');
    const id = await start('lamps');
    expect(await read(id)).toMatchObject({
      status: 'ready',
      done: 4,
      report: [{ url: `http://${host}/gone`, error: 'it answers 404' }],
    });
    expect(new Set(visited)).toEqual(new Set(['/robots.txt', '/', '/a', '/gone', '/deep', '/sitemap.xml']));
    expect(await ask('lamps', 'When do lamps arrive?')).toMatchObject({
      passages: [{ title: 'Delivery', source: { url: `http://${host}/a` } }, {}, {}],
    });
    const ids = async () =>
      listAt((await api.call('GET', '/api/v1/knowledge/bases/lamps/passages')).body, 'items').map(
        (passage) => [at(passage, 'title'), at(passage, 'id')],
      );
    const before = new Map((await ids()) as [string, string][]);
    pages.set('/a', '<h1>Delivery</h1><p>Lamps arrive in five days.</p>');
    pages.delete('/deep');
    await api.call('POST', `/api/v1/knowledge/bases/lamps/sources/${id}/read`);
    await read(id);
    const after = new Map((await ids()) as [string, string][]);
    expect(after.get('Start')).toBe(before.get('Start'));
    expect(after.get('Delivery')).not.toBe(before.get('Delivery'));
    expect(after.has('Returns')).toBe(false);
  });

  test('leaves out what asks not to be found, what it has read under another address, and no page twice for where its visitors come from', async () => {
    visited.length = 0;
    pages.set('/robots.txt', 'User-agent: *\nDisallow: /private');
    pages.set(
      '/listed',
      '<h1>Start</h1><p>Welcome to the lamp shop. <a href="/one">1</a><a href="/one?utm_source=mail&gclid=2">1</a><a href="/one?sort=up">1</a><a href="/hidden">2</a></p>',
    );
    for (const path of ['/one', '/one?sort=up'])
      pages.set(path, '<h1>Warranty</h1><p>Lamps are guaranteed for two years.</p>');
    pages.set(
      '/hidden',
      '<meta name="robots" content="noindex, nofollow"><a href="/behind">3</a><h1>Hidden</h1><p>For our partners only.</p>',
    );
    pages.set('/behind', '<p>Behind it.</p>');
    expect(await read(await start('listed', '/listed'))).toMatchObject({ status: 'ready' });
    expect(visited).toEqual(['/robots.txt', '/listed', '/one', '/one?sort=up', '/hidden', '/sitemap.xml']);
    const { body } = await api.call('GET', '/api/v1/knowledge/bases/listed/passages');
    expect(listAt(body, 'items').map((passage) => at(passage, 'title'))).toEqual(['Start', 'Warranty']);
  });

  test('reads last what the sitemap lists below the first page, where links lead to fewer than it may read', async () => {
    visited.length = 0;
    pages.set('/robots.txt', `User-agent: *\nDisallow: /help/inner\nSitemap: http://${host}/map.xml`);
    const list = (tag: string, ...paths: string[]): string =>
      `<?xml version="1.0"?><${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
        .map((path) => `<url><loc> http://${host}${path} </loc></url>`)
        .join('')}</${tag}>`;
    pages.set('/map.xml', list('sitemapindex', '/map-1.xml.gz', '/map-gone.xml', '/map.xml'));
    pages.set(
      '/map-1.xml.gz',
      `${list('urlset', '/help/', '/help/listed?a=1&amp;b=2', '/help/inner', '/shop/lamp', '/help/linked')}<loc>http://other.example/help/</loc>`,
    );
    pages.set('/help/', '<h1>Help</h1><p>Ask us. <a href="/help/linked">one</a></p>');
    pages.set('/help/linked', '<h1>Bulbs</h1><p>Our lamps take any bulb.</p>');
    pages.set(
      '/help/listed?a=1&b=2',
      '<h1>Cables</h1><p>Cables are two metres long. <a href="/help/behind">on</a></p>',
    );
    pages.set('/shop/lamp', '<p>A lamp.</p>');
    expect(await read(await start('mapped', '/help/'))).toMatchObject({ status: 'ready', report: [] });
    expect(visited).toEqual([
      ...['/robots.txt', '/help/', '/help/linked'],
      ...['/map.xml', '/map-1.xml.gz', '/map-gone.xml', '/help/listed?a=1&b=2'],
    ]);
    const { body } = await api.call('GET', '/api/v1/knowledge/bases/mapped/passages');
    expect(listAt(body, 'items').map((passage) => at(passage, 'title'))).toEqual(['Help', 'Bulbs', 'Cables']);
  });
});
