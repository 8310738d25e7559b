import type { Language } from '../i18n/language.js';
import { allCountries, sayCountry, sayLanguage, sayZone } from '../i18n/world-names.js';
import type { ComboboxOption } from '../ui/combobox.js';

/** Languages by what they are called on this screen; found by their English name and their tag, too. */
export function languageOptions(tags: readonly string[], language: Language): ComboboxOption[] {
  return tags.map((tag) => ({
    value: tag,
    label: sayLanguage(tag, language),
    hint: tag,
    keywords: [tag, sayLanguage(tag, 'en')],
  }));
}

/** Every country there is, in the order of the alphabet of this screen. */
export function countryOptions(language: Language): ComboboxOption[] {
  const order = new Intl.Collator(language);
  return allCountries()
    .map((code) => ({
      value: code,
      label: sayCountry(code, language),
      hint: code,
      keywords: [code, sayCountry(code, 'en')],
    }))
    .sort((a, b) => order.compare(a.label, b.label));
}

/** Zones have the name of a city in them, and few shops think of theirs as that of Shanghai. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  'Asia/Shanghai': ['Beijing', 'Shenzhen', '北京', '上海', '深圳', '广州', '杭州'],
  'Asia/Taipei': ['台北', '臺北'],
  'Asia/Hong_Kong': ['香港'],
  'Asia/Tokyo': ['东京', '東京'],
  'Asia/Singapore': ['新加坡'],
  'America/New_York': ['Boston', 'Washington', 'Atlanta', 'Miami', '纽约', '紐約'],
  'America/Chicago': ['Texas', 'Dallas', 'Houston', 'Austin', '芝加哥'],
  'America/Los_Angeles': ['San Francisco', 'Seattle', '洛杉矶', '洛杉磯'],
  'Europe/London': ['伦敦', '倫敦'],
  'Europe/Paris': ['巴黎'],
};

const zones = new Map<Language, readonly ComboboxOption[]>();

/** Every time zone, with what its time is called; four hundred names take a moment, and are made once a language. */
export function zoneOptions(language: Language): readonly ComboboxOption[] {
  const known = zones.get(language);
  if (known !== undefined) return known;
  const made = Intl.supportedValuesOf('timeZone').map((zone): ComboboxOption => {
    const name = sayZone(zone, language);
    return {
      value: zone,
      label: zone.replaceAll('_', ' '),
      ...(name === undefined ? {} : { hint: name, keywords: [name, ...(CITIES[zone] ?? [])] }),
    };
  });
  zones.set(language, made);
  return made;
}
