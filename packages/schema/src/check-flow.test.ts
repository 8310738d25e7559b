import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkFlow, checkFlowDocument, checkFlowText, type CheckContext } from './check-flow.js';
import type { Flow } from './flow.js';
import { sayProblem } from './say-problem.js';
import { catalogue, context, flowOf } from './testing/catalogue.js';

const codes = (flow: Flow, more: Partial<CheckContext> = {}) =>
  checkFlow(flow, { ...context, ...more }).map(({ code, path }) => `${code} ${path}`);
const send = (text: unknown = 'Hi'): [string, Record<string, unknown>] => ['send', { text }];

test('a sound flow has no problems', () => {
  expect(codes(flowOf({ a: ['send', { text: 'Hi' }, { done: 'b' }], b: ['assign', {}] }))).toEqual([]);
});

describe('a text that is no flow', () => {
  test('is placed by line and column when it is not JSON', () => {
    const { flow, problems } = checkFlowText('{\n "schema": 1,\n}', context);
    expect(flow).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'flow.not-json',
        message: 'This is not JSON: line 3, column 1: a comma must not stand before the end.',
      }),
    ]);
  });

  test('points to the node that has the wrong shape', () => {
    const broken = {
      ...flowOf({ a: send() }),
      nodes: { a: { type: 'send', v: 1, config: {}, next: { done: 7 } } },
    };
    expect(checkFlowDocument(broken, context).problems).toEqual([
      expect.objectContaining({
        code: 'flow.shape',
        severity: 'error',
        nodeId: 'a',
        path: '/nodes/a/next/done',
      }),
    ]);
  });

  test('says to add what is missing, to remove what nobody knows, and to change what is wrong', () => {
    const { languages: _languages, ...rest } = flowOf({ a: ['send', {}], b: ['assign', { oops: 1 }] });
    const fixes = (document: object): (string | undefined)[] =>
      checkFlowDocument(document, context).problems.map(({ fix }) => fix);
    expect(fixes({ ...rest, color: 'red', name: 7 })).toEqual([
      'Remove /color, or correct its name.',
      'Add /languages.',
      'Change the value at /name.',
    ]);
    expect(fixes({ ...rest, languages: ['en'] }).slice(0, 2)).toEqual([
      'Add /nodes/a/config/text.',
      'Connect it, or delete it.',
    ]);
  });

  test('is told when a newer Nightshift wrote it', () => {
    const { problems } = checkFlowDocument({ ...flowOf({}), schema: 9 }, context);
    expect(problems[0]?.message).toBe(
      'This flow was saved by a newer Nightshift (form 9; this one reads up to 1).',
    );
  });

  test('may be nested without end', () => {
    const deep: unknown[] = [];
    let at = deep;
    for (let depth = 0; depth < 100_000; depth += 1) {
      const inner: unknown[] = [];
      at.push(inner);
      at = inner;
    }
    expect(
      checkFlowDocument(
        { ...flowOf({}), nodes: { a: { type: 'send', v: 1, config: { deep }, next: {} } } },
        context,
      ).flow,
    ).toBeNull();
  });
});

describe('types', () => {
  test('an unknown type is an error, but the flow opens', () => {
    const { flow, problems } = checkFlowDocument(
      flowOf({ a: ['magic', { any: 1 }, { out: null }] }),
      context,
    );
    expect(flow?.nodes['a']?.config).toEqual({ any: 1 });
    expect(problems.map(({ code }) => code)).toEqual(['node.unknown-type']);
  });

  test('a slip in a type or in a name is told from what nobody knows', () => {
    const registry = { ...catalogue, manifests: () => [{ kind: 'node' as const, type: 'message.send' }] };
    const meant = (flow: Flow) =>
      checkFlow(flow, { ...context, registry }).map(({ params }) => params?.['meant']);
    expect(meant(flowOf({ a: ['mesage.send', {}], b: ['magic', {}] }))).toEqual(
      expect.arrayContaining(['message.send', undefined]),
    );
    const [read] = checkFlow(
      flowOf({ a: send('{{shop.nam}}') }, { values: { 'shop.name': 'Lamps' } }),
      context,
    );
    expect(read?.fix).toMatch(/^Did you mean shop\.name\? Add/);
    expect(read && sayProblem(read, 'zh-CN').fix).toMatch(/^您是指 shop\.name 吗？/);
  });

  test('a version from the future is an error', () => {
    const flow = flowOf({ a: send() });
    expect(codes({ ...flow, nodes: { a: { type: 'send', v: 4, config: {}, next: {} } } })).toEqual([
      'node.newer /nodes/a/v',
    ]);
  });

  test('an older config is lifted before it is checked', () => {
    expect(codes(flowOf({ a: ['picky', { old: true }] }))).toEqual([]);
    const gap = {
      ...catalogue,
      node: (type: string) => ({ ...(catalogue.node(type) ?? fail()), upgrades: {} }),
    };
    expect(codes(flowOf({ a: ['picky', { old: true }] }), { registry: gap })).toContain(
      'node.upgrade-failed /nodes/a',
    );
  });

  test('a config is held against its schema and then against the node', () => {
    expect(checkFlow(flowOf({ a: ['send', { text: 5 }] }), context)).toEqual([
      expect.objectContaining({
        code: 'config.invalid',
        path: '/nodes/a/config/text',
        message: '"a": /text must be a text or one text per language.',
        fix: 'Change the value at /nodes/a/config/text.',
      }),
    ]);
    expect(codes(flowOf({ a: send('forbidden') }))).toEqual(['word.forbidden /nodes/a/config/text']);
  });
});

