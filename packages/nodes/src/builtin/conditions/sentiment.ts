import { judgeMood, type JudgedMood, type JudgeMoodInput } from '@nightshift/ai';
import { readSentiment } from '@nightshift/language';
import { andAlso, because, isJsonObject, type Json, ownWords, readWhy, type Why } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { AI_WORDS } from '../ai/search-words.js';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect, type Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { choiceField, screenText, templateField, variableField } from '../actions/fields.js';
import { moneyField, providerField } from '../ai/fields.js';
import { ONE_QUESTION, askedOf } from '../ai/shared.js';
import { inARow } from '../in-a-row.js';
import { isInMood, sensitivityField, type Sensitivity } from '../mood.js';

const JudgeField = choiceField(
  'Who judges',
  { offline: 'Nightshift, at once', provider: 'The AI provider' },
  {
    description: 'Where the provider does not answer or its budget is spent, Nightshift judges.',
    default: 'offline',
  },
);

const ConfigSchema = Type.Object(
  {
    text: Type.Optional(
      templateField('Text', {
        description: 'When empty: what the customer has just written.',
        ui: { placeholder: '{{message.text}}' },
      }),
    ),
    judge: Type.Optional(JudgeField),
    sensitivity: sensitivityField('From when on somebody counts as angry.'),
    repeatedAfter: Type.Optional(
      Type.Integer({
        title: 'Negative messages in a row',
        description: 'From that many on, the way is “repeated”; without a number, never.',
        minimum: 2,
        maximum: 10,
      }),
    ),
    variable: Type.Optional(variableField('Save the mood in variable')),
    provider: providerField,
    perAnswer: moneyField('Budget for one question (US dollars)'),
  },
  { additionalProperties: false },
);

type Config = Static<typeof ConfigSchema>;

type Judged = { mood: JudgedMood; why: Why };

export const sentiment = defineNode({
  type: 'sentiment',
  version: 1,
  title: screenText('Mood', '情绪', '情緒'),
  description: screenText(
    'Takes the way for the mood a message is written in.',
    '按消息的情绪选择去向。',
    '依訊息的情緒選擇去向。',
  ),
  category: 'condition',
  aliases: [...AI_WORDS, 'sentiment', 'angry', 'emotion', 'tone', '情绪', '情緒', '情感', '生气', '生氣'],
  config: ConfigSchema,
  ports: ['angry', 'negative', 'neutral', 'positive', 'repeated'],
  waits: true,
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Goes by the mood of the text, in many languages: “angry”, “negative”, “neutral” or “positive”.',
        '按文字的情绪选择去向，支持多种语言：愤怒、负面、中性或正面。',
        '依文字的情緒選擇去向，支援多種語言：憤怒、負面、中性或正面。',
      ),
    },
    {
      when: { path: 'judge', is: 'offline' },
      text: screenText(
        'Nightshift judges, without any service.',
        '由 Nightshift 判断，无需任何外部服务。',
        '由 Nightshift 判斷，不需任何外部服務。',
      ),
    },
    {
      when: { path: 'judge', is: 'provider' },
      text: screenText(
        'The AI provider is asked first, within its budget.',
        '先由 AI 服务判断，不超出其预算。',
        '先由 AI 服務判斷，不超出其預算。',
      ),
    },
    {
      text: screenText(
        'Anger goes the way of “negative” where “angry” leads nowhere. A guess; in doubt it is “neutral”.',
        '“愤怒”未接线时走“负面”。结果是推测，拿不准时走“中性”。',
        '「憤怒」未接線時走「負面」。結果是推測，沒把握時走「中性」。',
      ),
    },
    {
      when: { path: 'repeatedAfter' },
      text: screenText(
        'From {repeatedAfter} negative or angry messages in a row on, it goes by “repeated”.',
        '连续 {repeatedAfter} 条负面或愤怒的消息后，走“屡次不满”。',
        '連續 {repeatedAfter} 則負面或憤怒的訊息後，走「屢次不滿」。',
      ),
    },
    {
      when: { path: 'variable' },
      text: screenText('The mood is saved in {variable}.', '情绪存入 {variable}。', '情緒存入 {variable}。'),
    },
  ],
  enter: ({ config, view }) => {
    const { text = '', sensitivity = 'normal' } = config;
    const said = view.render(text.trim() === '' ? '{{message.text}}' : text);
    if (config.judge !== 'provider' || said.trim() === '')
      return leave(config, view, readMood(said, sensitivity));
    const input = { text: said.slice(0, 2000), sensitivity, ...askedOf(config) };
    return { next: { type: 'wait-call', call: 'judge', input, memo: readMood(said, sensitivity) } };
  },
  resume: ({ config, view, memo, wake }) => {
    const heard = wake.type === 'call' && wake.outcome.ok ? judgedIn(wake.outcome.value) : undefined;
    return leave(config, view, heard ?? judgedIn(memo) ?? { mood: 'neutral', why: because('mood.none') });
  },
  calls: {
    judge: {
      ...ONE_QUESTION,
      offline: (input) => readAgain(input),
      perform: async ({ input, io }) =>
        (await judgeMood(input as unknown as JudgeMoodInput, io)) ?? readAgain(input),
    },
  },
});

function leave({ variable, repeatedAfter }: Config, view: View, { mood, why }: Judged): Outcome {
  const vars = variable === undefined ? {} : { vars: { [variable]: mood } };
  const kept = (effects: NodeEffect[], note = why) => ({
    ...vars,
    ...(effects.length === 0 ? {} : { effects }),
    why: note,
  });
  const isBad = mood === 'angry' || mood === 'negative';
  const { times, count, forget } = inARow(view);
  const effects = repeatedAfter === undefined ? [] : isBad ? [count] : forget;
  if (isBad && repeatedAfter !== undefined && times >= repeatedAfter)
    return {
      ...kept(effects, andAlso(why, because('mood.repeated', { times }))),
      next: { type: 'go', port: 'repeated', otherwise: 'negative' },
    };
  if (mood !== 'angry') return go(mood, kept(effects));
  return { ...kept(effects), next: { type: 'go', port: 'angry', otherwise: 'negative' } };
}

function readMood(text: string, sensitivity: Sensitivity): Judged {
  const read = readSentiment(text);
  const mood = isInMood('angry', read, sensitivity) ? 'angry' : read.label;
  return {
    mood,
    why: because('mood.heard', { mood, score: rounded(read.score), anger: rounded(read.anger) }),
  };
}

const rounded = (number: number): number => Math.round(number * 100) / 100;

/** It was stored by this node. */
function readAgain(input: Json): Judged {
  const { text, sensitivity } = input as unknown as { text: string; sensitivity: Sensitivity };
  return readMood(text, sensitivity);
}

const MOODS = ['angry', 'negative', 'neutral', 'positive'] as const satisfies readonly JudgedMood[];

function judgedIn(value: Json): Judged | undefined {
  if (!isJsonObject(value)) return undefined;
  const mood = MOODS.find((each) => each === value['mood']);
  return mood === undefined ? undefined : { mood, why: readWhy(value['why']) ?? ownWords('') };
}
