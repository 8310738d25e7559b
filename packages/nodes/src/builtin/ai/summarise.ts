import { excerpt, summarise, type SummariseInput } from '@nightshift/ai';
import { because, isJsonObject, type Json, LanguageTagSchema, readWhy } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect } from '../../sdk/outcome.js';
import { screenText, variableField } from '../actions/fields.js';
import { moneyField, providerField } from './fields.js';
import { ONE_QUESTION, askedOf, knownOf } from './shared.js';
import { AI_WORDS } from './search-words.js';

/** What the conversation was about, for whoever takes over. */
export const aiSummarise = defineNode({
  type: 'ai.summarise',
  version: 1,
  title: screenText('Summarise', '总结会话', '總結對話'),
  description: screenText(
    'Sums up the conversation for the team: what is wanted, what was tried, what is open.',
    '为团队总结会话：客户要什么、试过什么、还缺什么。',
    '為團隊總結對話：客戶要什麼、試過什麼、還缺什麼。',
  ),
  category: 'ai',
  aliases: [...AI_WORDS, 'summary', 'summarize', 'recap', '摘要', '概括'],
  config: Type.Object(
    {
      language: Type.Optional(
        Type.Unsafe<string>({
          ...LanguageTagSchema,
          title: 'Language of the summary',
          description: 'The language your team reads.',
          default: 'en',
          ui: { widget: 'language' },
        }),
      ),
      maxLength: Type.Optional(
        Type.Integer({ title: 'Longest summary (characters)', minimum: 80, maximum: 3000, default: 500 }),
      ),
      note: Type.Optional(Type.Boolean({ title: 'Leave it as a note for the team', default: true })),
      variable: Type.Optional(variableField()),
      provider: providerField,
      perAnswer: moneyField('Budget for one question (US dollars)'),
    },
    { additionalProperties: false },
  ),
  ports: ['done'],
  waits: true,
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Sums up what was said; without an AI provider it quotes the customer.',
        '总结对话内容；没有 AI 服务时摘录客户的话。',
        '總結對話內容；沒有 AI 服務時摘錄客戶的話。',
      ),
    },
  ],
  enter: ({ config, view }) => {
    const input: SummariseInput = {
      language: config.language ?? 'en',
      maxLength: config.maxLength ?? 500,
      known: knownOf(view),
      ...askedOf(config),
    };
    const memo = { said: view.render('{{message.text}}').slice(0, 1000) };
    return { next: { type: 'wait-call', call: 'summarise', input, memo } };
  },
  resume: ({ config, memo, wake }) => {
    const value = wake.type === 'call' && wake.outcome.ok ? wake.outcome.value : null;
    const said = isJsonObject(memo) && typeof memo['said'] === 'string' ? memo['said'] : '';
    const text =
      isJsonObject(value) && typeof value['text'] === 'string' && value['text'] !== '' ? value['text'] : said;
    const why = isJsonObject(value) ? readWhy(value['why']) : undefined;
    const note: NodeEffect[] = config.note === false || text === '' ? [] : [{ type: 'note.add', text }];
    return go('done', {
      effects: note,
      ...(config.variable === undefined ? {} : { vars: { [config.variable]: text } }),
      ...(why === undefined ? {} : { why }),
    });
  },
  calls: {
    summarise: {
      ...ONE_QUESTION,
      offline: (input) => excerpt(readInput(input), [], because('summary.offline')),
      perform: async ({ input, io }) => summarise(readInput(input), io),
    },
  },
});

/** It was stored by this node. */
function readInput(input: Json): SummariseInput {
  return input as unknown as SummariseInput;
}
