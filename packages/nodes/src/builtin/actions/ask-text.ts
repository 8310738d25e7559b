import type { SentenceDetails } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { configError, configWarning } from '../problem-words.js';
import { isBrief, readable } from './answer-text.js';
import { asking, type QuestionKind } from './ask.js';
import { ASK_EXPLAIN, ASK_FIELDS, ASK_PORTS, checkAsk } from './ask-fields.js';
import { patternField, screenText } from './fields.js';
import { PHRASES } from './phrases.js';

const ConfigSchema = Type.Object(
  {
    ...ASK_FIELDS,
    minLength: Type.Optional(
      Type.Integer({
        title: 'At least this many characters',
        minimum: 1,
        maximum: 5000,
        ui: { group: 'Advanced' },
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        title: 'At most this many characters',
        minimum: 1,
        maximum: 10_000,
        ui: { group: 'Advanced' },
      }),
    ),
    pattern: patternField(
      'Keep only',
      'The answer must hold what fits this regular expression (RE2); of it, only the first group (…).',
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const textQuestion: QuestionKind<Config> = {
  read: (message, config, view) => {
    const said = tidied(message.text);
    const text = config.pattern === undefined ? said : pieceFitting(config.pattern, said, view);
    if (text === undefined) return { type: 'unfit', text: PHRASES.textPattern };
    const length = [...text].length;
    if (length === 0) return { type: 'unfit', text: PHRASES.text };
    if (length < (config.minLength ?? 1))
      return { type: 'unfit', text: PHRASES.textShort, values: { 'ask.min': config.minLength ?? 1 } };
    if (length > (config.maxLength ?? Infinity))
      return { type: 'unfit', text: PHRASES.textLong, values: { 'ask.max': config.maxLength ?? 0 } };
    return { type: 'value', value: text };
  },
  recognise: (known, { pattern }, view) =>
    pattern === undefined || typeof known !== 'string' ? known : pieceFitting(pattern, known, view),
  // Anything is an answer to an open question; then it is an answer only when nothing else is meant.
  answers: ({ text }, { pattern }, view, isAnyLength) =>
    pattern !== undefined &&
    (isAnyLength || isBrief(text)) &&
    pieceFitting(pattern, text, view) !== undefined,
};

/** Full width and digits of other scripts fit as if they were ordinary ones, and are kept as such. */
function pieceFitting(pattern: string, text: string, view: View): string | undefined {
  const piece = view.find(pattern, readable(text))?.trim();
  return piece === '' ? undefined : piece;
}

/** Free text in, trimmed text out. */
export const askText = defineNode({
  type: 'ask.text',
  version: 1,
  title: screenText('Ask for text', '询问文字', '詢問文字'),
  description: screenText(
    'Asks a question and keeps whatever the customer writes.',
    '提出问题，并保存客户写下的内容。',
    '提出問題，並儲存客戶寫下的內容。',
  ),
  category: 'question',
  aliases: ['question', 'input', 'form', 'prompt', 'capture', '提问', '提問', '输入', '輸入'],
  config: ConfigSchema,
  ports: ASK_PORTS,
  explain: [
    ...ASK_EXPLAIN,
    {
      when: { path: 'pattern' },
      text: screenText(
        'Keeps only what fits a pattern (regular expression).',
        '只保存符合设定的正则表达式的部分。',
        '只儲存符合設定的正規表示式的部分。',
      ),
    },
  ],
  check: (config) => [...checkAsk(config), ...checkLengths(config), ...checkField(config)],
  ...asking(textQuestion),
});

/** NFC, not NFKC: what a customer wrote in full-width punctuation or with ™ stays as it was written. */
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\u200b\u2060\ufeff]/gu, '')
    .trim();
}

function checkLengths({ minLength, maxLength }: Config) {
  if (minLength === undefined || maxLength === undefined || minLength <= maxLength) return [];
  return [
    configError(
      'config.range',
      '/maxLength',
      'The longest answer is shorter than the shortest one.',
      'Swap the two lengths.',
    ),
  ];
}

const BETTER_NODES: Readonly<Record<string, SentenceDetails>> = {
  email: {
    field: screenText('email', '邮箱', '電子郵件'),
    step: screenText('Collect email', '收集邮箱', '收集電子郵件'),
  },
  phone: {
    field: screenText('phone', '电话', '電話'),
    step: screenText('Ask for a phone number', '询问电话号码', '詢問電話號碼'),
  },
};

function checkField({ saveTo }: Config) {
  const better = saveTo === undefined ? undefined : BETTER_NODES[saveTo];
  if (better === undefined) return [];
  return [
    configWarning(
      'config.unchecked-field',
      '/saveTo',
      "Any text would be saved as the contact's {field}.",
      'Use “{step}”, which checks the answer.',
      better,
    ),
  ];
}
