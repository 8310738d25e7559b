import { isJsonObject } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import type { FieldChoice, FieldGroup, Hint, ListHint } from './hint.js';
import { asSchema, readSchema, type Definitions, type Schema } from './schema.js';
import { readable, wordsOf } from './schema-words.js';
import { chooseWidget, hintOf, listLook, uiOf } from './widget-of.js';
import { formWord } from '@nightshift/nodes';
import { valueAt } from './set-at.js';

/** For rjsf: it walks the objects; every other value is a place for a field of ours. */
export interface Prepared {
  schema: Record<string, unknown>;
  uiSchema: UiSchema;
}

export interface UiSchema {
  'ui:field'?: FieldName;
  /** What our field must know. */
  'ui:hint'?: Place;
  [property: string]: unknown;
}

export type FieldName = 'widget' | 'list' | 'shapes' | 'map';

export type Place =
  | { type: 'widget'; hint: Hint }
  | {
      type: 'object';
      title: string;
      description: string;
      groups: readonly FieldGroup[];
      choices: readonly FieldChoice[];
      /** Fields that another one has called for, or that are to stay in sight. */
      calledFor: readonly string[];
    }
  | { type: 'list'; hint: ListHint; item: Schema; tuple: readonly Schema[]; definitions: Definitions }
  | {
      type: 'shapes';
      title: string;
      description: string;
      shapes: readonly Schema[];
      /** What leaving it out means; a word of ours when empty. */
      nothing: string;
      definitions: Definitions;
    }
  | { type: 'map'; title: string; description: string; item: Schema; definitions: Definitions };

export interface Reading {
  language: Language;
  /** Of the whole node: `showIf` names its fields from the top. */
  config: Readonly<Record<string, unknown>>;
  definitions?: Definitions | undefined;
  /** What the field is called where it has no title. */
  key?: string;
}

/** Fields that `showIf` hides in this config are left out; what stands in them stays in the config. */
export function prepareSchema(raw: unknown, value: unknown, reading: Reading): Prepared {
  const { language, key = '' } = reading;
  const { schema, definitions } = readSchema(raw, value, reading.definitions);
  const { title, description } = wordsOf(schema, language, key);
  const leaf = chooseWidget(schema);
  if (leaf !== undefined) {
    const hint = hintOf(schema, language, key);
    return place('widget', title, { type: 'widget', hint });
  }
  const shapes = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(shapes) && shapes.length > 0)
    return place('shapes', title, {
      type: 'shapes',
      title,
      description,
      shapes: shapes.map(asSchema),
      nothing: nothingOf(schema),
      definitions,
    });
  if (schema['type'] === 'array') return prepareList(schema, { ...reading, definitions });
  const isObject = schema['type'] === 'object' || isJsonObject(schema['properties']);
  if (isObject && Object.keys(asSchema(schema['properties'])).length > 0)
    return prepareObject(schema, value, { ...reading, definitions });
  const item = mapItem(schema);
  if (isObject && item !== undefined)
    return place('map', title, { type: 'map', title, description, item, definitions });
  // A node without anything to set has an empty form.
  if (isObject && key === '') return { schema: { type: 'object', properties: {} }, uiSchema: {} };
  return place('widget', title, {
    type: 'widget',
    hint: { ...hintOf(schema, language, key), widget: 'json' },
  });
}

function place(field: FieldName, title: string, hint: Place): Prepared {
  return { schema: { title }, uiSchema: { 'ui:field': field, 'ui:hint': hint } };
}

type Fields = readonly (readonly [key: string, part: Schema])[];

function prepareObject(schema: Schema, value: unknown, reading: Reading): Prepared {
  const { title, description } = wordsOf(schema, reading.language, reading.key ?? '');
  const properties = Object.entries(asSchema(schema['properties'])).map(
    ([key, part]) => [key, asSchema(part)] as const,
  );
  const visible = properties.filter(([, part]) => isShown(part, value, reading.config));
  const fields = visible.map(([key, part]): [string, Prepared] => {
    const inner = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return [key, prepareSchema(part, inner, { ...reading, key })];
  });
  const hint: Place = {
    type: 'object',
    title,
    description,
    groups: groupsOf(visible, reading.language),
    choices: choicesOf(visible, reading.language),
    calledFor: visible.filter(([, part]) => isCalledFor(uiOf(part))).map(([key]) => key),
  };
  return {
    schema: {
      type: 'object',
      title,
      required: schema['required'] ?? [],
      properties: Object.fromEntries(fields.map(([key, field]) => [key, field.schema])),
    },
    uiSchema: { ...Object.fromEntries(fields.map(([key, field]) => [key, field.uiSchema])), 'ui:hint': hint },
  };
}

const isCalledFor = (ui: Record<string, unknown>): boolean =>
  ui['showIf'] !== undefined || ui['inSight'] === true;

function groupsOf(fields: Fields, language: Language): FieldGroup[] {
  return together(fields, 'group').map(([name, members]) => ({
    name,
    title: readable(formWord(name, language)),
    keys: members.map(([key]) => key),
  }));
}

function choicesOf(fields: Fields, language: Language): FieldChoice[] {
  return together(fields, 'oneOf').map(([name, members]) => ({
    title: formWord(name, language),
    fields: members.map(([key, part]) => ({ key, title: wordsOf(part, language, key).title })),
  }));
}

/** Fields by what this hint of theirs says. */
function together(fields: Fields, hint: 'group' | 'oneOf'): [name: string, members: Fields][] {
  const members = new Map<string, Fields>();
  for (const field of fields) {
    const name = uiOf(field[1])[hint];
    if (typeof name === 'string' && name !== '') members.set(name, [...(members.get(name) ?? []), field]);
  }
  return [...members];
}

function prepareList(schema: Schema, { language, key = '', definitions = new Map() }: Reading): Prepared {
  const { title, description } = wordsOf(schema, language, key);
  const tuple = schema['prefixItems'] ?? schema['items'];
  const item = Array.isArray(tuple) ? {} : asSchema(schema['items']);
  const number = (name: string, otherwise: number): number =>
    typeof schema[name] === 'number' ? schema[name] : otherwise;
  const hint: ListHint = {
    title,
    description,
    look: listLook(schema, readSchema(item, undefined, definitions).schema),
    isFixed: schema['readOnly'] === true || Array.isArray(tuple),
    minItems: number('minItems', 0),
    maxItems: number('maxItems', Infinity),
  };
  const parts = Array.isArray(tuple) ? tuple.map(asSchema) : [];
  return place('list', title, { type: 'list', hint, item, tuple: parts, definitions });
}

function nothingOf(schema: Schema): string {
  const { nothing } = uiOf(schema);
  return typeof nothing === 'string' ? nothing : '';
}

/** What any key of the object may hold; undefined when keys are not free. */
function mapItem(schema: Schema): Schema | undefined {
  const [byPattern] = Object.values(asSchema(schema['patternProperties']));
  const { additionalProperties: others } = schema;
  if (isJsonObject(byPattern)) return byPattern;
  return isJsonObject(others) && Object.keys(others).length > 0 ? others : undefined;
}

/** `showIf: { path, is: true }` also means: something is filled in there. */
function isShown(field: Schema, beside: unknown, config: Readonly<Record<string, unknown>>): boolean {
  const { path, is } = asSchema(uiOf(field)['showIf']);
  if (typeof path !== 'string') return true;
  const keys = path.split('.');
  const value = valueAt(config, keys) ?? valueAt(beside, keys);
  if (is === true) return value !== undefined && value !== false && value !== '';
  return value === is;
}
