// The loop that all questions share: ask, read the answer, say what is wrong and ask again, give up. The kinds of
// question only read. What the loop must remember between turns is in the memo:
// 1. A question whose contact field is filled is not asked again, unless the author says so.
// 2. Every answer that cannot be read counts as an attempt; after the last one the run leaves by `gave-up`.
// 3. The time limit starts anew with every message of ours.
// 4. What the customer wrote is a value for our sentences, never a part of the template.
import { isJsonObject, type Json, type MessageReceived, type Part, type Text } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { go, type NodeEffect, type Outcome, type Wake } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { isNo, isYes } from './answer-words.js';
import { checkText, checkTimeLimit, isBlank } from './checks.js';
import { contactField } from './contact-field.js';
import { contactFieldField, durationField, screenText, textField, variableField } from './fields.js';
import { PHRASES } from './phrases.js';
import { untilAfter } from './waiting.js';

export const DEFAULT_MAX_ATTEMPTS = 3;

/** What every question can be set to. */
export const ASK_FIELDS = {
  question: textField('Question', { ui: { widget: 'texts' } }),
  variable: Type.Optional(variableField()),
  saveTo: Type.Optional(contactFieldField()),
  skipIfKnown: Type.Optional(
    Type.Boolean({
      title: 'Skip when already known',
      default: true,
      description: 'Does not ask when the contact field is already filled.',
    }),
  ),
  retryText: Type.Optional(
    textField('When the answer does not fit', {
      ui: { group: 'retries', values: ['ask.min', 'ask.max', 'ask.example'] },
    }),
  ),
  maxAttempts: Type.Optional(
    Type.Integer({
      title: 'How many times to ask',
      minimum: 1,
      maximum: 10,
      default: DEFAULT_MAX_ATTEMPTS,
      ui: { group: 'retries' },
    }),
  ),
  timeout: Type.Optional(durationField('Stop waiting after', { ui: { group: 'retries' } })),
};
export type AskConfig = Static<ReturnType<typeof Type.Object<typeof ASK_FIELDS>>>;

export const ASK_PORTS = ['answered', 'gave-up', 'no-answer'] as const;

export const ASK_EXPLAIN = [
  { text: screenText('Asks “{question}”.', '提问“{question}”。', '提問「{question}」。') },
  {
    when: { path: 'variable' },
    text: screenText(
      'Keeps the answer in {variable}.',
      '把回答存入变量 {variable}。',
      '把回答存入變數 {variable}。',
    ),
  },
  {
    when: { path: 'saveTo' },
    text: screenText(
      'Saves it in the contact field {saveTo}.',
      '同时保存到联系人字段 {saveTo}。',
      '同時儲存到聯絡人欄位 {saveTo}。',
    ),
  },
  {
    when: { path: 'timeout' },
    text: screenText('Waits {timeout} at most.', '最多等待 {timeout}。', '最多等待 {timeout}。'),
  },
];

/** What a kind of question makes of an answer. */
export type Reading =
  | { type: 'value'; value: Json }
  /** `text` says what is wrong, unless the author has a sentence of their own. */
  | { type: 'unfit'; text: Text; values?: Record<string, Json> }
  /** Perhaps something else was meant: `better` is offered, and the answer kept when that is refused. */
  | { type: 'unsure'; value: string; better: string }
  /** The customer does not want to answer. */
  | { type: 'leave'; port: string; why: string };

export interface QuestionKind<C extends AskConfig> {
  parts?(config: C, view: View): Part[];
  read(message: MessageReceived, config: C, view: View): Reading;
  /** What a filled contact field is worth as an answer; undefined when it will not do and must be asked for. */
  recognise(known: Json, config: C, view: View): Json | undefined;
  /** `answered` when absent. */
  leaveBy?(value: Json, config: C): { port: string; otherwise?: string };
  /** Where the answer is kept in the contact, when the config does not say. */
  saveTo?: string;
  /** What else follows from a new answer. */
  effects?(value: Json, config: C, view: View, consent: string | undefined): NodeEffect[];
}

/** A type, not an interface: it has to be JSON. */
type AskMemo = {
  attempts: number;
  /** The sentence of consent under the question, as it was shown. */
  consent?: string;
  /** "Did you mean …?" is open. */
  offered?: { value: string; better: string };
};

/** The `enter` and `resume` of a node that asks this kind of question. */
export function asking<C extends AskConfig>(kind: QuestionKind<C>) {
  return {
    waits: true,
    writes: ['variable'],
    quietPorts: ['no-answer'],
    enter: ({ config, view }: { config: C; view: View }): Outcome => {
      const known = knownValue(kind, config, view);
      if (known !== undefined) return { ...leave(kind, config, known), why: 'known already, not asked' };
      return ask(kind, config, view, { attempts: 0 }, view.text(config.question));
    },
    resume: ({ config, view, memo, wake }: { config: C; view: View; memo: Json; wake: Wake }): Outcome => {
      const remembered = readMemo(memo);
      if (wake.type === 'reply') return hear(kind, config, view, remembered, wake.message);
      const { offered } = remembered;
      // The customer did answer; what is open is only our own doubt about it.
      if (offered !== undefined)
        return accept(
          kind,
          config,
          view,
          remembered,
          offered.value,
          'kept as written, no word on the suggestion',
        );
      return go('no-answer', { why: 'no answer in time' });
    },
  };
}

