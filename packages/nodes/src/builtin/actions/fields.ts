import { TextSchema, type Text } from '@nightshift/schema';
import { Type } from 'typebox';
import type { UiHint } from '../../sdk/manifest.js';

// Pieces that the configs of several actions share, so that the same thing has the same shape, title and widget everywhere.

/** A variable's name, as flows declare it. */
export const VARIABLE_PATTERN = '^[A-Za-z_][A-Za-z0-9_]{0,63}$';
/** A contact field's name: one of the contact's own properties, or any other. */
const FIELD_PATTERN = '^[A-Za-z_][A-Za-z0-9_-]{0,63}$';

export interface FieldOptions {
  description?: string;
  default?: unknown;
  ui?: UiHint;
}

/** What a customer (or, in notes, the team) reads: one text or one per language, with `{{variables}}`. */
export function textField(title: string, options: FieldOptions = {}) {
  return Type.Union([...TextSchema.anyOf], {
    title,
    ...options,
    ui: { widget: 'texts', templated: true, ...options.ui },
  });
}

/** RE2, ignoring case. */
export function patternField(title: string, description: string) {
  return Type.Optional(
    Type.String({
      title,
      description,
      minLength: 1,
      maxLength: 500,
      ui: { widget: 'code', group: 'Advanced' },
    }),
  );
}

/** One line that may hold `{{variables}}` and is not read by customers. */
export function templateField(
  title: string,
  options: FieldOptions & { maxLength?: number; minLength?: number } = {},
) {
  return Type.String({
    title,
    maxLength: 2000,
    ...options,
    ui: { widget: 'text', templated: true, ...options.ui },
  });
}

export function variableField(title = 'Save in variable', options: FieldOptions = {}) {
  return Type.String({
    title,
    pattern: VARIABLE_PATTERN,
    ...options,
    ui: { widget: 'variable', ...options.ui },
  });
}

export function contactFieldField(title = 'Save in contact field', options: FieldOptions = {}) {
  return Type.String({ title, pattern: FIELD_PATTERN, ...options, ui: { widget: 'field', ...options.ui } });
}

/** ISO 8601: `PT30M`, `P1D`. */
export function durationField(title: string, options: FieldOptions = {}) {
  return Type.String({ title, format: 'duration', ...options, ui: { widget: 'duration', ...options.ui } });
}

export function tagsField(title: string) {
  return Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    title,
    maxItems: 50,
    uniqueItems: true,
    ui: { widget: 'tags' },
  });
}

/** The schema's `ButtonTemplate`, with what its form says. */
const ButtonField = Type.Object(
  {
    label: textField('Label'),
    value: Type.Optional(
      Type.String({
        title: 'Value',
        description: 'What the flow receives when it is pressed; the label when empty.',
        maxLength: 200,
      }),
    ),
    url: Type.Optional(
      Type.String({ title: 'Opens this address', maxLength: 2000, ui: { widget: 'url', templated: true } }),
    ),
  },
  { additionalProperties: false },
);

export function buttonsField(title: string) {
  return Type.Array(ButtonField, { title, maxItems: 20, ui: { widget: 'buttons', part: 'buttons' } });
}

/** One of a few values; `choices` maps each to the title the form shows. */
export function choiceField<const C extends Readonly<Record<string, string>>>(
  title: string,
  choices: C,
  options: FieldOptions = {},
) {
  const literals = Object.entries(choices).map(([value, shown]) =>
    Type.Literal(value, shown === value ? {} : { title: shown }),
  );
  return Type.Unsafe<Extract<keyof C, string>>(Type.Union(literals, { title, ...options }));
}

/** Title, description and explanations come in the languages of the screens. */
export function screenText(en: string, simplified: string, traditional: string): Text {
  return { en, 'zh-CN': simplified, 'zh-TW': traditional };
}
