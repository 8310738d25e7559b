import { oneOf, type Why } from '@nightshift/schema';
import { Type } from 'typebox';
import { AUDIENCE, AudienceSchemas } from '../knowledge/audience.js';
import type { Entry } from '../knowledge/entries.js';
import { languageOf } from '../knowledge/language-of.js';
import { FORMATS } from '../knowledge/parse/parsed.js';
import { COLUMN_USES } from '../knowledge/parse/table-columns.js';
import { MAX_TEXT_LENGTH, NameSchema, nullable } from './schemas.js';

export const BaseSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  sources: Type.Integer(),
  passages: Type.Integer(),
  pending: Type.Integer({ description: 'Sources that wait or are being read' }),
  failed: Type.Integer({ description: 'Sources that could not be read' }),
  languages: Type.Array(Type.String(), { description: 'Of its passages, the most common first' }),
  formerNames: Type.Array(Type.String(), {
    description: 'Names it had before; flows that still say one of them find it',
  }),
  synonyms: Type.Array(Type.Array(Type.String()), { description: 'Groups of words that mean the same here' }),
  changedAt: Type.String({ format: 'date-time' }),
  createdAt: Type.String({ format: 'date-time' }),
});

export const SynonymsSchema = Type.Array(
  Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '[\\p{L}\\p{N}]' }), {
    minItems: 2,
    maxItems: 12,
  }),
  { maxItems: 200, description: 'Each group of words means the same: [["shipping", "delivery", "postage"]]' },
);

export const SourceSchema = Type.Object({
  id: Type.String(),
  type: oneOf(['entries', 'file', 'url', 'crawl']),
  name: Type.String(),
  title: nullable(
    Type.String({
      description: 'What a page, or the first of a site, calls itself; null where none was read',
    }),
  ),
  url: nullable(Type.String()),
  format: nullable(oneOf(FORMATS)),
  language: nullable(Type.String()),
  market: nullable(Type.String()),
  crawl: nullable(Type.Object({ depth: Type.Integer(), pages: Type.Integer() })),
  everyHours: nullable(
    Type.Integer({ description: 'How often it is looked at again by itself; null: never' }),
  ),
  nextAt: nullable(Type.String({ format: 'date-time', description: 'When that is the next time' })),
  status: oneOf(['waiting', 'working', 'ready', 'failed']),
  error: nullable(Type.String({ description: 'Why it could not be read, for people' })),
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
  skipped: Type.Array(Type.Object({ url: Type.String(), error: Type.String() }), {
    description: 'Pages of a crawl that could not be read',
  }),
  tables: Type.Array(
    Type.Object({
      sheet: Type.String(),
      hasHeader: Type.Boolean({ description: 'False: the first row is an entry like the others' }),
      columns: Type.Array(Type.Object({ name: Type.String(), use: oneOf(COLUMN_USES) })),
      entries: Type.Integer(),
      unanswered: Type.Integer({ description: 'Rows with a question and no answer; left out' }),
      unknown: Type.Array(Type.String(), {
        description: 'Languages and markets that are not known; the rows with them are left out',
      }),
      uncalculated: Type.Optional(
        Type.Object(
          { count: Type.Integer(), cells: Type.Array(Type.String()) },
          {
            description:
              'Cells with a formula and no stored value, which stay empty; the first twenty are named',
          },
        ),
      ),
    }),
    { description: 'Of a workbook or a table: how each was understood' },
  ),
  languages: Type.Array(Type.String(), { description: 'Of its passages, the most common first' }),
  passages: Type.Integer(),
  updatedAt: Type.String({ format: 'date-time' }),
});

export const GivenSourceSchema = Type.Object({
  ...SourceSchema.properties,
  replaced: Type.Boolean({ description: 'A source had this name; what it held is replaced by this' }),
});

const HoursSchema = Type.Integer({ minimum: 1, maximum: 8760 });
const EVERY = {
  everyHours: Type.Optional({
    ...HoursSchema,
    description: 'How often it is looked at again by itself: 24 for every day; never when absent',
  }),
};

const UrlSchema = Type.String({ pattern: '^https?://', maxLength: 2000, description: 'https://…' });

export const NewSourceSchema = Type.Union([
  Type.Object(
    {
      type: Type.Literal('text'),
      name: NameSchema,
      format: oneOf(['text', 'markdown', 'html']),
      text: Type.String({ minLength: 1, maxLength: 1_000_000 }),
      ...AUDIENCE,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { type: Type.Literal('url'), url: UrlSchema, name: Type.Optional(NameSchema), ...EVERY, ...AUDIENCE },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      type: Type.Literal('crawl'),
      url: UrlSchema,
      name: Type.Optional(NameSchema),
      depth: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 10,
          description: 'Links away from the first page; 2 when absent',
        }),
      ),
      pages: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'At most; 50 when absent' }),
      ),
      ...EVERY,
      ...AUDIENCE,
    },
    { additionalProperties: false },
  ),
]);

