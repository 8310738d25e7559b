import {
  currencyIn,
  extract,
  extractByRule,
  fitsLimits,
  wantsHuman,
  type ExtractInput,
  type ExtractResult,
  type ValueSpec,
} from '@nightshift/ai';
import {
  andAlso,
  because,
  failureOf,
  isJsonObject,
  type Json,
  ownWords,
  readWhy,
  type Why,
} from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { isoDay } from '../actions/calendar-day.js';
import { checkRange, checkTimeLimit } from '../actions/checks.js';
import { todayOf } from '../actions/ask-date.js';
import { durationField, screenText, textField, variableField } from '../actions/fields.js';
import { untilAfter } from '../actions/waiting.js';
import { doesNotKnow } from './does-not-know.js';
import { moneyField, providerField, subjectField, valueTypeField } from './fields.js';
import { numbersInText, readByRule, type RuleField } from './read-by-rule.js';
import { ONE_QUESTION, askedOf, subjectOf } from './shared.js';
import { spoken, whatFits } from './value-words.js';
import { AI_WORDS } from './search-words.js';

const FITS = { group: 'What fits' };

const FieldSchema = Type.Object(
  {
    variable: variableField(),
    title: Type.Optional(
      textField('What it is called', { description: 'As the customer reads it when it is asked for.' }),
    ),
    type: valueTypeField,
    description: Type.Optional(Type.String({ title: 'What it is', maxLength: 300 })),
    required: Type.Optional(Type.Boolean({ title: 'Needed', default: true })),
    currency: Type.Optional(
      variableField('Save its currency in', {
        description: 'As EUR or USD, where the customer says it.',
        ui: { showIf: { path: 'type', is: 'money' } },
      }),
    ),
    min: Type.Optional(Type.Number({ title: 'Smallest', ui: FITS })),
    max: Type.Optional(Type.Number({ title: 'Largest', ui: FITS })),
    choices: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
        title: 'One of',
        description: 'The only texts that fit: S, M, L.',
        maxItems: 50,
        uniqueItems: true,
        ui: FITS,
      }),
    ),
    pattern: Type.Optional(
      Type.String({
        title: 'Keep only',
        description:
          'The text must hold what fits this regular expression (RE2); of it, only the first group (…).',
        minLength: 1,
        maxLength: 500,
        ui: { ...FITS, widget: 'code' },
      }),
    ),
    example: Type.Optional(
      textField('For example', {
        description: 'What a value looks like; said when something else was written.',
        ui: FITS,
      }),
    ),
  },
  { additionalProperties: false },
);
type Field = Static<typeof FieldSchema>;

/** Nobody answers a question of the day before. */
const LONGEST_WAIT = 'P1D';

