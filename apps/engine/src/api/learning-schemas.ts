import {
  CountryInputSchema,
  EVALUATION_OUTCOMES,
  EvaluationGateSchema,
  EvaluationQuestionSchema,
  EvaluationResultSchema,
  EvaluationSummarySchema,
  ExpectedSchema,
  LanguageInputSchema,
  oneOf,
} from '@nightshift/schema';
import { Type } from 'typebox';
import { CASE_ORIGINS } from '../learning/cases.js';
import { DRAFT_SOURCES, GAP_REASONS, GAP_STATES } from '../learning/gaps.js';
import { GATE_STATES } from '../learning/gate.js';
import { RUN_STATUSES } from '../learning/runs.js';
import { MomentSchema, NameSchema, nullable, pageQuery } from './schemas.js';

export const OriginSchema = oneOf(CASE_ORIGINS);
const NoteSchema = Type.String({ minLength: 1, maxLength: 2000 });

export const CaseSchema = Type.Object({
  id: Type.String(),
  question: Type.String(),
  language: nullable(Type.String()),
  market: nullable(Type.String()),
  expect: ExpectedSchema,
  origin: OriginSchema,
  conversationId: nullable(Type.String({ description: 'Where it was asked; the case goes when that goes' })),
  messageId: nullable(Type.String({ description: 'The answer that was marked wrong' })),
  note: nullable(Type.String()),
  createdAt: MomentSchema,
});

export const CaseInputSchema = Type.Object(
  { ...EvaluationQuestionSchema.properties, note: Type.Optional(NoteSchema) },
  { additionalProperties: false },
);

export const CasesQuerySchema = pageQuery({ origin: Type.Optional(OriginSchema) });

export const AnswererSchema = Type.String({
  minLength: 1,
  maxLength: 200,
  description:
    'Id or name of a provider; `retrieval`: no model; when absent, whoever answers customers. It costs what it costs',
});

export const RunSchema = Type.Object({
  id: Type.String(),
  provider: nullable(Type.String({ description: 'Null: whoever answered customers then' })),
  status: oneOf(RUN_STATUSES),
  error: nullable(Type.String()),
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
  summary: nullable(EvaluationSummarySchema),
  isOutdated: Type.Boolean({ description: 'The base has changed since it was asked' }),
  startedBy: Type.String({ description: 'An account, a token, or `command`' }),
  createdAt: MomentSchema,
  finishedAt: nullable(MomentSchema),
});

export const ResultsQuerySchema = pageQuery({ outcome: Type.Optional(oneOf(EVALUATION_OUTCOMES)) });

export const StoredResultSchema = Type.Object({
  caseId: Type.String(),
  ...EvaluationResultSchema.properties,
});

const TurnedSchema = Type.Object({
  question: Type.String(),
  before: EvaluationResultSchema,
  after: EvaluationResultSchema,
});

export const ComparisonSchema = Type.Object({
  before: RunSchema,
  after: RunSchema,
  better: Type.Array(TurnedSchema, { description: 'Right is better than unsure, unsure better than wrong' }),
  worse: Type.Array(TurnedSchema),
});

export const GateSchema = Type.Object({
  state: oneOf(GATE_STATES, {
    description:
      '`off`: no limit is set. `never-run`: its questions were never asked to the end. `outdated`: the base or its questions have changed since. `missed`: the last run misses a limit',
  }),
  gate: EvaluationGateSchema,
  misses: Type.Array(
    Type.Object({
      limit: oneOf(['minTop3', 'maxWrong', 'minAnswered']),
      wanted: Type.Number(),
      got: Type.Number(),
    }),
  ),
  runId: nullable(Type.String({ description: 'The run that decided' })),
});

export const GapSchema = Type.Object({
  id: Type.String(),
  title: Type.String({
    description:
      'The question in the words of one of those who asked, without phone numbers, email addresses and streets',
  }),
  language: Type.String({ description: 'Or `und`' }),
  market: nullable(Type.String()),
  state: oneOf(GAP_STATES),
  base: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  draft: nullable(
    Type.Object({
      answer: Type.String(),
      language: Type.Optional(Type.String({ description: 'Of the answer' })),
      isForeign: Type.Optional(
        Type.Literal(true, {
          description:
            'In another language than the question: to be read, and not added without an answer of your own',
        }),
      ),
      from: oneOf(DRAFT_SOURCES, {
        description:
          '`agent`: what somebody of the team said to it. `model`: what a model wrote from passages of the base. `passage`: what is nearest in the base',
      }),
      conversationId: Type.Optional(Type.String()),
      passageId: Type.Optional(Type.String()),
      passageIds: Type.Optional(Type.Array(Type.String(), { description: 'What a model took it from' })),
    }),
  ),
  count: Type.Integer({ description: 'How often it was asked' }),
  isFarOff: Type.Boolean({
    description:
      'Small talk, or what this shop does not have: it was out of scope each time, and nobody of the team has answered it. These come last',
  }),
  firstSeenAt: MomentSchema,
  lastSeenAt: MomentSchema,
  examples: Type.Array(
    Type.Object({
      text: Type.String(),
      reason: oneOf(GAP_REASONS, {
        description:
          'The way out by which the step was left; `handed-over`: it was answered, and a person had to take over all the same',
      }),
      conversationId: Type.String(),
      humanAnswer: nullable(Type.String()),
      at: MomentSchema,
    }),
    { description: 'The ten newest' },
  ),
  conversationIds: Type.Array(Type.String()),
  entryId: nullable(Type.String({ description: 'The entry that answers it now' })),
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(MomentSchema),
});

export const GapsQuerySchema = pageQuery({
  state: Type.Optional(oneOf(GAP_STATES)),
  market: Type.Optional(CountryInputSchema),
  language: Type.Optional(LanguageInputSchema),
  base: Type.Optional(NameSchema),
});

export const GatheringSchema = Type.Object({
  isGoingOn: Type.Boolean(),
  questions: Type.Integer({ description: 'That nobody could answer, and that were looked at' }),
  gaps: Type.Integer({ description: 'That are new' }),
  drafts: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
  error: nullable(Type.String()),
  finishedAt: nullable(MomentSchema),
});

export const AddGapSchema = Type.Object(
  {
    base: Type.Optional(
      Type.Unsafe<string>({
        ...NameSchema,
        description: 'Id or name; where it was looked for when absent',
      }),
    ),
    question: Type.Optional(
      Type.String({ minLength: 1, maxLength: 2000, description: 'The title when absent' }),
    ),
    answer: Type.Optional(
      Type.String({ minLength: 1, maxLength: 8000, description: 'The draft when absent' }),
    ),
    language: Type.Optional(
      Type.Unsafe<string>({
        ...LanguageInputSchema,
        description: 'Of the answer; that of the question when absent, and then the answer must be in it',
      }),
    ),
    market: Type.Optional(
      nullable(
        Type.Unsafe<string>({
          ...CountryInputSchema,
          description: 'The answer holds there only; for all markets when absent or null',
        }),
      ),
    ),
  },
  { additionalProperties: false },
);
