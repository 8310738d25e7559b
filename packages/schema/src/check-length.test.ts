import { describe, expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import type { Flow } from './flow.js';
import { context, flowOf } from './testing/catalogue.js';

type Short = [string, Record<string, unknown>, Record<string, string | null>];

/** `count` messages in a row, `s1` first, each `type` in `others` being something else. */
function row(count: number, others: Readonly<Record<string, Short>> = {}): Record<string, Short> {
  const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      others[id] ?? (['send', { text: 'Hi' }, { done: ids[index + 1] ?? null }] satisfies Short),
    ]),
  );
}

const tooLong = (flow: Flow) =>
  checkFlow(flow, context)
    .filter(({ code }) => code === 'flow.too-long')
    .map(({ severity, nodeId, params }) => [severity, nodeId, params?.['from'], params?.['port']]);

test('the first step that a turn would not reach is told', () => {
  expect(tooLong(flowOf(row(200)))).toEqual([]);
  expect(tooLong(flowOf(row(201)))).toEqual([['error', 's201', 's199', 'done']]);
  expect(tooLong(flowOf(row(999)))).toHaveLength(1);
});

test('a step that waits begins anew, and is visited once more when it is woken', () => {
  const ask = (done: string): Short => ['rate', {}, { done }];
  expect(tooLong(flowOf(row(399, { s200: ask('s201') })))).toEqual([]);
  expect(tooLong(flowOf(row(400, { s200: ask('s201') })))).toEqual([['error', 's400', 's398', 'done']]);
});

test('the longest of the ways to a step counts', () => {
  const when = { field: 'message.text', is: 'exists' };
  const shortcut: Short = ['branch', { when }, { yes: 's150', no: 's2' }];
  expect(tooLong(flowOf(row(201, { s1: shortcut })))).toEqual([['error', 's201', 's199', 'done']]);
});

test('a circle is told as one', () => {
  const back: Short = ['send', { text: 'Hi' }, { done: 's1' }];
  const codes = checkFlow(flowOf(row(300, { s300: back })), context).map(({ code }) => code);
  expect(codes).toEqual(['cycle.without-wait']);
});

describe('a jump', () => {
  const jump = (to: string, done: string | null = null): Short => ['jump', { node: to }, { done }];

  test('ahead is followed, and the wait goes in front of it', () => {
    const flow = (count: number) => flowOf(row(count, { s100: jump('s101') }));
    expect(tooLong(flow(200))).toEqual([]);
    expect(tooLong(flow(201))).toEqual([['error', 's201', 's199', 'done']]);
    expect(tooLong(flowOf(row(201, { s199: jump('s200'), s200: jump('s201') })))).toEqual([
      ['error', 's201', 's198', 'done'],
    ]);
  });

  test('back is followed no further, nor does it hide what comes behind it', () => {
    expect(tooLong(flowOf(row(150, { s150: jump('s1') })))).toEqual([]);
    expect(tooLong(flowOf(row(201, { s50: jump('s2', 's51') })))).toEqual([
      ['error', 's201', 's199', 'done'],
    ]);
  });

  test('back to a step that waits is no circle', () => {
    const flow = (count: number) =>
      flowOf(row(count, { s150: ['rate', {}, { done: 's151' }], s200: jump('s150', 's201') }));
    expect(tooLong(flow(349))).toEqual([]);
    expect(tooLong(flow(350))).toEqual([['error', 's350', 's348', 'done']]);
  });
});
