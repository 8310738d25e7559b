import { languageName } from './language-name.js';
import type { Language } from './language.js';

/** What the world's languages and countries are called in the language of the screen. The code when nobody knows. */
export function sayLanguage(tag: string, language: Language): string {
  const known: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };
  return displayName(known[tag] ?? tag, 'language', language) ?? languageName(tag);
}

export function sayCountry(code: string, language: Language): string {
  return displayName(code, 'region', language) ?? code;
}

/** What people call the time there: "Central Time", 北美中部时间. Undefined where nobody has a name for it. */
export function sayZone(zone: string, language: Language): string | undefined {
  // UTC has its name in the longest form only.
  return zoneName(zone, language, 'longGeneric') ?? zoneName(zone, language, 'long');
}

function zoneName(zone: string, language: Language, style: 'longGeneric' | 'long'): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style });
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
    return name?.startsWith('GMT') ? undefined : name;
  } catch {
    return undefined;
  }
}

const makers = new Map<string, Intl.DisplayNames>();

function displayName(code: string, type: 'language' | 'region', language: Language): string | undefined {
  const key = `${type} ${language}`;
  const maker = makers.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  makers.set(key, maker);
  try {
    return maker.of(code);
  } catch {
    return undefined;
  }
}

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
