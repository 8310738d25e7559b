import { describe, expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import type { Flow } from './flow.js';
import { context, flowOf } from './testing/catalogue.js';

const codes = (flow: Flow) => checkFlow(flow, context).map(({ code, path }) => `${code} ${path}`);
const send = (): [string, Record<string, unknown>] => ['send', { text: 'Hi' }];

describe('a way out that ends in silence', () => {
  const branch = { when: { all: [] } };
  test('is one behind which a customer who wrote hears nothing', () => {
    expect(codes(flowOf({ a: ['branch', branch, { yes: 'b' }], b: send() }))).toEqual([
      'port.silent /nodes/a/next/no',
    ]);
    expect(
      codes(
        flowOf({ a: ['ask', { question: '?', variable: 'x' }, { answered: 'b' }], b: ['tag', { add: [] }] }),
      ),
    ).toEqual(['port.silent /nodes/a/next/gave-up', 'port.silent /nodes/b/next/done']);
  });

  test('is not one behind a message, behind a person, or when nobody wrote', () => {
    expect(codes(flowOf({ a: ['send', { text: 'x' }, { done: 'b' }], b: ['branch', branch] }))).toEqual([]);
    expect(codes(flowOf({ a: ['assign', { announce: 'Soon' }, { done: null }] }))).toEqual([]);
    const visited = { triggers: { t1: { type: 'page', v: 1, config: {}, next: 'a' } } };
    expect(codes(flowOf({ a: ['branch', branch] }, visited))).toEqual([]);
  });

  test('is not one that the customer leads to by saying nothing', () => {
    const ask = { question: '?', variable: 'x' };
    const next = { answered: 'c', 'gave-up': 'c', 'no-answer': 'b' };
    expect(codes(flowOf({ a: ['ask', ask, next], b: ['tag', { add: [] }], c: send() }))).toEqual([]);
    expect(
      codes(flowOf({ a: ['ask', ask, { ...next, answered: 'b' }], b: ['tag', { add: [] }], c: send() })),
    ).toEqual(['port.silent /nodes/b/next/done']);
  });

  test('is not one for which another stands in', () => {
    const choices = [{ id: 'red', label: 'Red' }];
    expect(codes(flowOf({ a: ['choose', { choices }, { other: 'b' }], b: send() }))).toEqual([]);
    expect(codes(flowOf({ a: ['choose', { choices }, { red: 'b' }], b: send() }))).toEqual([
      'port.silent /nodes/a/next/other',
    ]);
  });
});

describe('a hand-over in silence', () => {
  const branch = { when: { all: [] } };
  const silent = ['handover.silent /nodes/a/config/announce'];

  test('is one that the customer who wrote is never told of', () => {
    expect(codes(flowOf({ a: ['assign', {}] }))).toEqual(silent);
    expect(
      codes(flowOf({ a: ['assign', { announce: { en: ' ' } }, { done: 't' }], t: ['tag', { add: [] }] })),
    ).toEqual(silent);
    const ask = { question: '?', variable: 'x' };
    const asked = { q: ['ask', ask, { answered: 'a', 'gave-up': 'a' }], a: ['assign', {}] } as const;
    expect(codes(flowOf({ q: [...asked.q], a: [...asked.a] }))).toEqual(silent);
  });

  test('is not one with a word before, in, or after it, nor when nobody wrote', () => {
    expect(codes(flowOf({ s: ['send', { text: 'x' }, { done: 'a' }], a: ['assign', {}] }))).toEqual([]);
    expect(codes(flowOf({ a: ['assign', { announce: { en: 'Soon' } }] }))).toEqual([]);
    expect(codes(flowOf({ a: ['assign', {}, { done: 's' }], s: send() }))).toEqual([]);
    const visited = { triggers: { t1: { type: 'page', v: 1, config: {}, next: 'a' } } };
    expect(codes(flowOf({ a: ['assign', {}] }, visited))).toEqual([]);
  });

  test('is not suspected where some ways to it speak', () => {
    const next = { yes: 's', no: 'a' };
    expect(
      codes(
        flowOf({ b: ['branch', branch, next], s: ['send', { text: 'x' }, { done: 'a' }], a: ['assign', {}] }),
      ),
    ).toEqual([]);
  });

  test('says how to mend it', () => {
    expect(checkFlow(flowOf({ a: ['assign', {}] }), context)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        nodeId: 'a',
        fix: 'Fill in "Tell the customer" in this step, or put a message before it.',
      }),
    ]);
  });
});

test('a decision of which no way goes on is told of once, or as ways that end in silence', () => {
  const decides = (next: Record<string, string | null>): [string, Record<string, unknown>, typeof next] => [
    'cases',
    { cases: [{ id: 'vip' }] },
    next,
  ];
  const visited = { triggers: { t1: { type: 'page', v: 1, config: {}, next: 'a' } } };
  const send: [string, Record<string, unknown>] = ['send', { text: 'x' }];
  expect(codes(flowOf({ a: decides({ vip: null }) }, visited))).toEqual(['ways.unconnected /nodes/a/next']);
  expect(codes(flowOf({ a: decides({ else: 'b' }), b: send }, visited))).toEqual([]);
  expect(codes(flowOf({ a: decides({}) }))).toEqual([
    'port.silent /nodes/a/next/else',
    'port.silent /nodes/a/next/vip',
  ]);
});
