import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMessage, readSession, readTyping, safeUrl } from './protocol.js';

describe('readMessage', () => {
  test('takes every part of today', () => {
    const parts = [
      { type: 'buttons', buttons: [{ label: 'Yes', value: 'y' }] },
      {
        type: 'cards',
        cards: [{ title: 'Lantern', text: 'Silk', image: 'https://shop.example/a.png', buttons: [] }],
      },
      { type: 'image', url: 'https://shop.example/a.png', alt: 'A lantern' },
      { type: 'file', url: 'https://shop.example/a.pdf', name: 'a.pdf', sizeBytes: 3 },
      { type: 'input', input: 'email', consent: 'For this only.', options: [] },
    ];
    expect(readMessage({ id: 'm', seq: 1, parts })?.parts).toEqual(parts);
  });

  test('drops parts, buttons and pictures with an address that is not http or https', () => {
    const read = readMessage({
      id: 'm',
      seq: 1,
      parts: [
        { type: 'image', url: 'data:image/svg+xml,<svg onload=alert(1)>' },
        { type: 'file', url: 'javascript:alert(1)', name: 'x' },
        {
          type: 'buttons',
          buttons: [
            { label: 'evil', value: 'x', url: ' javascript:alert(1)' },
            { label: 'good', value: 'x' },
          ],
        },
        { type: 'cards', cards: [{ title: 'Card', image: 'blob:x' }] },
      ],
    });
    expect(read?.parts).toEqual([
      { type: 'buttons', buttons: [{ label: 'good', value: 'x' }] },
      { type: 'cards', cards: [{ title: 'Card', buttons: [] }] },
    ]);
  });

  test('a part of a kind that comes later is left out', () => {
    expect(
      readMessage({ id: 'm', seq: 1, text: 'hi', parts: [{ type: 'hologram' }, null, 3] }),
    ).toMatchObject({ text: 'hi', parts: [] });
  });

  test('a message without id or place is no message', () => {
    expect(readMessage({ seq: 1 })).toBeNull();
    expect(readMessage({ id: 'm' })).toBeNull();
  });
});

test('nothing that comes over the network makes a reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const token = 'tok';
      for (const read of [readMessage, readSession, readTyping]) expect(() => read(value)).not.toThrow();
      expect(() => readSession({ token, settings: value, messages: [value] })).not.toThrow();
      expect(() =>
        readMessage({ id: 'm', seq: 1, author: value, parts: [value, { type: 'cards', cards: [value] }] }),
      ).not.toThrow();
    }),
  );
});

test('settings that are missing have a sensible place', () => {
  expect(readSession({ token: 't', settings: {} })?.settings).toEqual({
    name: '',
    title: '',
    greeting: '',
    launcher: 'right',
    dwellMs: [],
    askConsent: false,
  });
  expect(
    readSession({ token: 't', settings: { name: 'Shop', color: 'red;}', dwellMs: [30_000, 5000, 'x'] } })
      ?.settings,
  ).toMatchObject({
    title: 'Shop',
    dwellMs: [5000, 30_000],
  });
  expect(readSession({ settings: {} })).toBeNull();
});

test.each([
  ['https://shop.example', 'https://shop.example/'],
  ['HTTP://shop.example/a', 'http://shop.example/a'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//shop.example', undefined],
  ['https://', undefined],
  [5, undefined],
])('safeUrl(%p) is %p', (value, url) => {
  expect(safeUrl(value)).toBe(url);
});
