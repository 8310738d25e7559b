import { displayName } from '@nightshift/schema';

export { sayCountry, sayLanguage, sayZone } from '@nightshift/schema';

/** Those a shop most likely meets first; any other can be typed. */
export const COMMON_LANGUAGES: readonly string[] = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'es',
  'fr',
  'de',
  'pt',
  'pt-BR',
  'it',
  'nl',
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'el',
  'tr',
  'ar',
  'he',
  'fa',
  'ur',
  'hi',
  'bn',
  'ta',
  'te',
  'mr',
  'th',
  'vi',
  'id',
  'ms',
  'fil',
  'km',
  'lo',
  'my',
  'mn',
  'kk',
  'uz',
  'sv',
  'da',
  'nb',
  'fi',
  'is',
  'et',
  'lv',
  'lt',
  'sl',
  'hr',
  'sr',
  'sq',
  'ca',
  'eu',
  'gl',
  'ga',
  'cy',
  'af',
  'sw',
  'am',
  'ne',
  'si',
  'ka',
  'hy',
  'az',
];

let countries: readonly string[] | undefined;

/** ISO 3166-1 alpha-2, as the browser knows them: every pair of letters that has a name and is not another's old one. */
export function allCountries(): readonly string[] {
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
  return countries;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Named, but parts of countries, or no countries at all. */
const OTHERS: readonly string[] = [
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
];

function isCountry(code: string): boolean {
  if (OTHERS.includes(code) || displayName(code, 'region', 'en') === undefined) return false;
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
