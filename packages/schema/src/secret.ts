import { isJsonObject } from './json.js';

/**
 * A secret of the workspace stands in a step as `{{secret.name}}` and goes on standing there, in what is stored, shown
 * and exported, until the call is made. Whoever makes the call fills it in.
 */
export const secretMark = (name: string): string => `{{secret.${name}}}`;

/** The name of the secret that a path reads; undefined when it reads something else. */
export function secretIn(path: string): string | undefined {
  return path.startsWith('secret.') ? path.slice('secret.'.length) : undefined;
}

const MARK = /\{\{\s*secret\.([^{}\s|]+)\s*\}\}/gu;

/** The secrets that stand in a text, each once. */
export function secretsIn(text: string): string[] {
  return [...new Set([...text.matchAll(MARK)].map(([, name = '']) => name))];
}

export function fillSecrets(text: string, valueOf: (name: string) => string): string {
  return text.replaceAll(MARK, (_mark, name: string) => valueOf(name));
}

/** Headers whose value opens a door. */
const TELLING =
  /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api[-_]?key|key|token|secret|password|signature|auth)$/i;
export const isTellingHeader = (name: string): boolean => TELLING.test(name);

/** Says no more than which secret is shown, as what: `Bearer {{secret.shop}}`. */
export const isPlaceholderOnly = (value: string): boolean =>
  /^\s*([A-Za-z-]+\s+)?\{\{[^{}]+\}\}\s*$/u.test(value) || value.trim() === '';

const MASK = '••••••';

/** The same with the values of telling headers covered, wherever `headers` stands in it: as a map or as a list. */
export function maskHeaders<T>(value: T): T {
  // What comes out has the shape of what went in: texts become texts.
  return masked(value) as T;
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'headers' ? maskedMap(inner) : masked(inner)]),
  );
}

function maskedMap(headers: unknown): unknown {
  if (!isJsonObject(headers)) return masked(headers);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' && isTellingHeader(name) && !isPlaceholderOnly(value) ? MASK : value,
    ]),
  );
}
