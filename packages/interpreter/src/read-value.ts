import { isJsonObject, pickText, type Flow, type Json } from '@nightshift/schema';

/** `shop.name` may be one flat key or a nested object; both are how people write it. */
export function readValue(
  values: Readonly<Record<string, unknown>> | undefined,
  path: string,
): Json | undefined {
  if (values === undefined) return undefined;
  return Object.hasOwn(values, path)
    ? (values[path] as Json)
    : dig(values as Record<string, Json>, path.split('.'));
}

/**
 * What an admin filled in, the flow's own before the shop's. A value that was filled in once per language is read in
 * that of the reader.
 */
export function readShopValue(
  { values, languages }: Pick<Flow, 'values' | 'languages'>,
  ofShop: Readonly<Record<string, unknown>> | undefined,
  path: string,
  language: () => string,
): Json | undefined {
  const value = readValue(values, path) ?? readValue(ofShop, path);
  if (!isJsonObject(value) || !languages.some((each) => Object.hasOwn(value, each))) return value;
  const wordings = Object.entries(value).filter(
    (wording): wording is [string, string] => typeof wording[1] === 'string',
  );
  return pickText(Object.fromEntries(wordings), language(), languages);
}

/** Own properties only: a path can never reach a prototype. */
export function dig(
  from: Json | Readonly<Record<string, Json>> | undefined,
  keys: readonly string[],
): Json | undefined {
  let value = from as Json | undefined;
  for (const key of keys) {
    if (Array.isArray(value)) value = /^\d+$/.test(key) ? value[Number(key)] : undefined;
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = (value as Record<string, Json>)[key];
    else return undefined;
  }
  return value;
}
