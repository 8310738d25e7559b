import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Flow, Script } from '@nightshift/schema';
import { playScript, type Play } from './play-script.js';
import { flowOf, refund, registry } from './testing/lamp-shop.js';

const NOW = '2027-02-06T03:00:00+08:00';
const play = (script: Partial<Script>, ...flows: Flow[]): Play =>
  playScript({
    flows: flows.length === 0 ? [refund] : flows,
    script: { now: NOW, steps: [], ...script },
    registry,
  });
const texts = ({ steps }: Play): string[][] =>
  steps.map(({ out }) => out.flatMap((item) => (item.type === 'message.send' ? [item.text] : [])));

test('a conversation prints its steps and what it came to', () => {
  const agents = [
    { name: 'Li Na', teams: ['sales'], languages: ['zh-CN'], online: true, capacity: 3, open: 0 },
  ];
  const played = play({
    agents,
    contact: { language: 'en' },
    steps: [{ says: 'A refund!' }, { says: 'ann@shop.example' }],
  });
  expect(played).toEqual({
    steps: [
      {
        step: 0,
        at: '2027-02-05T19:00:00.000Z',
        out: [
          { type: 'trigger', id: 't', matched: true, why: 'keyword.hit (refund)', code: 'keyword.hit' },
          { type: 'message.send', text: 'Sorry to hear that.', parts: [] },
          { type: 'message.send', text: 'Your email?', parts: [] },
          { type: 'timer.set', at: '2027-02-06T19:00:00.000Z' },
        ],
      },
      {
        step: 1,
        at: '2027-02-05T19:00:00.000Z',
        out: [
          { type: 'trigger', id: 't', matched: false, why: 'none of its words occur', code: 'keyword.none' },
          { type: 'contact.set', field: 'email', value: 'ann@shop.example' },
          { type: 'contact.tag', add: ['refund'], remove: [] },
          { type: 'conversation.assign', agent: 'Li Na', team: 'sales', reason: 'free' },
        ],
      },
    ],
    end: {
      status: 'ended',
      vars: { email: 'ann@shop.example' },
      tags: ['refund'],
      fields: { email: 'ann@shop.example' },
      assignee: 'Li Na',
      team: 'sales',
    },
  });
});

test('the customer is spoken to in their own language', () => {
  expect(texts(play({ contact: { language: 'zh-TW' }, steps: [{ says: '退款' }] }))).toEqual([
    ['很抱歉。', '您的邮箱？'],
  ]);
});

describe('time', () => {
  test('fires every timer on the way, each at its own time', () => {
    const reminders = flowOf(
      { t: ['word', { any: ['hi'] }, { next: 'a' }] },
      {
        a: ['pause', { hours: 1 }, { done: 'b' }],
        b: ['send', { text: 'one' }, { done: 'c' }],
        c: ['pause', { hours: 2 }, { done: 'd' }],
        d: ['send', { text: 'three' }],
      },
    );
    const played = play({ steps: [{ says: 'hi' }, { after: 'PT1H' }, { after: 'PT24H' }] }, reminders);
    expect(texts(played)).toEqual([[], ['one'], ['three']]);
    expect(played.steps[1]?.out).toContainEqual({ type: 'timer.set', at: '2027-02-05T22:00:00.000Z' });
    expect(played.steps.map(({ at }) => at)).toEqual([
      '2027-02-05T19:00:00.000Z',
      '2027-02-05T20:00:00.000Z',
      '2027-02-06T20:00:00.000Z',
    ]);
  });

  test('leaves alone what an answer has cleared', () => {
    const played = play({ steps: [{ says: 'refund' }, { says: 'a@b.example' }, { after: 'P7D' }] });
    expect(texts(played)[2]).toEqual([]);
    expect(texts(play({ steps: [{ says: 'refund' }, { until: '2027-02-07T03:00:00+08:00' }] }))[1]).toEqual([
      'Are you still there?',
    ]);
  });

  test('opens and closes the shop', () => {
    const hours = flowOf(
      { t: ['word', { any: ['hi'] }, { next: 'a' }] },
      {
        a: ['open', { calendar: 'default' }, { yes: 'b', no: 'c' }],
        b: ['send', { text: 'open' }],
        c: ['send', { text: 'closed' }],
      },
    );
    const calendars = {
      default: { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] }, holidays: ['CN'] },
    };
    const steps = [
      { says: 'hi' },
      { until: '2027-02-08T10:00:00+08:00' },
      { says: 'hi' },
      { until: '2027-03-01T10:00:00+08:00' },
      { says: 'hi' },
    ];
    expect(texts(play({ calendars, steps }, hours))).toEqual([['closed'], [], ['closed'], [], ['open']]);
  });

  test('asks by schedule only while somebody talks', () => {
    const morning = flowOf(
      { t: ['daily', {}, { next: 'a' }], w: ['word', { any: ['hi'] }, { next: 'b' }] },
      { a: ['send', { text: 'Good morning' }], b: ['send', { text: 'Hi' }] },
    );
    expect(texts(play({ steps: [{ after: 'P2D' }, { says: 'hi' }, { after: 'P2D' }] }, morning))).toEqual([
      [],
      ['Hi'],
      ['Good morning', 'Good morning'],
    ]);
  });
});

