import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { embedNext } from '../../apps/engine/src/knowledge/embed-passages.js';
import { createEmbedder } from '../../apps/engine/src/knowledge/embedder.js';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { startApi, type TestApi } from './api-server.js';

/** Words of one meaning share a dimension, as a model would have it. */
const MEANINGS = [
  /refund|money back|退款/i,
  /deliver|arrive|ship/i,
  /repair|broken|mend|坏/i,
  /opening|hours/i,
];

let api: TestApi;
let server: Server;
let baseUrl: string;
let isAway = false;
const batches: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void readAll(request).then((body) => {
      if (isAway) return response.writeHead(503).end();
      const { input } = JSON.parse(body) as { input: string[] };
      batches.push(input.length);
      const data = input.map((text, index) => ({
        index,
        embedding: [...MEANINGS.map((meaning) => (meaning.test(text) ? 1 : 0.01)), 0.02, 0.02, 0.02, 0.02],
      }));
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  api = await startApi();
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'shop' } });
  for (const [question, answer] of [
    ['Do I get my money back?', 'Yes, within a week.'],
    ['When does it arrive?', 'In five days.'],
    ['Can you mend my lamp?', 'We do that for free.'],
  ])
    await api.call('POST', '/api/v1/knowledge/bases/shop/entries', { body: { question, answer } });
}, 60_000);
afterAll(async () => {
  await api.stop();
  server.close();
});

test('a question in other words is found by its meaning, and by words alone while the endpoint is away', async () => {
  const embedder = createEmbedder({ baseUrl, apiKey: undefined, model: 'test' });
  const knowledge = createKnowledge({ pool: api.database.pool, embedder });
  const ask = (text: string) => {
    knowledge.changed(api.workspaceId);
    return knowledge.search(api.workspaceId, { bases: ['shop'], text });
  };
  expect(await ask('灯坏了')).toMatchObject({ verdict: 'out-of-scope' });
  expect(await embedNext(api.database, embedder)).toBe(3);
  expect(await embedNext(api.database, embedder)).toBe(0);
  expect(batches).toEqual([3]);
  expect(await ask('灯坏了')).toMatchObject({
    verdict: 'known',
    passages: [{ title: 'Can you mend my lamp?' }],
  });
  isAway = true;
  const { passages } = await ask('When does my parcel arrive?');
  expect(passages[0]?.title).toBe('When does it arrive?');
  expect(await ask('broken lantern')).toMatchObject({ verdict: 'out-of-scope' });
});

test('a new entry is found by words before it has its vector', async () => {
  isAway = true;
  const knowledge = createKnowledge({
    pool: api.database.pool,
    embedder: createEmbedder({ baseUrl, apiKey: 'k', model: 'test' }),
  });
  await api.call('POST', '/api/v1/knowledge/bases/shop/entries', {
    body: { question: 'What are your opening hours?', answer: 'Nine to five.' },
  });
  const { passages } = await knowledge.search(api.workspaceId, { bases: ['shop'], text: 'opening hours' });
  expect(passages[0]?.text).toBe('Nine to five.');
});
