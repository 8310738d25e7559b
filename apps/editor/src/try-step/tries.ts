import { isJsonObject, type Flow, type Json } from '@nightshift/schema';

type Config = Readonly<Record<string, unknown>>;

/** Where a step keeps parts of what its call answers, as its manifest says. */
export interface Tries {
  /** The list in its config. */
  list: string;
  /** Keys of what the call answers. */
  status: string;
  body: string;
  /** Keys of an entry of the list. */
  path: string;
  variable: string;
}

/** Undefined for a step that cannot be tried in its form. */
export function triesOf(schema: object): Tries | undefined {
  const { properties } = schema as { properties?: unknown };
  if (!isJsonObject(properties)) return undefined;
  for (const [list, property] of Object.entries(properties)) {
    const ui = isJsonObject(property) ? property['ui'] : undefined;
    const tries = isJsonObject(ui) ? ui['tries'] : undefined;
    if (!isJsonObject(tries)) continue;
    const { status, body, path, variable } = tries;
    if (isText(status) && isText(body) && isText(path) && isText(variable))
      return { list, status, body, path, variable };
  }
  return undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** An entry of the list, as the tree shows it. */
export interface Kept {
  path: string;
  variable: string;
}

export function keptIn(config: Config, { list, path, variable }: Tries): Kept[] {
  return entriesIn(config, list).flatMap((entry): Kept[] => {
    if (!isJsonObject(entry)) return [];
    const [at, name] = [entry[path] ?? '', entry[variable] ?? ''];
    return isText(at) && isText(name) ? [{ path: at, variable: name }] : [];
  });
}

function entriesIn(config: Config, list: string): readonly unknown[] {
  const entries: unknown = config[list];
  return Array.isArray(entries) ? entries : [];
}

/** With one entry more, in place of one that somebody has begun and left empty. */
export function withKept(config: Config, tries: Tries, kept: Kept): Config {
  const others = entriesIn(config, tries.list).filter(
    (entry) => isJsonObject(entry) && !(isBlank(entry[tries.path]) && isBlank(entry[tries.variable])),
  );
  return {
    ...config,
    [tries.list]: [...others, { [tries.path]: kept.path, [tries.variable]: kept.variable }],
  };
}

const isBlank = (value: unknown): boolean => value === undefined || value === '';

export function withoutKept(config: Config, tries: Tries, path: string): Config {
  const rest = entriesIn(config, tries.list).filter(
    (entry) => !(isJsonObject(entry) && entry[tries.path] === path),
  );
  const { [tries.list]: _list, ...others } = config;
  return rest.length === 0 ? others : { ...others, [tries.list]: rest };
}

/** What the variable is called: as the value is; with a number behind it where another value is already kept so. */
export function variableFor(keys: readonly (string | number)[], kept: readonly Kept[]): string {
  const last = keys.findLast((key) => typeof key === 'string') ?? '';
  const plain = last
    .replaceAll(/\W+/g, '_')
    .replace(/^(?=\d)/, '_')
    .slice(0, 50);
  const wanted = /[A-Za-z0-9]/.test(plain) ? plain : 'answer';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${String(number)}`;
    if (!kept.some(({ variable }) => variable === name)) return name;
  }
}

export function typeOfValue(value: Json): Flow['variables'][string]['type'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  return isJsonObject(value) ? 'object' : 'text';
}

/** `data.items[0].price`, as the step reads it; undefined where no path can name it. */
export function pathOf(keys: readonly (string | number)[]): string | undefined {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${String(key)}]`;
    else if (/^[^.[\]"\s]+$/.test(key)) path += path === '' ? key : `.${key}`;
    else if (key.includes('"')) return undefined;
    else path += `["${key}"]`;
  }
  return path;
}
