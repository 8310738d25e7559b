/** What a widget is told about its value. */
export interface Hint {
  widget: WidgetName;
  /** Of a picker: among what is chosen. */
  pick: PickKind;
  /** The value is a list of what the widget shows. */
  isMany: boolean;
  title: string;
  description: string;
  placeholder: string;
  /** May hold `{{variables}}`. */
  isTemplated: boolean;
  /** Variables that exist for this text only, by full path. */
  values: readonly string[];
  /** For choices. */
  options: readonly Option[];
  /** Cannot be changed, only seen. */
  isFixed: boolean;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  isInteger?: boolean;
  pattern?: string;
}

export interface Option {
  value: unknown;
  label: string;
}

/** `json` is what is left: a value that no widget fits is written as it is. */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'texts'
  | 'name'
  | 'number'
  | 'seconds'
  | 'switch'
  | 'choice'
  | 'choices'
  | 'chips'
  | 'phrases'
  | 'picker'
  | 'duration'
  | 'times'
  | 'date'
  | 'moment'
  | 'condition'
  | 'code'
  | 'url'
  | 'email'
  | 'password'
  | 'color'
  | 'constant'
  | 'json';

export const PICK_KINDS = [
  'tags',
  'team',
  'agent',
  'calendar',
  'knowledge',
  'ai-provider',
  'channel',
  'channel-type',
  'single-channel',
  'flow',
  'node',
  'field',
  'path',
  'variable',
  'language',
  'country',
  'zone',
] as const;
export type PickKind = (typeof PICK_KINDS)[number];

/** How the entries of a list look. */
export type ListLook = 'stack' | 'row' | 'buttons' | 'cards' | 'weights';

/** A list whose entries are more than a word. */
export interface ListHint {
  title: string;
  description: string;
  look: ListLook;
  isFixed: boolean;
  minItems: number;
  maxItems: number;
}

/** Fields of an object of which one at most is filled in. */
export interface FieldChoice {
  title: string;
  fields: readonly { key: string; title: string }[];
}

/** Fields of an object that belong together and are folded away until one of them is used. */
export interface FieldGroup {
  name: string;
  title: string;
  keys: readonly string[];
}