/** Problems that every question can have. */
export function checkAsk(config: AskConfig, canSave = true): ConfigProblem[] {
  const problems = [
    ...checkText(config.question, '/question', 'question'),
    ...checkTimeLimit(config.timeout, '/timeout'),
  ];
  if (canSave && config.variable === undefined && config.saveTo === undefined) {
    problems.push({
      code: 'config.not-kept',
      severity: 'warning',
      path: '/variable',
      message: 'The answer is not kept anywhere.',
      fix: 'Name a variable or a contact field to save it in.',
    });
  }
  return problems;
}

function knownValue<C extends AskConfig>(kind: QuestionKind<C>, config: C, view: View): Json | undefined {
  const field = config.saveTo ?? kind.saveTo;
  if (field === undefined || config.skipIfKnown === false) return undefined;
  const known = contactField(view.contact, field);
  return known === undefined ? undefined : kind.recognise(known, config, view);
}

function ask<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  text: string,
): Outcome {
  const parts = kind.parts?.(config, view) ?? [];
  const consent = parts.find((part) => part.type === 'input')?.consent ?? memo.consent;
  return {
    effects: [{ type: 'message.send', text, parts }],
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout),
      memo: { attempts: memo.attempts, ...(consent === undefined ? {} : { consent }) },
    },
  };
}

function hear<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  message: MessageReceived,
): Outcome {
  const said = message.choice?.value ?? message.text;
  if (memo.offered !== undefined && isYes(said))
    return accept(kind, config, view, memo, memo.offered.better, 'took the suggestion');
  if (memo.offered !== undefined && isNo(said))
    return accept(kind, config, view, memo, memo.offered.value, 'kept as written');
  const reading = kind.read(message, config, view);
  switch (reading.type) {
    case 'value':
      return accept(kind, config, view, memo, reading.value);
    case 'leave':
      return go(reading.port, { why: reading.why });
    case 'unsure':
      if (reading.value === memo.offered?.value)
        return accept(kind, config, view, memo, reading.value, 'kept as written twice');
      return offer(config, view, memo, reading);
    case 'unfit':
      return askAgain(kind, config, view, memo, reading);
  }
}

function askAgain<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  { text, values }: Extract<Reading, { type: 'unfit' }>,
): Outcome {
  const attempts = memo.attempts + 1;
  if (attempts >= (config.maxAttempts ?? DEFAULT_MAX_ATTEMPTS))
    return go('gave-up', { why: `no fitting answer in ${attempts} attempts` });
  const sentence = view.text(isBlank(config.retryText) ? text : (config.retryText ?? text), values);
  return {
    ...ask(kind, config, view, { ...memo, attempts }, sentence),
    why: `attempt ${attempts} did not fit`,
  };
}

/** A suggestion is no failed attempt. It does not wait for ever: the answer is there, and must not be lost. */
function offer(
  config: AskConfig,
  view: View,
  memo: AskMemo,
  { value, better }: Extract<Reading, { type: 'unsure' }>,
): Outcome {
  const buttons = [
    { label: view.text(PHRASES.yes), value: 'yes' },
    { label: view.text(PHRASES.no), value: 'no' },
  ];
  return {
    effects: [
      {
        type: 'message.send',
        text: view.text(PHRASES.didYouMean, { 'ask.better': better }),
        parts: [{ type: 'buttons', buttons }],
      },
    ],
    why: 'looks like a slip of the finger',
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout ?? 'PT1H'),
      memo: { ...memo, offered: { value, better } },
    },
  };
}

function accept<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  value: Json,
  why?: string,
): Outcome {
  const field = config.saveTo ?? kind.saveTo;
  const effects: NodeEffect[] = field === undefined ? [] : [{ type: 'contact.set', field, value }];
  effects.push(...(kind.effects?.(value, config, view, memo.consent) ?? []));
  return { effects, ...leave(kind, config, value), ...(why === undefined ? {} : { why }) };
}

function leave<C extends AskConfig>(kind: QuestionKind<C>, config: C, value: Json): Outcome {
  const next = { type: 'go' as const, ...(kind.leaveBy?.(value, config) ?? { port: 'answered' }) };
  return config.variable === undefined ? { next } : { vars: { [config.variable]: value }, next };
}

function readMemo(memo: Json): AskMemo {
  if (!isJsonObject(memo)) return { attempts: 0 };
  const { attempts, consent, offered } = memo;
  return {
    attempts: typeof attempts === 'number' ? attempts : 0,
    ...(typeof consent === 'string' ? { consent } : {}),
    ...(isJsonObject(offered) && typeof offered.value === 'string' && typeof offered.better === 'string'
      ? { offered: { value: offered.value, better: offered.better } }
      : {}),
  };
}
