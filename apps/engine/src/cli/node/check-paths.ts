import type { Manifest } from '@nightshift/nodes';
import { isJsonObject, validate, TextSchema, type Problem } from '@nightshift/schema';
import { errorAt, warningAt, type Place } from './place.js';

/** Everything in a manifest that names a place in the config must name one that exists. */
export function checkPaths(manifest: Manifest, place: Place): Problem[] {
  return [
    ...checkExplain(manifest, place),
    ...checkWrites(manifest, place),
    ...checkPortsFrom(manifest, place),
  ];
}

function checkExplain({ explain, config }: Manifest, place: Place): Problem[] {
  const at = { ...place, path: '/explain' };
  if (!Array.isArray(explain) || explain.length === 0)
    return [
      warningAt(
        at,
        'node.explain',
        'is empty',
        'Say in a sentence what the node will do: explain: [{ text: … }].',
      ),
    ];
  return explain.flatMap((clause: unknown, index) => {
    const here = { ...place, path: `/explain/${index}` };
    if (!isJsonObject(clause) || validate(TextSchema, clause['text']).length > 0)
      return [errorAt(here, 'node.explain', 'has no text', 'Write { text: { en: "…" } }.')];
    const unknown = pathsOf(clause).filter((path) => !hasField(config, path.split('.')));
    const fields =
      isJsonObject(config) && isJsonObject(config['properties'])
        ? Object.keys(config['properties']).join(', ')
        : '';
    return [...new Set(unknown)].map((path) =>
      errorAt(
        here,
        'node.explain',
        `reads {${path}}, which the config does not have`,
        `Use one of its fields: ${fields || 'it has none'}.`,
      ),
    );
  });
}

function pathsOf(clause: Readonly<Record<string, unknown>>): string[] {
  const { text, when } = clause;
  const wordings = isJsonObject(text) ? Object.values(text) : [text];
  const inTexts = wordings.flatMap((wording) =>
    typeof wording === 'string'
      ? Array.from(wording.matchAll(/\{([\w.]+)(?:\|[^{}]*)?\}/g), ([, path = '']) => path)
      : [],
  );
  return isJsonObject(when) && typeof when['path'] === 'string' ? [when['path'], ...inTexts] : inTexts;
}

function checkWrites({ writes, config }: Manifest, place: Place): Problem[] {
  const unknown = writes.filter((path) => !hasField(config, path.split('.')));
  return unknown.map((path) =>
    errorAt(
      { ...place, path: '/writes' },
      'node.writes',
      `names ${path}, which the config does not have`,
      'Name the field that holds the variable.',
    ),
  );
}

function checkPortsFrom({ portsFrom, config }: Manifest, place: Place): Problem[] {
  if (portsFrom === undefined || hasField(config, [portsFrom, '*', 'id'])) return [];
  const message = `names ${portsFrom}, which is no list of objects with an id`;
  return [
    errorAt(
      { ...place, path: '/portsFrom' },
      'node.ports',
      message,
      'Give the items of that list an id: Type.String().',
    ),
  ];
}

/** `*` stands for the items of a list. */
function hasField(schema: unknown, keys: readonly string[]): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (!isJsonObject(schema)) return false;
  const choices = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((part): unknown[] =>
    Array.isArray(part) ? part : [],
  );
  if (choices.some((choice) => hasField(choice, keys))) return true;
  if (key === '*') return hasField(schema['items'], rest);
  const properties: unknown = schema['properties'];
  return isJsonObject(properties) && Object.hasOwn(properties, key) && hasField(properties[key], rest);
}