const ConfigSchema = Type.Object(
  {
    text: subjectField('Text'),
    fields: Type.Array(FieldSchema, {
      title: 'Values to find',
      minItems: 1,
      maxItems: 20,
      ui: { widget: 'cases' },
    }),
    question: Type.Optional(
      textField('Ask for what is missing', {
        description: 'May name {{missing}}. Without it nothing is asked.',
        ui: { widget: 'texts', values: ['missing'] },
      }),
    ),
    maxAttempts: Type.Optional(Type.Integer({ title: 'Ask at most', minimum: 1, maximum: 5, default: 2 })),
    timeout: Type.Optional(durationField('Stop waiting after', { default: LONGEST_WAIT })),
    provider: providerField,
    perAnswer: moneyField('Budget for one question (US dollars)'),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** What the node keeps while it asks: all that was said, how often it has asked, what it knows. */
type Memo = { said: string; asked: number; known: Record<string, Json> };

/** Reads values out of what the customer writes, and asks for what is missing. */
export const aiExtract = defineNode({
  type: 'ai.extract',
  version: 1,
  title: screenText('Read values from text', '从文字中提取', '從文字中擷取'),
  description: screenText(
    'Finds quantity, budget, date, order number and the like in what the customer writes, and asks for what is missing.',
    '从客户的话里找出数量、预算、日期、订单号等，缺少的再询问。',
    '從客戶的話裡找出數量、預算、日期、訂單編號等，缺少的再詢問。',
  ),
  category: 'ai',
  aliases: [
    ...AI_WORDS,
    'extract',
    'extraction',
    'entity',
    'slot',
    'parse',
    'order number',
    '提取',
    '抽取',
    '擷取',
    '实体',
    '實體',
    '订单号',
    '訂單號',
  ],
  config: ConfigSchema,
  ports: ['collected', 'gave-up', 'wants-human', 'no-answer'],
  // Where it leads nowhere, who wants a person has given up.
  quietPorts: ['wants-human', 'no-answer'],
  waits: true,
  writes: ['fields.*.variable', 'fields.*.currency'],
  explain: [
    {
      text: screenText(
        'Keeps what it finds, each value checked for its kind.',
        '保存找到的值，并检查每个值的类型。',
        '儲存找到的值，並檢查每個值的類型。',
      ),
    },
    {
      when: { path: 'question' },
      text: screenText(
        'Asks “{question}” for what is missing.',
        '缺少时询问“{question}”。',
        '缺少時詢問「{question}」。',
      ),
    },
  ],
  check: ({ timeout, fields }) => [
    ...checkTimeLimit(timeout, '/timeout'),
    ...fields.flatMap((field, at) => checkRange(field, `/fields/${at}`)),
  ],
  enter: ({ config, view }) =>
    look(config, view, { said: subjectOf(config.text, view), asked: 0, known: {} }),
  resume: ({ config, view, memo, wake }) => {
    const kept = memoOf(memo);
    switch (wake.type) {
      case 'call':
        return wake.outcome.ok
          ? take(config, view, kept, resultIn(config, wake.outcome.value))
          : go('gave-up', { why: failureOf(wake.outcome) });
      case 'reply': {
        if (wantsHuman(wake.message.text))
          return {
            vars: kept.known,
            why: because('person.wanted'),
            next: { type: 'go', port: 'wants-human', otherwise: 'gave-up' },
          };
        if (hasNoAnswer(config, view, kept, wake.message.text))
          return giveUp(kept.known, missingIn(config, kept.known), because('extract.unknown'));
        const said = `${kept.said}\n${wake.message.text}`.slice(-4000);
        return look(config, view, { ...kept, said }, wake.message.text);
      }
      case 'timeout':
        return go('no-answer', { vars: kept.known });
      case 'come-back':
      case 'time':
      case 'returned':
      case 'not-run':
        return go('gave-up', { why: because('woken.otherwise') });
    }
  },
  calls: {
    extract: {
      ...ONE_QUESTION,
      offline: (input) => extractByRule(readInput(input)),
      perform: async ({ input, io }) => extract(readInput(input), io),
    },
  },
});

/** It was stored by this node. */
function readInput(input: Json): ExtractInput {
  return input as unknown as ExtractInput;
}

/** The fields with the names under which a customer knows them. */
function ruleFieldsOf(config: Config): RuleField[] {
  return specOf(config).map((spec, index) => {
    const title = config.fields[index]?.title ?? '';
    const pattern = config.fields[index]?.pattern;
    return {
      ...{ ...spec, titles: typeof title === 'string' ? [title] : Object.values(title) },
      ...(pattern === undefined ? {} : { pattern }),
    };
  });
}

const specOf = ({ fields }: Pick<Config, 'fields'>): ValueSpec[] =>
  fields.map(({ variable, type = 'text', description = variable, required = true, ...limits }) => {
    const { min, max, choices } = limits;
    return {
      ...{ name: variable, type, description, required },
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(choices === undefined || choices.length === 0 ? {} : { choices }),
    };
  });

function foundByRule(config: Config, view: View, memo: Memo, text: string): Record<string, Json> {
  const fields = ruleFieldsOf(config);
  const open = fields.filter(({ name }) => !Object.hasOwn(memo.known, name));
  // A lone answer to a question is meant for what was asked for.
  return readByRule(text, open, view, { isAnswer: memo.asked > 0, today: todayOf(view), all: fields });
}

/** "I don't have it": who is asked the same again has still not got it. A text and yes or no may be said so. */
function hasNoAnswer(config: Config, view: View, memo: Memo, text: string): boolean {
  const missing = missingIn(config, memo.known);
  return (
    config.fields.every(
      ({ variable, type = 'text' }) =>
        !missing.includes(variable) || !(type === 'text' || type === 'boolean'),
    ) &&
    doesNotKnow(text) &&
    Object.keys(foundByRule(config, view, memo, text)).length === 0
  );
}

const missingIn = ({ fields }: Config, values: Readonly<Record<string, Json>>): string[] =>
  fields
    .filter(({ variable, required = true }) => required && !Object.hasOwn(values, variable))
    .map(({ variable }) => variable);

const giveUp = (vars: Record<string, Json>, variables: string[], why: Why): Outcome =>
  go('gave-up', { vars, why: andAlso(why, because('extract.missing', { variables })) });

function look(config: Config, view: View, memo: Memo, latest: string = memo.said): Outcome {
  const fields = specOf(config);
  const byRule = foundByRule(config, view, memo, latest);
  const input: ExtractInput = {
    text: memo.said,
    today: isoDay(todayOf(view)),
    fields,
    known: memo.known,
    byRule,
    ...(fields.some(({ type }) => type === 'number' || type === 'money')
      ? { numbers: numbersInText(memo.said, view) }
      : {}),
    ...askedOf(config),
  };
  return { next: { type: 'wait-call', call: 'extract', input, memo } };
}

function take(config: Config, view: View, memo: Memo, result: ExtractResult): Outcome {
  const { values: found, unfit } = sortOut(config, view, result.values);
  const values = { ...found, ...currenciesOf(config, view, { said: memo.said, found }) };
  const why =
    unfit.length === 0 ? result.why : andAlso(result.why, because('extract.unfit', { variables: unfit }));
  const missing = missingIn(config, values);
  if (missing.length === 0) return go('collected', { vars: values, why });
  const { question, maxAttempts = 2 } = config;
  const isProgress = memo.asked > 0 && Object.keys(values).some((name) => !Object.hasOwn(memo.known, name));
  if (question === undefined || (memo.asked >= maxAttempts && !isProgress))
    return giveUp(values, missing, why);
  const text = view.text(question, { missing: titlesOf(config, missing, unfit, view) });
  return {
    effects: [{ type: 'message.send', text, parts: [] }],
    why,
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout ?? LONGEST_WAIT),
      // A question that brought something is not one of those that lead nowhere.
      memo: { said: memo.said, asked: isProgress ? Math.max(1, memo.asked) : memo.asked + 1, known: values },
    },
  };
}

