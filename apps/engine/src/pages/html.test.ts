import { describe, expect, test } from '@jest/globals';
import { html } from './html.js';
import { writePage } from './page.js';
import { setupPage } from './setup-page.js';
import { pageLanguage } from './words.js';

describe('markup', () => {
  test('escapes every value that is not markup itself', () => {
    const hostile = `<img src=x onerror="a()">&'`;
    expect(html`<p title="${hostile}">${hostile}${html`<b>${1}</b>`}</p>`.markup).toBe(
      `<p title="&#60;img src=x onerror=&#34;a()&#34;&#62;&#38;&#39;">&#60;img src=x onerror=&#34;a()&#34;&#62;&#38;&#39;<b>1</b></p>`,
    );
  });

  test('a token in the address of the set-up page cannot become code', () => {
    const { text, policy } = writePage(
      setupPage({ state: 'open', token: '"><script>alert(1)</script>', language: 'en' }),
    );
    expect(text).not.toContain('<script>alert');
    expect(policy).not.toContain('unsafe');
  });
});

test.each([
  [undefined, 'zh-HK,zh;q=0.9', 'zh-TW'],
  [undefined, 'de-DE,zh-CN;q=0.5', 'zh-CN'],
  ['zh-TW', 'en', 'zh-TW'],
  ['xx', undefined, 'en'],
  [undefined, ';;,', 'en'],
])('asked for %s, with a browser that speaks %s: %s', (wanted, header, language) => {
  expect(pageLanguage(wanted, header)).toBe(language);
});
