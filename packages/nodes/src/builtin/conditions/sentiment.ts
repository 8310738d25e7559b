import { readSentiment } from '@nightshift/language';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { templateField, variableField } from '../actions/fields.js';
import { isInMood, sensitivityField } from '../mood.js';

export const sentiment = defineNode({
  type: 'sentiment',
  version: 1,
  title: { en: 'Mood', 'zh-CN': '情绪', 'zh-TW': '情緒' },
  description: {
    en: 'Takes the way for the mood a message is written in.',
    'zh-CN': '按消息的情绪选择去向。',
    'zh-TW': '依訊息的情緒選擇去向。',
  },
  category: 'condition',
  config: Type.Object(
    {
      text: Type.Optional(
        templateField('Text', {
          description: 'What the customer has just written when empty.',
          ui: { placeholder: '{{message.text}}' },
        }),
      ),
      sensitivity: sensitivityField('From when on somebody counts as angry.'),
      variable: Type.Optional(variableField('Save the mood in variable')),
    },
    { additionalProperties: false },
  ),
  ports: ['angry', 'negative', 'neutral', 'positive'],
  writes: ['variable'],
  explain: [
    {
      text: {
        en: 'Reads the mood without any service, in many languages: “angry”, “negative”, “neutral” or “positive”. Anger goes the way of “negative” where “angry” leads nowhere. A guess; in doubt it is “neutral”.',
        'zh-CN':
          '无需任何外部服务，即可判断多种语言的情绪：愤怒、负面、中性或正面。“愤怒”未接线时走“负面”。结果是推测，拿不准时走“中性”。',
        'zh-TW':
          '不需任何外部服務，即可判斷多種語言的情緒：憤怒、負面、中性或正面。「憤怒」未接線時走「負面」。結果是推測，沒把握時走「中性」。',
      },
    },
    {
      when: { path: 'variable' },
      text: {
        en: 'The mood is saved in {variable}.',
        'zh-CN': '情绪存入 {variable}。',
        'zh-TW': '情緒存入 {variable}。',
      },
    },
  ],
  enter: ({ config, view }) => {
    const { text = '', sensitivity, variable } = config;
    const said = view.render(text.trim() === '' ? '{{message.text}}' : text);
    const read = readSentiment(said);
    const mood = isInMood('angry', read, sensitivity) ? 'angry' : read.label;
    const why = `${mood}, score ${read.score.toFixed(2)}, anger ${read.anger.toFixed(2)}`;
    const kept = variable === undefined ? { why } : { why, vars: { [variable]: mood } };
    if (mood !== 'angry') return go(mood, kept);
    return { ...kept, next: { type: 'go', port: 'angry', otherwise: 'negative' } };
  },
});
