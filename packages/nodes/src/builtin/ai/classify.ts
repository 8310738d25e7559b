import { classify, classifyByLikeness, type ClassifyInput } from '@nightshift/ai';
import { because, failureOf, isJsonObject, type Json, readWhy } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText, variableField } from '../actions/fields.js';
import { CaseIdField } from '../config-fields.js';
import { checkCaseIds, checkHasCases } from '../config-checks.js';
import { moneyField, providerField, subjectField } from './fields.js';
import { ONE_QUESTION, askedOf, subjectOf } from './shared.js';
import { AI_WORDS } from './search-words.js';

const PORTS = ['else'] as const;

const IntentSchema = Type.Object(
  {
    id: CaseIdField,
    description: Type.String({ title: 'What the customer wants', minLength: 1, maxLength: 500 }),
    examples: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
        title: 'How customers say it',
        description:
          'A few sentences in each language of your customers. Without an AI provider these decide.',
        maxItems: 100,
        ui: { widget: 'phrases' },
      }),
    ),
  },
  { additionalProperties: false },
);

/** Sends a message the way of what its writer wants. */
export const aiClassify = defineNode({
  type: 'ai.classify',
  version: 1,
  title: screenText('Sort by intent', '按意图分流', '依意圖分流'),
  description: screenText(
    'Finds out what the customer wants, by descriptions and examples, and goes that way.',
    '根据说明和例句判断客户想要什么，再走相应的路。',
    '根據說明和例句判斷客戶想要什麼，再走對應的路。',
  ),
  category: 'ai',
  aliases: [
    ...AI_WORDS,
    'nlu',
    'route',
    'classify',
    'classifier',
    'category',
    'intent',
    'intention',
    'chatbot',
    '意图',
    '意圖',
    '意图识别',
    '意圖辨識',
    '分类',
    '分類',
  ],
  config: Type.Object(
    {
      text: subjectField('Text'),
      intents: Type.Array(IntentSchema, { title: 'Intents', maxItems: 50, ui: { widget: 'cases' } }),
      variable: Type.Optional(variableField('Save the intent in variable')),
      provider: providerField,
      perAnswer: moneyField('Budget for one question (US dollars)'),
    },
    { additionalProperties: false },
  ),
  portsFrom: 'intents',
  standIn: 'else',
  ports: PORTS,
  waits: true,
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Goes the way of what the customer wants; otherwise by “else”.',
        '按客户的意图走相应出口，都不符合则走“否则”。',
        '依客戶的意圖走對應出口，都不符合則走「否則」。',
      ),
    },
  ],
  check: ({ intents }) => [...checkHasCases(intents, 'intents'), ...checkCaseIds(intents, 'intents', PORTS)],
  enter: ({ config, view }) => {
    const text = subjectOf(config.text, view);
    if (text === '') return go('else', { why: because('sort.nothing') });
    const intents = config.intents.map(({ id, description, examples = [] }) => ({
      id,
      description,
      examples,
    }));
    return { next: { type: 'wait-call', call: 'classify', input: { text, intents, ...askedOf(config) } } };
  },
  resume: ({ config, wake }) => {
    if (wake.type !== 'call') return go('else', { why: because('woken.otherwise') });
    if (!wake.outcome.ok) return go('else', { why: failureOf(wake.outcome) });
    const { value } = wake.outcome;
    const intent = isJsonObject(value) ? value['intent'] : null;
    const told = isJsonObject(value) ? readWhy(value['why']) : undefined;
    const why = told === undefined ? {} : { why: told };
    if (typeof intent !== 'string' || !config.intents.some(({ id }) => id === intent)) return go('else', why);
    const vars = config.variable === undefined ? {} : { vars: { [config.variable]: intent } };
    return { ...vars, ...why, next: { type: 'go', port: intent, otherwise: 'else' } };
  },
  calls: {
    classify: {
      ...ONE_QUESTION,
      offline: (input) => classifyByLikeness(readInput(input)),
      perform: async ({ input, io }) => classify(readInput(input), io),
    },
  },
});

/** It was stored by this node. */
function readInput(input: Json): ClassifyInput {
  return input as unknown as ClassifyInput;
}
