import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkTimeLimit } from './checks.js';
import { durationField, screenText, variableField } from './fields.js';
import { untilAfter } from './waiting.js';

/** Waits for anything the customer writes; the text, or the value of a pressed button, is kept. */
export const waitForReply = defineNode({
  type: 'wait.reply-or-timeout',
  version: 1,
  title: screenText('Wait for a reply', '等待回复', '等待回覆'),
  description: screenText(
    'Waits until the customer writes, or until the time is up.',
    '等待客户回复，超时则走另一条路。',
    '等待客戶回覆，逾時則走另一條路。',
  ),
  category: 'time',
  aliases: ['timeout', 'input', 'listen', 'no answer', '超时', '逾時'],
  config: Type.Object(
    { timeout: durationField('Stop waiting after'), variable: Type.Optional(variableField()) },
    { additionalProperties: false },
  ),
  ports: ['reply', 'timeout'],
  quietPorts: ['timeout'],
  waits: true,
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Waits {timeout} for a reply.',
        '最多等待回复 {timeout}。',
        '最多等待回覆 {timeout}。',
      ),
    },
    {
      when: { path: 'variable' },
      text: screenText(
        'Keeps it in {variable}.',
        '把回复存入变量 {variable}。',
        '把回覆存入變數 {variable}。',
      ),
    },
  ],
  check: ({ timeout }) => checkTimeLimit(timeout, '/timeout'),
  enter: ({ config, view }) => {
    const until = untilAfter(view, config.timeout);
    if (until.untilMs === undefined)
      return {
        next: {
          type: 'fail',
          code: 'wait.duration',
          message: `“${config.timeout}” is no duration`,
          values: { value: config.timeout },
        },
      };
    return { next: { type: 'wait-reply', ...until } };
  },
  resume: ({ config, wake }) => {
    if (wake.type !== 'reply') return go('timeout');
    const said = wake.message.choice?.value ?? wake.message.text;
    return go('reply', config.variable === undefined ? {} : { vars: { [config.variable]: said } });
  },
});
