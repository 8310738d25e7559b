/** What a language calls itself: 简体中文 for `zh-CN`. The tag when nobody knows. */
export function languageName(tag: string): string {
  const known: Readonly<Record<string, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };
  try {
    return known[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
