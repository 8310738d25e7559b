import { describe, test } from '@jest/globals';
import { conversation } from '@nightshift/simulator';
import type { Flow } from '@nightshift/schema';

const send = (text: string, next: string | null = null) => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next: { done: next },
});

const flow = (
  config: Record<string, unknown>,
  next: Record<string, string | null>,
  nodes: Flow['nodes'] = {},
): Flow => ({
  schema: 1,
  id: 'flw_ai',
  name: 'Questions',
  languages: ['en'],
  variables: {},
  triggers: { t: { type: 'message.any', v: 1, config: {}, next: 'ai' } },
  nodes: {
    ai: { type: 'ai.answer', v: 1, config, next },
    person: send('A colleague will write to you.'),
    sorry: send('I am not sure.'),
    failed: send('I cannot help with this.'),
    ...nodes,
  },
});
const ways = { unsure: 'sorry', 'wants-human': 'person', failed: 'failed' };

describe('ai.answer in a conversation', () => {
  test('answers, then is unsure twice, then hands over', () => {
    const calls = [
      { type: 'ai.answer', returns: { answered: true, text: 'Within 30 days.' } },
      { type: 'ai.answer', returns: { answered: false } },
      { type: 'ai.answer', returns: { answered: false } },
      { type: 'ai.answer', returns: { answered: false } },
    ];
    conversation(flow({}, ways), { calls })
      .says('Can I return it?')
      .hears('Within 30 days.')
      .says('And on the moon?')
      .hears('I am not sure.')
      .says('And on Mars?')
      .hears('I cannot help with this.')
      .says('And on Venus?')
      .hears('I am not sure.')
      .ends();
  });

  test('without a world it is unsure, but knows who wants a person', () => {
    conversation(flow({}, ways))
      .says('Can I return it?')
      .hears('I am not sure.')
      .says('talk to a human please')
      .hears('A colleague will write to you.')
      .ends();
  });

  test('a way out that leads nowhere falls back on unsure', () => {
    conversation(flow({}, { unsure: 'sorry' }))
      .says('real person')
      .hears('I am not sure.')
      .ends();
  });
});

describe('a branch as a tool', () => {
  const tools = [
    {
      id: 'order',
      description: 'Finds an order',
      returns: ['state'],
      parameters: [{ name: 'number', type: 'order-number' }],
    },
  ];
  const asks = (number: string) => ({
    type: 'ai.answer',
    returns: {
      verdict: 'tool',
      call: { id: 'c', name: 'order', arguments: { number } },
      steps: [{ role: 'assistant', text: '' }],
    },
  });
  const look = {
    look: {
      type: 'variable.set',
      v: 1,
      config: { variable: 'state', value: 'order {{vars.number}} is on its way' },
      next: { done: null },
    },
  };

  test('is walked, and the answer goes on with what it found out', () => {
    const calls = [
      asks('A-1'),
      asks('A-2'),
      { type: 'ai.answer', returns: { answered: true, text: 'Both are on their way.' } },
    ];
    conversation(flow({ tools }, { ...ways, order: 'look' }, look), { calls })
      .says('Where is it?')
      .hears('Both are on their way.')
      .remembers('state', 'order A-2 is on its way')
      .ends();
  });

  test('may itself ask the customer something', () => {
    const ask = {
      look: {
        type: 'ask.text',
        v: 1,
        config: { question: 'Which order?', variable: 'state' },
        next: { answered: null },
      },
    };
    const calls = [
      asks('A-1'),
      { type: 'ai.answer', returns: { answered: true, text: 'It is on its way.' } },
    ];
    conversation(flow({ tools }, { ...ways, order: 'look' }, ask), { calls })
      .says('Where is it?')
      .hears('Which order?')
      .waits()
      .says('The green one')
      .hears('It is on its way.')
      .remembers('state', 'The green one')
      .ends();
  });

  test('that is not wired does not keep the answer from coming', () => {
    const calls = [
      asks('A-1'),
      { type: 'ai.answer', returns: { answered: true, text: 'I cannot look it up.' } },
    ];
    conversation(flow({ tools }, ways), { calls }).says('Where is it?').hears('I cannot look it up.').ends();
  });
});
