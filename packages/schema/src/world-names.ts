import { closestLanguage } from './pick-text.js';

/** What the world's languages and countries are called in the language of a reader. The code when nobody knows. */
export function sayLanguage(tag: string, language: string): string {
  const known: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };
  return displayName(known[tag] ?? tag, 'language', language) ?? tag;
}

export function sayCountry(code: string, language: string): string {
  return displayName(code, 'region', language) ?? code;
}

/** What people call the time there: "Central Time", 北美中部时间. Undefined where nobody has a name for it. */
export function sayZone(zone: string, language: string): string | undefined {
  // UTC has its name in the longest form only, which in English nobody says.
  const name = zoneName(zone, language, 'longGeneric') ?? zoneName(zone, language, 'long');
  return name === 'Coordinated Universal Time' ? 'UTC' : name;
}

/** The same, or the city that the zone is called by. */
export function zoneCalled(zone: string, language: string): string {
  return sayZone(zone, language) ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function zoneName(zone: string, language: string, style: 'longGeneric' | 'long'): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style });
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
    return name?.startsWith('GMT') ? undefined : name;
  } catch {
    return undefined;
  }
}

const makers = new Map<string, Intl.DisplayNames>();

/** Undefined for what is no code, or has no name. */
export function displayName(code: string, type: 'language' | 'region', language: string): string | undefined {
  const key = `${type} ${language}`;
  const maker = makers.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  makers.set(key, maker);
  try {
    return maker.of(code);
  } catch {
    return undefined;
  }
}

/** Those that come with Nightshift or its templates; as they are called in a sentence, "… is closed". */
const OUR_CALENDARS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  default: { 'zh-CN': '默认', 'zh-TW': '預設' },
  'demo-shop': { 'zh-CN': '演示商店', 'zh-TW': '示範商店' },
  'black-friday-desk': { en: 'Black Friday desk', 'zh-CN': '黑五客服', 'zh-TW': '黑五客服' },
  'lunar-new-year-desk': { en: 'Lunar New Year desk', 'zh-CN': '春节客服', 'zh-TW': '春節客服' },
  'lunar-new-year-duty': { en: 'Lunar New Year duty', 'zh-CN': '春节值班', 'zh-TW': '春節值班' },
};

/** Calendars have no title, only a name for machines: `late-shift` is "Late shift" to everybody. */
export function sayCalendar(name: string, language: string): string {
  const ours = Object.hasOwn(OUR_CALENDARS, name) ? (OUR_CALENDARS[name] ?? {}) : {};
  const called = ours[closestLanguage(language, ['en', 'zh-CN', 'zh-TW']) ?? 'en'];
  if (called !== undefined) return called;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** How dates, lists and names are written for a reader whose sentences are English or Chinese. */
export function localeOf(language: string): string {
  return LOCALES[closestLanguage(language, Object.keys(LOCALES)) ?? 'en'] ?? 'en-GB';
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };
