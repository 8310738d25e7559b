import type { Text } from '@nightshift/schema';

/** Colours and order of the palette. */
export const CATEGORIES = [
  'trigger',
  'message',
  'question',
  'condition',
  'lead',
  'conversation',
  'time',
  'flow',
  'ai',
  'integration',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * One clause of the plain-language line at the foot of a form. Used when `when` holds (or is absent):
 * `{path}` in the text prints that config value, a list as "a, b or c", a duration in words;
 * `{path|the first time|the first # times}` prints the form for that number, `#` being the number itself.
 */
export interface ExplainClause {
  when?: { path: string; is?: string | number | boolean };
  text: Text;
}

/** Everything about a node or trigger that is plain JSON: enough to draw, check and explain it without its code. */
export interface Manifest {
  kind: 'node' | 'trigger';
  type: string;
  version: number;
  title: Text;
  category: Category;
  /** One sentence for the palette. */
  description: Text;
  /** What it is called elsewhere, in any language: whoever looks for "delay" or 延时 finds Wait. */
  aliases?: readonly string[];
  /** JSON Schema of `config`, with `ui` hints. */
  config: object;
  /** The fixed ways out. A trigger has one, `next`. */
  ports: readonly string[];
  /** Name of a config list whose items' `id`s are further ways out, before the fixed ones. */
  portsFrom?: string;
  /** The port that stands in for a port of `portsFrom` that leads nowhere. */
  standIn?: string;
  /** Ports that the customer's own silence leads to: nobody waits for an answer there. */
  quietPorts?: readonly string[];
  /** Ways out on which the node has answered the customer itself. */
  spokenPorts?: readonly string[];
  explain: readonly ExplainClause[];
  /** Where the config holds names of variables this node sets: `variable`, or for each item of a list `save.*.variable`. */
  writes: readonly string[];
  /** Standing here takes time: a cycle through it is no endless loop. */
  waits: boolean;
  /** The customer is heard by somebody: the node assigns to people or closes on purpose. Its ways out may end. */
  settles: boolean;
  /** Where the config holds the text with which the customer is told that people take over. */
  announces?: string;
  /** It asks something, and says so again after another flow has dealt with what the customer said in between. */
  comesBack: boolean;
}

/** Hints for the form, under the key `ui` of a config property. Data only. */
export interface UiHint {
  widget?:
    | 'text'
    | 'textarea'
    | 'texts'
    /** What colleagues call it: one wording, or one per language of theirs. No customer reads it. */
    | 'name'
    | 'keywords'
    /** Sentences, one a line: commas belong to them. */
    | 'phrases'
    | 'tags'
    | 'team'
    | 'agent'
    | 'calendar'
    | 'duration'
    /** Milliseconds, shown and written in seconds. */
    | 'seconds'
    | 'condition'
    | 'variable'
    | 'field'
    | 'buttons'
    | 'cards'
    | 'language'
    | 'country'
    | 'channel'
    | 'flow'
    | 'node'
    /** What the shop reports, `cart.abandoned`: written as it is sent, and called by its name in sentences. */
    | 'event'
    | 'url'
    | 'headers'
    | 'code'
    | 'cases'
    | 'weights'
    | 'times'
    | 'date'
    /** A date and a time on somebody's clock, kept as ISO 8601 with its offset. */
    | 'moment'
    | 'zone'
    | 'knowledge'
    | 'ai-provider';
  templated?: boolean;
  /** `{{secret.name}}` may stand here; in an address, in its query. It is filled in when the call is made. */
  secrets?: boolean;
  /** Values that exist for this text only, by full path: `handoff.back`. The node passes them to `view.text`. */
  values?: readonly string[];
  /** What of a message this makes; a channel that cannot show it is warned about. */
  part?: 'image' | 'file' | 'cards' | 'buttons';
  /** Heading under which fields are folded away together until one is filled in. Translated like a title. */
  group?: string;
  /**
   * Heading over fields of which one at most is filled in: which one is chosen first, by their titles, and only that one
   * is shown. They have this in common and stand next to each other. Translated like a title.
   */
  oneOf?: string;
  showIf?: { path: string; is: string | number | boolean };
  /** Of an entry's fields that may be left out: not folded away with the others. */
  inSight?: boolean;
  placeholder?: string;
  /** On a card its entries stand behind its title: alone they would be taken for something else. */
  labelled?: boolean;
  /**
   * Of a list that keeps parts of what the step's call answers: the call can be made from the form, and a part that is
   * chosen in its answer becomes an entry. `status` and `body` are keys of the answer, `path` and `variable` of an entry;
   * a path is written like `data.items[0].price`.
   */
  tries?: { status: string; body: string; path: string; variable: string };
}
