import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, FlowTrigger } from '@nightshift/schema';
import { compileFlow } from './compile-flow.js';
import { overlapProblems } from './overlap-problems.js';

const registry = createBuiltinRegistry();

type Sketch = Partial<FlowTrigger> & { any?: string[] };

function flowOf(id: string, triggers: Sketch[], values: Record<string, unknown> = {}) {
  const flow: Flow = {
    schema: 1,
    id,
    name: id.toUpperCase(),
    languages: ['en'],
    variables: {},
    values,
    triggers: Object.fromEntries(
      triggers.map(({ any, ...more }, index) => [
        `t${index + 1}`,
        { type: 'message.keyword', v: 1, config: any === undefined ? {} : { any }, next: 's', ...more },
      ]),
    ),
    nodes: { s: { type: 'message.send', v: 1, config: { text: 'Hello' }, next: {} } },
  };
  return compileFlow(flow, 1, registry);
}

const say = (one: Sketch[], other: Sketch[], values = {}): string[] =>
  overlapProblems(
    { flows: [flowOf('a', one)], others: [flowOf('b', other, values)] },
    new Map([['chn_1', 'Demo shop']]),
  ).map(({ message }) => message);
const on = (...ids: string[]): Sketch => ({
  rules: { when: { all: [{ field: 'channel.id', is: 'in', value: ids }] } },
});

describe('words', () => {
  test('are counted as the flow itself has them, however many the other has that contain them', () => {
    const [problem] = overlapProblems({
      flows: [flowOf('a', [{ any: ['delivery', 'price'] }])],
      others: [flowOf('b', [{ any: ['delivery time', 'fast delivery', 'delivery cost', 'delivery'] }])],
    });
    expect(problem?.params).toMatchObject({ own: '"delivery"', count: 4 });
  });

  test('that two flows share are told together, with who answers', () => {
    expect(
      say(
        [{ any: ['price', 'refund'] }, { any: ['shipping'] }],
        [{ any: ['Price'] }, { any: ['free shipping'] }],
      ),
    ).toEqual(['"A" and the live flow "B" both listen for "price" and "free shipping"; "A" answers.']);
    const many = 'one two three four five six seven'.split(' ').map((word) => ({ any: [word] }));
    expect(
      say(
        many,
        many.map((each) => ({ ...each, rules: { priority: 5 } })),
      ),
    ).toEqual([
      '"A" and the live flow "B" both listen for "one", "two", "three", "four", "five" and 2 more; "B" answers.',
    ]);
  });

  test('of which each flow answers some are told apart', () => {
    expect(
      say(
        [{ any: ['price'] }, { any: ['size'], rules: { priority: 9 } }],
        [{ any: ['price'], rules: { priority: 3 } }, { any: ['size'] }],
      ),
    ).toEqual([
      '"A" and the live flow "B" both listen for "price"; "B" answers.',
      '"A" and the live flow "B" both listen for "size"; "A" answers.',
    ]);
  });

  test('that somebody answers only under conditions say who does otherwise', () => {
    const german: Sketch = {
      name: 'Germans',
      rules: { priority: 9, when: { field: 'contact.country', is: 'equals', value: 'DE' } },
    };
    expect(say([{ any: ['price'] }], [{ any: ['price'], ...german }])).toEqual([
      '"A" and the live flow "B" both listen for "price"; "B" answers where the rules of its trigger "Germans" let it, otherwise "A".',
    ]);
  });

  test('that another flow answers in the middle of a question say so', () => {
    expect(say([{ any: ['price'] }], [{ any: ['price'], rules: { interrupts: 'ends' } }])).toEqual([
      '"A" and the live flow "B" both listen for "price"; "A" answers. In the middle of a question, "B" may answer instead.',
    ]);
  });

  test('are all that a trigger wants, and nothing that its pattern or its exclusions refuse', () => {
    expect(say([{ any: ['size'] }], [{ config: { all: ['size', 'order'] } }])).toEqual([
      '"A" and the live flow "B" both listen for "size order"; "A" answers.',
    ]);
    const refusing = { config: { pattern: '^cancel', none: ['but'] } };
    expect(say([{ any: ['sizes'] }], [{ ...refusing, rules: { priority: 90 } }])).toEqual([]);
  });

  test('that lose to what takes any message are told, those before it are not', () => {
    const all = { type: 'message.any', rules: { priority: 5 } };
    expect(say([{ any: ['price'] }], [all])).toEqual([
      '"Any message" of the live flow "B" takes any message, also what "A" is there to answer: "price".',
    ]);
    expect(say([{ any: ['price'], rules: { priority: 5 } }], [all])).toEqual([]);
    const daily: Sketch = { any: ['price'], rules: { priority: 6, cooldown: 'PT24H' } };
    expect(say([daily], [all])).toEqual([]);
    const aboutPhones = {
      ...all,
      rules: { priority: 5, when: { field: 'message.text', is: 'matches', value: '^[+]' } },
    };
    expect(say([{ any: ['price'] }], [aboutPhones as Sketch])).toEqual([]);
  });

  test('are nothing that a mood is compared with', () => {
    const cross: Sketch = { type: 'message.sentiment', config: { mood: 'negative' }, rules: { priority: 9 } };
    expect(say([{ any: ['terrible'] }], [cross])).toEqual([]);
  });

  test('inside one flow are nobody else’s business', () => {
    expect(say([{ any: ['price'] }, { any: ['price'] }], [{ any: ['size'] }])).toEqual([]);
  });

  test('point at the trigger, and say how to mend it', () => {
    const [problem] = overlapProblems({
      flows: [flowOf('a', [{ any: ['price'] }])],
      others: [flowOf('b', [{ any: ['price'] }])],
    });
    expect(problem).toMatchObject({
      code: 'overlap.words',
      severity: 'warning',
      nodeId: 't1',
      path: '/triggers/t1',
      fix: expect.stringContaining('different channels'),
      params: { flowId: 'a', otherId: 'b', count: 1, settle: 't1:1:-1' },
    });
  });
});

