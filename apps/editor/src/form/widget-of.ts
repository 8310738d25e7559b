import { formWord } from '@nightshift/nodes';
import type { Language } from '../i18n/language.js';
import { PICK_KINDS, type Hint, type ListLook, type PickKind, type WidgetName } from './hint.js';
import { asSchema, type Schema } from './schema.js';
import { isTextSchema, optionsOf, wordsOf } from './schema-words.js';

interface Chosen {
  widget: WidgetName;
  pick?: PickKind;
  isMany?: boolean;
}

const BY_HINT: Readonly<Record<string, Chosen>> = {
  text: { widget: 'text' },
  textarea: { widget: 'textarea' },
  texts: { widget: 'texts' },
  name: { widget: 'name' },
  keywords: { widget: 'chips' },
  phrases: { widget: 'phrases' },
  duration: { widget: 'duration' },
  seconds: { widget: 'seconds' },
  condition: { widget: 'condition' },
  code: { widget: 'code' },
  url: { widget: 'url' },
  times: { widget: 'times' },
  date: { widget: 'date' },
  moment: { widget: 'moment' },
  ...Object.fromEntries(PICK_KINDS.map((pick) => [pick, { widget: 'picker', pick } as const])),
};

const BY_FORMAT: Readonly<Record<string, Chosen>> = {
  email: { widget: 'email' },
  'idn-email': { widget: 'email' },
  uri: { widget: 'url' },
  'uri-reference': { widget: 'url' },
  url: { widget: 'url' },
  date: { widget: 'date' },
  time: { widget: 'times' },
  'date-time': { widget: 'moment' },
  duration: { widget: 'duration' },
  color: { widget: 'color' },
  password: { widget: 'password' },
  regex: { widget: 'code' },
  language: { widget: 'picker', pick: 'language' },
  country: { widget: 'picker', pick: 'country' },
  'time-zone': { widget: 'picker', pick: 'zone' },
};

const BY_TYPE: Readonly<Record<string, WidgetName>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'switch',
};

const LISTS: Readonly<Record<string, ListLook>> = {
  buttons: 'buttons',
  cards: 'cards',
  weights: 'weights',
  headers: 'row',
};

/** Longer texts than this want more than a line. */
const ONE_LINE_CHARS = 300;
/** These show any value; every other widget shows a text, a number or a list of such. */
const FOR_ALL: readonly WidgetName[] = ['texts', 'name', 'condition', 'code', 'seconds'];

/**
 * The widget of a value that is shown whole: the hint first, then what may stand there. A hint that is not known here is
 * no hindrance. Undefined for what is taken apart: objects, lists of more than words, alternatives.
 */
export function chooseWidget(schema: Schema): Chosen | undefined {
  const { type, items } = schema;
  const hinted = uiOf(schema)['widget'];
  const byHint = typeof hinted === 'string' && Object.hasOwn(BY_HINT, hinted) ? BY_HINT[hinted] : undefined;
  if (byHint !== undefined && (FOR_ALL.includes(byHint.widget) || holdsWords(schema)))
    return { ...byHint, isMany: mayBeList(schema) };
  if ('const' in schema) return { widget: 'constant' };
  if (optionsOf(schema, 'en').length > 0) return { widget: 'choice' };
  if (isTextSchema(schema)) return { widget: 'texts' };
  if (type === 'array') {
    const each = chooseWidget(asSchema(items));
    if (Array.isArray(items) || each === undefined) return undefined;
    if (each.widget === 'choice') return { widget: 'choices', isMany: true };
    if (each.widget === 'picker' || each.widget === 'times' || each.widget === 'date')
      return { ...each, isMany: true };
    return each.widget === 'text' || each.widget === 'url' || each.widget === 'email'
      ? { widget: 'chips', isMany: true }
      : undefined;
  }
  const { format, maxLength } = schema;
  const byFormat =
    typeof format === 'string' && Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  if (type === 'string' && byFormat !== undefined) return byFormat;
  if (
    type === 'string' &&
    typeof maxLength === 'number' &&
    maxLength > ONE_LINE_CHARS &&
    hinted === undefined
  )
    return { widget: 'textarea' };
  return typeof type === 'string' && Object.hasOwn(BY_TYPE, type)
    ? { widget: BY_TYPE[type] ?? 'json' }
    : undefined;
}

/** How the entries of a list look: by its hint, else in one line if they are short. */
export function listLook(schema: Schema, item: Schema): ListLook {
  const hinted = uiOf(schema)['widget'];
  const properties = asSchema(item['properties']);
  const look = typeof hinted === 'string' && Object.hasOwn(LISTS, hinted) ? LISTS[hinted] : undefined;
  if (look === 'buttons') return 'label' in properties && 'url' in properties ? 'buttons' : 'stack';
  if (look === 'weights') return 'weight' in properties ? 'weights' : 'stack';
  if (look !== undefined) return look;
  // A number or a yes needs no frame of its own.
  if (chooseWidget(item) !== undefined) return 'row';
  const parts = Object.entries(properties).filter(([key]) => key !== 'id');
  const isShort =
    parts.length > 0 && parts.length <= 2 && parts.every(([, part]) => isShortField(asSchema(part)));
  return isShort ? 'row' : 'stack';
}

function isShortField(schema: Schema): boolean {
  const chosen = chooseWidget(schema);
  const short: readonly WidgetName[] = ['text', 'number', 'seconds', 'choice', 'picker', 'date'];
  return chosen !== undefined && chosen.isMany !== true && short.includes(chosen.widget);
}

/** Everything that the widget must know, in the language of the screen. */
export function hintOf(schema: Schema, language: Language, key: string): Hint {
  const ui = uiOf(schema);
  const chosen = chooseWidget(schema);
  const { minimum, maximum, maxLength, pattern, examples } = schema;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  const items = asSchema(schema['items']);
  return {
    ...wordsOf(schema, language, key),
    widget: chosen?.widget ?? 'json',
    pick: pathPick(chosen?.pick ?? 'tags', schema),
    isMany: chosen?.isMany === true,
    placeholder: formWord(text(ui['placeholder']), language) || text(example),
    isTemplated: ui['templated'] === true,
    values: Array.isArray(ui['values']) ? ui['values'].filter((path) => typeof path === 'string') : [],
    options: optionsOf(chosen?.widget === 'choices' ? items : schema, language),
    isInteger: schema['type'] === 'integer',
    isFixed: schema['readOnly'] === true,
    ...('default' in schema ? { default: schema['default'] } : {}),
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(typeof pattern === 'string' ? { pattern } : {}),
  };
}

/** A field of the contact has a plain name; where dots may stand, anything that can be read is meant. */
function pathPick(pick: PickKind, { pattern }: Schema): PickKind {
  const isPath =
    pick === 'field' && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test('contact.email'));
  return isPath ? 'path' : pick;
}

export function uiOf(schema: Schema): Schema {
  return asSchema(schema['ui']);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function mayBeList(schema: Schema): boolean {
  return schema['type'] === 'array' || branchesOf(schema).some((branch) => branch['type'] === 'array');
}

function holdsWords(schema: Schema): boolean {
  const { type, items } = schema;
  if (type === 'array') return holdsWords(asSchema(items));
  const branches = branchesOf(schema);
  return branches.length > 0 ? branches.every(holdsWords) : type === 'string' || 'const' in schema;
}

function branchesOf(schema: Schema): Schema[] {
  const branches: unknown = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(branches) ? branches.map(asSchema) : [];
}
