import { detectLanguage, knowsLanguage } from '@nightshift/language';
import { baseLanguage } from '@nightshift/schema';

/** A name or a word that stands alone proves nothing; a Chinese character says as much as two letters. */
const FEWEST_LETTERS = 8;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** What nobody takes for any other, so it is told apart even from languages that are not known. */
const UNMISTAKABLE = new Set(['zh', 'ja', 'ko', 'th']);

/** Whether a text is plainly in another language than `language`. A name, a number or a link proves nothing. */
export function isOtherLanguage(text: string, language: string): boolean {
  const plain = text.replaceAll(/https?:\/\/\S+|\S+@\S+|\[\d+\]/g, ' ');
  const letters = (plain.match(/\p{L}/gu)?.length ?? 0) + (plain.match(WIDE)?.length ?? 0);
  if (letters < FEWEST_LETTERS) return false;
  const found = detectLanguage(plain);
  const spoken = baseLanguage(found.language);
  const wanted = baseLanguage(language);
  if (!found.isSure || spoken === 'und' || spoken === wanted) return false;
  return knowsLanguage(wanted) || UNMISTAKABLE.has(spoken);
}

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-CN': 'Simplified Chinese',
  'zh-TW': 'Traditional Chinese',
  'zh-HK': 'Traditional Chinese',
  'zh-Hant': 'Traditional Chinese',
  zh: 'Simplified Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  es: 'Spanish',
  pt: 'Portuguese',
  'pt-BR': 'Brazilian Portuguese',
  de: 'German',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  id: 'Indonesian',
  vi: 'Vietnamese',
  th: 'Thai',
  ru: 'Russian',
  ar: 'Arabic',
  pl: 'Polish',
  tr: 'Turkish',
};

/** The name a model knows it by: "German", "Traditional Chinese"; the tag itself for a rare one. */
export function languageName(tag: string): string {
  return NAMES[tag] ?? NAMES[baseLanguage(tag)] ?? tag;
}
