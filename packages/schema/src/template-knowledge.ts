import { Type, type Static } from 'typebox';
import { issue, pointer, type Issue, type Validate } from './issue.js';
import { LanguageTagSchema, TextSchema } from './text.js';

const file = Type.String({ pattern: '^[\\w-]+(/[\\w-]+)*\\.json$' });

/** A knowledge base that comes with a template. Made when there is none of that name. */
export const TemplateBaseSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    title: TextSchema,
    /** A file in the folder, as `TemplateEntriesSchema` says. */
    entries: file,
    /** A file in the folder: questions with what must be found for each, as `knowledge eval` takes them. */
    evaluation: Type.Optional(file),
  },
  { additionalProperties: false },
);
export type TemplateBase = Static<typeof TemplateBaseSchema>;

/** One thing that customers ask, with its answer, in the languages of the template or in others. */
const TemplateEntrySchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
    /** ISO 3166 country that it holds for; everywhere when absent. */
    market: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    /** By language, several ways to ask it. */
    questions: Type.Record(LanguageTagSchema, Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    /**
     * By language. Settings of the template are filled in: `{{shop.name}}`. Of several the first one is given whose
     * settings are all filled in; without any there is no such entry.
     */
    answers: Type.Array(Type.Record(LanguageTagSchema, Type.String({ minLength: 1 })), { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type TemplateEntry = Static<typeof TemplateEntrySchema>;

const TemplateEntriesSchema = Type.Object(
  { entries: Type.Array(TemplateEntrySchema, { maxItems: 1000 }) },
  { additionalProperties: false },
);
export type TemplateEntries = Static<typeof TemplateEntriesSchema>;

/** Everything that is wrong with a file of entries. An empty list means that it is `TemplateEntries`. */
export function checkTemplateEntries(value: unknown, validate: Validate): Issue[] {
  const issues = validate(TemplateEntriesSchema, value);
  if (issues.length > 0) return issues;
  // The validator has just found that it has this shape.
  const { entries } = value as TemplateEntries;
  return entries.flatMap(({ id, questions, answers }, index) => {
    const at = pointer('/entries', index);
    const languages = Object.keys(questions).sort().join(', ');
    return [
      ...(entries.findIndex((entry) => entry.id === id) < index
        ? [issue(`${at}/id`, `repeats ${id}; every entry has an id of its own`)]
        : []),
      ...answers.flatMap((answer, number) =>
        Object.keys(answer).sort().join(', ') === languages
          ? []
          : [issue(`${at}/answers/${number}`, `must be in the languages of the questions: ${languages}`)],
      ),
    ];
  });
}