describe('calls', () => {
  const finds = flowOf(
    { t: ['word', { any: ['find'] }, { next: 'a' }] },
    {
      a: ['look', {}, { found: 'b', error: 'c' }],
      b: ['send', { text: '{{vars.found}}' }],
      c: ['send', { text: 'failed' }],
    },
  );
  const steps = [{ says: 'find 1' }, { says: 'find 2' }, { says: 'find 3' }];

  test('are answered from the script in order, then by their own offline answer', () => {
    const calls = [
      { type: 'other', returns: 0 },
      { type: 'look', returns: 'first' },
      { type: 'look', fails: { code: 'gone' } },
    ];
    const played = play({ calls, steps }, finds);
    expect(texts(played)).toEqual([['first'], ['failed'], ['offline']]);
    expect(played.steps[0]?.out).toContainEqual({
      type: 'call.start',
      call: 'look',
      input: { text: 'find 1' },
    });
  });

  test('may take their time; what is said meanwhile is answered afterwards', () => {
    const calls = [{ type: 'look', returns: 'slow', takes: 'PT5S' }];
    const played = play(
      { calls, steps: [{ says: 'find 1' }, { says: 'find 2' }, { after: 'PT4S' }, { after: 'PT1S' }] },
      finds,
    );
    expect(texts(played)).toEqual([[], [], [], ['slow', 'offline']]);
  });
});

describe('messages in quick succession', () => {
  const merging = flowOf(
    { t: ['word', { any: ['price', 'lamp'] }, { next: 'a' }] },
    { a: ['send', { text: 'Got: {{message.text}}' }] },
    { burst: { mode: 'merge', windowMs: 1500 } },
  );

  test('are one burst; the customer then waits for the answer', () => {
    expect(
      texts(play({ steps: [{ says: 'price' }, { says: 'of the lamp' }, { event: 'x' }] }, merging)),
    ).toEqual([[], ['Got: price\nof the lamp'], []]);
    expect(texts(play({ steps: [{ burst: ['price', 'lamp'] }] }, merging))).toEqual([['Got: price\nlamp']]);
  });

  test('are apart when time passes between them', () => {
    expect(
      texts(
        play({ steps: [{ says: 'price' }, { after: 'PT1S' }, { after: 'PT1S' }, { says: 'lamp' }] }, merging),
      ),
    ).toEqual([[], [], ['Got: price'], ['Got: lamp']]);
  });
});

describe('steps of the customer', () => {
  test('a longer look at the same page is the same visit', () => {
    const dwell = flowOf(
      { t: ['page', { dwellMs: 30_000 }, { next: 'a' }] },
      { a: ['send', { text: 'Need help?' }] },
    );
    const url = 'https://shop.example/p/1';
    expect(
      texts(
        play(
          {
            steps: [
              { visits: url },
              { visits: url, dwellMs: 31_000 },
              { visits: url, dwellMs: 40_000 },
              { visits: url },
            ],
          },
          dwell,
        ),
      ),
    ).toEqual([[], ['Need help?'], [], []]);
    expect(texts(play({ steps: [{ visits: url, dwellMs: 31_000 }] }, dwell))).toEqual([['Need help?']]);
  });

  test('a pressed button sends its label and its value', () => {
    const menu = flowOf(
      { t: ['word', { any: ['menu'] }, { next: 'a' }] },
      {
        a: ['send', { text: 'What?', buttons: ['Lamps', 'Shades'] }, { done: 'b' }],
        b: ['ask', { text: '?', field: 'wish' }, { answered: 'c' }],
        c: ['send', { text: '{{vars.wish}} / {{message.text}}' }],
      },
    );
    expect(texts(play({ steps: [{ says: 'menu' }, { presses: 'Shades' }] }, menu))[1]).toEqual([
      'shades / Shades',
    ]);
  });

  test('events, tags, an opened chat and a known name are heard', () => {
    const listens = flowOf(
      {
        t: ['named', { name: 'cart.abandoned' }, { next: 'a' }],
        u: ['named', { name: 'vip' }, { next: 'b' }],
        v: ['named', { name: 'chat.opened' }, { next: 'c' }],
      },
      {
        a: ['send', { text: 'Your cart!' }],
        b: ['send', { text: 'VIP {{contact.name}}' }],
        c: ['send', { text: 'Welcome' }],
      },
    );
    const played = play(
      {
        steps: [
          { opens: true },
          { event: 'cart.abandoned', data: { total: 5 } },
          { identify: { name: 'Ann' } },
          { tags: { add: ['vip'] } },
        ],
      },
      listens,
    );
    expect(texts(played)).toEqual([['Welcome'], ['Your cart!'], [], ['VIP Ann']]);
    expect(played.end).toMatchObject({ tags: ['vip'], fields: { name: 'Ann' } });
  });
});

