import { expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import { maskHeaders, secretsIn } from './secret.js';
import { context, flowOf } from './testing/catalogue.js';

function codes(settings: Record<string, unknown>, secrets?: string[]): string[] {
  const flow = flowOf({ a: ['http', settings] });
  const known = secrets === undefined ? {} : { secrets };
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
    known: { secrets: ['shipping'] },
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
