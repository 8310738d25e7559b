import { expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import type { KnownSecret } from './check-secrets.js';
import { hostOfAddress, mayBeShownTo } from './secret-host.js';
import { maskHeaders, secretsIn } from './secret.js';
import { context, flowOf } from './testing/catalogue.js';

const asKnown = (secret: string | KnownSecret): KnownSecret =>
  typeof secret === 'string' ? { name: secret, hosts: [] } : secret;

function codes(settings: Record<string, unknown>, secrets?: (string | KnownSecret)[]): string[] {
  const flow = flowOf({ a: ['http', settings] });
  const known = secrets === undefined ? {} : { secrets: secrets.map(asKnown) };
  return checkFlow(flow, { ...context, known })
    .filter(({ code }) => code.startsWith('secret.') || code.startsWith('value.'))
    .map(({ code, severity, path }) => `${severity} ${code} ${path.replace('/nodes/a/config', '')}`);
}

const header = (name: string, value: string) => [{ name, value }];

test('a secret stands in a header and in the query of an address', () => {
  const sound = {
    url: 'https://a.example/orders?key={{secret.shop}}',
    headers: header('Authorization', 'Bearer {{secret.shop}}'),
  };
  expect(codes(sound)).toEqual([]);
  expect(codes(sound, ['shop'])).toEqual([]);
});

test('one that does not exist is an error that names the one that was meant', () => {
  const settings = { url: 'https://a.example', headers: header('X-Api-Key', '{{secret.shiping}}') };
  expect(codes(settings, ['shipping'])).toEqual(['error secret.unknown /headers/0/value']);
  const [problem] = checkFlow(flowOf({ a: ['http', settings] }), {
    ...context,
    known: { secrets: [asKnown('shipping')] },
  });
  expect(problem?.fix).toContain('Did you mean shipping?');
});

test('elsewhere it would be read by others', () => {
  const url = 'https://a.example';
  expect(codes({ url, body: '{"key":"{{secret.shop}}"}' })).toEqual(['error secret.place /body']);
  expect(codes({ url: `${url}/{{secret.shop}}/x?k={{secret.shop}}` })).toEqual(['error secret.place /url']);
  expect(codes({ url: '{{secret.shop}}' })).toEqual(['error secret.place /url']);
});

test('a telling header with its value written out is warned about', () => {
  const url = 'https://a.example';
  for (const name of ['Authorization', 'X-Api-Key', 'x-auth-token', 'Cookie', 'apikey'])
    expect(codes({ url, headers: header(name, 'Bearer abc') })).toEqual([
      'warning secret.literal /headers/0/value',
    ]);
  for (const [name, value] of [
    ['Accept', 'text/plain'],
    ['X-Token', 'Token {{secret.shop}}'],
    ['X-Keyboard', 'qwerty'],
  ] as const)
    expect(codes({ url, headers: header(name, value) })).toEqual([]);
});

test('what is shown of headers hides what they open', () => {
  expect(
    maskHeaders({
      input: { headers: { authorization: 'Bearer abc', accept: 'a', 'x-api-key': '{{secret.shop}}' } },
      tools: [{ headers: { cookie: 'c=1' } }],
    }),
  ).toEqual({
    input: { headers: { authorization: '••••••', accept: 'a', 'x-api-key': '{{secret.shop}}' } },
    tools: [{ headers: { cookie: '••••••' } }],
  });
  expect(secretsIn('{{secret.a}} {{ secret.b }} {{secret.a}} {{secrets.c}}')).toEqual(['a', 'b']);
});

test('one that is shown to a host it may not go to is warned about, where the host can be told', () => {
  const shop = { name: 'shop', hosts: ['api.example.com', '*.shop.example', 'erp.example:8443'] };
  const atHeader = (url: string) =>
    codes({ url, headers: header('Authorization', 'Bearer {{secret.shop}}') }, [shop]);
  for (const url of [
    'https://api.example.com/orders',
    'https://API.example.com:443',
    'https://eu.shop.example/x',
    'https://erp.example:8443/x',
    'https://{{shop.host}}/x',
    '{{shop.api}}/x',
  ])
    expect([url, atHeader(url)]).toEqual([url, []]);
  for (const url of [
    'https://api.example.com.evil.example/',
    'https://evil.example/api.example.com',
    'https://shop.example/',
    'https://evilshop.example/',
    'https://erp.example/',
  ])
    expect([url, atHeader(url)]).toEqual([url, ['warning secret.host /headers/0/value']]);
  expect(codes({ url: 'https://evil.example/?k={{secret.shop}}' }, [shop])).toEqual([
    'warning secret.host /url',
  ]);
  expect(codes({ url: 'https://evil.example/?k={{secret.shop}}' }, ['shop'])).toEqual([]);
});

test('the host of an address is told as it will be called', () => {
  expect(hostOfAddress('https://Api.Example.com:443/x')).toBe('api.example.com');
  expect(hostOfAddress('http://api.example.com:443/x')).toBe('api.example.com:443');
  for (const address of ['https://{{a}}.example.com', 'https://user@a.example', 'ftp://a.example', ''])
    expect([address, hostOfAddress(address)]).toEqual([address, undefined]);
  expect(mayBeShownTo(['[::1]'], '[::1]:8080')).toBe(true);
  expect(mayBeShownTo(['api.example.com:8443'], 'api.example.com')).toBe(false);
});