/** Of the sums that were found, as far as the text says in what money they are. */
function currenciesOf(
  { fields }: Config,
  view: View,
  { said, found }: { said: string; found: Readonly<Record<string, Json>> },
): Record<string, Json> {
  const wanted = fields.flatMap(({ variable, type, currency = '' }) =>
    type === 'money' && currency !== '' && Object.hasOwn(found, variable) ? [currency] : [],
  );
  const code = wanted.length === 0 ? undefined : currencyIn(said, view.contact.country);
  return code === undefined ? {} : Object.fromEntries(wanted.map((name) => [name, code]));
}

/** What fits its field, as it is kept; and of which fields something was said that does not fit. */
function sortOut(
  { fields }: Config,
  view: View,
  found: Readonly<Record<string, Json>>,
): { values: Record<string, Json>; unfit: string[] } {
  const values: Record<string, Json> = {};
  const unfit: string[] = [];
  const specs = specOf({ fields });
  for (const [at, field] of fields.entries()) {
    const spec = specs[at];
    const value = Object.hasOwn(found, field.variable) ? found[field.variable] : undefined;
    if (spec === undefined || value === undefined) continue;
    const kept = fitting(field, spec, value, view);
    if (kept === undefined) unfit.push(field.variable);
    else values[field.variable] = kept;
  }
  return { values, unfit };
}

function fitting(
  { pattern, choices = [] }: Field,
  spec: ValueSpec,
  value: Json,
  view: View,
): Json | undefined {
  if (typeof value !== 'string') return fitsLimits(value, spec) ? value : undefined;
  const said = pattern === undefined ? value : view.find(pattern, value)?.trim();
  if (said === undefined || said === '') return undefined;
  const chosen = choices.find((choice) => choice.toLowerCase() === said.toLowerCase()) ?? said;
  return fitsLimits(chosen, spec) ? chosen : undefined;
}

function titlesOf(
  { fields }: Config,
  missing: readonly string[],
  unfit: readonly string[],
  view: View,
): string {
  const titles = missing.map((name) => {
    const field = fields.find(({ variable }) => variable === name);
    const called = field?.title === undefined ? '' : view.text(field.title).trim();
    const title = called === '' ? spoken(name) : called;
    const fits = field !== undefined && unfit.includes(name) ? whatFits(field, view) : '';
    return fits === '' ? title : `${title} (${fits})`;
  });
  return new Intl.ListFormat(view.language, { type: 'conjunction' }).format(titles);
}

function memoOf(memo: Json): Memo {
  const { said, asked, known } = isJsonObject(memo) ? memo : {};
  return {
    said: typeof said === 'string' ? said : '',
    asked: typeof asked === 'number' ? asked : 0,
    // It is what this node has found.
    known: isJsonObject(known) ? known : {},
  };
}

/** A script may answer by hand: `{ "values": { … } }`. */
function resultIn(config: Config, value: Json): ExtractResult {
  const { values, why } = isJsonObject(value) ? value : {};
  const found = config.fields.flatMap(({ variable }): [string, Json][] =>
    isJsonObject(values) && Object.hasOwn(values, variable) ? [[variable, values[variable] ?? null]] : [],
  );
  return {
    values: Object.fromEntries(found),
    missing: missingIn(config, Object.fromEntries(found)),
    why: readWhy(why) ?? ownWords(''),
  };
}
