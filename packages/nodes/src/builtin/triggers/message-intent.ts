import { likePhrases, type LikePhrases } from '@nightshift/language';
import { Type, type Static } from 'typebox';
import { defineTrigger, no, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';
import { configError } from '../problem-words.js';
import { sensitivityField, type Sensitivity } from '../mood.js';

const ConfigSchema = Type.Object(
  {
    intent: Type.String({
      ...look('What the customer wants', { placeholder: 'Send something back' }, 'A name for your eyes.'),
      minLength: 1,
      maxLength: 200,
    }),
    examples: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
      ...look(
        'How customers say it',
        { widget: 'phrases' },
        'Some short sentences in each language of your customers; the more differently worded, the more is found.',
      ),
      maxItems: 200,
    }),
    except: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
        ...look(
          'What sounds alike but is something else',
          { widget: 'phrases' },
          'The trigger stays quiet when a message is nearer to one of these.',
        ),
        maxItems: 200,
      }),
    ),
    sensitivity: sensitivityField('A lower one misses more, a higher one is wrong more often.'),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** How near to an example a message must be. */
const NEAR_FROM: Readonly<Record<Sensitivity, number>> = { low: 0.7, normal: 0.55, high: 0.42 };

export const messageIntent = defineTrigger({
  type: 'message.intent',
  version: 1,
  title: { en: 'What a customer wants', 'zh-CN': '客户意图', 'zh-TW': '客戶意圖' },
  description: {
    en: 'A customer wants something that you have given examples of.',
    'zh-CN': '客户的意思与您给出的例句相近。',
    'zh-TW': '客戶的意思與您提供的例句相近。',
  },
  events: ['message.received'],
  aliases: ['nlu', 'meaning', 'ai', '意图', '意圖'],
  config: ConfigSchema,
  explain: [
    {
      text: {
        en: 'Fires when a message resembles one of the examples for “{intent}”, by its words and without any service.',
        'zh-CN': '消息的用词与“{intent}”的某条例句相近时触发，无需外部服务。',
        'zh-TW': '訊息的用詞與「{intent}」的某條例句相近時觸發，不需外部服務。',
      },
    },
    {
      when: { path: 'except' },
      text: {
        en: 'Stays quiet when it is nearer to {except}.',
        'zh-CN': '与{except}更接近时不触发。',
        'zh-TW': '與{except}更接近時不觸發。',
      },
    },
    {
      text: {
        en: 'It does not translate: give examples in every language. Simplified or Traditional characters make no difference.',
        'zh-CN': '不会翻译：每种语言都请给出例句。不区分简繁体。',
        'zh-TW': '不會翻譯：每種語言都請提供例句。不區分簡繁體。',
      },
    },
  ],
  check: ({ examples }) =>
    examples.some((example) => example.trim() !== '')
      ? []
      : [
          configError(
            'intent.empty',
            '/examples',
            'There is no example of how customers say it.',
            'Add a few sentences, or use the trigger “Keyword”.',
          ),
        ],
  shared: (one, other) => one.examples.find((example) => other.examples.includes(example)),
  match: ({ config, event }) => {
    if (event.type !== 'message.received') return no('message.none');
    const { wanted, except } = preparedOf(config);
    const near = wanted(event.text);
    if (near === undefined || near.likeness < NEAR_FROM[config.sensitivity ?? 'normal'])
      return no('intent.far', config.intent);
    const other = except?.(event.text);
    if (other !== undefined && other.likeness >= near.likeness) return no('intent.other', other.phrase);
    return yes('intent.near', near.phrase);
  },
});

interface Prepared {
  wanted: LikePhrases;
  except?: LikePhrases;
}

// A config lives as long as its flow is live; the examples are taken apart once and not with every message.
const prepared = new WeakMap<Config, Prepared>();

function preparedOf(config: Config): Prepared {
  const known = prepared.get(config);
  if (known !== undefined) return known;
  const { examples, except } = config;
  const made: Prepared = {
    wanted: likePhrases(examples),
    ...(except === undefined ? {} : { except: likePhrases(except) }),
  };
  prepared.set(config, made);
  return made;
}