describe('connections', () => {
  test('may not point nowhere, to a trigger, or leave by a way out that is none', () => {
    expect(codes(flowOf({ a: ['send', { text: 'x' }, { done: 'gone' }] }))).toEqual([
      'next.unknown-node /nodes/a/next/done',
    ]);
    expect(codes(flowOf({ a: ['send', { text: 'x' }, { done: 't1' }] }))).toEqual([
      'next.to-trigger /nodes/a/next/done',
    ]);
    expect(codes(flowOf({ a: ['send', { text: 'x' }, { oops: null }] }))).toEqual([
      'port.unknown /nodes/a/next/oops',
    ]);
    expect(codes(flowOf({ a: ['jump', { node: 'gone' }] }))).toEqual([
      'jump.unknown-node /nodes/a/config/node',
    ]);
    expect(codes(flowOf({ a: ['send', { text: 'x' }, { done: 'constructor' }] }))).toEqual([
      'next.unknown-node /nodes/a/next/done',
    ]);
  });

  test('leave no node behind, unless something jumps to it', () => {
    expect(codes(flowOf({ a: send(), lost: send() }))).toEqual(['node.unreachable /nodes/lost']);
    expect(codes(flowOf({ a: ['jump', { node: 'b' }], b: send() }))).toEqual([]);
  });

  test('may not go round without waiting', () => {
    const problems = checkFlow(
      flowOf({
        a: ['send', { text: 'x' }, { done: 'b' }],
        b: ['tag', { add: [] }, { done: 'c' }],
        c: ['send', { text: 'x' }, { done: 'b' }],
      }),
      context,
    );
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'cycle.without-wait',
        severity: 'error',
        path: '/nodes/b',
        message: expect.stringContaining('b → c → b'),
      }),
    ]);
    const asks = flowOf({
      a: ['ask', { question: '?', variable: 'x' }, { answered: 'b', 'gave-up': 'b' }],
      b: ['send', { text: 'x' }, { done: 'a' }],
    });
    expect(codes(asks)).toEqual([]);
  });

  test('need a trigger that leads somewhere', () => {
    expect(codes(flowOf({ a: send() }, { triggers: {} }))).toEqual([
      'node.unreachable /nodes/a',
      'flow.no-trigger /triggers',
    ]);
    expect(codes(flowOf({}, { triggers: { t1: { type: 'any', v: 1, config: {}, next: null } } }))).toEqual([
      'trigger.unconnected /triggers/t1/next',
    ]);
  });
});

test('ports from a list must be called differently', () => {
  const choices = [
    { id: 'red', label: 'Red' },
    { id: 'red', label: 'Rouge' },
    { id: 'other', label: 'Other' },
  ];
  const next = { red: 'b', other: 'b' };
  expect(codes(flowOf({ a: ['choose', { choices }, next], b: send() }))).toEqual([
    'port.twice /nodes/a/config/choices/1/id',
    'port.twice /nodes/a/config/choices/2/id',
  ]);
});

