import { describe, expect, test } from '@jest/globals';
import { checkTemplate, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry } from '@nightshift/nodes';
import {
  applyOp,
  checkFlow,
  countProblems,
  findMismatches,
  problemRows,
  type Flow,
  type FlowNode,
  type KnownNames,
} from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import { closestName } from './closest-name.js';
import { copyWordings } from './fix-config.js';
import { fixesOf } from './fixes.js';
import { sayAll } from './say-all.js';

const registry = createBuiltinRegistry();
const catalogue = createCatalogue(registry.manifests());

const say = (text: unknown, next: FlowNode['next'] = {}): FlowNode => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next,
});

function flowOf(nodes: Flow['nodes'], more: Partial<Flow> = {}): Flow {
  return {
    schema: 1,
    id: 'flw_a',
    name: 'A',
    languages: ['en', 'zh-CN'],
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: Object.keys(nodes)[0] ?? null } },
    nodes,
    ...more,
  };
}

const check = (flow: Flow, known: KnownNames = {}) =>
  checkFlow(flow, { registry, validate: findMismatches, templates: { checkTemplate, templatePaths }, known });

/** Mends the one problem of that code by its first fix, and gives what is wrong afterwards. */
function mend(flow: Flow, code: string, known: KnownNames = {}): { flow: Flow; left: string[] } {
  const found = check(flow, known).filter((problem) => problem.code === code);
  expect(found.length).toBeGreaterThan(0);
  const [problem] = found;
  const [fix] = problem === undefined ? [] : fixesOf(problem, { flow, catalogue, known, language: 'en' });
  if (fix?.type !== 'edit') throw new Error(`no edit mends ${code}`);
  const applied = applyOp(flow, fix.operation);
  if (!applied.ok) throw new Error(applied.problem.message);
  const undone = applyOp(applied.flow, applied.inverse);
  expect(undone.ok && undone.flow).toEqual(flow);
  return { flow: applied.flow, left: check(applied.flow, known).map((each) => each.code) };
}

const both = { en: 'Hi', 'zh-CN': '您好' };
const ask = (next: FlowNode['next']): FlowNode => ({
  type: 'ask.text',
  v: 1,
  config: { question: both, variable: 'answer' },
  next,
});

test('one click copies all texts that lack a language, several of one field too', () => {
  const buttons = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: { en: 'No' } },
  ];
  const flow = flowOf({ a: { ...say('Hi'), config: { text: 'Hi', buttons } }, b: say(both) });
  const lacking = check(flow).filter(({ code }) => code === 'text.missing-language');
  const [fix] = copyWordings(lacking, 'zh-CN', { flow, catalogue, known: {}, language: 'en' });
  if (fix?.type !== 'edit') throw new Error('no edit copies them');
  const applied = applyOp(flow, fix.operation);
  expect(lacking).toHaveLength(3);
  expect(fix.details).toEqual({ language: 'English' });
  expect(applied.ok && applied.flow.nodes['a']?.config['text']).toEqual({ en: 'Hi', 'zh-CN': 'Hi' });
  expect(applied.ok && check(applied.flow).map(({ code }) => code)).not.toContain('text.missing-language');
});

test('what is copied stays to be translated, in the one row of its language, whatever else is missing', () => {
  const flow = flowOf(
    { a: say('How can we help you today?', { done: 'b' }), b: say('We are here from nine to five.') },
    { languages: ['en', 'zh-CN', 'de'] },
  );
  const rows = (each: Flow) => {
    const found = check(each);
    const { lacking } = problemRows(found);
    const said = lacking.map(({ language, missing, copied }) => [language, missing.length, copied.length]);
    return [...said, countProblems(found, () => false).warnings];
  };
  const lacking = check(flow).filter(({ code }) => code === 'text.missing-language');
  const [fix] = copyWordings(lacking, 'zh-CN', { flow, catalogue, known: {}, language: 'en' });
  const applied = fix?.type === 'edit' ? applyOp(flow, fix.operation) : undefined;
  if (applied?.ok !== true) throw new Error('no edit copies them');
  expect(rows(flow)).toEqual([['de', 2, 0], ['zh-CN', 2, 0], 2]);
  expect(rows(applied.flow)).toEqual([['de', 2, 0], ['zh-CN', 0, 2], 2]);
});

