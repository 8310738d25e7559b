import { Type, type Static } from 'typebox';
import { ConditionSchema } from './condition.js';
import { oneOf } from './one-of.js';
import { LanguageTagSchema, NoteTextSchema, StepNameSchema } from './text.js';

/** The newest form of the flow document; `upgrade-flow.ts` lifts older ones. */
export const FLOW_SCHEMA_VERSION = 1;

/** A place on the canvas: letters, digits, `-` and `_`. Chosen by the editor, kept for ever. */
const IdSchema = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' });
const TypeNameSchema = Type.String({ pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$', maxLength: 100 });
const DurationSchema = Type.String({ format: 'duration' });
const TargetSchema = Type.Union([IdSchema, Type.Null()]);
const ConfigSchema = Type.Record(Type.String(), Type.Unknown());

/** How messages that come in quick succession are taken. */
export const BurstSchema = Type.Union([
  Type.Object({ mode: Type.Literal('queue') }, { additionalProperties: false }),
  Type.Object({ mode: Type.Literal('interrupt') }, { additionalProperties: false }),
  Type.Object(
    {
      mode: Type.Literal('merge'),
      /** Quiet time after the last message before the burst is answered. */
      windowMs: Type.Integer({ minimum: 100, maximum: 60_000 }),
      /** Answer at once when this many have come. */
      maxMessages: Type.Optional(Type.Integer({ minimum: 2, maximum: 50 })),
    },
    { additionalProperties: false },
  ),
]);
export type Burst = Static<typeof BurstSchema>;

export const TriggerRulesSchema = Type.Object(
  {
    /** Higher wins when several triggers of a group match. */
    priority: Type.Optional(Type.Integer({ minimum: -1000, maximum: 1000 })),
    /** Of one group only one trigger fires on an event. `main` when absent. */
    group: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    /** Not again for the same contact within this time. */
    cooldown: Type.Optional(DurationSchema),
    /** At most this often per contact, ever; 1 is "once per contact". */
    maxPerContact: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    /**
     * What it does while another flow waits for an answer. Absent or false: nothing, the message is the answer.
     * True: fires, unless the message is plainly the answer; afterwards the question is asked again. `ends`: fires, and
     * what was asked is dropped. `beside`: fires, and the message is the answer all the same. `unfit`: as true, unless
     * an answer can be found anywhere in the message, however long it is.
     */
    interrupts: Type.Optional(
      Type.Union([Type.Boolean(), Type.Literal('ends'), Type.Literal('beside'), Type.Literal('unfit')]),
    ),
    /** Only when this holds. */
    when: Type.Optional(ConditionSchema),
    /** Only between these moments (ISO 8601 with offset); either may be absent. */
    from: Type.Optional(Type.String({ format: 'date-time' })),
    until: Type.Optional(Type.String({ format: 'date-time' })),
    /**
     * What was settled about other flows that answer the same customers, by their ids; `*` for all that are not named.
     * Nobody is warned of them as long as the priorities say the same.
     */
    overlaps: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^([A-Za-z0-9][A-Za-z0-9_-]{0,63}|[*])$' }),
        Type.Union([Type.Literal('wins'), Type.Literal('yields')]),
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type TriggerRules = Static<typeof TriggerRulesSchema>;

export const FlowTriggerSchema = Type.Object(
  {
    type: TypeNameSchema,
    v: Type.Integer({ minimum: 1 }),
    name: Type.Optional(StepNameSchema),
    config: ConfigSchema,
    rules: Type.Optional(TriggerRulesSchema),
    next: TargetSchema,
  },
  { additionalProperties: false },
);
export type FlowTrigger = Static<typeof FlowTriggerSchema>;

export const FlowNodeSchema = Type.Object(
  {
    type: TypeNameSchema,
    v: Type.Integer({ minimum: 1 }),
    name: Type.Optional(StepNameSchema),
    config: ConfigSchema,
    /** One way out per port; null or absent ends the run there. */
    next: Type.Record(Type.String({ pattern: '^[^\\s/]{1,64}$' }), TargetSchema, {
      additionalProperties: false,
    }),
  },
  { additionalProperties: false },
);
export type FlowNode = Static<typeof FlowNodeSchema>;

export const VARIABLE_TYPES = [
  'text',
  'number',
  'boolean',
  'email',
  'phone',
  'date',
  'choice',
  'list',
  'object',
] as const;

export const FlowVariableSchema = Type.Object(
  {
    type: oneOf(VARIABLE_TYPES),
    initial: Type.Optional(Type.Unknown()),
    /** What colleagues call it, in one language or in several. */
    title: Type.Optional(StepNameSchema),
  },
  { additionalProperties: false },
);

export const FlowNoteSchema = Type.Object(
  {
    id: IdSchema,
    text: NoteTextSchema,
    position: Type.Tuple([Type.Number(), Type.Number()]),
    size: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
    color: Type.Optional(Type.String({ maxLength: 32 })),
  },
  { additionalProperties: false },
);

/** Cards that belong together, with a frame and a name around them. Says nothing about how the flow runs. */
export const FlowGroupSchema = Type.Object(
  {
    id: IdSchema,
    title: StepNameSchema,
    /** Ids of nodes, triggers and notes. One that is gone is none of its members. */
    members: Type.Array(IdSchema, { maxItems: 2000 }),
    color: Type.Optional(Type.String({ maxLength: 32 })),
    /** Drawn as one card with its name. */
    isFolded: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type FlowGroup = Static<typeof FlowGroupSchema>;

export const FlowSchema = Type.Object(
  {
    schema: Type.Literal(FLOW_SCHEMA_VERSION),
    id: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    description: Type.Optional(Type.String({ maxLength: 10_000 })),
    /** The first is spoken when the customer's own is not offered. */
    languages: Type.Array(LanguageTagSchema, { minItems: 1, maxItems: 50, uniqueItems: true }),
    variables: Type.Record(Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_]{0,63}$' }), FlowVariableSchema, {
      additionalProperties: false,
    }),
    /** What an admin fills in: read as `{{shop.name}}`. The flow's own win over the workspace's. */
    values: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9_.-]{0,99}$' }), Type.Unknown()),
    ),
    burst: Type.Optional(BurstSchema),
    triggers: Type.Record(IdSchema, FlowTriggerSchema, { additionalProperties: false }),
    nodes: Type.Record(IdSchema, FlowNodeSchema, { additionalProperties: false }),
    layout: Type.Optional(Type.Record(Type.String(), Type.Tuple([Type.Number(), Type.Number()]))),
    notes: Type.Optional(Type.Array(FlowNoteSchema)),
    groups: Type.Optional(Type.Array(FlowGroupSchema)),
  },
  { additionalProperties: false },
);
export type Flow = Static<typeof FlowSchema>;