describe('texts', () => {
  test('are wanted in every language of the flow', () => {
    const languages = ['en', 'zh-CN', 'zh-TW'];
    const problems = checkFlow(flowOf({ a: send({ en: 'Hi', 'zh-TW': '' }) }, { languages }), context);
    expect(problems.map(({ message }) => message)).toEqual(['"a" has no wording in zh-CN, zh-TW.']);
  });

  test('for everybody are written in the first language, unless nothing in them is of any language', () => {
    const languages = ['en', 'de'];
    const problems = checkFlow(flowOf({ a: send('Hi') }, { languages }), context);
    expect(problems.map(({ message }) => message)).toEqual(['"a" has no wording in de.']);
    for (const text of ['Hi', '']) expect(codes(flowOf({ a: send(text) }))).toEqual([]);
    for (const text of ['12:30 – 14:00', '👋', 'https://shop.example/sale'])
      expect(codes(flowOf({ a: send(text) }, { languages }))).toEqual([]);
  });

  test('are warned about when channels would cut them off', () => {
    expect(codes(flowOf({ a: send({ en: 'x'.repeat(2001) }) }))).toEqual([
      'text.too-long /nodes/a/config/text/en',
    ]);
  });

  test('report malformed placeholders where they stand', () => {
    expect(codes(flowOf({ a: ['send', { text: 'x', url: 'https://{{oops' }] }))).toEqual([
      'template.unclosed /nodes/a/config/url',
    ]);
  });
});

describe('names', () => {
  test('of variables must exist and be set before they are read', () => {
    expect(codes(flowOf({ a: send('{{vars.email}}') }))).toEqual(['variable.unknown /nodes/a/config/text']);
    const variables = { email: { type: 'email' as const } };
    const ask: [string, Record<string, unknown>, Record<string, string>] = [
      'ask',
      { question: '?', variable: 'email' },
      { answered: 'b', 'gave-up': 'b' },
    ];
    expect(codes(flowOf({ a: ask, b: send('{{vars.email}}') }, { variables }))).toEqual([]);
    expect(
      codes(
        flowOf({ a: ['send', { text: '{{vars.email}}' }, { done: 'c' }], c: ask, b: send() }, { variables }),
      ),
    ).toEqual(['variable.read-before-set /nodes/a/config/text']);
    const said = '{{vars.email | default: "you"}}';
    const flows = [said, `{{vars.email}}, ${said}`].map((text) => flowOf({ a: send(text) }, { variables }));
    expect(flows.map((flow) => codes(flow))).toEqual([[], [expect.any(String)]]);
    const n = { type: 'number' as const, initial: 0 };
    expect(codes(flowOf({ a: send('{{vars.n}}') }, { variables: { n } }))).toEqual([]);
  });

  test('of variables that a node sets unless told otherwise are known', () => {
    const rate = (config: object): [string, Record<string, unknown>, Record<string, string>] => [
      'rate',
      { ...config },
      { done: 'b' },
    ];
    expect(codes(flowOf({ a: rate({}), b: send('{{vars.stars}}') }))).toEqual([]);
    expect(codes(flowOf({ a: rate({ variable: 'mine' }), b: send('{{vars.stars}}') }))).toEqual([
      'variable.unknown /nodes/b/config/text',
    ]);
  });

  test('in conditions are checked too, in triggers as well', () => {
    const when = { any: [{ not: { field: 'vars.vip', is: 'exists' as const } }] };
    expect(codes(flowOf({ a: ['branch', { when }, { yes: 'b', no: 'b' }], b: send() }))).toEqual([
      'variable.unknown /nodes/a/config/when/any/0/not/field',
    ]);
    const triggers = { t1: { type: 'any', v: 1, config: {}, rules: { when }, next: 'a' } };
    expect(codes(flowOf({ a: send() }, { triggers }))).toEqual([
      'variable.unknown /triggers/t1/rules/when/any/0/not/field',
    ]);
  });

  test('in the values of conditions are checked like fields', () => {
    const when = { field: 'contact.score', is: 'at-least' as const, value: '{{vip.scor}}' };
    const flow = flowOf({ a: ['branch', { when }, { yes: 'b', no: 'b' }], b: send() });
    expect(codes({ ...flow, values: { 'vip.score': 50 } })).toEqual([
      'value.unknown /nodes/a/config/when/value',
    ]);
    const pattern = { ...when, is: 'matches' as const };
    expect(
      codes({ ...flowOf({ a: ['branch', { when: pattern }, { yes: 'b', no: 'b' }], b: send() }) }),
    ).toEqual([]);
  });

  test('of shop values are checked against what is filled in', () => {
    const values = { 'shop.name': 'Lamps' };
    expect(codes(flowOf({ a: send('{{shop.nam}} {{shop.name}} {{coupon}}') }, { values }))).toEqual([
      'value.unknown /nodes/a/config/text',
    ]);
    expect(codes(flowOf({ a: send('{{coupon}}') }), { known: { values: ['coupon'] } })).toEqual([]);
    expect(codes(flowOf({ a: send('{{coupon}}') }), { known: { values: [] } })).toEqual([
      'name.nowhere /nodes/a/config/text',
    ]);
    expect(
      codes(flowOf({ a: send('{{email}}') }, { variables: { email: { type: 'email', initial: '' } } })),
    ).toEqual(['variable.bare /nodes/a/config/text']);
  });

  test('of texts that are only copied are told, names and the two scripts of Chinese apart', () => {
    const said = (text: Record<string, string>) =>
      codes({
        ...flowOf({ a: ['assign', { team: 'sales', announce: text }] }),
        languages: Object.keys(text),
      });
    const sentence = 'A colleague answers you as soon as possible.';
    expect(said({ en: sentence, 'zh-CN': sentence })).toEqual(['text.untranslated /nodes/a/config/announce']);
    expect(said({ en: sentence, de: 'Jemand antwortet Ihnen.' })).toEqual([]);
    expect(said({ en: 'Lantern & Loom', 'zh-CN': 'Lantern & Loom' })).toEqual([]);
    expect(said({ 'zh-CN': '我很快就来回答您的问题', 'zh-TW': '我很快就来回答您的问题' })).toEqual([]);
  });

  test('of a team that nobody is in are told, also where a setting says which', () => {
    const to = (team: string, values: Flow['values'] = {}) =>
      codes(flowOf({ a: ['assign', { team, announce: 'Soon' }] }, { values }), {
        known: { teams: ['sales', 'desk'], emptyTeams: ['desk'] },
      });
    expect(to('desk')).toEqual(['team.empty /nodes/a/config/team']);
    expect(to('{{team.service}}', { 'team.service': 'desk' })).toEqual(['team.empty /nodes/a/config/team']);
    expect(to('sales')).toEqual([]);
    expect(to('{{team.service}}', { team: { service: 'sales' } })).toEqual([]);
  });

  test('of calendars, teams, tags and flows are checked when what exists is known', () => {
    const flow = flowOf({
      a: ['hours', { calendar: 'x' }, { open: 'b', closed: 'c' }],
      b: ['tag', { add: ['vip'] }, { done: 'd' }],
      c: ['assign', { team: 'sales', announce: 'Soon' }],
      d: ['run', { flow: 'flw_x' }],
    });
    expect(codes(flow)).toEqual([]);
    expect(codes(flow, { known: { calendars: [], teams: [], tags: [], flows: [] } })).toEqual([
      'known.calendar /nodes/a/config/calendar',
      'known.tag /nodes/b/config/add/0',
      'known.team /nodes/c/config/team',
      'known.flow /nodes/d/config/flow',
    ]);
    const asking = flowOf({ a: ['know', { bases: ['shop', 'guide'] }] });
    expect(codes(asking, { known: { knowledge: ['shop'] } })).toContain(
      'known.knowledge /nodes/a/config/bases/1',
    );
    expect(codes(asking, { known: { knowledge: ['shop', 'guide'] } }).join()).not.toContain('known.');
    expect(codes(flowOf({ a: ['run', { flow: 'flw_test' }] }))).toEqual([
      'flow.calls-itself /nodes/a/config/flow',
    ]);
  });
});