describe('one click', () => {
  test.each<[string, Flow, KnownNames?]>([
    ['text.missing-language', flowOf({ a: say({ en: 'Hi' }) })],
    ['text.missing-language', flowOf({ a: say('Hi') })],
    [
      'port.silent',
      flowOf({
        a: ask({ answered: 'b', 'gave-up': 'b' }),
        b: { type: 'lead.tag', v: 1, config: { add: ['hot'] }, next: {} },
      }),
    ],
    ['handover.silent', flowOf({ a: { type: 'conversation.assign', v: 1, config: {}, next: {} } })],
    ['node.unreachable', flowOf({ a: say(both), lost: say(both) })],
    [
      'trigger.unconnected',
      flowOf(
        { a: say(both) },
        { triggers: { start: { type: 'message.any', v: 1, config: {}, next: null } } },
      ),
    ],
    ['cycle.without-wait', flowOf({ a: say(both, { done: 'b' }), b: say(both, { done: 'a' }) })],
    [
      'flow.too-long',
      flowOf(
        Object.fromEntries(
          Array.from({ length: 250 }, (_, index) => [
            index === 0 ? 'a' : `s${index}`,
            say(both, { done: index === 249 ? null : `s${index + 1}` }),
          ]),
        ),
      ),
    ],
    ['next.unknown-node', flowOf({ a: say(both, { done: 'gone' }) })],
    [
      'port.unknown',
      flowOf(
        { a: say(both, { odd: 'b' }), b: say(both) },
        {
          triggers: {
            start: { type: 'message.any', v: 1, config: {}, next: 'a' },
            two: { type: 'message.any', v: 1, config: {}, next: 'b' },
          },
        },
      ),
    ],
    [
      'variable.unknown',
      flowOf({ a: say('Hi {{vars.nmae}}') }, { variables: { name: { type: 'text', initial: '' } } }),
    ],
    [
      'variable.read-before-set',
      flowOf({ a: say('Hi {{vars.name}}') }, { variables: { name: { type: 'text' } } }),
    ],
    [
      'variable.bare',
      flowOf({ a: say('Hi {{name}}') }, { variables: { name: { type: 'text', initial: '' } } }),
    ],
    ['path.unknown', flowOf({ a: say('Hi {{contact.nme}}') }), { fields: [] }],
    ['field.unknown', flowOf({ a: say('Size {{contact.fields.siz}}') }), { fields: ['size'] }],
    ['name.nowhere', flowOf({ a: say('Hi {{nickname}}') }), { values: [] }],
    ['event.not-brought', flowOf({ a: say('Order {{event.data.number}}') })],
    ['value.unknown', flowOf({ a: say('At {{shop.nam}}') }, { values: { 'shop.name': 'Lamps' } })],
    [
      'known.team',
      flowOf({
        a: { type: 'conversation.assign', v: 1, config: { team: 'sale', announce: both }, next: {} },
      }),
      { teams: ['sales'] },
    ],
    [
      'known.calendar',
      flowOf({
        a: { type: 'working-hours', v: 1, config: { calendar: 'shp' }, next: { open: 'b', closed: 'b' } },
        b: say(both),
      }),
      { calendars: ['shop'] },
    ],
    ['config.invalid', flowOf({ a: { ...say(both), config: { text: both, colour: 'red' } } })],
  ])('mends %s, and is undone like any edit', (...[code, flow, known]) => {
    expect(mend(flow, code, known).left).not.toContain(code);
  });

  test('leads a silent end to the step that hands over already', () => {
    const people: FlowNode = { type: 'conversation.assign', v: 1, config: { announce: both }, next: {} };
    const flow = flowOf({ a: ask({ answered: 'people', 'gave-up': null }), people });
    const { flow: mended, left } = mend(flow, 'port.silent');
    expect([mended.nodes['a']?.next['gave-up'], left]).toEqual(['people', []]);
  });

  test('creates the team that is named and does not exist', () => {
    const flow = flowOf({
      a: { type: 'conversation.assign', v: 1, config: { team: 'night', announce: both }, next: {} },
    });
    const known = { teams: ['sales', 'returns'] };
    const [problem] = check(flow, known);
    const fixes = problem === undefined ? [] : fixesOf(problem, { flow, catalogue, known, language: 'en' });
    expect(fixes).toMatchObject([{ type: 'create', what: 'team', name: 'night' }]);
  });
});

test('a name is near when a third of its letters differ at most', () => {
  expect(closestName('sale', ['returns', 'sales'])).toBe('sales');
  expect(closestName('night', ['day', 'sales'])).toBeUndefined();
});

test('a problem calls steps, fields and ways out as the screen does', () => {
  const flow = flowOf({
    a: { ...say(both), config: { text: both, buttons: [{ label: both, value: 'x'.repeat(201) }] } },
  });
  const [problem] = sayAll(check(flow), { flow, catalogue, language: 'zh-CN' });
  expect(problem?.message).toMatch(/^“发送消息”：“.*(按钮|1).*”最多 200 个字符。$/);
});
