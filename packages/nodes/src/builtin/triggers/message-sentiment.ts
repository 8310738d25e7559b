import { readSentiment } from '@nightshift/language';
import { Type } from 'typebox';
import { AI_WORDS } from '../ai/search-words.js';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';
import { isInMood, sensitivityField } from '../mood.js';

export const messageSentiment = defineTrigger({
  type: 'message.sentiment',
  version: 1,
  title: { en: 'Mood of a message', 'zh-CN': '消息情绪', 'zh-TW': '訊息情緒' },
  description: {
    en: 'A customer writes angrily, negatively or positively.',
    'zh-CN': '客户的消息流露出愤怒、负面或正面的情绪。',
    'zh-TW': '客戶的訊息流露出憤怒、負面或正面的情緒。',
  },
  events: ['message.received'],
  aliases: [
    ...AI_WORDS,
    'sentiment',
    'angry',
    'emotion',
    'complaint',
    '情绪',
    '情緒',
    '生气',
    '生氣',
    '投诉',
    '投訴',
  ],
  config: Type.Object(
    {
      mood: Type.Union(
        [
          Type.Literal('angry', { title: 'Angry' }),
          Type.Literal('negative', { title: 'Negative, anger included' }),
          Type.Literal('positive', { title: 'Positive' }),
        ],
        { ...look('Mood'), default: 'angry' },
      ),
      sensitivity: sensitivityField(
        '“Only when it is plain” misses more, “At the first sign” is wrong more often.',
      ),
    },
    { additionalProperties: false },
  ),
  explain: [
    {
      when: { path: 'mood', is: 'angry' },
      text: {
        en: 'Fires on angry messages.',
        'zh-CN': '消息带有怒气时触发。',
        'zh-TW': '訊息帶有怒氣時觸發。',
      },
    },
    {
      when: { path: 'mood', is: 'negative' },
      text: {
        en: 'Fires on negative messages, the angry ones too.',
        'zh-CN': '消息情绪负面（含愤怒）时触发。',
        'zh-TW': '訊息情緒負面（含憤怒）時觸發。',
      },
    },
    {
      when: { path: 'mood', is: 'positive' },
      text: {
        en: 'Fires on positive messages.',
        'zh-CN': '消息情绪正面时触发。',
        'zh-TW': '訊息情緒正面時觸發。',
      },
    },
    {
      text: {
        en: 'Read without any service, in many languages; a guess. Keywords are surer: give this trigger the lower priority where both may fire.',
        'zh-CN':
          '无需外部服务，支持多种语言，但只是推测。关键词更可靠：两者都可能触发时，请把本触发器的优先级设得更低。',
        'zh-TW':
          '不需外部服務，支援多種語言，但只是推測。關鍵字更可靠：兩者都可能觸發時，請把本觸發器的優先順序設得更低。',
      },
    },
  ],
  goesByManner: true,
  shared: (one, other) => {
    if (one.mood === other.mood) return one.mood;
    return one.mood === 'positive' || other.mood === 'positive' ? undefined : 'angry';
  },
  match: ({ config, event }) => {
    if (event.type !== 'message.received') return no('message.none');
    const read = readSentiment(event.text);
    const isAngry = isInMood('angry', read, config.sensitivity);
    const code = `sentiment.${isAngry ? 'angry' : read.label}`;
    const strength = isAngry ? read.anger : Math.abs(read.score);
    const detail = `${Math.round(strength * 100)} %`;
    if (!isInMood(config.mood, read, config.sensitivity)) return no(code, detail);
    // At the first sign a mood is heard before the message is named after it.
    return yes(isAngry ? code : `sentiment.${config.mood}`, detail);
  },
});
