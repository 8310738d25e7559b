import { because, isJsonObject, type Json, type MessageReceived } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect, type Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { checkTimeLimit, isBlank } from './checks.js';
import { contactFieldField, durationField, screenText, textField, variableField } from './fields.js';
import { RATING_PHRASES } from './rating-phrases.js';
import { readRating } from './rating-text.js';
import { untilAfter } from './waiting.js';

const GOOD_FROM = 4;
const MAX_ATTEMPTS = 2;
const DEFAULT_TIMEOUT = 'P1D';

const ConfigSchema = Type.Object(
  {
    question: Type.Optional(textField('Question', { description: 'A question of ours when empty.' })),
    comment: Type.Optional(
      Type.Boolean({
        title: 'Ask what went wrong',
        description: 'After one, two or three stars.',
        default: true,
      }),
    ),
    commentQuestion: Type.Optional(
      textField('Question about what went wrong', {
        ui: { widget: 'texts', showIf: { path: 'comment', is: true } },
      }),
    ),
    thanks: Type.Optional(textField('Thanks')),
    variable: Type.Optional(variableField('Save in variable', { default: 'csat' })),
    commentVariable: Type.Optional(
      variableField('Save the comment in variable', { default: 'csat_comment' }),
    ),
    saveTo: Type.Optional(contactFieldField('Save in contact field', { default: 'csat' })),
    timeout: Type.Optional(durationField('Stop waiting after', { default: DEFAULT_TIMEOUT })),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

type Memo = { asks: 'rating'; attempts: number } | { asks: 'comment'; rating: number };

/** One to five stars, and after few of them what went wrong. A rating once given is kept, whatever happens to the comment. */
export const askRating = defineNode({
  type: 'csat.ask',
  version: 1,
  title: screenText('Ask for a rating', '满意度评价', '滿意度評價'),
  description: screenText(
    'Asks for one to five stars, and after a bad rating what went wrong.',
    '请客户打 1 到 5 星，差评时追问原因。',
    '請客戶評 1 到 5 顆星，負評時追問原因。',
  ),
  category: 'question',
  aliases: ['csat', 'nps', 'survey', 'feedback', 'stars', '问卷', '問卷', '反馈', '回饋', '评分', '評分'],
  config: ConfigSchema,
  ports: ['rated-good', 'rated-bad', 'no-answer'],
  quietPorts: ['rated-good', 'no-answer'],
  waits: true,
  writes: ['variable', 'commentVariable'],
  explain: [
    { text: screenText('Asks for one to five stars.', '请客户打 1 到 5 星。', '請客戶評 1 到 5 顆星。') },
    {
      text: screenText(
        'Four and five leave by “rated-good”, fewer by “rated-bad”.',
        '4 到 5 星走“好评”，其余走“差评”。',
        '4 到 5 顆星走「好評」，其餘走「負評」。',
      ),
    },
  ],
  check: ({ timeout }) => checkTimeLimit(timeout, '/timeout'),
  enter: ({ config, view }) =>
    askStars(
      config,
      view,
      0,
      view.text(isBlank(config.question) ? RATING_PHRASES.rating : (config.question ?? '')),
    ),
  resume: ({ config, view, memo: stored, wake }) => {
    const memo = readMemo(stored);
    if (wake.type !== 'reply')
      return memo.asks === 'comment' ? leave(memo.rating) : go('no-answer', { why: because('rating.late') });
    return memo.asks === 'comment'
      ? hearComment(config, view, memo.rating, wake.message)
      : hearRating(config, view, memo.attempts, wake.message);
  },
});

function askStars(config: Config, view: View, attempts: number, text: string): Outcome {
  const buttons = [1, 2, 3, 4, 5].map((stars) => ({ label: '⭐'.repeat(stars), value: String(stars) }));
  return {
    effects: [
      {
        type: 'message.send',
        text,
        parts: [
          { type: 'input', input: 'rating' },
          { type: 'buttons', buttons },
        ],
      },
    ],
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout ?? DEFAULT_TIMEOUT),
      memo: { asks: 'rating', attempts },
    },
  };
}

function hearRating(config: Config, view: View, attempts: number, message: MessageReceived): Outcome {
  const rating = readRating(message.choice?.value ?? message.text);
  if (rating === undefined) {
    if (attempts + 1 >= MAX_ATTEMPTS) return go('no-answer', { why: because('rating.unreadable') });
    return askStars(config, view, attempts + 1, view.text(RATING_PHRASES.ratingRetry));
  }
  const kept: NodeEffect = { type: 'contact.set', field: config.saveTo ?? 'csat', value: rating };
  const vars = { [config.variable ?? 'csat']: rating };
  if (rating >= GOOD_FROM || config.comment === false)
    return { ...leave(rating), effects: [kept, ...thanks(config, view)], vars };
  const question = view.text(
    isBlank(config.commentQuestion) ? RATING_PHRASES.ratingComment : (config.commentQuestion ?? ''),
  );
  return {
    effects: [kept, { type: 'message.send', text: question, parts: [{ type: 'input', input: 'text' }] }],
    vars,
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout ?? DEFAULT_TIMEOUT),
      memo: { asks: 'comment', rating },
    },
  };
}

function hearComment(config: Config, view: View, rating: number, message: MessageReceived): Outcome {
  const vars = { [config.commentVariable ?? 'csat_comment']: message.text.trim() };
  return { ...leave(rating), effects: thanks(config, view), vars };
}

function leave(rating: number): Outcome {
  return go(rating >= GOOD_FROM ? 'rated-good' : 'rated-bad', { why: because('rating.given', { rating }) });
}

function thanks(config: Config, view: View): NodeEffect[] {
  const text = view.text(config.thanks ?? '');
  return text.trim() === '' ? [] : [{ type: 'message.send', text, parts: [] }];
}

function readMemo(memo: Json): Memo {
  if (!isJsonObject(memo)) return { asks: 'rating', attempts: 0 };
  const { rating, attempts } = memo;
  if (typeof rating === 'number') return { asks: 'comment', rating };
  return { asks: 'rating', attempts: typeof attempts === 'number' ? attempts : 0 };
}
