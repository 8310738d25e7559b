import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betterEmail, readEmail } from './email-text.js';
import { MAIL_DOMAINS } from './mail-domains.js';

describe('addresses in answers', () => {
  test.each([
    ['ann@example.com', 'ann@example.com'],
    ['My address is Ann.Lee+shop@Example.COM, thanks!', 'Ann.Lee+shop@example.com'],
    ['<ann@example.com>', 'ann@example.com'],
    ['mailto:ann@example.com', 'ann@example.com'],
    ['ann@example.com.', 'ann@example.com'],
    ['我的邮箱是ann@qq.com谢谢', 'ann@qq.com'],
    ['12345@qq.com', '12345@qq.com'],
    ['ａｎｎ＠ｑｑ．ｃｏｍ', 'ann@qq.com'],
    ['ann@qq。com', 'ann@qq.com'],
    ['ann @ gmail.com', 'ann@gmail.com'],
    ['ann@gmail,com', 'ann@gmail.com'],
    ['ann at gmail dot com', 'ann@gmail.com'],
    ['ann [at] gmail [dot] com', 'ann@gmail.com'],
    ['ann@mail.example.co.uk', 'ann@mail.example.co.uk'],
    ['info@müller.de', 'info@müller.de'],
    ['info@例え.jp', 'info@例え.jp'],
    ['info@例子.中国', 'info@例子.中国'],
    ['info@xn--mller-kva.de', 'info@xn--mller-kva.de'],
    ['a\u200bnn@gmail.com', 'ann@gmail.com'],
    ['old@a.com, sorry, use new@b.com', 'old@a.com'],
    ["o'brien@example.ie", "o'brien@example.ie"],
  ])('%s holds %s', (text, address) => expect(readEmail(text)).toBe(address));

  test.each([
    'no',
    '',
    '@',
    'ann@',
    '@example.com',
    'ann@example',
    'ann@example.c',
    'ann..lee@example.com',
    '.ann@example.com',
    'ann@-example.com',
    'ann@example..com',
    'ann@1.2.3.4',
    'ann@@example.com',
    'meet me at noon',
    `${'a'.repeat(65)}@example.com`,
    '😀@😀.com',
  ])('"%s" holds none', (text) => expect(readEmail(text)).toBeUndefined());

  test('an address is found in any words, and stays as it is', () => {
    const local = fc.stringMatching(/^[a-z0-9_+-]{1,20}(\.[a-z0-9]{1,9})?$/);
    const domain = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,9}[a-z0-9])?\.(com|de|co\.uk|io)$/);
    fc.assert(
      fc.property(
        local,
        domain,
        fc.constantFrom('', 'it is ', '是', 'email: '),
        fc.constantFrom('', ' ok', '。', '!', ' ,thx'),
        (name, host, before, after) => {
          expect(readEmail(`${before}${name}@${host}${after}`)).toBe(`${name}@${host}`);
        },
      ),
    );
  });

  test('nothing a customer writes breaks it, and what is read can be read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
        const address = readEmail(`${before}@${after}`);
        if (address !== undefined) expect(readEmail(address)).toBe(address);
      }),
    );
  });

  test('a long hostile text is read in no time worth noticing', () => {
    expect(readEmail(`${'a.'.repeat(50_000)}@${'a.'.repeat(50_000)}`)).toBeUndefined();
    expect(readEmail('a@'.repeat(50_000))).toBeUndefined();
  });
});

describe('slips in domains', () => {
  test.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmai.com', 'ann@gmail.com'],
    ['ann@gmaill.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann@gmail.co', 'ann@gmail.com'],
    ['ann@gamil.com', 'ann@gmail.com'],
    ['ann@hotmial.com', 'ann@hotmail.com'],
    ['ann@outlok.com', 'ann@outlook.com'],
    ['ann@yaho.co.jp', 'ann@yahoo.co.jp'],
    ['ann@nave.com', 'ann@naver.com'],
    ['ann@qq.con', 'ann@qq.com'],
    ['ann@qq.cm', 'ann@qq.com'],
    ['ann@136.com', 'ann@163.com'],
    ['ann@wbe.de', 'ann@web.de'],
    ['ann@gmx.dee', 'ann@gmx.de'],
    ['ann@iclod.com', 'ann@icloud.com'],
  ])('%s was perhaps meant as %s', (address, better) => expect(betterEmail(address)).toBe(better));

  test.each([
    'ann@shop.example',
    'ann@ymail.com',
    'ann@mail.com',
    'ann@hq.com',
    'ann@bb.com',
    'ann@gmail.de',
    'ann@we.de',
    'ann@168.com',
  ])('%s is left alone', (address) => expect(betterEmail(address)).toBeUndefined());

  test('no well-known domain is taken for a slip of another', () => {
    expect(MAIL_DOMAINS.filter((domain) => betterEmail(`a@${domain}`) !== undefined)).toEqual([]);
    expect(new Set(MAIL_DOMAINS).size).toBe(MAIL_DOMAINS.length);
  });
});
