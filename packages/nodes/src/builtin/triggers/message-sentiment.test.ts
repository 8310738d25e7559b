import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { messageSentiment } from './message-sentiment.js';

function match(says: string, config: object) {
  const view = testView({ says });
  return messageSentiment.match({ config, event: view.event, view, hit: [] });
}

const ANGRY = 'You are scammers, give me my money back NOW!!!';
const SAD = 'Sadly the lamp broke, I am disappointed';

test('fires on anger, and says how plain it is', () => {
  expect(match(ANGRY, { mood: 'angry' })).toEqual({
    matched: true,
    why: { code: 'sentiment.angry', detail: expect.stringMatching(/^\d+ %$/) },
  });
});

test('anger is negative, too, but not everything negative is anger', () => {
  expect(match(ANGRY, { mood: 'negative' }).matched).toBe(true);
  expect(match(SAD, { mood: 'negative' })).toMatchObject({
    matched: true,
    why: { code: 'sentiment.negative' },
  });
  expect(match(SAD, { mood: 'angry' })).toMatchObject({
    matched: false,
    why: { code: 'sentiment.negative' },
  });
});

test('is quiet in a question, and says so', () => {
  expect(match('When will it arrive?', { mood: 'angry' })).toMatchObject({
    matched: false,
    why: { code: 'sentiment.neutral' },
  });
});

test('fires on praise when it is asked to', () => {
  expect(match('Wonderful, thank you!', { mood: 'positive' }).matched).toBe(true);
  expect(match('Wonderful, thank you!', { mood: 'negative' }).matched).toBe(false);
});

test('competes with the same mood, and with anger within negative', () => {
  const shared = (one: string, other: string) => messageSentiment.shared({ mood: one }, { mood: other });
  expect(shared('angry', 'angry')).toBe('angry');
  expect(shared('angry', 'negative')).toBe('angry');
  expect(shared('positive', 'negative')).toBeUndefined();
});
