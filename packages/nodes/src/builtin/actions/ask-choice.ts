import { because, type Json, TextSchema, type Why } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode, type ConfigProblem } from '../../sdk/define-node.js';
import { asking, type QuestionKind, type Said } from './ask.js';
import { ASK_EXPLAIN, ASK_FIELDS, ASK_PORTS, checkAsk } from './ask-fields.js';
import type { View } from '../../sdk/view.js';
import { checkCaseIds } from '../config-checks.js';
import { configError } from '../problem-words.js';
import { folded, isBrief } from './answer-text.js';
import { checkText } from './checks.js';
import { chooseExactly, chooseOne, chooseSeveral, howChosen, labelsOf } from './choose.js';
import { screenText, templateField } from './fields.js';
import { localeOf, readNumber } from './number-text.js';
import { PHRASES } from './phrases.js';
import { saysQuantity } from './quantity-text.js';

const ChoiceSchema = Type.Object(
  {
    id: Type.String({ title: 'Way out', pattern: '^[^\\s/]{1,64}$' }),
    label: Type.Union([...TextSchema.anyOf], { title: 'Label', ui: { widget: 'texts', templated: true } }),
    value: Type.Optional(Type.String({ title: 'Value to keep', maxLength: 200 })),
    synonyms: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
        title: 'Also understood',
        maxItems: 50,
        ui: { widget: 'keywords' },
      }),
    ),
    from: Type.Optional(templateField('Numbers from', { maxLength: 200 })),
    below: Type.Optional(templateField('Numbers below', { maxLength: 200 })),
  },
  { additionalProperties: false },
);

