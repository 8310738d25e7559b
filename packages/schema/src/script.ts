import { Type, type Static } from 'typebox';
import { LanguageTagSchema } from './text.js';

const InstantSchema = Type.String({ format: 'date-time' });
const JsonRecordSchema = Type.Record(Type.String(), Type.Unknown());
const TagsSchema = Type.Array(Type.String({ minLength: 1 }));

/** Who writes, before the first step. */
export const ScriptContactSchema = Type.Object(
  {
    id: Type.Optional(Type.String({ minLength: 1 })),
    name: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    language: Type.Optional(LanguageTagSchema),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    zone: Type.Optional(Type.String({ minLength: 1 })),
    tags: Type.Optional(TagsSchema),
    fields: Type.Optional(JsonRecordSchema),
    score: Type.Optional(Type.Number()),
    visits: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);

export const ScriptAgentSchema = Type.Object(
  {
    /** The name when absent. */
    id: Type.Optional(Type.String({ minLength: 1 })),
    name: Type.String({ minLength: 1 }),
    teams: Type.Optional(Type.Array(Type.String())),
    languages: Type.Optional(Type.Array(LanguageTagSchema)),
    /** True when absent. */
    online: Type.Optional(Type.Boolean()),
    /** 10 when absent. */
    capacity: Type.Optional(Type.Integer({ minimum: 0 })),
    open: Type.Optional(Type.Integer({ minimum: 0 })),
    /** The calendar of the agent's shifts. */
    calendar: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

const callBase = {
  type: Type.String({ minLength: 1 }),
  /** How long it takes; no time when absent. */
  takes: Type.Optional(Type.String({ format: 'duration' })),
};
const FailureSchema = Type.Object(
  { code: Type.String(), message: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

/** The outcome of the next call of this type: what it returns, or how it fails. */
export const ScriptCallSchema = Type.Union([
  Type.Object({ ...callBase, returns: Type.Unknown() }, { additionalProperties: false }),
  Type.Object({ ...callBase, fails: FailureSchema }, { additionalProperties: false }),
]);
export type ScriptCall = Static<typeof ScriptCallSchema>;

/** What a shop knows, in a script: questions with their answers, or a text with headings (`# Returns`) and paragraphs. */
export const ScriptKnowledgeSchema = Type.Record(
  Type.String({ minLength: 1 }),
  Type.Union([
    Type.String({ minLength: 1 }),
    Type.Array(
      Type.Object(
        {
          /** As customers ask; further ways to ask it on lines of their own. */
          question: Type.String({ minLength: 1 }),
          answer: Type.String({ minLength: 1 }),
          language: Type.Optional(LanguageTagSchema),
          market: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
        },
        { additionalProperties: false },
      ),
    ),
  ]),
);
export type ScriptKnowledge = Static<typeof ScriptKnowledgeSchema>;

const STEPS = {
  says: { says: Type.String() },
  /** A pressed button, by its value or its label. */
  presses: { presses: Type.String() },
  /** Several messages in the same moment. */
  burst: { burst: Type.Array(Type.String(), { minItems: 1, maxItems: 100 }) },
  /** Time passes; every timer that falls due fires at its own time. */
  after: { after: Type.String({ format: 'duration' }) },
  /** Time passes until this moment. */
  until: { until: InstantSchema },
  /** A page is looked at. The same page again with a longer `dwellMs` is the same visit going on. */
  visits: {
    visits: Type.String({ minLength: 1 }),
    dwellMs: Type.Optional(Type.Integer({ minimum: 0 })),
    title: Type.Optional(Type.String()),
    referrer: Type.Optional(Type.String()),
  },
  event: { event: Type.String({ minLength: 1 }), data: Type.Optional(JsonRecordSchema) },
  /** The customer opens the chat window. */
  opens: { opens: Type.Literal(true) },
  /** Somebody tags the contact, not a flow. */
  tags: {
    tags: Type.Object(
      { add: Type.Optional(TagsSchema), remove: Type.Optional(TagsSchema) },
      { additionalProperties: false },
    ),
  },
  identify: { identify: Type.Omit(ScriptContactSchema, ['id', 'tags', 'score', 'visits']) },
  agentSays: { agent: Type.String({ minLength: 1 }), says: Type.String() },
  agentDoes: {
    agent: Type.String({ minLength: 1 }),
    does: Type.Union([
      Type.Literal('take-over'),
      Type.Literal('hand-back'),
      Type.Literal('close'),
      Type.Literal('reopen'),
    ]),
  },
  /** Puts the conversation off for so long. */
  agentSnoozes: { agent: Type.String({ minLength: 1 }), snoozes: Type.String({ format: 'duration' }) },
  /** A person or the API assigns the conversation. */
  assign: {
    assign: Type.Object(
      {
        agent: Type.Optional(Type.Union([Type.String(), Type.Null()])),
        team: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      },
      { additionalProperties: false },
    ),
  },
  /** From now on this agent is there, or is not. */
  agentOnline: { agent: Type.String({ minLength: 1 }), online: Type.Boolean() },
} as const;

const exact = { additionalProperties: false } as const;

export const ScriptStepSchema = Type.Union([
  Type.Object(STEPS.says, exact),
  Type.Object(STEPS.presses, exact),
  Type.Object(STEPS.burst, exact),
  Type.Object(STEPS.after, exact),
  Type.Object(STEPS.until, exact),
  Type.Object(STEPS.visits, exact),
  Type.Object(STEPS.event, exact),
  Type.Object(STEPS.opens, exact),
  Type.Object(STEPS.tags, exact),
  Type.Object(STEPS.identify, exact),
  Type.Object(STEPS.agentSays, exact),
  Type.Object(STEPS.agentDoes, exact),
  Type.Object(STEPS.agentSnoozes, exact),
  Type.Object(STEPS.assign, exact),
  Type.Object(STEPS.agentOnline, exact),
]);
export type ScriptStep = Static<typeof ScriptStepSchema>;

/** What the world is like when the script begins. Everything has a default, so that a short script is a short text. */
export const scriptSetting = {
  /** Every clock in the run; `SCRIPT_START` when absent. */
  now: Type.Optional(InstantSchema),
  seed: Type.Optional(Type.Integer({ minimum: 0 })),
  channel: Type.Optional(
    Type.Object(
      {
        id: Type.Optional(Type.String()),
        type: Type.Optional(Type.String({ minLength: 1 })),
        name: Type.Optional(Type.String()),
      },
      exact,
    ),
  ),
  contact: Type.Optional(ScriptContactSchema),
  /** Each as `CalendarSchema` of the calendar package says. */
  calendars: Type.Optional(Type.Record(Type.String({ minLength: 1 }), JsonRecordSchema)),
  agents: Type.Optional(Type.Array(ScriptAgentSchema)),
  /** Outcomes for calls, taken in order by type; a call that finds none gives its own offline answer. */
  calls: Type.Optional(Type.Array(ScriptCallSchema)),
  /** The shop's values: `{ "shop.name": "Lamps" }`. */
  values: Type.Optional(JsonRecordSchema),
  /** Knowledge bases by id or name; a step that answers from them finds passages here, as it would without a model. */
  knowledge: Type.Optional(ScriptKnowledgeSchema),
};

export const ScriptSchema = Type.Object({ ...scriptSetting, steps: Type.Array(ScriptStepSchema) }, exact);
export type Script = Static<typeof ScriptSchema>;
export type ScriptSetting = Omit<Script, 'steps'>;

/** A Tuesday morning without a holiday. */
export const SCRIPT_START = '2026-01-13T10:00:00Z';
