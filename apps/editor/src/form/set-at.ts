import { isJsonObject } from '@nightshift/schema';

export type Path = readonly (string | number)[];

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown;
    return isJsonObject(inner) && Object.hasOwn(inner, String(key)) ? inner[String(key)] : undefined;
  }, value);
}

/**
 * The value with another one at `path`; undefined takes away what stands there. An object that is empty by that goes,
 * too: somebody has emptied all its fields. An item of a list stays, because its neighbours have their places by it.
 */
export function setAt(value: unknown, path: Path, wanted: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const made = setAt(list[key], rest, wanted);
    return made === undefined && rest.length === 0
      ? list.filter((_item, index) => index !== key)
      : Object.assign([...list], { [key]: made ?? {} });
  }
  const { [key]: inner, ...others } = isJsonObject(value) ? value : {};
  const made = setAt(inner, rest, wanted);
  const isEmptied = rest.length > 0 && isJsonObject(made) && Object.keys(made).length === 0;
  if (made === undefined || isEmptied) return others;
  // In its old place, so that nothing moves in the document.
  return isJsonObject(value) && Object.hasOwn(value, key)
    ? { ...value, [key]: made }
    : { ...others, [key]: made };
}
