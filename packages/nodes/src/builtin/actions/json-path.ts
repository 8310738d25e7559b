import { isJsonObject, type Json } from '@nightshift/schema';

/** The steps of `data.items[0].price` or `["odd key"]`; undefined when it cannot be read. The empty path has none. */
export function parseJsonPath(path: string): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  const step = /\.?([^.[\]"\s]+)|\[(\d{1,9}|-1)\]|\["([^"]*)"\]/y;
  while (step.lastIndex < path.length) {
    const isFirst = step.lastIndex === 0;
    const found = step.exec(path);
    if (found === null) return undefined;
    const [whole, name, index, quoted] = found;
    if (name !== undefined && whole.startsWith('.') === isFirst) return undefined;
    steps.push(index === undefined ? (name ?? quoted ?? '') : Number(index));
  }
  return steps;
}

/** What stands at the path; `[-1]` is the last of a list. Undefined when nothing does. */
export function valueAtPath(value: Json, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const step of parseJsonPath(path) ?? []) {
    if (typeof step === 'number') found = Array.isArray(found) ? found.at(step) : undefined;
    else found = isJsonObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}
