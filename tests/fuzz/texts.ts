import fc from 'fast-check';

/** Names that every object of JavaScript answers to, and that a careless look-up finds where nothing is. */
export const INHERITED_NAMES = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

const ORDINARY = [
  'price',
  'How much is the lamp?',
  '优惠多少钱',
  'ann@shop.example',
  'ann@gmial.com',
  '+86 138 0013 8000',
  '10',
  '１，２００.５',
  '1e999',
  '-0',
  'tomorrow at nine',
  '31.02.2027',
  '2027-02-06',
  'yes',
  'stop',
  '4 stars',
  'https://shop.example/p/1?utm_source=mail#top',
];

const HOSTILE = [
  '',
  ' \t\r\n',
  '{{contact.name}}',
  '{{ vars.x | default: "}}" }}',
  '{{',
  '\\{{a}}',
  '{{contact.__proto__.polluted}}',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE message; --",
  '$&$1$`',
  '(a+)+$',
  '[',
  '../../etc/passwd',
  'http://[::1',
  '%E0%A4%A',
  '🤷🏽‍♀️🇨🇳👩‍👩‍👧‍👦',
  '\u202Eevil\u202C',
  'שלום עולם مرحبا',
  'e\u0301\u0327'.repeat(40),
  '\uFEFF\u200B\u200D\u2060',
  '\u{1F600}'.repeat(150),
  'ﷺ'.repeat(30),
  'İıſß',
  ...INHERITED_NAMES,
];

/** What no well-behaved sender sends, and what JSON can carry all the same. */
const MALFORMED = ['\u0000', 'a\u0000b', '\uD83D', '\uDE00', 'x\uDE00\uD83Dy', '\uD83D '.repeat(20)];

const LONG = [
  'a'.repeat(65_536),
  '价'.repeat(21_845),
  '\u{1F600}'.repeat(16_384),
  'price '.repeat(10_922),
  ' '.repeat(65_536),
  '9'.repeat(65_536),
  '{{a}}'.repeat(13_107),
  'a@'.repeat(32_768),
  '('.repeat(65_536),
];

/** Texts that a database takes as they are: no zero characters, no half surrogates. */
export const wellFormedTexts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...ORDINARY), weight: 6 },
  { arbitrary: fc.constantFrom(...HOSTILE), weight: 4 },
  { arbitrary: fc.string({ maxLength: 40 }), weight: 2 },
  {
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', '')),
    weight: 2,
  },
);

export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: wellFormedTexts, weight: 12 },
  { arbitrary: fc.constantFrom(...MALFORMED), weight: 2 },
  {
    arbitrary: fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 30 }),
    weight: 2,
  },
);

/** These take a while each, so they come seldom. */
export const longTexts: fc.Arbitrary<string> = fc.constantFrom(...LONG);

/** Keys of objects: every name above, and a very long one. */
export const keys: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...INHERITED_NAMES), weight: 2 },
  { arbitrary: texts, weight: 3 },
  { arbitrary: fc.constant('k'.repeat(10_000)), weight: 1 },
);

/** Any JSON, as it comes out of `JSON.parse`: with `__proto__` as a key like any other. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'json' },
    fc.oneof(
      fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      texts,
    ),
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'json' }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 4, depthIdentifier: 'json' }).map(fromPairs),
  ),
})).value;

/** `Object.fromEntries` defines properties, so `__proto__` becomes one too. */
export function fromPairs<V>(pairs: readonly (readonly [string, V])[]): Record<string, V> {
  return Object.fromEntries(pairs);
}
