// What all questions can be set to, and what can be wrong with it. How they are asked is in `ask.ts`.
import { Type, type Static } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { configWarning } from '../problem-words.js';
import { checkText, checkTimeLimit } from './checks.js';
import {
  contactFieldField,
  durationField,
  screenText,
  templateField,
  textField,
  variableField,
} from './fields.js';

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
      ui: { group: 'Advanced' },
    }),
  ),
  lookIn: Type.Optional(
    templateField('Look for the answer in', {
      description:
        'What stands there is taken without asking. {{message.text}} is what the customer has just written.',
      ui: { placeholder: '{{message.text}}', group: 'Advanced' },
    }),
  ),
  retryText: Type.Optional(
    textField('When the answer does not fit', {
      ui: { group: 'When no answer fits or comes', values: ['ask.min', 'ask.max', 'ask.example'] },
    }),
  ),
  maxAttempts: Type.Optional(
    Type.Integer({
      title: 'How many times to ask',
      minimum: 1,
      maximum: 10,
      default: DEFAULT_MAX_ATTEMPTS,
      ui: { group: 'When no answer fits or comes' },
    }),
  ),
  comeBackText: Type.Optional(
    textField('When something else came in between', {
      description:
        'How to ask again after another question of theirs was answered. The question itself when empty.',
      ui: { group: 'When no answer fits or comes' },
    }),
  ),
  timeout: Type.Optional(
    durationField('Stop waiting after', { ui: { group: 'When no answer fits or comes' } }),
  ),
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
    when: { path: 'lookIn' },
    text: screenText(
      'Does not ask when the answer stands in {lookIn}.',
      '如果 {lookIn} 中已有答案，就不再询问。',
      '如果 {lookIn} 中已有答案，就不再詢問。',
    ),
  },
  {
    when: { path: 'timeout' },
    text: screenText('Waits {timeout} at most.', '最多等待 {timeout}。', '最多等待 {timeout}。'),
  },
];

/** Problems that every question can have. */
export function checkAsk(config: AskConfig, canSave = true): ConfigProblem[] {
  const problems = [
    ...checkText(config.question, '/question', 'question'),
    ...checkTimeLimit(config.timeout, '/timeout'),
  ];
  if (canSave && config.variable === undefined && config.saveTo === undefined) {
    problems.push(
      configWarning(
        'config.not-kept',
        '/variable',
        'The answer is not kept anywhere.',
        'Name a variable or a contact field to save it in.',
      ),
    );
  }
  return problems;
}
