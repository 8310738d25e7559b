import type { KeywordConfig } from '@nightshift/schema';
import { Type } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { defineTrigger, yes } from '../../sdk/define-trigger.js';
import { look } from '../config-fields.js';
import { configError } from '../problem-words.js';

const words = (title: string, description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      ...look(title, { widget: 'keywords' }, description),
      maxItems: 2000,
    }),
  );

export const messageKeyword = defineTrigger({
  type: 'message.keyword',
  version: 1,
  title: { en: 'Keyword', 'zh-CN': '关键词', 'zh-TW': '關鍵字' },
  description: {
    en: 'A customer writes certain words.',
    'zh-CN': '客户的消息中出现指定的词。',
    'zh-TW': '客戶的訊息中出現指定的字詞。',
  },
  events: ['message.received'],
  aliases: ['word', 'text', 'contains', 'command', '关键字', '關鍵字'],
  config: Type.Object(
    {
      any: words('Any of these words', 'One of them is enough.'),
      all: words('All of these words', 'Every one of them must occur, in any order.'),
      none: words('None of these words', 'The trigger stays quiet when one of them occurs.'),
      match: Type.Optional(
        Type.Union(
          [
            Type.Literal('contains', { title: 'Contains the word' }),
            Type.Literal('exact', { title: 'Is exactly the word' }),
            Type.Literal('starts-with', { title: 'Begins with the word' }),
          ],
          { ...look('How to compare'), default: 'contains' },
        ),
      ),
      fuzzy: Type.Optional(
        Type.Boolean(
          look('Forgive a typo', undefined, 'One wrong letter is forgiven in words of five letters or more.'),
        ),
      ),
      pattern: Type.Optional(
        Type.String({
          ...look(
            'Regular expression',
            { widget: 'code', group: 'Advanced' },
            'RE2 syntax, for example ^(order|订单) ?\\d+. For experts.',
          ),
          minLength: 1,
          maxLength: 500,
        }),
      ),
    },
    { additionalProperties: false },
  ),
  explain: [
    {
      when: { path: 'any' },
      text: {
        en: 'Fires on a message with {any}.',
        'zh-CN': '消息中有{any}时触发。',
        'zh-TW': '訊息中有{any}時觸發。',
      },
    },
    {
      when: { path: 'all' },
      text: {
        en: 'Every one of these must occur: {all}.',
        'zh-CN': '以下各词必须全部出现：{all}。',
        'zh-TW': '以下各詞必須全部出現：{all}。',
      },
    },
    {
      when: { path: 'none' },
      text: {
        en: 'Stays quiet on {none}.',
        'zh-CN': '出现{none}时不触发。',
        'zh-TW': '出現{none}時不觸發。',
      },
    },
    {
      when: { path: 'match', is: 'exact' },
      text: {
        en: 'The message must be just that.',
        'zh-CN': '整条消息必须与之完全相同。',
        'zh-TW': '整則訊息必須與之完全相同。',
      },
    },
    {
      when: { path: 'match', is: 'starts-with' },
      text: {
        en: 'The message must begin with it.',
        'zh-CN': '消息必须以此开头。',
        'zh-TW': '訊息必須以此開頭。',
      },
    },
    {
      when: { path: 'pattern' },
      text: {
        en: 'The message must fit a pattern (regular expression).',
        'zh-CN': '消息必须符合设定的正则表达式。',
        'zh-TW': '訊息必須符合設定的正規表示式。',
      },
    },
    {
      when: { path: 'fuzzy', is: true },
      text: {
        en: 'One typo is forgiven in longer words.',
        'zh-CN': '较长的词允许一处拼写错误。',
        'zh-TW': '較長的詞允許一處拼字錯誤。',
      },
    },
    {
      text: {
        en: 'Case, width and Simplified or Traditional characters make no difference.',
        'zh-CN': '不区分大小写、全角半角和简繁体。',
        'zh-TW': '不區分大小寫、全形半形和繁簡體。',
      },
    },
  ],
  check: checkKeywords,
  keywords: (config) => config,
  match: ({ config, hit }) => {
    if (hit.length === 0) return yes('keyword.none-excluded');
    const hasWords = [config.any, config.all].some((list) => list !== undefined && list.length > 0);
    return hasWords ? yes('keyword.found', hit.join(', ')) : yes('keyword.pattern', hit.join(', '));
  },
});

function checkKeywords({ any = [], all = [], none = [], pattern }: KeywordConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (any.length + all.length === 0 && pattern === undefined) {
    const fix =
      none.length > 0
        ? 'Add words to listen for, or use the trigger “Any message”.'
        : 'Add at least one word.';
    problems.push(configError('keyword.empty', '/any', 'There is no word to listen for.', fix));
  }
  for (const [list, entries] of Object.entries({ any, all, none })) {
    const blank = entries.findIndex((word) => word.trim() === '');
    if (blank >= 0)
      problems.push(configError('keyword.blank', `/${list}/${blank}`, 'A word is blank.', 'Remove it.'));
  }
  const excluded = [...any, ...all].find((word) => none.includes(word));
  if (excluded !== undefined) {
    problems.push(
      configError(
        'keyword.contradiction',
        '/none',
        '“{word}” is wanted and excluded at the same time.',
        'Remove “{word}” from one of the lists.',
        { word: excluded },
      ),
    );
  }
  return problems;
}
