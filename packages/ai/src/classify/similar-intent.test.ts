import { describe, expect, test } from '@jest/globals';
import { similarIntent, type Intent } from './similar-intent.js';

const intent = (id: string, description: string, ...examples: string[]): Intent => ({
  id,
  description,
  examples,
});

describe('what a message wants, told by three examples each', () => {
  const intents = [
    intent(
      'bulk',
      'asks for a bulk or wholesale price',
      'how much for 500 pieces',
      'do you have a wholesale price list',
      'discount for large orders',
    ),
    intent(
      'track',
      'asks where their parcel is',
      'where is my parcel',
      'track my order',
      'when does my package arrive',
    ),
    intent(
      'damage',
      'complains about damage',
      'it arrived broken',
      'the glass is cracked',
      'my vase was damaged in transit',
    ),
  ];

  test.each([
    ['has my order shipped yet', 'track'],
    ["my package hasn't shown up", 'track'],
    ["there's a crack in my mug", 'damage'],
    ['收到的杯子裂开了', 'damage'],
    ['量大有优惠吗', 'bulk'],
    ['we want to order 2000 units, what would you charge', 'bulk'],
  ])('%s: %s, also in words that no example has', (text, wanted) =>
    expect(similarIntent(text, intents)?.id).toBe(wanted),
  );

  test.each(['hello', 'what are your opening hours', 'do you have a store in Berlin', '你们几点下班'])(
    '%s: none of them',
    (text) => expect(similarIntent(text, intents)).toBeUndefined(),
  );
});

test('what two of them speak of decides nothing by itself', () => {
  const intents = [
    intent('late', 'says that a parcel is late', 'my parcel is late'),
    intent('lost', 'says that a parcel is lost', 'my parcel is lost'),
  ];
  expect(similarIntent('a question about my parcel', intents)).toBeUndefined();
  expect(similarIntent('the parcel was lost', intents)?.id).toBe('lost');
});
