import { displayName } from './world-names.js';

/** A BCP 47 tag of the kind that `LanguageTagSchema` takes. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const MAX_LENGTH = 100;

/**
 * A language as browsers, phones and shops write it (`EN_us`, `zh_CN.UTF-8`, `iw`) as the tag that everything here
 * goes by (`en-US`, `zh-CN`, `he`). Undefined when it names none.
 */
export function readLanguage(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const [tag = ''] = text.trim().replaceAll('_', '-').split(/[.@]/, 1);
  const canonical = canonicalTag(tag);
  return canonical !== undefined && TAG.test(canonical) ? canonical : undefined;
}

/** A country's two letters in whatever case, as ISO 3166-1 alpha-2 writes them. Undefined when it is something else. */
export function readCountry(text: string): string | undefined {
  const written = text.trim();
  // Before the case is changed: a single ß becomes two letters.
  if (!/^[A-Za-z]{2}$/.test(written)) return undefined;
  const letters = written.toUpperCase();
  // The kingdom's own letters are reserved for it, but a profile of it is kept under GB.
  return letters === 'UK' ? 'GB' : letters;
}

/** What knowledge is kept under has to be spoken somewhere: a slip such as `xx` would never be asked for. */
export function isKnownLanguage(text: string): boolean {
  const [language = ''] = (readLanguage(text) ?? '').split('-');
  return language !== '' && displayName(language, 'language', 'en') !== undefined;
}

/** They have two letters and a name, and nobody lives there. */
const NO_MARKETS = new Set(['EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** A country that there is, or `EU`. Knowledge for any other would be told to nobody. */
export function isKnownMarket(text: string): boolean {
  const country = readCountry(text);
  return (
    country !== undefined && !NO_MARKETS.has(country) && displayName(country, 'region', 'en') !== undefined
  );
}

/** Without what a tag may carry beside language, script and region, such as a calendar. */
function canonicalTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}
