import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { readable, withoutAddresses } from './answer-text.js';
import { asking, type QuestionKind, type Reading } from './ask.js';
import { ASK_EXPLAIN, ASK_FIELDS, ASK_PORTS, checkAsk } from './ask-fields.js';
import { checkRange } from './checks.js';
import { patternField, screenText } from './fields.js';
import { formatNumber, localeOf, readNumber } from './number-text.js';
import { PHRASES } from './phrases.js';
import { saysQuantity } from './quantity-text.js';

const ConfigSchema = Type.Object(
  {
    ...ASK_FIELDS,
    min: Type.Optional(Type.Number({ title: 'Smallest' })),
    max: Type.Optional(Type.Number({ title: 'Largest' })),
    integer: Type.Optional(Type.Boolean({ title: 'Whole numbers only', default: false })),
    pattern: patternField(
      'Where it stands in a sentence',
      'Which of several numbers is meant, as a regular expression (RE2): ([0-9]+) ?(?:pieces|pcs)',
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const numberQuestion: QuestionKind<Config> = {
  parts: () => [{ type: 'input', input: 'number' }],
  read: (message, config, view) => {
    const locale = locationOf(view);
    const said = message.choice?.value ?? withoutAddresses(message.text);
    const value = readNumber(pieceNaming(said, config, view) ?? said, locale);
    if (typeof value === 'number' && Number.isFinite(value)) return judge(value, config, locale);
    return { type: 'unfit', text: PHRASES.number, values: exampleOf(config, locale) };
  },
  answers: (said, config, view, isAnyLength) =>
    numberQuestion.read(said, config, view).type === 'value' &&
    (said.choice !== undefined || saysQuantity(said.text, isAnyLength)),
  pieceOf: (text, config, view) => (config.pattern === undefined ? text : pieceNaming(text, config, view)),
  recognise: (known, config, view) => {
    const value = typeof known === 'string' && known.trim() !== '' ? Number(known) : known;
    return typeof value === 'number' &&
      Number.isFinite(value) &&
      judge(value, config, locationOf(view)).type === 'value'
      ? value
      : undefined;
  },
};

/** A number in, as people write it: `1,000`, `1.000,5`, `2k`, `三百`. */
export const askNumber = defineNode({
  type: 'ask.number',
  version: 1,
  title: screenText('Ask for a number', '询问数字', '詢問數字'),
  description: screenText(
    'Asks for a number and understands it as people write it: 1,000, 1.000,5, 2k, 三百.',
    '询问一个数字，能看懂各种写法：1,000、1.000,5、2k、三百。',
    '詢問一個數字，能看懂各種寫法：1,000、1.000,5、2k、三百。',
  ),
  category: 'question',
  aliases: ['number', 'quantity', 'amount', 'budget', '数量', '數量', '预算', '預算'],
  config: ConfigSchema,
  ports: ASK_PORTS,
  explain: [
    ...ASK_EXPLAIN,
    { when: { path: 'min' }, text: screenText('At least {min}.', '最小为 {min}。', '最小為 {min}。') },
    { when: { path: 'max' }, text: screenText('At most {max}.', '最大为 {max}。', '最大為 {max}。') },
  ],
  check: (config) => [...checkAsk(config), ...checkRange(config, '')],
  ...asking(numberQuestion),
});

function pieceNaming(text: string, { pattern }: Config, view: View): string | undefined {
  return pattern === undefined ? undefined : view.find(pattern, readable(text));
}

function judge(value: number, config: Config, locale: string): Reading {
  const { min, max, integer } = config;
  if (integer === true && !Number.isSafeInteger(value))
    return { type: 'unfit', text: PHRASES.numberWhole, values: exampleOf(config, locale) };
  if (min !== undefined && value < min)
    return { type: 'unfit', text: PHRASES.atLeast, values: { 'ask.min': formatNumber(min, locale) } };
  if (max !== undefined && value > max)
    return { type: 'unfit', text: PHRASES.atMost, values: { 'ask.max': formatNumber(max, locale) } };
  return { type: 'value', value };
}

/** A number that would be accepted. */
function exampleOf({ min = -Infinity, max = Infinity }: Config, locale: string) {
  const example = Math.ceil(Math.min(Math.max(10, min), max));
  return { 'ask.example': formatNumber(example > max ? max : example, locale) };
}

function locationOf({ language, contact }: View): string {
  return localeOf(language, contact.country);
}
