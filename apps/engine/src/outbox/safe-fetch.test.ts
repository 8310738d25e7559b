import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isPublicAddress, safeFetch, type SafeRequest } from './safe-fetch.js';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else if (request.url === '/large') response.end('x'.repeat(5000));
    else if (request.url === '/slow') setTimeout(() => response.end('late'), 5000).unref();
    else response.end(`${request.method ?? ''} ${String(request.headers['x-test'] ?? '')}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = (path: string, more: Partial<SafeRequest> = {}): SafeRequest => ({
  url: `http://127.0.0.1:${port}${path}`,
  method: 'GET',
  headers: { 'x-test': 'yes' },
  timeoutMs: 500,
  maxBytes: 1000,
  allowedHosts: ['127.0.0.1'],
  ...more,
});

describe('safe fetch', () => {
  test('goes to a host an admin allowed', async () => {
    await expect(safeFetch(request('/'))).resolves.toMatchObject({ status: 200, body: 'GET yes' });
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ])('refuses %s', async (url) => {
    await expect(safeFetch(request('/', { url, allowedHosts: [] }))).rejects.toMatchObject({
      kind: 'refused',
      code: 'http.private-address',
    });
  });

  test.each(['file:///etc/passwd', 'gopher://example.com/', 'nonsense'])('refuses %s', async (url) => {
    await expect(safeFetch(request('/', { url }))).rejects.toMatchObject({
      kind: 'refused',
      code: 'http.bad-url',
    });
  });

  test('does not follow a redirect', async () => {
    await expect(safeFetch(request('/redirect'))).resolves.toMatchObject({ status: 302 });
  });

  test('cuts off an answer that is too large', async () => {
    await expect(safeFetch(request('/large'))).rejects.toMatchObject({
      kind: 'refused',
      code: 'http.too-large',
    });
  });

  test('gives up on an answer that does not come', async () => {
    await expect(safeFetch(request('/slow', { timeoutMs: 50 }))).rejects.toMatchObject({
      kind: 'failed',
      code: 'http.no-answer',
    });
  });

  test('a name that does not exist is a failure of the moment, not a refusal', async () => {
    await expect(safeFetch(request('/', { url: 'http://no-such-host.invalid/' }))).rejects.toMatchObject({
      kind: 'failed',
    });
  });

  test('knows public from private', () => {
    expect(['8.8.8.8', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true]);
    expect(
      ['192.168.1.1', '::', 'fe80::1', '224.0.0.1', '255.255.255.255', 'nonsense'].some(isPublicAddress),
    ).toBe(false);
  });
});
