import { expect, test } from '@jest/globals';
import { defaultsOf, styleLine, type Asked, type StyleRule } from './style.js';

const styles: StyleRule[] = [
  { market: 'FR', words: 'Vouvoyez, et une touche d’humour.' },
  { language: 'pt', style: 'detailed' },
  { language: 'pt-BR', words: 'Trate por você.' },
  { language: 'zh-TW', style: 'polite' },
  { market: 'US', style: 'warm' },
];
const asked: Asked = { style: 'auto', styles };
const line = (language: string, market?: string, hasVoice = false): string =>
  styleLine({ ...asked, ...(market === undefined ? {} : { market }) }, language, hasVoice);
const plain = (language: string, market?: string): string =>
  styleLine({ style: 'auto', ...(market === undefined ? {} : { market }) }, language, false);

test('a market or a language is spoken to in the manner that is said for it, also in words of the shop', () => {
  expect(line('fr', 'FR')).toBe('Manner, in words of the shop: Vouvoyez, et une touche d’humour.');
  expect(line('en', 'US')).toMatch(/^Be friendly/);
  expect(line('pt-BR')).toContain('Trate por você.');
  expect(line('pt-PT')).toMatch(/^Be complete/);
  expect(line('pt')).toMatch(/^Be complete/);
  expect(line('zh-Hant', 'HK')).toContain('courteous');
});

test('what is said of a market goes before what is said of a language', () => {
  expect(line('pt-BR', 'US')).toMatch(/^Be friendly/);
});

test('everybody else is spoken to as before', () => {
  for (const [language, market] of [
    ['en', 'GB'],
    ['de', undefined],
    ['ja', 'JP'],
    ['zh-Hans', undefined],
    ['sw', undefined],
  ] as const)
    expect(line(language, market)).toBe(plain(language, market));
  expect(styleLine({ style: 'polite', styles }, 'en', false)).toBe(
    styleLine({ style: 'polite' }, 'en', false),
  );
});

test('the address that goes with a chosen politeness stays beside a voice', () => {
  expect(line('zh-TW', undefined, true)).toContain('polite register');
  expect(line('ja', 'JP', true)).not.toContain('polite register');
});

test('the defaults of all styles name each market once', () => {
  const all = (['short', 'detailed', 'polite', 'warm'] as const).map(defaultsOf);
  const markets = all.flatMap((each) => each.markets);
  expect(markets).toEqual([...new Set(markets)]);
  expect(defaultsOf('polite')).toEqual({ markets: ['JP', 'KR'], languages: ['ja', 'ko'] });
});
