/** What a text says in a language, or in another when it has no other. */
export function textIn(text: unknown, language: string): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  const byLanguage: Record<string, unknown> = { ...text };
  const found = byLanguage[language] ?? byLanguage['en'] ?? Object.values(byLanguage)[0];
  return typeof found === 'string' ? found : '';
}
