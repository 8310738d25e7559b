import { wishesIn, wishesOf } from '@nightshift/ai';
import { likePhrases, type LikePhrases } from '@nightshift/language';
import { Type, type Static } from 'typebox';
import { AI_WORDS } from '../ai/search-words.js';
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
    sensitivity: sensitivityField(
      '“Only when it is plain” misses more, “At the first sign” is wrong more often.',
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** How near to an example a message must be. */
const NEAR_FROM: Readonly<Record<Sensitivity, number>> = { low: 0.7, normal: 0.55, high: 0.42 };

/** The same where the examples say what shops know well, and the message does not: "send a gift" for "send this back". */
const OTHERWISE_FROM: Readonly<Record<Sensitivity, number>> = { low: 0.85, normal: 0.8, high: 0.6 };

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
  aliases: [...AI_WORDS, 'nlu', 'meaning', 'intent', 'classify', '意图', '意圖'],
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
        en: 'What every shop knows, such as returns and parcels, is heard in other languages too; for anything else give examples in every language. Simplified or Traditional characters make no difference.',
        'zh-CN':
          '退货、查包裹等各店常见的意图，其他语言也能识别；其余意图请用每种语言给出例句。不区分简繁体。',
        'zh-TW':
          '退貨、查包裹等各店常見的意圖，其他語言也能辨識；其餘意圖請用每種語言提供例句。不區分簡繁體。',
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
    const { wanted, except, wishes } = preparedOf(config);
    const sensitivity = config.sensitivity ?? 'normal';
    const near = wanted(event.text);
    const likeness = near?.likeness ?? 0;
    const wished = wishesIn(event.text).find((wish) => wishes.has(wish));
    const isNear =
      likeness >= (wished === undefined && wishes.size > 0 ? OTHERWISE_FROM : NEAR_FROM)[sensitivity];
    const isWished = wished !== undefined && (sensitivity !== 'low' || likeness >= NEAR_FROM.normal);
    if (!isNear && !isWished) return no('intent.far', config.intent);
    const other = except?.(event.text);
    const strength = isWished ? Math.max(likeness, NEAR_FROM.normal) : likeness;
    if (other !== undefined && other.likeness >= strength) return no('intent.other', other.phrase);
    const example = config.examples.find((each) => wished !== undefined && wishesIn(each).includes(wished));
    return yes('intent.near', (isNear ? near?.phrase : example) ?? config.intent);
  },
});

interface Prepared {
  wanted: LikePhrases;
  except?: LikePhrases;
  /** What the examples say that every shop knows: it is heard in other words and languages as well. */
  wishes: ReadonlySet<string>;
}

// A config lives as long as its flow is live; the examples are taken apart once and not with every message.
const prepared = new WeakMap<Config, Prepared>();

function preparedOf(config: Config): Prepared {
  const known = prepared.get(config);
  if (known !== undefined) return known;
  const { examples, except } = config;
  const made: Prepared = {
    wanted: likePhrases(examples),
    wishes: wishesOf(examples),
    ...(except === undefined ? {} : { except: likePhrases(except) }),
  };
  prepared.set(config, made);
  return made;
}
