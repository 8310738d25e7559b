import { isJsonObject, pointerKeys, type Edit, type Flow } from '@nightshift/schema';

/** The edit that changes one value by its JSON pointer; undefined when nothing is there or it stays what it is. */
export function editAt(flow: Flow, path: string, change: (old: unknown) => unknown): Edit | undefined {
  const [part, id = '', area, field = '', ...rest] = pointerKeys(path);
  const step = part === 'triggers' ? flow.triggers[id] : flow.nodes[id];
  if (step === undefined) return undefined;
  const rules = part === 'triggers' ? flow.triggers[id]?.rules : undefined;
  if (area === 'rules' && rules !== undefined) {
    const changed = updateAt(rules, [field, ...rest], change);
    // Only one value in it is another one; the checks look at it again.
    return changed === rules ? undefined : { type: 'trigger.set-rules', id, rules: changed as typeof rules };
  }
  if (area !== 'config' || field === '') return undefined;
  const old = step.config[field];
  const value = updateAt(old, rest, change);
  const type = part === 'triggers' ? 'trigger.set-field' : 'node.set-field';
  if (value === old) return undefined;
  return value === undefined ? { type, id, field } : { type, id, field, value };
}

/** What is undefined afterwards is taken away. */
function updateAt(value: unknown, keys: readonly string[], change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const index = Number(key);
    if (!(index in list)) return value;
    const item = updateAt(list[index], rest, change);
    return item === undefined ? list.toSpliced(index, 1) : list.with(index, item);
  }
  if (!isJsonObject(value)) return value;
  const inner = updateAt(Object.hasOwn(value, key) ? value[key] : undefined, rest, change);
  const others = Object.entries(value);
  if (inner === undefined) return Object.fromEntries(others.filter(([name]) => name !== key));
  return { ...value, [key]: inner };
}
