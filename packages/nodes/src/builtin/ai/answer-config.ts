import { isJsonObject, type Json } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { choiceField, variableField } from '../actions/fields.js';
import {
  knowledgeField,
  moneyField,
  providerField,
  styleField,
  stylesField,
  subjectField,
  ToolSchema,
} from './fields.js';

export const AnswerConfigSchema = Type.Object(
  {
    knowledge: knowledgeField,
    question: subjectField('Question'),
    persona: Type.Optional(
      Type.String({
        title: 'Who answers',
        description: 'For example: Mia, who knows every lamp of the shop.',
        maxLength: 500,
        ui: { widget: 'textarea' },
      }),
    ),
    voice: Type.Optional(
      Type.String({
        title: 'Voice of the brand',
        description: 'Words it uses and avoids, and how it addresses customers.',
        maxLength: 2000,
        ui: { widget: 'textarea' },
      }),
    ),
    style: styleField,
    styles: stylesField,
    banned: Type.Optional(
      Type.Array(Type.String({ minLength: 2, maxLength: 100 }), {
        title: 'Never about',
        description: 'Who asks about one of these leaves by “out of scope”.',
        maxItems: 100,
        uniqueItems: true,
        ui: { widget: 'keywords', labelled: true },
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({ title: 'Longest answer (characters)', minimum: 40, maximum: 3000, default: 600 }),
    ),
    sources: Type.Optional(Type.Boolean({ title: 'Show where it was found', default: true })),
    variable: Type.Optional(variableField('Save the answer in variable')),
    giveUpAfter: Type.Optional(
      Type.Integer({
        title: 'Unsure answers in a row',
        description:
          'After this many it leaves by “failed”. One that is out of scope counts too, right after an unsure one.',
        minimum: 1,
        maximum: 10,
        default: 2,
      }),
    ),
    tools: Type.Optional(
      Type.Array(ToolSchema, {
        title: 'Tools',
        description:
          'Steps behind a way out, or an address, that the model may use to find something out. Dify and Coze know none of them; who does is asked before those.',
        maxItems: 12,
        ui: { widget: 'cases', group: 'tools' },
      }),
    ),
    maxSteps: Type.Optional(
      Type.Integer({
        title: 'At most this many uses of tools',
        minimum: 0,
        maximum: 10,
        default: 4,
        ui: { group: 'tools' },
      }),
    ),
    provider: providerField,
    check: Type.Optional(
      choiceField(
        'Check answers a second time',
        { doubts: 'Where words are not enough', always: 'Every sentence', never: 'Never' },
        {
          default: 'doubts',
          description:
            'Each sentence is compared with the passage it cites, by its words. A second question to a model is asked about what they doubt, and about what words see little of: a yes to what was asked, and an answer in another language than its passages. Asked about every sentence, it finds all opposites and made-up details. Paid from the same budget.',
          ui: { group: 'limits' },
        },
      ),
    ),
    checker: Type.Optional(
      Type.String({
        title: 'AI provider that checks',
        description: 'A small model will do. The one that answers when empty.',
        maxLength: 100,
        ui: { widget: 'ai-provider', group: 'limits', placeholder: 'The one that answers' },
      }),
    ),
    perAnswer: moneyField('Budget for one answer (US dollars)'),
    perConversation: moneyField('Budget for one conversation (US dollars)'),
    whenSpent: Type.Optional(
      choiceField(
        'When the budget is spent',
        {
          retrieval: 'Answer from the knowledge alone',
          'hand-over': 'Leave by “wants a person”',
          error: 'Leave by “error”',
        },
        { default: 'retrieval', ui: { group: 'limits' } },
      ),
    ),
  },
  { additionalProperties: false },
);
export type AnswerConfig = Static<typeof AnswerConfigSchema>;

/** Until version 2 it was asked about all sentences or none. */
export function upgradeCheck(config: Json): Json {
  if (!isJsonObject(config) || typeof config['check'] !== 'boolean') return config;
  return { ...config, check: config['check'] ? 'always' : 'doubts' };
}
