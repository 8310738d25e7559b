import { expect, test } from '@jest/globals';
import { readAudience } from './audience.js';

test.each([
  [
    { language: 'de', market: 'us' },
    { language: 'de', market: 'US' },
  ],
  [{ language: 'zh_cn' }, { language: 'zh-CN' }],
  [
    { language: 'pt-BR', market: 'EU' },
    { language: 'pt-BR', market: 'EU' },
  ],
  [{ market: 'uk' }, { market: 'GB' }],
  [{ market: 'XK' }, { market: 'XK' }],
  [
    { language: 'yue', market: 'hk' },
    { language: 'yue', market: 'HK' },
  ],
  [{}, {}],
])('%j is for somebody', (given, kept) => {
  expect(readAudience(given)).toEqual(kept);
});

test.each([
  [{ language: 'german' }, 'language', 'german'],
  [{ language: 'xx' }, 'language', 'xx'],
  [{ language: 'qq-DE' }, 'language', 'qq-DE'],
  [{ language: '' }, 'language', ''],
  [{ market: 'Germany' }, 'market', 'Germany'],
  [{ language: 'de', market: 'ZZ' }, 'market', 'ZZ'],
  [{ market: 'QQ' }, 'market', 'QQ'],
  [{ market: 'U1' }, 'market', 'U1'],
])('%j is for nobody', (given, of, said) => {
  expect(readAudience(given)).toEqual({ of, expected: expect.stringContaining(`"${said}"`) });
});
