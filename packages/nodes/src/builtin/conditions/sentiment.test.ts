import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
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
  expect(outcome.why).toMatch(/^positive, score 0\.\d\d, anger 0\.\d\d$|^positive, score 1\.00/);
});
