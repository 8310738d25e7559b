/** Offered first; any other can be typed where a list of languages is edited. */
export const OFFERED_LANGUAGES = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'es',
  'fr',
  'de',
  'pt',
  'ru',
  'ar',
  'it',
  'nl',
  'th',
  'vi',
  'id',
] as const;

/** `简体中文`, `Deutsch`: what a language is called in another. */
export function languageName(tag: string, language: string): string {
  const shown = tag === 'zh-CN' ? 'zh-Hans' : tag === 'zh-TW' ? 'zh-Hant' : tag;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(shown) ?? tag;
  } catch {
    return tag;
  }
}
