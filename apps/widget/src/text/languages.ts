import type { LocalText } from '../protocol.js';

/** The text for a reader of `language`: the exact tag, its script or base language, English, then whatever there is. */
export function pickText(text: LocalText | undefined, language: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const key = bestTag(Object.keys(text), language);
  return (key === undefined ? undefined : text[key]) ?? '';
}

/** The tag among `tags` that a reader of `language` understands best; English, then the first, when none fits. */
export function bestTag(tags: readonly string[], language: string): string | undefined {
  return findTag(tags, language) ?? findTag(tags, 'en') ?? tags[0];
}

export function findTag(tags: readonly string[], language: string): string | undefined {
  const wanted = normalTag(language);
  return (
    tags.find((tag) => normalTag(tag) === wanted) ?? tags.find((tag) => baseTag(tag) === baseTag(wanted))
  );
}

export function isRightToLeft(language: string): boolean {
  return ['ar', 'he', 'iw', 'fa', 'ur'].includes(baseTag(language));
}

// Chinese is two written languages: readers in Taiwan, Hong Kong and Macau read Traditional, everyone else Simplified.
function baseTag(tag: string): string {
  const normal = normalTag(tag);
  if (normal === 'zh' || normal.startsWith('zh-'))
    return /-hant\b|^zh-(tw|hk|mo)\b/.test(normal) ? 'zh-hant' : 'zh-hans';
  return normal.split('-')[0] ?? normal;
}

function normalTag(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}
