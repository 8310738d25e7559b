import { formWord } from '@nightshift/nodes';
import { isJsonObject } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';

/** What a widget is told about its value. */
export interface Hint {
  widget: WidgetName;
  title: string;
  description: string;
  placeholder: string;
  /** May hold `{{variables}}`. */
  isTemplated: boolean;
  /** For choices. */
  options: readonly { value: string; label: string }[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  isInteger?: boolean;
}

/** `json` is what is left: a value that no widget fits is written as it is. */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'texts'
  | 'number'
  | 'switch'
  | 'choice'
  | 'list'
  | 'duration'
  | 'condition'
  | 'code'
  | 'json';

export interface Prepared {
  /** For rjsf: objects and lists of objects as they are, every other value as a place for a widget. */
  schema: Record<string, unknown>;
  uiSchema: Record<string, unknown>;
}

type Schema = Readonly<Record<string, unknown>>;

/** Fields that `showIf` hides in this config are left out; what stands in them stays in the config. */
export function prepareSchema(
  schema: unknown,
  config: Readonly<Record<string, unknown>>,
  language: Language,
): Prepared {
  return prepare(isJsonObject(schema) ? schema : {}, language, (hint) => isShown(hint, config));
}

function prepare(schema: Schema, language: Language, isVisible: (field: Schema) => boolean): Prepared {
  const { title, description } = wordsOf(schema, language);
  if (schema['type'] === 'object' && isJsonObject(schema['properties']) && widgetOf(schema) === undefined) {
    const fields = Object.entries(schema['properties']).flatMap(([key, field]): [string, Prepared][] =>
      isJsonObject(field) && isVisible(field) ? [[key, prepare(field, language, isVisible)]] : [],
    );
    return {
      schema: {
        type: 'object',
        title,
        description,
        required: schema['required'] ?? [],
        properties: Object.fromEntries(fields.map(([key, field]) => [key, field.schema])),
      },
      uiSchema: Object.fromEntries(fields.map(([key, field]) => [key, field.uiSchema])),
    };
  }
  if (schema['type'] === 'array' && isJsonObject(schema['items']) && schema['items']['type'] === 'object') {
    const items = prepare(schema['items'], language, isVisible);
    return {
      schema: { type: 'array', title, description, items: items.schema },
      uiSchema: { items: items.uiSchema },
    };
  }
  return {
    schema: { title, description },
    uiSchema: { 'ui:field': 'widget', 'ui:hint': hintOf(schema, language) },
  };
}

function hintOf(schema: Schema, language: Language): Hint {
  const ui = isJsonObject(schema['ui']) ? schema['ui'] : {};
  const { minimum, maximum } = schema;
  return {
    ...wordsOf(schema, language),
    widget: widgetFor(schema),
    placeholder: typeof ui['placeholder'] === 'string' ? ui['placeholder'] : '',
    isTemplated: ui['templated'] === true,
    options: choicesOf(schema, language),
    isInteger: schema['type'] === 'integer',
    ...('default' in schema ? { default: schema['default'] } : {}),
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
  };
}

const BY_HINT: Readonly<Record<string, WidgetName>> = {
  texts: 'texts',
  textarea: 'textarea',
  duration: 'duration',
  condition: 'condition',
  code: 'code',
};

const BY_TYPE: Readonly<Record<string, WidgetName>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'switch',
};

/** The hint first, then the type: a hint that is not known here is no hindrance. */
function widgetFor(schema: Schema): WidgetName {
  const hinted = widgetOf(schema);
  const byHint = typeof hinted === 'string' && Object.hasOwn(BY_HINT, hinted) ? BY_HINT[hinted] : undefined;
  if (byHint !== undefined) return byHint;
  if (choicesOf(schema, 'en').length > 0) return 'choice';
  const { type, items } = schema;
  if (type === 'array') return isJsonObject(items) && items['type'] === 'string' ? 'list' : 'json';
  return typeof type === 'string' && Object.hasOwn(BY_TYPE, type) ? (BY_TYPE[type] ?? 'json') : 'json';
}

function choicesOf(schema: Schema, language: Language): { value: string; label: string }[] {
  if (Array.isArray(schema['enum']))
    return schema['enum']
      .filter((value) => typeof value === 'string')
      .map((value) => ({ value, label: formWord(value, language) }));
  const branches: unknown = schema['anyOf'] ?? schema['oneOf'];
  if (!Array.isArray(branches)) return [];
  const choices = branches.flatMap((branch: unknown) => {
    if (!isJsonObject(branch) || typeof branch['const'] !== 'string') return [];
    const title = typeof branch['title'] === 'string' ? branch['title'] : branch['const'];
    return [{ value: branch['const'], label: formWord(title, language) }];
  });
  return choices.length === branches.length ? choices : [];
}

function wordsOf(schema: Schema, language: Language): { title: string; description: string } {
  const word = (key: string): string =>
    typeof schema[key] === 'string' ? formWord(schema[key], language) : '';
  return { title: word('title'), description: word('description') };
}

function widgetOf(schema: Schema): unknown {
  return isJsonObject(schema['ui']) ? schema['ui']['widget'] : undefined;
}

/** `showIf: { path, is: true }` also means: something is filled in there. */
function isShown(field: Schema, config: Readonly<Record<string, unknown>>): boolean {
  const showIf = isJsonObject(field['ui']) ? field['ui']['showIf'] : undefined;
  if (!isJsonObject(showIf) || typeof showIf['path'] !== 'string') return true;
  const value = showIf['path']
    .split('.')
    .reduce<unknown>((inner, key) => (isJsonObject(inner) ? inner[key] : undefined), config);
  if (showIf['is'] === true) return value !== undefined && value !== false && value !== '';
  return value === showIf['is'];
}
