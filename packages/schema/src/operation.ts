import { Type, type Static, type TProperties } from 'typebox';
import {
  BurstSchema,
  FlowGroupSchema,
  FlowNodeSchema,
  FlowNoteSchema,
  FlowTriggerSchema,
  FlowVariableSchema,
  TriggerRulesSchema,
} from './flow.js';
import { LanguageTagSchema, StepNameSchema } from './text.js';

const IdSchema = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' });
const PortSchema = Type.String({ pattern: '^[^\\s/]{1,64}$' });
const PositionSchema = Type.Tuple([Type.Number(), Type.Number()]);
const ConfigSchema = Type.Record(Type.String(), Type.Unknown());
const NameSchema = Type.String({ minLength: 1, maxLength: 200 });
/** Position among its siblings; at the end when absent. */
const AtSchema = Type.Optional(Type.Integer({ minimum: 0 }));

function edit<const T extends string, P extends TProperties>(type: T, properties: P) {
  return Type.Object({ type: Type.Literal(type), ...properties }, { additionalProperties: false });
}

const ChangeSchema = Type.Object(
  { path: Type.Array(Type.String(), { minItems: 1 }), value: Type.Optional(Type.Unknown()), at: AtSchema },
  { additionalProperties: false },
);

/**
 * Everything that can be done to a flow. Where a value may be null, null takes it away.
 * `id` names a node or, for `trigger.*`, a trigger; `node.rename`, `node.move` and `edge.*` take both.
 */
export const EditSchema = Type.Union([
  edit('node.add', {
    id: IdSchema,
    node: FlowNodeSchema,
    position: Type.Optional(PositionSchema),
    at: AtSchema,
  }),
  /** `heal`: what led here then leads where the node led, if that is one place only. */
  edit('node.remove', { id: IdSchema, heal: Type.Optional(Type.Boolean()) }),
  edit('node.set-config', {
    id: IdSchema,
    config: ConfigSchema,
    v: Type.Optional(Type.Integer({ minimum: 1 })),
  }),
  /** One field of the config; without a value it is taken away. */
  edit('node.set-field', {
    id: IdSchema,
    field: Type.String({ minLength: 1 }),
    value: Type.Optional(Type.Unknown()),
  }),
  edit('node.rename', { id: IdSchema, name: Type.Union([StepNameSchema, Type.Null()]) }),
  edit('node.move', { id: IdSchema, position: Type.Union([PositionSchema, Type.Null()]) }),
  /** The port of a trigger is `next`. `to: null` ends there on purpose. */
  edit('edge.connect', { from: IdSchema, port: PortSchema, to: Type.Union([IdSchema, Type.Null()]) }),
  edit('edge.disconnect', { from: IdSchema, port: PortSchema }),
  edit('trigger.add', {
    id: IdSchema,
    trigger: FlowTriggerSchema,
    position: Type.Optional(PositionSchema),
    at: AtSchema,
  }),
  edit('trigger.remove', { id: IdSchema }),
  edit('trigger.set-config', {
    id: IdSchema,
    config: ConfigSchema,
    v: Type.Optional(Type.Integer({ minimum: 1 })),
  }),
  edit('trigger.set-field', {
    id: IdSchema,
    field: Type.String({ minLength: 1 }),
    value: Type.Optional(Type.Unknown()),
  }),
  edit('trigger.set-rules', { id: IdSchema, rules: Type.Union([TriggerRulesSchema, Type.Null()]) }),
  edit('note.add', { note: FlowNoteSchema, at: AtSchema }),
  edit('note.set', { note: FlowNoteSchema }),
  edit('note.remove', { id: IdSchema }),
  /** Whatever joins a group leaves the one it was in; a group that loses its last member is gone. */
  edit('group.add', { group: FlowGroupSchema, at: AtSchema }),
  edit('group.set', { group: FlowGroupSchema }),
  edit('group.remove', { id: IdSchema }),
  edit('variable.set', {
    name: Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_]{0,63}$' }),
    variable: FlowVariableSchema,
    at: AtSchema,
  }),
  edit('variable.remove', { name: Type.String() }),
  edit('language.add', { language: LanguageTagSchema, at: AtSchema }),
  edit('language.remove', { language: LanguageTagSchema }),
  /** To another place in the order; the first one is spoken when the customer's own is not offered. */
  edit('language.move', { language: LanguageTagSchema, at: Type.Integer({ minimum: 0 }) }),
  edit('flow.rename', { name: NameSchema }),
  edit('flow.describe', { description: Type.Union([Type.String({ maxLength: 10_000 }), Type.Null()]) }),
  edit('burst.set', { burst: Type.Union([BurstSchema, Type.Null()]) }),
  edit('value.set', { key: Type.String({ pattern: '^[a-z][A-Za-z0-9_.-]{0,99}$' }), value: Type.Unknown() }),
  edit('value.remove', { key: Type.String() }),
  /** What undo applies. Made by `applyOp` as the inverse of an operation; nobody writes it by hand. */
  edit('restore', { changes: Type.Array(ChangeSchema) }),
]);
export type Edit = Static<typeof EditSchema>;

/** Several edits that are one step for the author: all or none, undone together. */
export const OperationSchema = Type.Union([
  ...EditSchema.anyOf,
  edit('batch', { edits: Type.Array(EditSchema) }),
]);
export type Operation = Edit | { type: 'batch'; edits: Edit[] };

export type EditOf<T extends Edit['type']> = Extract<Edit, { type: T }>;
