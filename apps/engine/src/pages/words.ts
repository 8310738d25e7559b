import { closestLanguage, pickText } from '@nightshift/schema';

export const PAGE_LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];
export type Words = Readonly<Record<PageLanguage, string>>;

export const LANGUAGE_NAMES: Words = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

/** The language of a page: the one that was asked for, else the first of the browser's that we speak. */
export function pageLanguage(wanted: string | undefined, acceptLanguage: string | undefined): PageLanguage {
  const tags = [
    wanted ?? '',
    ...(acceptLanguage ?? '').split(',').map((entry) => entry.split(';', 1)[0]?.trim() ?? ''),
  ];
  for (const tag of tags) {
    const found = tag === '' ? undefined : closestLanguage(tag, PAGE_LANGUAGES);
    const language = PAGE_LANGUAGES.find((each) => each === found);
    if (language !== undefined) return language;
  }
  return 'en';
}

export function say(words: Words, language: PageLanguage): string {
  return pickText(words, language, PAGE_LANGUAGES);
}
