import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkify } from './linkify.js';

const links = (text: string) =>
  linkify(text).flatMap((segment) => (segment.type === 'link' ? [segment.url] : []));

describe('linkify', () => {
  test('finds bare http and https addresses', () => {
    expect(links('see https://shop.example/a?b=1&c=2#d and http://x.example')).toEqual([
      'https://shop.example/a?b=1&c=2#d',
      'http://x.example/',
    ]);
  });

  test('leaves the marks of the sentence outside of the address', () => {
    expect(
      links('Look (at https://shop.example/a). Or https://shop.example/b, then https://shop.example/c!'),
    ).toEqual(['https://shop.example/a', 'https://shop.example/b', 'https://shop.example/c']);
  });

  test('keeps a bracket that belongs to the address', () => {
    expect(links('https://wiki.example/Silk_(cloth)')).toEqual(['https://wiki.example/Silk_(cloth)']);
  });

  test('ends an address where Chinese goes on without a space', () => {
    expect(links('请看https://shop.example/灯笼')).toEqual(['https://shop.example/']);
    expect(links('详情见（https://shop.example/a）。谢谢')).toEqual(['https://shop.example/a']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    '[x](javascript:alert(1))',
    'https://',
    'xhttps://shop.example',
    '//shop.example',
  ])('makes no link of %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('markup and markdown stay text', () => {
    const text = '<img src=x onerror=alert(1)> **bold** `code`';
    expect(linkify(text)).toEqual([{ type: 'text', text }]);
  });

  test('a mark that turns the writing direction ends an address', () => {
    expect(links('https://shop.example/\u202Egnp.exe')).toEqual(['https://shop.example/']);
  });

  test('the segments joined are the text, and every link is http or https', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://a.example/',
      '(',
      ')',
      '.',
      '。',
      ' ',
      'a',
      '<',
      '"',
      '中',
      '\n',
      'javascript:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('');
        const segments = linkify(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments)
          if (segment.type === 'link') expect(segment.url).toMatch(/^https?:\/\//);
      }),
    );
  });

  test('the longest message of the worst kind is read in one go', () => {
    expect(links(`https://a.example/${'('.repeat(4000)}${')'.repeat(3980)}`)).toHaveLength(1);
    expect(linkify('http'.repeat(2000))).toHaveLength(1);
  });
});