describe('triggers never meet', () => {
  const price: Sketch = { any: ['price'] };
  test.each<[string, Sketch, Sketch]>([
    ['on different channels', on('chn_1'), on('chn_2')],
    ['in different groups', { rules: { group: 'greeting' } }, {}],
    [
      'in different times',
      { rules: { until: '2027-01-01T00:00:00Z' } },
      { rules: { from: '2027-01-01T00:00:00Z' } },
    ],
    ['when one leads nowhere', { next: null }, {}],
  ])('%s', (_title, one, other) => {
    expect(say([{ ...price, ...one }], [{ ...price, ...other }])).toEqual([]);
  });

  test.each<[string, Sketch, Sketch]>([
    ['is said by the one that wins', { rules: { priority: 1, overlaps: { b: 'wins' } } }, {}],
    [
      'is said by the one that gives way to all',
      {},
      { rules: { priority: -1, overlaps: { '*': 'yields' } } },
    ],
  ])('once who answers %s', (_title, one, other) => {
    expect(say([{ ...price, ...one }], [{ ...price, ...other }])).toEqual([]);
  });

  const ends: Sketch = { rules: { interrupts: 'ends' } };
  test.each<[string, Sketch, Sketch, string]>([
    [
      'only the one that is to answer last interrupts',
      { rules: { priority: 1, overlaps: { b: 'wins' } } },
      ends,
      '"A" and the live flow "B" can fire on the same occasion: "price"; "A" answers as settled, but in the middle of a question "B" does.',
    ],
    [
      'it is itself the one that interrupts',
      { rules: { priority: -1, overlaps: { b: 'yields' }, interrupts: true } },
      {},
      '"A" and the live flow "B" can fire on the same occasion: "price"; "B" answers as settled, but in the middle of a question "A" does.',
    ],
  ])('but in the middle of a question, when %s', (_title, one, other, said) => {
    expect(say([{ ...price, ...one }], [{ ...price, ...other }])).toEqual([said]);
    const bothDo = { ...one, rules: { ...one.rules, interrupts: 'ends' as const } };
    expect(say([{ ...price, ...bothDo }], [{ ...price, ...ends }])).toEqual([]);
  });

  test('nor in the middle of a question when one gives way to whoever comes', () => {
    const all: Sketch = { rules: { priority: -1, overlaps: { '*': 'yields' }, interrupts: true } };
    expect(say([price], [{ ...price, ...all }])).toEqual([]);
  });

  test.each<[string, Sketch, Sketch]>([
    ['it was said otherwise', { rules: { overlaps: { b: 'wins' } } }, { rules: { priority: 1 } }],
    ['it was said of another', { rules: { priority: 1, overlaps: { c: 'wins' } } }, {}],
    [
      'of this one it was said otherwise than of all',
      { rules: { overlaps: { b: 'yields', '*': 'wins' } } },
      {},
    ],
  ])('but they do when %s', (_title, one, other) => {
    expect(say([{ ...price, ...one }], [{ ...price, ...other }])).toHaveLength(1);
  });

  test('but on a channel that both may have they do, and it is named', () => {
    const where =
      '"A" and the live flow "B" both listen for "price" on the channel "Demo shop"; "A" answers.';
    expect(say([price], [{ ...price, ...on('chn_1') }])).toEqual([where]);
    const byValue: Sketch = {
      rules: { when: { field: 'channel.id', is: 'equals', value: '{{demo.channel}}' } },
    };
    expect(say([price], [{ ...price, ...byValue }], { 'demo.channel': 'chn_1' })).toEqual([where]);
  });
});