describe('agents', () => {
  const agents = [
    { name: 'Li Na', capacity: 1 },
    { name: 'Bo', capacity: 1 },
  ];

  test('silence the bot until they hand back', () => {
    const steps = [
      { agent: 'Li Na', says: 'Hello' },
      { says: 'refund' },
      { agent: 'Li Na', does: 'hand-back' as const },
      { says: 'refund' },
    ];
    const played = play({ agents, steps });
    expect(texts(played)).toEqual([[], [], [], ['Sorry to hear that.', 'Your email?']]);
    expect(played.steps[1]?.out).toEqual([{ type: 'bot.silent', reason: 'human-holds' }]);
  });

  test('are busier with each conversation they are given, until they give it back', () => {
    const at = [{ says: 'refund' }, { says: 'a@b.example' }, { agent: 'Li Na', does: 'hand-back' as const }];
    const assigned = (more: Partial<Script>): unknown[] =>
      play({ agents, ...more }).steps.flatMap(({ out }) =>
        out.flatMap((item) => (item.type === 'conversation.assign' ? [item.agent] : [])),
      );
    expect(assigned({ steps: [...at, ...at.slice(0, 2)] })).toEqual(['Li Na', 'Li Na']);
    expect(
      assigned({
        steps: at.slice(0, 2),
        agents: [
          { name: 'Li Na', capacity: 1, open: 1 },
          { name: 'Bo', capacity: 1 },
        ],
      }),
    ).toEqual(['Bo']);
    expect(
      assigned({
        steps: [{ agent: 'Li Na', online: false }, { agent: 'Bo', online: false }, ...at.slice(0, 2)],
      }),
    ).toEqual([null]);
  });

  test('that nobody listed are refused by name', () => {
    expect(() => play({ agents, steps: [{ agent: 'Zed', says: 'Hi' }] })).toThrow(
      'there is no agent Zed; there are Li Na, Bo',
    );
  });
});

test('an endless loop of timers is cut off, not followed', () => {
  const loop = flowOf(
    { t: ['word', { any: ['hi'] }, { next: 'a' }] },
    { a: ['pause', { hours: 0.0001 }, { done: 'a' }] },
  );
  expect(() => play({ steps: [{ says: 'hi' }, { after: 'P3650D' }] }, loop)).toThrow('10000 turns by itself');
});

test('the same script gives the same bytes, whatever is in it', () => {
  const text = fc.oneof(
    fc.constantFrom('refund', 'a@b.example', '退款', '{{contact.id}}', '__proto__'),
    fc.string(),
  );
  const step: fc.Arbitrary<Script['steps'][number]> = fc.oneof<fc.Arbitrary<Script['steps'][number]>[]>(
    fc.record({ says: text }),
    fc.record({ presses: text }),
    fc.record({ burst: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({ after: fc.constantFrom('PT1S', 'PT24H', 'P30D') }),
    fc.record({ visits: text, dwellMs: fc.nat() }),
    fc.record({ event: text, data: fc.dictionary(fc.string(), fc.jsonValue()) }),
    fc.record({
      tags: fc.record({ add: fc.array(text, { maxLength: 2 }), remove: fc.array(text, { maxLength: 2 }) }),
    }),
    fc.record({ identify: fc.record({ name: text, fields: fc.dictionary(text, fc.jsonValue()) }) }),
    fc.record({ agent: fc.constant('Li Na'), does: fc.constantFrom('take-over', 'hand-back', 'close') }),
    fc.record({ assign: fc.record({ team: text }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.nat(), (steps, seed) => {
      const script = { seed, agents: [{ name: 'Li Na' }], steps };
      expect(JSON.stringify(play(script))).toBe(JSON.stringify(play(script)));
    }),
  );
});