export const ChangedSourceSchema = Type.Object(
  {
    language: Type.Optional(nullable(AudienceSchemas.language)),
    market: Type.Optional(nullable(AudienceSchemas.market)),
    everyHours: Type.Optional(
      nullable({
        ...HoursSchema,
        description: 'Of a page or a site: how often it is looked at again by itself; null: never',
      }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
);

export const StoredPassageSchema = Type.Object({
  id: Type.String(),
  sourceId: Type.String(),
  title: Type.String(),
  text: Type.String(),
  language: Type.String(),
  market: nullable(Type.String()),
  url: nullable(Type.String()),
});

export const ListedPassageSchema = Type.Object({
  ...StoredPassageSchema.properties,
  page: nullable(Type.String({ description: 'What the page of a site calls itself that it stands on' })),
});

export const ContradictingEntrySchema = Type.Object({
  ...StoredPassageSchema.properties,
  source: Type.Object({ name: Type.String(), type: SourceSchema.properties.type }),
});

export const ContradictionSchema = Type.Object({
  question: Type.String({ description: 'As the first of them is asked' }),
  entries: Type.Array(ContradictingEntrySchema),
});

export const SavedEntrySchema = Type.Object({
  ...StoredPassageSchema.properties,
  contradicts: Type.Array(ContradictingEntrySchema, {
    description:
      'Entries that answer the same question otherwise, in the same language and for the same market; customers hear one or the other',
  }),
});

export const EntrySchema = Type.Object(
  {
    question: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: 'As customers ask; further ways to ask it on lines of their own',
    }),
    answer: Type.String({ minLength: 1, maxLength: 8000 }),
    ...AUDIENCE,
  },
  { additionalProperties: false },
);

export const CheckedEntrySchema = Type.Object(
  {
    ...EntrySchema.properties,
    entry: Type.Optional(
      Type.String({ maxLength: 100, description: 'Id of the one that this is to replace' }),
    ),
  },
  { additionalProperties: false },
);

export function entryOf(body: {
  question: string;
  answer: string;
  language?: string;
  market?: string;
}): Entry {
  const { question, answer, language, market } = body;
  return {
    question,
    answer,
    language: language ?? languageOf(`${question}\n${answer}`),
    market: market ?? null,
  };
}

export const QuestionSchema = Type.Object(
  {
    text: Type.Optional(
      Type.String({ minLength: 1, maxLength: MAX_TEXT_LENGTH, description: 'What is asked; or `question`' }),
    ),
    question: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: MAX_TEXT_LENGTH,
        description: 'The same as `text`, as questions of an evaluation call it; one of them is needed',
      }),
    ),
    bases: Type.Optional(
      Type.Array(NameSchema, { maxItems: 20, description: 'Names or ids; all when absent' }),
    ),
    ...AUDIENCE,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, description: 'Passages; 5 when absent' })),
  },
  { additionalProperties: false },
);

export const AskedSchema = Type.Object({
  answer: nullable(Type.String({ description: 'The passage that answers it; null when none is sure to' })),
  confidence: Type.Number(),
  verdict: oneOf(['known', 'unsure', 'out-of-scope']),
  why: Type.Optional(
    Type.Unsafe<Why>(
      Type.Object(
        { code: Type.String(), values: Type.Optional(Type.Object({})) },
        { description: 'Why it is not answered, as a code with the values of its sentence' },
      ),
    ),
  ),
  markets: Type.Optional(
    Type.Array(Type.String(), {
      description: 'It would be known if a market were named: these have different answers',
    }),
  ),
  passages: Type.Array(
    Type.Object({
      id: Type.String(),
      base: Type.String(),
      title: Type.String(),
      text: Type.String(),
      language: Type.String(),
      market: Type.Optional(Type.String({ description: 'The country it holds for; absent: for all' })),
      score: Type.Number({ description: '0 to 1, comparable between questions' }),
      source: Type.Object({ id: Type.String(), name: Type.String(), url: Type.Optional(Type.String()) }),
      why: Type.Object({
        words: Type.Array(
          Type.Object({
            word: Type.String({ description: 'As it stands in the question' }),
            as: Type.Optional(
              Type.String({ description: 'What stands for it in the passage, where that is another' }),
            ),
            weight: Type.Number({ description: 'Its share of what matched, 0 to 1' }),
          }),
        ),
        highlights: Type.Array(
          Type.Unsafe<[number, number]>(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
          { description: 'Stretches of the text, in UTF-16 units: start, and the place after the end' },
        ),
      }),
    }),
  ),
  language: Type.String(),
  cost: Type.Number({ description: 'US dollars' }),
});
