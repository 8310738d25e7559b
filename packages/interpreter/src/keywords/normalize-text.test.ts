import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalizeText } from './normalize-text.js';

describe('these are the same', () => {
  test.each([
    ['case', 'PRICE', 'price'],
    ['ß and ss', 'GRÖSSE', 'größe'],
    ['capital ẞ', 'STRAẞE', 'strasse'],
    ['Turkish İ, ı, i and I', 'FİYATI', 'fiyatı'],
    ['İ lower-cased by a phone', 'i\u0307ade', 'İADE'],
    ['Greek final sigma', 'ΤΙΜΈΣ', 'τιμές'],
    ['Russian ё and е', 'ещё', 'ЕЩЕ'],
    ['full and half width Latin', 'ＰＲＩＣＥ １２３', 'price 123'],
    ['full and half width kana', 'ｶﾞｷﾞｸﾞ', 'ガギグ'],
    ['Traditional and Simplified', '優惠價格', '优惠价格'],
    ['Taiwan and Hong Kong forms', '裡麵衞說', '里面卫说'],
    ['an ideograph above U+FFFF and its other form', '㗲', '𠵾'],
    ['composed and decomposed accents', 'cafe\u0301', 'café'],
    ['composed and decomposed Vietnamese', 'giá cả'.normalize('NFD'), 'Giá Cả'],
    ['composed and decomposed Korean', '가격'.normalize('NFD'), '가격'],
    ['composed and decomposed vowels of Kirat Rai', '\u{16D67}\u{16D67}', '\u{16D68}'],
    ['Korean filler letters', '가\u115F격\u3164', '가격'],
    ['Arabic with vowel signs and stretched', 'السِّعْـــر', 'السعر'],
    ['Arabic alef, yeh and kaf variants', 'أسعار على کم', 'اسعار علي كم'],
    ['Arabic presentation forms', 'ﺳﻌﺮ', 'سعر'],
    ['Hebrew with points', 'מְחִיר', 'מחיר'],
    ['typographic apostrophe and dash', 'don’t e‑mail – now', "don't e-mail - now"],
    ['all kinds of whitespace', '\u3000free\r\n\t \u00A0shipping\u2003', 'free shipping'],
    ['zero-width characters and soft hyphens', 'p\u200Br\u200Ci\u2060c\u00ADe\uFEFF', 'price'],
    ['a dropped character between letter and accent', 'e\u200B\u0301', 'é'],
    ['emoji with and without variation selector', '❤\uFE0F', '❤'],
    ['keycap and digit', '1\uFE0F\u20E3', '1'],
    ['mathematical letters', '𝐏𝐫𝐢𝐜𝐞', 'price'],
    ['ligatures', 'oﬃce', 'office'],
    ['a joiner outside emoji', 'a\u200Db', 'ab'],
    ['hidden tags outside flags', 'pr\u{E0069}ice', 'price'],
    ['control characters', 'pri\u0000\u0001ce', 'price'],
    ['a control character alone', '\u0001', ''],
  ])('%s', (_, left, right) => {
    expect(normalizeText(left)).toBe(normalizeText(right));
  });
});

describe('these stay different', () => {
  test.each([
    ['accents', 'giá', 'gia'],
    ['skin tones', '👍🏽', '👍'],
    ['joined emoji', '👩‍💻', '👩💻'],
    ['flags of regions', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['hiragana and katakana', 'かく', 'カク'],
    ['dakuten', 'か', 'が'],
    ['Russian й and и', 'й', 'и'],
  ])('%s', (_, left, right) => {
    expect(normalizeText(left)).not.toBe(normalizeText(right));
  });
});

test('emoji are kept as they are', () => {
  expect(normalizeText('Hi 👋🏽 👩‍💻 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿!')).toBe('hi 👋🏽 👩‍💻 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿!');
});

test('halves of surrogate pairs are dropped and never make a new character', () => {
  expect(normalizeText('a\uD83Db\uDE00c\uD83D')).toBe('abc');
  expect(normalizeText('\uD83D\u200B\uDE00')).toBe('');
});

test('applying it twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalizeText(text);
      expect(normalizeText(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('canonically equal texts are the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normalizeText(text.normalize('NFD'))).toBe(normalizeText(text));
    }),
    { numRuns: 2000 },
  );
});

test('the quick pass over single characters agrees with the thorough one', () => {
  // No single character is an x with an acute accent, so this ending forces the thorough pass.
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normalizeText(`${text} x\u0301`)).toBe(`${normalizeText(text)} x\u0301`.trim());
    }),
    { numRuns: 2000 },
  );
});

test('every character of Unicode can be folded, and folding it again changes nothing', () => {
  const unstable: string[] = [];
  for (let code = 0; code <= 0x2ffff; code += 1) {
    const text = `a${String.fromCodePoint(code)}b`;
    const once = normalizeText(text);
    if (normalizeText(once) !== once) unstable.push(code.toString(16));
  }
  expect(unstable).toEqual([]);
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom(
        '價',
        ' ',
        '\u200D',
        '\uFE0F',
        'İ',
        '\u0301',
        '\u3099',
        'ｶ',
        'ﾞ',
        '👩',
        '🏽',
        '\uD83D',
        '\u1161',
        'ᄀ',
        '\u0651',
        '\u0655',
        'ا',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
