import fc from 'fast-check';
import { mutated } from '../mutate.js';
import { json, longTexts, texts } from '../texts.js';
import { valuesOf, type Names } from '../values-of.js';
import type { Asked } from './client.js';
import type { Operation } from './open-api.js';

const NAMES: Names = { nodes: ['n0'], flows: ['flw_a'], variables: ['x'], calendars: ['default'] };

/** Segments that are no id of anything, some of them no segment at all. */
const BAD_SEGMENTS = [
  '',
  '.',
  '..',
  '%2e%2e',
  '%',
  '%zz',
  '%00',
  '%ff',
  '%2F',
  '__proto__',
  'constructor',
  '0',
  '-1',
  'a'.repeat(400),
  "'",
  '%F0%9F%98%80',
];

/** Header values can hold only these. */
const headerTexts = texts.map((text) =>
  text
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .trim()
    .slice(0, 2000),
);

const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/merge-patch+json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json, text/plain',
  '',
  ';;;',
];

const HEADERS = {
  'accept-language': fc.oneof(headerTexts, fc.constantFrom('zh-TW', '*', 'xx-', ';q=1')),
  accept: headerTexts,
  prefer: fc.oneof(
    headerTexts,
    fc.constantFrom('wait=1', 'wait=-1', 'wait=99999999999', 'wait="1"', 'respond-async, wait=0'),
  ),
  'if-match': fc.oneof(headerTexts, fc.constantFrom('"1"', 'W/"1"', '*', '"1e9"', '99999999999999999999')),
  'if-none-match': headerTexts,
  'x-request-id': headerTexts,
  'x-forwarded-for': fc.oneof(headerTexts, fc.ipV4(), fc.constant('::1, unknown, 10.0.0.1:99999')),
  'x-forwarded-proto': headerTexts,
  'x-forwarded-host': headerTexts,
  'last-event-id': fc.oneof(
    headerTexts,
    fc.constantFrom('0', '-1', '9999999999', '99999999999999999999', '1.5'),
  ),
  cookie: headerTexts,
  origin: fc.oneof(headerTexts, fc.constantFrom('null', 'https://shop.example', 'javascript:alert(1)')),
  referer: headerTexts,
  range: fc.constantFrom('bytes=0-', 'bytes=-1', 'lines=1'),
  'content-encoding': fc.constantFrom('gzip', 'identity', 'br'),
  'x-http-method-override': fc.constant('DELETE'),
};

/** None or a few: all of them at once would be turned away at the door. */
const headers = fc
  .tuple(fc.record(HEADERS), fc.subarray(Object.keys(HEADERS), { maxLength: 2 }))
  .map(([all, kept]): Record<string, string> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name))),
  );

function bodiesFor({ body }: Operation): fc.Arbitrary<string | Uint8Array> {
  const fitting = body === undefined ? json : valuesOf(body, NAMES);
  const documents = fc.oneof(
    { arbitrary: fitting, weight: 6 },
    { arbitrary: mutated(fitting), weight: 4 },
    { arbitrary: json, weight: 2 },
  );
  return fc.oneof(
    { arbitrary: documents.map((document) => JSON.stringify(document)), weight: 30 },
    {
      arbitrary: fc.tuple(documents, fc.nat()).map(([document, at]) => cut(JSON.stringify(document), at)),
      weight: 2,
    },
    { arbitrary: longTexts.map((text) => JSON.stringify({ text, from: { id: text } })), weight: 1 },
    { arbitrary: fc.uint8Array({ maxLength: 60 }), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '',
        ' ',
        'null',
        '[[[[',
        '\uFEFF{}',
        '{"a":1}{"a":2}',
        '['.repeat(100_000),
        '1e99999',
      ),
      weight: 2,
    },
  );
}

function cut(text: string, at: number): string {
  return text.slice(0, at % (text.length + 1));
}

/** Requests for one operation. `ids` are of things that exist; `tokens` are those of people, good and bad. */
export function requestsFor(
  operation: Operation,
  ids: Readonly<Record<string, readonly string[]>>,
  tokens: readonly string[],
): fc.Arbitrary<Asked> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const known = ids[operation.path.split('/')[3] ?? ''] ?? [];
  const segment = fc.oneof(
    ...(known.length === 0 ? [] : [{ arbitrary: fc.constantFrom(...known), weight: 6 }]),
    { arbitrary: fc.constantFrom(...BAD_SEGMENTS), weight: 2 },
    { arbitrary: texts.map(escaped), weight: 1 },
  );
  const query = fc.record(
    Object.fromEntries(
      operation.query.map(({ name, schema }) => [name, fc.oneof(valuesOf(schema, NAMES).map(String), texts)]),
    ),
    { requiredKeys: [] },
  );
  return fc
    .record({
      method: fc.oneof(
        { arbitrary: fc.constant(operation.method), weight: 15 },
        fc.constantFrom('GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE'),
      ),
      segments: fc.array(segment, { minLength: names.length, maxLength: names.length }),
      query: fc.oneof(
        { arbitrary: query.map(written), weight: 6 },
        texts.map(escaped),
        fc.constantFrom('%', '&&==', 'a[b]=1&a[b]=2', '__proto__=1'),
      ),
      headers,
      contentType: fc.oneof(
        { arbitrary: fc.constant('application/json'), weight: 15 },
        fc.constantFrom(...CONTENT_TYPES),
      ),
      token: fc.constantFrom(...tokens),
      body: bodiesFor(operation),
    })
    .map(({ method, segments, query: search, headers: more, contentType, token, body }): Asked => {
      const left = [...segments];
      const path = operation.path.replaceAll(/\{\w+\}/g, () => left.shift() ?? '');
      const hasBody = operation.body !== undefined || method === 'DELETE';
      return {
        method,
        path: search === '' ? path : `${path}?${search}`,
        headers: {
          ...more,
          ...(token === '' ? {} : { authorization: token }),
          ...(hasBody && contentType !== '' ? { 'content-type': contentType } : {}),
        },
        ...(hasBody ? { body } : {}),
      };
    });
}

function written(query: Partial<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${escaped(value ?? '')}`)
    .join('&');
}

/** Escaped as browsers do, but for half surrogates, which they replace before. */
export function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, 3000)
    .replace(/%.?$/, '');
}
