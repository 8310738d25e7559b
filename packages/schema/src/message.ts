import { Type, type Static } from 'typebox';
import { oneOf } from './one-of.js';
import { TextSchema } from './text.js';

/** What an operator writes: texts by language, still with their `{{variables}}`. */
export const ButtonTemplateSchema = Type.Object(
  {
    label: TextSchema,
    /** What the flow receives when the button is pressed; the label when absent. */
    value: Type.Optional(Type.String({ maxLength: 200 })),
    url: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
export type ButtonTemplate = Static<typeof ButtonTemplateSchema>;

export const ButtonSchema = Type.Object({
  label: Type.String(),
  value: Type.String(),
  url: Type.Optional(Type.String()),
});
export type Button = Static<typeof ButtonSchema>;

export const CardSchema = Type.Object({
  title: Type.String(),
  text: Type.Optional(Type.String()),
  image: Type.Optional(Type.String()),
  buttons: Type.Optional(Type.Array(ButtonSchema)),
});
export type Card = Static<typeof CardSchema>;

export const INPUT_KINDS = ['text', 'email', 'phone', 'number', 'date', 'choice', 'rating'] as const;

/** What an answer was taken from. `url` is there when anybody may read it. */
export const SourceSchema = Type.Object({
  /** `psg_…` */
  id: Type.String(),
  title: Type.String(),
  url: Type.Optional(Type.String()),
});
export type Source = Static<typeof SourceSchema>;

/** What travels with a message's text. A channel that cannot show a part says so in its text instead. */
export const PartSchema = Type.Union([
  Type.Object({ type: Type.Literal('buttons'), buttons: Type.Array(ButtonSchema) }),
  Type.Object({ type: Type.Literal('cards'), cards: Type.Array(CardSchema) }),
  Type.Object({ type: Type.Literal('image'), url: Type.String(), alt: Type.Optional(Type.String()) }),
  Type.Object({
    type: Type.Literal('file'),
    url: Type.String(),
    name: Type.String(),
    sizeBytes: Type.Optional(Type.Number()),
  }),
  Type.Object({
    type: Type.Literal('input'),
    input: oneOf(INPUT_KINDS),
    placeholder: Type.Optional(Type.String()),
    consent: Type.Optional(Type.String()),
  }),
  /** Left out where it cannot be shown: the text says everything without it. */
  Type.Object({ type: Type.Literal('sources'), sources: Type.Array(SourceSchema) }),
]);
export type Part = Static<typeof PartSchema>;

export type Author = { type: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };

/** A message as every reader of the system sees it: the widget, the inbox, the API. */
export interface Message {
  id: string;
  conversationId: string;
  /** Gapless and ascending within the conversation: the order in which things were said. */
  seq: number;
  direction: 'in' | 'out';
  author: Author;
  text: string;
  parts: Part[];
  /** ISO 8601, UTC. */
  at: string;
  externalId?: string;
}
