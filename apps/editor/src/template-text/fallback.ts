const PLACEHOLDER = /\{\{\s*([^\s{}|]+)([^{}]*)\}\}/gu;

/** The paths that the text reads without saying what stands there when they are empty; each once. */
export function barePaths(text: string): string[] {
  const bare = [...text.matchAll(PLACEHOLDER)].filter(([, , filters = '']) => !hasFallback(filters));
  return [...new Set(bare.map(([, path = '']) => path))];
}

/** `{{vars.name | default: "you"}}` wherever the path is read without one. */
export function withFallback(text: string, path: string, fallback: string): string {
  const quoted = `"${fallback.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return text.replaceAll(PLACEHOLDER, (whole, read: string, filters: string) =>
    read !== path || hasFallback(filters) ? whole : `{{${read} | default: ${quoted}${trailing(filters)}}}`,
  );
}

const hasFallback = (filters: string): boolean => /\|\s*default\s*:/.test(filters);

const trailing = (filters: string): string => (filters.trim() === '' ? '' : ` ${filters.trim()}`);