describe('what takes any message', () => {
  const all: Sketch = { type: 'message.any', config: {} };
  const wish: Sketch = { type: 'message.intent', config: { intent: 'Returns', examples: ['Send it back'] } };
  const said = (other: string): string[] => [
    `"Any message" of "A" takes any message, also what the live flow "B" is there to answer: "${other}".`,
  ];

  test.each<[string, Sketch]>([
    ['What a customer wants', wish],
    ['Mood of a message', { type: 'message.sentiment', config: { mood: 'angry' } }],
    ['Message outside working hours', { type: 'message.off-hours', config: { calendar: 'default' } }],
    ['Conversation opened', { type: 'conversation.opened', config: {} }],
    ['Keyword', { config: { pattern: '^#[0-9]+$' }, rules: { priority: -1 } }],
  ])('is told to take the messages of the trigger "%s"', (title, waiter) => {
    expect(say([all], [waiter])).toEqual(said(title));
    expect(say([{ ...all, rules: { priority: -2 } }], [waiter])).toEqual([]);
  });

  test('names both sides, and the priority that mends it', () => {
    const loud: Sketch = { ...all, rules: { priority: 3, maxPerContact: 1 } };
    const [taken] = overlapProblems({ flows: [flowOf('a', [wish])], others: [flowOf('b', [loud])] });
    expect(taken).toMatchObject({
      code: 'overlap.taken',
      message:
        '"Any message" of the live flow "B" takes any message that its rules let through, also what "A" is there to answer: "What a customer wants".',
      fix: 'Lower the priority of "Any message" in "B" to -1 or less, let this flow answer first, or keep the flows on different channels.',
      params: { settle: 't1:4:2' },
    });
    const [takes] = overlapProblems({ flows: [flowOf('a', [loud])], others: [flowOf('b', [wish])] });
    expect(takes).toMatchObject({
      code: 'overlap.takes',
      fix: 'Lower the priority of "Any message" to -1 or less, so that it answers only what nobody else does, or keep the flows on different channels.',
      params: { settle: 't1:1:-1' },
    });
  });

  test('takes nothing from what hears no messages, and words that go first lose nothing', () => {
    expect(say([all], [{ type: 'conversation.opened', config: { on: 'chat' } }])).toEqual([]);
    expect(say([all], [{ config: { pattern: '^#[0-9]+$' } }])).toEqual([]);
    expect(say([all], [{ any: ['price'] }])).toEqual([]);
    expect(say([all], [{ ...wish, rules: { group: 'beside' } }])).toEqual([]);
  });

  test('says nothing once it was said that it goes first', () => {
    expect(say([{ ...all, rules: { priority: 1, overlaps: { b: 'wins' } } }], [wish])).toEqual([]);
  });
});

describe('other triggers', () => {
  const kind = (type: string, config = {}, more: Sketch = {}): Sketch => ({ type, config, ...more });
  const pairs = (one: Sketch, other: Sketch): number => say([one], [other]).length;

  test('that take any message compete, and the label that somebody gave is shown', () => {
    expect(say([kind('message.any', {}, { name: 'The rest' })], [kind('message.any')])).toEqual([
      '"The rest" of "A" and "Any message" of the live flow "B" can fire on the same occasion; "A" answers.',
    ]);
    expect(pairs(kind('message.any'), { any: ['price'] })).toBe(0);
  });

  test('answer for themselves what they share', () => {
    expect(
      say([kind('event.received', { name: 'order.*' })], [kind('event.received', { name: 'order.paid' })]),
    ).toEqual([
      '"Shop event" of "A" and "Shop event" of the live flow "B" can fire on the same occasion: order.paid; "A" answers.',
    ]);
    expect(
      pairs(kind('event.received', { name: 'order.paid' }), kind('event.received', { name: 'order.sent' })),
    ).toBe(0);
    expect(pairs(kind('conversation.opened', { on: 'chat' }), kind('conversation.opened'))).toBe(1);
    expect(
      pairs(kind('conversation.opened', { on: 'chat' }), kind('conversation.opened', { on: 'message' })),
    ).toBe(0);
    expect(
      pairs(kind('contact.tagged', { any: ['VIP'] }), kind('contact.tagged', { any: ['vip', 'x'] })),
    ).toBe(1);
    expect(pairs(kind('contact.tagged', { any: ['a'] }), kind('contact.tagged', { any: ['b'] }))).toBe(0);
    expect(
      pairs(kind('message.off-hours', { calendar: 'a' }), kind('message.off-hours', { calendar: 'b' })),
    ).toBe(1);
    expect(
      pairs(
        kind('schedule', { zone: 'UTC', times: ['09:00'] }),
        kind('schedule', { zone: 'UTC', times: ['09:00'] }),
      ),
    ).toBe(0);
  });

  test('on pages meet where their addresses do', () => {
    const page = (url: string, dwell?: string): Sketch =>
      kind('page.visited', { urls: [url], ...(dwell === undefined ? {} : { dwell }) });
    expect(pairs(page('/products/*'), page('/products/lamp'))).toBe(1);
    expect(pairs(page('/cart'), kind('page.visited'))).toBe(1);
    expect(pairs(page('/cart'), page('/help'))).toBe(0);
    expect(pairs(page('/cart', 'PT30S'), page('/cart', 'PT60S'))).toBe(0);
  });
});