test('ids that every object has are refused', () => {
  expect(codes(flowOf({ a: ['send', { text: 'x' }, { done: 'constructor' }], constructor: send() }))).toEqual(
    ['id.reserved /nodes/constructor'],
  );
});

test('whatever comes in, problems come out and nothing is thrown', () => {
  const id = fc.constantFrom('a', 'b', 't1', '__proto__', 'constructor', 'x y');
  const config = fc.oneof(
    fc.dictionary(
      fc.constantFrom('text', 'question', 'choices', 'when', 'add', 'node', 'team'),
      fc.jsonValue(),
    ),
    fc.jsonValue(),
  );
  const node = fc.record({
    type: fc.constantFrom('send', 'ask', 'choose', 'branch', 'jump', 'picky', 'nope'),
    v: fc.integer({ min: 0, max: 4 }),
    config,
    next: fc.dictionary(fc.constantFrom('done', 'answered', 'other', 'yes'), fc.oneof(id, fc.constant(null))),
  });
  const flow = fc.record({
    schema: fc.constant(1),
    id: fc.constant('flw_a'),
    name: fc.constant('A'),
    languages: fc.constant(['en']),
    variables: fc.constant({}),
    triggers: fc.dictionary(id, node),
    nodes: fc.dictionary(id, node),
  });
  fc.assert(
    fc.property(flow, (document) => {
      const first = checkFlowDocument(document, context);
      expect(checkFlowText(JSON.stringify(document), context)).toEqual(first);
    }),
    { numRuns: 200 },
  );
});

function fail(): never {
  throw new Error('no such type in the test catalogue');
}
