import { isJsonObject } from './json.js';
import type { Text } from './text.js';

/** One wording, or one per language: a value whose shape nothing has checked yet. */
export function isText(value: unknown): value is Text {
  return (
    typeof value === 'string' ||
    (isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string'))
  );
}

/**
 * The wording for one language. Looked for in this order: the tag itself, the same script
 * (`zh-HK` reads `zh-TW` before `zh-CN`), the same base language, then `fallbacks` in turn,
 * then whatever there is. An empty wording counts as missing.
 */
export function pickText(text: Text, language: string, fallbacks: readonly string[] = []): string {
  if (typeof text === 'string') return text;
  for (const wanted of [language, ...fallbacks]) {
    const found = closestLanguage(
      wanted,
      Object.keys(text).filter((tag) => text[tag] !== ''),
    );
    if (found !== undefined) return text[found] ?? '';
  }
  return Object.values(text).find((wording) => wording !== '') ?? '';
}

/** The tag of `offered` that a reader of `wanted` understands best, or undefined. */
export function closestLanguage(wanted: string, offered: readonly string[]): string | undefined {
  const tag = wanted.toLowerCase();
  const exact = offered.find((candidate) => candidate.toLowerCase() === tag);
  if (exact !== undefined) return exact;
  const base = baseLanguage(tag);
  const relatives = offered.filter((candidate) => baseLanguage(candidate.toLowerCase()) === base);
  if (base === 'zh') {
    const script = chineseScript(tag);
    return relatives.find((candidate) => chineseScript(candidate.toLowerCase()) === script) ?? relatives[0];
  }
  return relatives.find((candidate) => candidate.toLowerCase() === base) ?? relatives[0];
}

export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

/** Whoever reads one can read the other: the same language, and for Chinese the same characters. */
export function isReadAlike(one: string, other: string): boolean {
  const [tag, otherTag] = [one.toLowerCase(), other.toLowerCase()];
  if (baseLanguage(tag) !== baseLanguage(otherTag)) return false;
  return baseLanguage(tag) !== 'zh' || chineseScript(tag) === chineseScript(otherTag);
}

function chineseScript(tag: string): 'hans' | 'hant' {
  if (tag.includes('hant')) return 'hant';
  if (tag.includes('hans')) return 'hans';
  return /-(tw|hk|mo)\b/.test(tag) ? 'hant' : 'hans';
}
