import { describe, expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import type { KnownNames } from './check-names.js';
import type { Flow } from './flow.js';
import { sayProblem } from './say-problem.js';
import { context, flowOf } from './testing/catalogue.js';

const WORKSPACE: KnownNames = { fields: ['size'], teams: ['sales'], calendars: ['shop'], values: [] };

const found = (flow: Flow, known: KnownNames = WORKSPACE) => checkFlow(flow, { ...context, known });
const read = (path: string, more: Partial<Flow> = {}, known = WORKSPACE): string[] =>
  found(flowOf({ a: ['send', { text: `Hi {{${path}}}` }] }, more), known).map(({ code, severity, params }) =>
    [code, severity, params?.['meant']].filter(Boolean).join(' '),
  );
const startedBy = (type: string): Partial<Flow> => ({
  triggers: { t1: { type, v: 1, config: {}, next: 'a' } },
});

describe('what every flow can read', () => {
  test.each([
    'contact.name',
    'contact.tags',
    'contact.fields',
    'contact.fields.size',
    'contact.size',
    'message.text',
    'message.choice.value',
    'conversation.lastBotAtMs',
    'conversation.page.url',
    'channel.type',
    'page.url',
    'time.now',
    'time.weekday',
    'agents.free',
    'agents.free.sales',
    'hours.shop',
    'event.text',
  ])('%s is there', (path) => {
    expect(read(path)).toEqual([]);
  });

  test.each([
    ['contact.nme', 'path.unknown error contact.name'],
    ['message.foo', 'path.unknown error'],
    ['conversation.foo', 'path.unknown error'],
    ['conversation.tem', 'path.unknown error conversation.team'],
    ['channel.nam', 'path.unknown error channel.name'],
    ['page.foo', 'path.unknown error'],
    ['time.foo', 'path.unknown error'],
    ['time.weekdy', 'path.unknown error time.weekday'],
    ['agents.buzy', 'path.unknown error'],
    ['event.total', 'path.unknown error'],
    ['agents.free.noteam', 'known.team warning'],
    ['hours.nothere', 'known.calendar warning'],
  ])('%s is not', (path, problem) => {
    expect(read(path)).toEqual([problem]);
  });

  test('is asked about in conditions and where a value is chosen, too', () => {
    const when = { field: 'contact.nme', is: 'exists' as const };
    const flow = flowOf({ a: ['branch', { when }, { yes: 'b', no: 'b' }], b: ['send', { text: 'Hi' }] });
    expect(found(flow).map(({ path }) => path)).toEqual(['/nodes/a/config/when/field']);
    const picked = flowOf({ a: ['keep', { from: 'contact.nme', field: 'size' }] });
    expect(found(picked).map(({ path }) => path)).toEqual(['/nodes/a/config/from']);
  });

  test('is corrected in the words of the reader', () => {
    const [problem] = found(flowOf({ a: ['send', { text: '{{contact.nme}}' }] }));
    expect(problem?.fix).toMatch(/^Did you mean contact\.name\? Correct/);
    expect(problem && sayProblem(problem, 'zh-TW').fix).toMatch(/^您是指 contact\.name 嗎？請更正/);
  });
});

describe('a field of the contact', () => {
  test('that the workspace does not have is doubted, for another system may fill it in', () => {
    expect(read('contact.fields.vip')).toEqual(['field.unknown warning']);
    expect(read('contact.vip')).toEqual(['field.unknown warning']);
    expect(read('contact.fields.sise')).toEqual(['field.unknown warning contact.fields.size']);
  });

  test('that the flow itself fills in is known, by a step that names none as well', () => {
    const filled = (config: object): string[] =>
      found(
        flowOf({ a: ['keep', { ...config }, { done: 'b' }], b: ['send', { text: '{{contact.vip}}' }] }),
      ).map(({ code }) => code);
    expect(filled({ field: 'vip' })).toEqual([]);
    expect(filled({ field: 'other' })).toEqual(['field.unknown']);
    expect(filled({})).toEqual(['field.unknown']);
    const usual = flowOf({
      a: ['keep', {}, { done: 'b' }],
      b: ['send', { text: '{{contact.fields.kept}}' }],
    });
    expect(found(usual)).toEqual([]);
  });

  test('is only doubted for a slip where nobody knows which there are', () => {
    expect(read('contact.fields.vip', {}, {})).toEqual([]);
    expect(read('contact.nme', {}, {})).toEqual(['field.unknown warning contact.name']);
  });
});

describe('what an event brings', () => {
  test('is what the triggers of the flow hear', () => {
    expect(read('event.data.total', startedBy('report'))).toEqual([]);
    expect(read('event.total', startedBy('report'))).toEqual(['path.unknown error event.data.total']);
    expect(read('event.data.total')).toEqual(['event.not-brought warning']);
    expect(read('event.dwellMs')).toEqual(['event.not-brought warning']);
    expect(read('event.dwellMs', startedBy('page'))).toEqual([]);
  });

  test('may be anything where a trigger is not installed', () => {
    expect(read('event.dwellMs', startedBy('shop.plugin'))).toEqual(['node.unknown-type error']);
  });

  test('is a reply or the end of a call behind a wait', () => {
    const flow = flowOf(
      {
        a: ['ask', { question: '?', variable: 'n' }, { answered: 'b', 'gave-up': 'b', 'no-answer': 'b' }],
        b: ['send', { text: '{{event.text}}' }],
      },
      startedBy('page'),
    );
    expect(found(flow)).toEqual([]);
    const atOnce = flowOf({ a: ['send', { text: '{{event.text}}' }] }, startedBy('page'));
    expect(found(atOnce).map(({ code }) => code)).toEqual(['event.not-brought']);
  });
});

describe('a single word', () => {
  test('that is set nowhere is an error unless the text says what stands there instead', () => {
    expect(read('foo')).toEqual(['name.nowhere error']);
    expect(read('foo | default: "you"')).toEqual(['value.unknown warning']);
    expect(read('foo', { values: { foo: 'bar' } })).toEqual([]);
    expect(read('foo', {}, {})).toEqual([]);
  });

  test('that is set on some ways only stays a warning', () => {
    const variables = { foo: { type: 'text' as const } };
    expect(read('vars.foo', { variables })).toEqual(['variable.read-before-set warning']);
  });
});
