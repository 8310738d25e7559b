import { Controller } from '@nestjs/common';
import { oneOf } from '@nightshift/schema';
import { Type } from 'typebox';
import { readAiSettings } from '../ai/provider-rows.js';
import { DEFAULT_PRICE } from '../ai/prices.js';
import { LONGEST_DAYS, PeriodError, periodOf } from '../ai/period.js';
import { GROUPINGS } from '../ai/groupings.js';
import { readSpending } from '../ai/spending.js';
import { ApiProblem } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { nullable } from './schemas.js';

const FIGURES = {
  cost: Type.Number({ description: 'US dollars' }),
  questions: Type.Integer({ description: 'To models' }),
  inputTokens: Type.Integer(),
  outputTokens: Type.Integer(),
};
const FiguresSchema = (description: string) => Type.Object(FIGURES, { description });

const ANSWERS = Type.Object(
  {
    questions: Type.Integer(),
    answered: Type.Integer({ description: 'By a model, or by the knowledge alone' }),
    byModel: Type.Integer(),
    cost: Type.Number({
      description: 'US dollars: of these steps, what they asked and did not answer included',
    }),
    perAnswered: nullable(Type.Number({ description: 'US dollars; null when nothing was answered' })),
  },
  {
    description:
      'Questions of customers that came to a step `ai.answer`; counted half a minute later. What was asked back or sent to a tool is under way, and not among them',
  },
);

const DAY = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description }));

const SPENDING = {
  method: 'GET',
  path: 'ai/spending',
  summary:
    'What language models have cost (US dollars, days by UTC), where it went, and how many questions of customers were answered for it',
  allow: 'ai.read',
  query: Type.Object(
    {
      days: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: LONGEST_DAYS,
          default: 31,
          description: 'The last ones, today included; up to "to" when that is given',
        }),
      ),
      from: DAY('The first day; goes before "days"'),
      to: DAY('The last day; today when absent'),
      by: Type.Optional(oneOf(GROUPINGS, { default: 'purpose', description: 'What "groups" tells apart' })),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    perDay: nullable(Type.Number({ description: "The day's budget; null: as much as it takes" })),
    today: Type.Number({ description: 'What of that is spent, or taken for questions under way' }),
    from: Type.String(),
    to: Type.String(),
    total: FiguresSchema('Of the whole period'),
    unpriced: FiguresSchema(
      `Of these, asked of a provider without a price, and counted as ${DEFAULT_PRICE.input} and ${DEFAULT_PRICE.output} for a million tokens in and out`,
    ),
    free: FiguresSchema('Of these, asked of a provider whose price is 0'),
    answers: ANSWERS,
    days: Type.Array(Type.Object({ day: Type.String(), ...FIGURES }), {
      description: 'The newest first; without those on which nothing was asked',
    }),
    by: oneOf(GROUPINGS),
    groups: Type.Array(
      Type.Object({
        key: nullable(
          Type.String({
            description:
              'An id, a name, a language, a country or a purpose; of a step "flow/node". Null: none, or not known',
          }),
        ),
        name: nullable(Type.String()),
        step: nullable(Type.String({ description: 'The call of a step, such as `ai.answer`' })),
        ...FIGURES,
        answers: nullable(ANSWERS),
      }),
      { description: 'The dearest first' },
    ),
  }),
  problems: ['request.invalid'],
} as const;

@Controller('api/v1')
export class SpendingController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(SPENDING)
  async read({ caller, query }: Call<typeof SPENDING>): Promise<AnswerOf<typeof SPENDING>> {
    const { database } = this.installation;
    const { by = 'purpose' } = query;
    const period = periodOf(query, Date.now());
    if (period instanceof PeriodError)
      throw new ApiProblem('request.invalid', `"${period.field}" ${period.message}.`);
    const [{ perDay = null }, spending] = await Promise.all([
      readAiSettings(database, caller.workspaceId),
      readSpending(database, caller.workspaceId, { ...period, by }),
    ]);
    return { perDay, by, ...spending };
  }
}
