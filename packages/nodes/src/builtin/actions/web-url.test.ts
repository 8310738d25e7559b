import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { testView } from '../../sdk/test-view.js';
import { checkUrl, isWebUrl, renderUrl } from './web-url.js';

describe('web addresses', () => {
  test.each([
    'https://shop.example',
    'http://shop.example:8080/a?b=c#d',
    'HTTPS://例え.jp/パス',
    'https://a.example/@name',
  ])('%s is one', (url) => expect(isWebUrl(url)).toBe(true));
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'shop.example',
    '//shop.example',
    'https://',
    'https:///path',
    'https://user:secret@shop.example',
    'https://shop.example/a b',
    'https://shop.example/\njavascript:',
    'https://shop.example/"onload=',
    'ftp://shop.example',
    ' https://shop.example',
    `https://shop.example/${'a'.repeat(4000)}`,
  ])('%s is none', (url) => expect(isWebUrl(url)).toBe(false));

  test('nothing with another scheme gets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(isWebUrl(`javascript:${text}`)).toBe(false),
      ),
    );
  });

  test('a variable may be a part or the whole of an address, and never turns it into something else', () => {
    const view = testView({
      vars: { id: '7', photo: 'https://shop.example/7.jpg', bad: 'javascript:alert(1)' },
    });
    expect(renderUrl('https://shop.example/{{vars.id}}', view)).toBe('https://shop.example/7');
    expect(renderUrl('{{vars.photo}}', view)).toBe('https://shop.example/7.jpg');
    expect(renderUrl('{{vars.bad}}', view)).toBeUndefined();
    expect(renderUrl('{{vars.missing}}', view)).toBeUndefined();
  });

  test('an author is told about an address that cannot be one', () => {
    expect(checkUrl('shop.example/{{vars.id}}', '/url').map(({ path }) => path)).toEqual(['/url']);
    expect(checkUrl('https://{{shop.host}}/{{vars.id}}', '/url')).toEqual([]);
    expect(checkUrl('{{vars.photo}}', '/url')).toEqual([]);
  });
});
