import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { examineOpenAi } from './open-ai.js';

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  server = createServer(({ headers, url }, response) => {
    response
      .writeHead(url === '/v1/models' && headers.authorization === 'Bearer good-key' ? 200 : 401)
      .end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const examine = async (apiKey: string, at = baseUrl) => {
  const finding = await examineOpenAi({ openAi: { apiKey, baseUrl: at, model: 'small-1' } }, 0);
  expect(JSON.stringify(finding)).not.toContain(apiKey);
  return finding.state;
};

test('a model that answers is well, a key that is refused is a problem, silence a warning', async () => {
  expect(await examine('good-key')).toBe('ok');
  expect(await examine('bad-key')).toBe('problem');
  expect(await examine('good-key', 'http://127.0.0.1:1/v1')).toBe('warning');
});

test('none is well, and what is set in the workspace is said', async () => {
  const said = async (entered: number | null) => examineOpenAi({ openAi: undefined }, entered);
  expect(await said(0)).toMatchObject({
    state: 'ok',
    message: expect.stringContaining('no provider is set in the workspace'),
  });
  expect(await said(2)).toMatchObject({
    state: 'ok',
    message: expect.stringContaining('2 providers set in the workspace'),
  });
  expect((await said(null)).state).toBe('ok');
});
