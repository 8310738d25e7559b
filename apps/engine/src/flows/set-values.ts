import { isJsonObject, type Flow } from '@nightshift/schema';

/**
 * The flow with these values filled in. Keys are full paths (`shop.name`): where the flow keeps such a value in
 * an object, it is set there, anywhere else under the path itself. Both are read alike.
 */
export function setValues(flow: Flow, values: Readonly<Record<string, unknown>>): Flow {
  if (Object.keys(values).length === 0) return flow;
  const filled = Object.entries(values).reduce(
    (all, [key, value]) => setNested(all, key.split('.'), value) ?? { ...all, [key]: value },
    flow.values ?? {},
  );
  return { ...flow, values: filled };
}

/** Undefined when there is no such place yet. */
function setNested(
  record: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> | undefined {
  if (!Object.hasOwn(record, key)) return undefined;
  if (rest.length === 0) return { ...record, [key]: value };
  const inner = record[key];
  const changed = isJsonObject(inner) ? setNested(inner, rest, value) : undefined;
  return changed === undefined ? undefined : { ...record, [key]: changed };
}
