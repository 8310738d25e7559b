import { describe, expect, test } from '@jest/globals';
import { checkFlow } from './check-flow.js';
import type { Flow } from './flow.js';
import { context, flowOf } from './testing/catalogue.js';

type Nodes = Parameters<typeof flowOf>[0];

const found = (flow: Flow) =>
  checkFlow(flow, context)
    .filter(({ code }) => code === 'buttons.unheard')
    .map(({ path }) => path);
const after = (config: Record<string, unknown>, rest: Nodes) =>
  found(flowOf({ a: ['offer', config, { done: Object.keys(rest)[0] ?? null }], ...rest }));

const buttons = [{ label: 'Quote', value: 'quote' }, { label: { en: 'Talk' } }];
const link = { label: 'Shop', url: 'https://shop.example' };
const company: Nodes[string] = ['form', { question: 'What is your company?', choices: [] }];
const branch = { when: { all: [] } };

describe('buttons in front of a question', () => {
  test('are told of where they stand, on a card as well', () => {
    expect(after({ buttons }, { q: company })).toEqual(['/nodes/a/config/buttons']);
    expect(after({ cards: [{ buttons: [link] }, { buttons }] }, { q: company })).toEqual([
      '/nodes/a/config/cards/1/buttons',
    ]);
    expect(after({ buttons: [link, { ...link, url: '' }] }, { q: company })).toHaveLength(1);
  });

  test('are told of once, however many there are', () => {
    expect(after({ buttons, cards: [{ buttons }] }, { q: company })).toHaveLength(1);
  });

  test('are told of through steps that do not wait', () => {
    expect(
      after({ buttons }, { b: ['branch', branch, { yes: 'j' }], j: ['jump', { node: 'q' }], q: company }),
    ).toHaveLength(1);
  });

  test('are fine when a step in between waits, hands over or runs another flow', () => {
    for (const between of [
      ['rate', {}],
      ['assign', { announce: 'Soon' }],
      ['run', { flow: 'other' }],
    ] as const)
      expect(after({ buttons }, { b: [...between, { done: 'q' }], q: company })).toEqual([]);
  });

  test('are fine when they only open addresses, when no question follows, or when they are its own', () => {
    expect(after({ buttons: [link] }, { q: company })).toEqual([]);
    expect(after({ buttons }, { b: ['send', { text: 'Hi' }] })).toEqual([]);
    expect(
      found(flowOf({ q: ['form', { question: '?', choices: [], buttons }, { done: 'r' }], r: company })),
    ).toEqual([]);
  });

  test('are fine when the question offers the same words', () => {
    const choices = [
      { id: 'quote', label: 'A quote' },
      { id: 'b', label: { en: 'talk', 'zh-CN': '聊聊' } },
    ];
    expect(after({ buttons }, { q: ['form', { question: '?', choices }] })).toEqual([]);
    expect(after({ buttons }, { q: ['form', { question: '?', choices: choices.slice(1) }] })).toHaveLength(1);
  });

  test('are a warning that names both steps', () => {
    const flow = flowOf({ a: ['offer', { buttons }, { done: 'q' }], q: company });
    expect(checkFlow(flow, context)).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        nodeId: 'a',
        params: { node: 'a', question: 'q' },
        fix: 'Ask with these buttons in a question of their own, or remove them.',
      }),
    );
  });
});
