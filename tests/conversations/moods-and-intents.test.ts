import { describe, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { conversation } from '@nightshift/simulator';

const say = (text: string) => ({ type: 'message.send', v: 1, config: { text }, next: {} });

const desk: Flow = {
  schema: 1,
  id: 'flw_desk',
  name: 'Help desk',
  languages: ['en'],
  variables: {},
  triggers: {
    angry: {
      type: 'message.sentiment',
      v: 1,
      config: { mood: 'angry' },
      rules: { priority: 50 },
      next: 'sorry',
    },
    return: {
      type: 'message.intent',
      v: 1,
      config: {
        intent: 'Return',
        examples: ['I want to return my order', '我想退货', 'quiero devolver un producto'],
      },
      rules: { priority: 20 },
      next: 'returns',
    },
    price: {
      type: 'message.keyword',
      v: 1,
      config: { any: ['price'] },
      rules: { priority: 30 },
      next: 'price',
    },
    any: { type: 'message.any', v: 1, config: {}, rules: { priority: -10 }, next: 'mood' },
  },
  nodes: {
    sorry: say('We are sorry.'),
    returns: say('Returns take two weeks.'),
    price: say('Ten dollars.'),
    mood: {
      type: 'sentiment',
      v: 1,
      config: {},
      next: { negative: 'pity', neutral: 'how', positive: 'glad' },
    },
    pity: say('What a pity.'),
    how: say('How can we help?'),
    glad: say('Glad to hear it.'),
  },
};

describe('a help desk that hears moods and wishes', () => {
  test.each([
    ['You are thieves, I want my money back NOW!!!', 'We are sorry.'],
    ['你们这帮骗子，马上退钱', 'We are sorry.'],
    ['Hello, I would like to return my order', 'Returns take two weeks.'],
    ['我想退貨', 'Returns take two weeks.'],
    ['quisiera devolver un producto', 'Returns take two weeks.'],
    ['what is the price', 'Ten dollars.'],
    ['The lamp is lovely, thank you', 'Glad to hear it.'],
    ['Sadly it broke, I am disappointed', 'What a pity.'],
    ['Do you sell lamps?', 'How can we help?'],
  ])('answers “%s” with “%s”', (says, hears) => {
    conversation(desk).says(says).hears(hears).ends();
  });
});

describe('a desk that loses patience with itself', () => {
  const patient: Flow = {
    ...desk,
    id: 'flw_patient',
    triggers: { any: { type: 'message.any', v: 1, config: {}, next: 'mood' } },
    nodes: {
      mood: {
        type: 'sentiment',
        v: 1,
        config: { repeatedAfter: 3 },
        next: { negative: 'pity', neutral: 'how', positive: 'glad', repeated: 'person' },
      },
      pity: say('What a pity.'),
      how: say('How can we help?'),
      glad: say('Glad to hear it.'),
      person: say('A person will look at this.'),
    },
  };
  const broken = 'Sadly it broke, I am disappointed';

  test('calls a person at the third negative message in a row', () => {
    conversation(patient)
      .says(broken)
      .hears('What a pity.')
      .says('You are thieves, I want my money back NOW!!!')
      .hears('What a pity.')
      .says(broken)
      .hears('A person will look at this.');
  });

  test('begins to count anew after a friendly word, and after a quarter of a day', () => {
    conversation(patient)
      .says(broken)
      .hears('What a pity.')
      .says(broken)
      .hears('What a pity.')
      .says('Do you sell lamps?')
      .hears('How can we help?')
      .says(broken)
      .hears('What a pity.')
      .says(broken)
      .hears('What a pity.')
      .afterHours(7)
      .says(broken)
      .hears('What a pity.');
  });
});
