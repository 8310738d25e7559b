import { describe, expect, test } from '@jest/globals';
import type { ModelReply } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { play } from '../actions/test-play.js';
import { sentiment } from './sentiment.js';

const enter = (says: string, config: object = {}, vars: Record<string, string> = {}) =>
  sentiment.enter({ config, view: testView({ says, vars }) });

test.each([
  ['Where is my order?', 'neutral'],
  ['Thank you so much, it is lovely', 'positive'],
  ['It broke after a day, very disappointing', 'negative'],
  ['太棒了，谢谢', 'positive'],
  ['🙂 🎉', 'positive'],
  ['', 'neutral'],
])('“%s” goes the way of %s', (says, port) => {
  expect(enter(says).next).toEqual({ type: 'go', port });
});

test('anger goes its own way, and that of negative where there is none', () => {
  expect(enter('You are scammers, give me my money back NOW!!!').next).toEqual({
    type: 'go',
    port: 'angry',
    otherwise: 'negative',
  });
});

test('counts as angry earlier when it is more sensitive', () => {
  const says = 'stop ignoring me';
  const ports = (['low', 'high'] as const).map((sensitivity) => enter(says, { sensitivity }).next);
  expect(ports).toEqual([
    { type: 'go', port: 'negative' },
    { type: 'go', port: 'angry', otherwise: 'negative' },
  ]);
});

test('reads a variable instead of the message', () => {
  const { next } = enter('ok', { text: '{{vars.review}}' }, { review: 'What a terrible shop, never again' });
  expect(next).toMatchObject({ port: 'negative' });
});

test('keeps the mood, and says in the timeline what it has read without the customer’s words', () => {
  const outcome = enter('Perfect, thanks', { variable: 'mood' });
  expect(outcome.vars).toEqual({ mood: 'positive' });
  expect(outcome.why).toMatchObject({ code: 'mood.heard', values: { mood: 'positive', anger: 0 } });
});

describe('with a provider', () => {
  const says = 'oh great, broken again';
  const judged = async (reply: ModelReply) => {
    const begun = play(sentiment, { judge: 'provider', provider: 'main', perAnswer: 0.01 }, { says });
    const { next } = begun.outcome;
    const call = sentiment.calls['judge'];
    if (next.type !== 'wait-call' || call === undefined) throw new Error(`it does not ask: ${next.type}`);
    const asked: unknown[] = [];
    const value = await call.perform({
      input: next.input,
      key: 'run_1/1/0',
      io: {
        signal: { aborted: false, addEventListener: () => {} },
        fetch: () => Promise.reject(new Error('no HTTP')),
        search: () => Promise.reject(new Error('no search')),
        history: async () => [],
        show: () => {},
        model: async (request) => {
          asked.push(request);
          return reply;
        },
      },
    });
    return { asked, left: begun.wakes({ type: 'call', outcome: { ok: true, value } }) };
  };
  const answers = (text: string): ModelReply => ({
    type: 'answer',
    answer: { text, toolCalls: [], usage: { inputTokens: 1, outputTokens: 1 }, finish: 'stop' },
    provider: 'p',
    model: 'm',
    cost: 0,
  });

  test('the provider judges, within the budget', async () => {
    const { asked, left } = await judged(answers('{"mood":"negative"}'));
    expect(asked).toEqual([expect.objectContaining({ provider: 'main', budget: { perAnswer: 0.01 } })]);
    expect([left.way, left.outcome.why]).toEqual([
      'negative',
      { code: 'mood.judged', values: { model: 'm', mood: 'negative' } },
    ]);
  });

  test.each<[string, ModelReply]>([
    ['none answers', { type: 'none' }],
    ['it says something else', answers('{"mood":"sarcastic"}')],
    ['it says nothing that can be read', answers('I would say the customer is upset.')],
  ])('the mood is read here when %s', async (_what, reply) => {
    const { left } = await judged(reply);
    expect(left.way).toBe(enterWay());
    expect(left.outcome.why).toMatchObject({ code: 'mood.heard' });
  });
  const enterWay = () => play(sentiment, {}, { says }).way;

  test('the mood is read here when the call fails altogether', () => {
    const begun = play(sentiment, { judge: 'provider' }, { says: 'Thank you so much, it is lovely' });
    const failed = { ok: false, code: 'timeout', message: 'too slow' } as const;
    expect(begun.wakes({ type: 'call', outcome: failed }).way).toBe('positive');
  });

  test('nobody is asked about nothing', () => {
    expect(play(sentiment, { judge: 'provider' }, { says: '  ' }).way).toBe('neutral');
  });
});
