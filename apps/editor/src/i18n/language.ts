import { closestLanguage } from '@nightshift/schema';
import { useSyncExternalStore } from 'react';

/** The languages of the screens. What customers read has its own, in each flow. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own script: whoever looks for it reads nothing else. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

const KEY = 'nightshift.language';
const listeners = new Set<() => void>();
let current: Language = 'en';

/** Before the first drawing: the address (`?lang=`), then what was chosen here, then the browser's own order. */
export function startLanguage(): void {
  const wanted = new URLSearchParams(location.search).get('lang');
  if (wanted !== null) localStorage.setItem(KEY, closest([wanted]));
  apply(closest([localStorage.getItem(KEY) ?? '', ...navigator.languages]));
}

export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  apply(language);
}

export function getLanguage(): Language {
  return current;
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

function apply(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function closest(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = tag === '' ? undefined : closestLanguage(tag, LANGUAGES);
    const language = LANGUAGES.find((each) => each === found);
    if (language !== undefined) return language;
  }
  return 'en';
}
