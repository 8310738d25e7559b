import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, ScriptKnowledge } from '@nightshift/schema';
import { playScript } from './play-script.js';
import { searchIn } from './script-knowledge.js';

const registry = createBuiltinRegistry();

const knowledge: ScriptKnowledge = {
  shop: [
    { question: 'Can I send a lamp back?', answer: 'Within 30 days, free of charge.' },
    { question: 'How long does delivery take?', answer: 'Three days to Germany.', market: 'DE' },
    { question: 'How long does delivery take?', answer: 'Five days to the States.', market: 'US' },
  ],
  guide: '# Care\nWipe the shade with a dry cloth.\n\n## Bulbs\n\nEvery lamp takes an E27 bulb.',
};

const flow: Flow = {
  schema: 1,
  id: 'flw_ask',
  name: 'Ask',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
  nodes: {
    answer: {
      type: 'ai.answer',
      v: 1,
      config: { knowledge: ['shop'], banned: ['politics'], giveUpAfter: 9 },
      next: { answered: null, unsure: 'unsure', 'wants-human': 'human', 'out-of-scope': 'out' },
    },
    unsure: { type: 'message.send', v: 1, config: { text: 'Not sure.' }, next: {} },
    human: { type: 'message.send', v: 1, config: { text: 'A person comes.' }, next: {} },
    out: { type: 'message.send', v: 1, config: { text: 'Not about us.' }, next: {} },
  },
};

function heard(
  says: string,
  change: { knowledge?: ScriptKnowledge; country?: string } = { knowledge },
): string[] {
  const { knowledge: known, country } = change;
  const script = {
    contact: { language: 'en', ...(country === undefined ? {} : { country }) },
    ...(known === undefined ? {} : { knowledge: known }),
    steps: [{ says }],
  };
  return playScript({ flows: [flow], script, registry }).steps.flatMap(({ out }) =>
    out.flatMap((item) => (item.type === 'message.send' ? [item.text] : [])),
  );
}

describe('a step that answers from knowledge, in a script', () => {
  test.each([
    ['Can I send my lamp back?', 'Within 30 days, free of charge.'],
    ['Do you sell bananas?', 'Not about us.'],
    ['Do you ship to Peru?', 'Not sure.'],
    ['What do you think about politics?', 'Not about us.'],
    ['I want to talk to a human', 'A person comes.'],
  ])('%s', (says, expected) => {
    expect(heard(says)).toEqual([expected]);
  });

  test('is not sure when the script brings no base, or another one', () => {
    expect(heard('Can I send my lamp back?', {})).toEqual(['Not sure.']);
    expect(heard('Can I send my lamp back?', { knowledge: { other: 'x' } })).toEqual(['Not sure.']);
  });

  test('leaves out what is for customers elsewhere', () => {
    expect(heard('How long does delivery take?', { knowledge, country: 'US' })).toEqual([
      'Five days to the States.',
    ]);
  });
});

describe('a step that gives up after two questions', () => {
  const { answer, ...others } = flow.nodes;
  const patient = answer as NonNullable<typeof answer>;
  const flows: Flow[] = [
    {
      ...flow,
      nodes: {
        ...others,
        answer: { ...patient, config: { knowledge: ['shop'] }, next: { ...patient.next, failed: 'failed' } },
        failed: { type: 'message.send', v: 1, config: { text: 'Given up.' }, next: {} },
      },
    },
  ];
  const hears = (...said: string[]): string[] => {
    const script = { contact: { language: 'en' }, knowledge, steps: said.map((says) => ({ says })) };
    return playScript({ flows, script, registry }).steps.flatMap(({ out }) =>
      out.flatMap((item) => (item.type === 'message.send' ? [item.text] : [])),
    );
  };

  test('has failed when the second question to the shop is not answered, either', () =>
    expect(hears('Do you ship to Peru?', 'Is there a student discount?')).toEqual([
      'Not sure.',
      'Given up.',
    ]));

  test.each([
    [['hello', 'hi there', 'good morning']],
    [['How is the weather?', 'Will it rain tomorrow?', 'Is it cold outside?']],
  ])('has not after %j', (said) => expect(hears(...said)).toEqual(said.map(() => 'Not about us.')));
});

test('a text is cut at its headings', () => {
  const { passages } = searchIn(knowledge)({ bases: ['guide'], text: 'Which bulb does a lamp take?' }) ?? {
    passages: [],
  };
  expect(passages[0]).toMatchObject({ title: 'Care › Bulbs', text: 'Every lamp takes an E27 bulb.' });
});
