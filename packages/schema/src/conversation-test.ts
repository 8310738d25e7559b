import { Type, type Static } from 'typebox';
import { ScriptStepSchema, scriptSetting, type ScriptStep } from './script.js';

/** A text must be exactly this, contain this, or match this regular expression. */
export const TextExpectationSchema = Type.Union([
  Type.String(),
  Type.Object({ contains: Type.String() }, { additionalProperties: false }),
  Type.Object({ matches: Type.String() }, { additionalProperties: false }),
]);
export type TextExpectation = Static<typeof TextExpectationSchema>;

/**
 * One thing that must come out, in order: `{ "type": "message.send", "text": { "contains": "email" } }`. Fields that
 * are not named may be anything; `{ "contains" }` and `{ "matches" }` may stand for any text.
 * `{ "says": "Hi" }` is short for a sent message.
 */
export const ExpectationSchema = Type.Union([
  Type.Object({ says: TextExpectationSchema }, { additionalProperties: false }),
  Type.Object({ type: Type.String({ minLength: 1 }) }, { additionalProperties: true }),
]);
export type Expectation = { says: TextExpectation } | ({ type: string } & Record<string, unknown>);

/** What the conversation must have come to. Fields that are not named may be anything. */
export const EndExpectationSchema = Type.Object(
  {
    status: Type.Optional(
      Type.Union([Type.Literal('waiting'), Type.Literal('ended'), Type.Literal('failed')]),
    ),
    vars: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** All of these, perhaps among others. */
    tags: Type.Optional(Type.Array(Type.String())),
    fields: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    assignee: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    team: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  },
  { additionalProperties: false },
);
export type EndExpectation = Static<typeof EndExpectationSchema>;

/**
 * A step and what must come of it. `expect` lists what must come out, in this order; other things may come between,
 * but no message that is not listed. `[]` means silence. Without `expect` anything may come.
 */
const TestStepSchema = Type.Union(
  ScriptStepSchema.anyOf.map((step) =>
    Type.Object(
      { ...step.properties, expect: Type.Optional(Type.Array(ExpectationSchema)) },
      { additionalProperties: false },
    ),
  ),
);

/** A conversation test, the file `*.test.json` beside a flow or template. */
export const ConversationTestSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    /** The flow under test, as a path from this file; `flow.json` when absent. */
    flow: Type.Optional(Type.String({ minLength: 1 })),
    /** Other flows that are live at the same time. */
    flows: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    ...scriptSetting,
    steps: Type.Array(TestStepSchema),
    expectEnd: Type.Optional(EndExpectationSchema),
  },
  { additionalProperties: false },
);
export type ConversationTest = Omit<Static<typeof ConversationTestSchema>, 'steps'> & { steps: TestStep[] };
export type TestStep = ScriptStep & { expect?: Expectation[] };