const ConfigSchema = Type.Object(
  {
    ...ASK_FIELDS,
    choices: Type.Array(ChoiceSchema, {
      title: 'Choices',
      minItems: 1,
      maxItems: 50,
      ui: { widget: 'cases' },
    }),
    multiple: Type.Optional(
      Type.Boolean({
        title: 'Several may be chosen',
        default: false,
        description: 'The answer is then a list and leaves by “answered”.',
      }),
    ),
    otherWords: Type.Optional(
      Type.Boolean({
        title: 'Other words are an answer, too',
        default: false,
        description: 'What is none of the choices is kept as it was written and leaves by “answered”.',
      }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const choiceQuestion: QuestionKind<Config> = {
  parts: ({ choices }, view) => [
    {
      type: 'buttons',
      buttons: choices.map((choice) => ({
        label: view.text(choice.label),
        value: choice.value ?? choice.id,
      })),
    },
  ],
  read: (said, config, view) => {
    const chosen = chosenByWords(said, config, view) ?? chosenByNumber(said, config, view);
    if (chosen !== undefined) return { type: 'value', value: chosen };
    const words = said.text.trim().slice(0, MAX_OTHER_WORDS);
    return config.otherWords === true && /[\p{L}\p{N}]/u.test(words)
      ? { type: 'value', value: words }
      : { type: 'unfit', text: PHRASES.choice };
  },
  because: whyChosen,
  answers: (said, config, view, isAnyLength) => {
    if (chosenByWords(said, config, view) === undefined)
      return chosenByNumber(said, config, view) !== undefined && saysQuantity(said.text, isAnyLength);
    const same = (label: string) => folded(view.fold(label)) === folded(view.fold(said.text));
    const isLabel = config.choices.some((choice) => labelsOf(choice).some(same));
    return said.choice !== undefined || isLabel || isAnyLength || isBrief(said.text);
  },
  recognise: (known, { choices, multiple, otherWords }) => {
    if (otherWords === true && multiple !== true && typeof known === 'string') return known;
    const values = choices.map(({ id, value }) => value ?? id);
    const isOffered = (value: Json) => typeof value === 'string' && values.includes(value);
    if (multiple === true)
      return Array.isArray(known) && known.length > 0 && known.every(isOffered) ? known : undefined;
    return isOffered(known) ? known : undefined;
  },
  leaveBy: (value, { choices }) => {
    const chosen = choices.find((choice) => (choice.value ?? choice.id) === value);
    return chosen === undefined ? { port: 'answered' } : { port: chosen.id, otherwise: 'answered' };
  },
};

/** Which choices, and by what they were recognised. The customer's own words are left out. */
function whyChosen(said: Said, value: Json, config: Config, view: View): Why {
  const valueOf = ({ id, value: kept }: Config['choices'][number]): string => kept ?? id;
  if (Array.isArray(value))
    return because('choice.several', {
      ways: config.choices.filter((choice) => value.includes(valueOf(choice))).map(({ id }) => id),
    });
  const chosen = config.choices.find((choice) => valueOf(choice) === value);
  if (chosen === undefined) return because('choice.other');
  const way = chosen.id;
  if (said.choice !== undefined) return because('choice.button', { way });
  if (chosenByWords(said, config, view) === undefined) return because('choice.range', { way });
  const index = config.choices.indexOf(chosen);
  const how = howChosen(shownChoices(config, view), index, said.text, (text) => view.fold(text));
  switch (how.by) {
    case 'synonym':
      return because('choice.synonym', { way, word: how.word });
    case 'ordinal':
      return because('choice.ordinal', { way, number: how.number });
    case 'word':
    case 'nearly':
    case 'named':
      return because(`choice.${how.by}`, { way });
  }
}

const MAX_OTHER_WORDS = 500;

/** What the customer chose; undefined when it is none of the choices. */
function chosenByWords(said: Said, { choices, multiple, otherWords }: Config, view: View): Json | undefined {
  const words = said.choice?.value ?? said.text;
  const fold = (text: string) => view.fold(text);
  const shown = shownChoices({ choices }, view);
  if (multiple === true) return chooseSeveral(shown, words, fold)?.map(({ id, value }) => value ?? id);
  const chosen = (otherWords === true ? chooseExactly : chooseOne)(shown, words, fold);
  return chosen?.value ?? chosen?.id;
}

/** A label may hold variables; what the customer sees and types is the label filled in. */
function shownChoices({ choices }: Pick<Config, 'choices'>, view: View): Config['choices'] {
  return choices.map((choice) => {
    const { label } = choice;
    const filled = view.text(label);
    const wordings = typeof label === 'string' ? { template: label } : label;
    return { ...choice, label: { ...wordings, shown: filled } };
  });
}

/** "About 3000" means the choice whose numbers it is among. */
function chosenByNumber(said: Said, { choices, multiple }: Config, view: View): string | undefined {
  const ranges = choices.filter(({ from, below }) => from !== undefined || below !== undefined);
  if (ranges.length === 0 || multiple === true) return undefined;
  const words = said.choice?.value ?? said.text;
  const number = readNumber(words, localeOf(view.language, view.contact.country));
  if (typeof number !== 'number') return undefined;
  const limit = (template: string | undefined, otherwise: number) =>
    template === undefined ? otherwise : Number(view.render(template));
  const fitting = ranges.filter(
    ({ from, below }) => number >= limit(from, -Infinity) && number < limit(below, Infinity),
  );
  const [only] = fitting;
  return only === undefined || fitting.length > 1 ? undefined : (only.value ?? only.id);
}

/** Buttons out; the chosen value in (a list of values with `multiple`). A choice whose way out leads nowhere leaves by `answered`. */
export const askChoice = defineNode({
  type: 'ask.choice',
  version: 1,
  title: screenText('Ask to choose', '让客户选择', '讓客戶選擇'),
  description: screenText(
    'Offers buttons and understands a press, the label in any language, its number, or nearly the right word.',
    '提供按钮，也能听懂任一语言的选项、序号或略有错字的回答。',
    '提供按鈕，也能聽懂任一語言的選項、序號或略有錯字的回答。',
  ),
  category: 'question',
  aliases: [
    'buttons',
    'quick reply',
    'menu',
    'options',
    'list',
    '按钮',
    '按鈕',
    '菜单',
    '選單',
    '选项',
    '選項',
  ],
  config: ConfigSchema,
  portsFrom: 'choices',
  ports: ASK_PORTS,
  standIn: 'answered',
  explain: [
    ...ASK_EXPLAIN,
    { text: screenText('Offers {choices}.', '可选 {choices}。', '可選 {choices}。') },
    {
      when: { path: 'otherWords', is: true },
      text: screenText('Other words are kept as they are.', '其他回答按原文保存。', '其他回答按原文儲存。'),
    },
  ],
  check: (config) => [...checkAsk(config, false), ...checkChoices(config)],
  ...asking(choiceQuestion),
});

function checkChoices({ choices }: Config): ConfigProblem[] {
  const problems = checkCaseIds(choices, 'choices', ASK_PORTS);
  const words = new Map<string, number>();
  for (const [index, choice] of choices.entries()) {
    const path = `/choices/${index}`;
    problems.push(...checkText(choice.label, `${path}/label`, 'label'));
    for (const word of new Set(
      [choice.id, choice.value ?? choice.id, ...labelsOf(choice)].map((label) => folded(label)),
    )) {
      const earlier = words.get(word) ?? index;
      if (earlier !== index) {
        const message = '“{word}” stands for choice {first} and for choice {second}.';
        problems.push(
          configError('config.ambiguous', path, message, 'Use different labels, values and synonyms.', {
            word,
            first: earlier + 1,
            second: index + 1,
          }),
        );
      }
      words.set(word, earlier);
    }
  }
  return problems;
}
