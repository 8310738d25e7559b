import { translate, untranslated, type TranslateInput } from '@nightshift/ai';
import { because, isJsonObject, type Json, LanguageTagSchema, readWhy } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText, variableField } from '../actions/fields.js';
import { moneyField, providerField, subjectField } from './fields.js';
import { ONE_QUESTION, askedOf, subjectOf } from './shared.js';
import { AI_WORDS } from './search-words.js';

/** A text into another language; the text itself where nobody can translate it. */
export const aiTranslate = defineNode({
  type: 'ai.translate',
  version: 1,
  title: screenText('Translate', '翻译', '翻譯'),
  description: screenText(
    'Translates a text and keeps it in a variable; without an AI provider the text stays as it is.',
    '翻译文字并存入变量；没有 AI 服务时保留原文。',
    '翻譯文字並存入變數；沒有 AI 服務時保留原文。',
  ),
  category: 'ai',
  aliases: [...AI_WORDS, 'language', 'translation', 'translator', '翻译', '翻譯'],
  config: Type.Object(
    {
      text: subjectField('Text'),
      language: Type.Optional(
        Type.Unsafe<string>({
          ...LanguageTagSchema,
          title: 'Into',
          description: "The customer's language when empty.",
          ui: { widget: 'language', placeholder: "The customer's language" },
        }),
      ),
      variable: variableField(),
      provider: providerField,
      perAnswer: moneyField('Budget for one question (US dollars)'),
    },
    { additionalProperties: false },
  ),
  ports: ['translated', 'unchanged'],
  waits: true,
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Keeps the translation in {variable}.',
        '把译文存入变量 {variable}。',
        '把譯文存入變數 {variable}。',
      ),
    },
  ],
  enter: ({ config, view }) => {
    const text = subjectOf(config.text, view).slice(0, 4000);
    const language = config.language ?? view.contact.language ?? view.language;
    if (text === '') return go('unchanged', { vars: { [config.variable]: '' }, why: because('text.none') });
    return {
      why: because('translate.into', { language }),
      next: {
        type: 'wait-call',
        call: 'translate',
        input: { text, language, ...askedOf(config) },
        memo: { text },
      },
    };
  },
  resume: ({ config, memo, wake }) => {
    const original = isJsonObject(memo) && typeof memo['text'] === 'string' ? memo['text'] : '';
    const value = wake.type === 'call' && wake.outcome.ok ? wake.outcome.value : null;
    const { text, isTranslated, why: told } = isJsonObject(value) ? value : {};
    const why = readWhy(told);
    const isDone = isTranslated === true && typeof text === 'string';
    return go(isDone ? 'translated' : 'unchanged', {
      vars: { [config.variable]: isDone ? text : original },
      ...(why === undefined ? {} : { why }),
    });
  },
  calls: {
    translate: {
      ...ONE_QUESTION,
      offline: (input) => untranslated(readInput(input), because('translate.offline')),
      perform: async ({ input, io }) => translate(readInput(input), io),
    },
  },
});

/** It was stored by this node. */
function readInput(input: Json): TranslateInput {
  return input as unknown as TranslateInput;
}
