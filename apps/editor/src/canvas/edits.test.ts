import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '@nightshift/nodes';
import { edited, smallFlow } from '../document/test-flow.js';
import { addStep, copyAll, paste, putBetween, readClip, removeAll, startConfig } from './edits.js';

const manifest: Manifest = {
  kind: 'node',
  type: 'acme.offer',
  version: 3,
  title: 'Offer',
  category: 'message',
  description: '',
  config: {
    type: 'object',
    required: ['text', 'times'],
    properties: { text: { type: 'string' }, times: { type: 'integer', default: 2 } },
  },
  ports: ['done', 'error'],
  explain: [],
  writes: [],
  waits: false,
  settles: false,
};

const flow = smallFlow();

describe('adding a step', () => {
  test('onto a port: connected, with what must be filled in', () => {
    const { id, operation } = addStep(flow, manifest, [10.4, 20], {
      type: 'port',
      from: 'bye',
      port: 'done',
    });
    const after = edited(flow, operation);
    expect(after.nodes[id]).toEqual({ type: 'acme.offer', v: 3, config: { text: '', times: 2 }, next: {} });
    expect(after.nodes['bye']?.next).toEqual({ done: id });
    expect(after.layout?.[id]).toEqual([10, 20]);
  });

  test('onto a line: comes between its ends', () => {
    const { id, operation } = addStep(flow, manifest, [0, 0], { type: 'edge', from: 'hello', port: 'done' });
    const after = edited(flow, operation);
    expect([after.nodes['hello']?.next, after.nodes[id]?.next]).toEqual([{ done: id }, { done: 'bye' }]);
  });

  test('twice: under another id', () => {
    const once = edited(flow, addStep(flow, manifest, [0, 0], { type: 'nowhere' }).operation);
    expect(addStep(once, manifest, [0, 0], { type: 'nowhere' }).id).toBe('acme-offer-2');
  });
});

test('a card dropped onto a line comes between, by its first free way out', () => {
  const { id, operation } = addStep(flow, manifest, [0, 0], { type: 'nowhere' });
  const before = edited(flow, operation);
  const put = putBetween(before, id, 'hello', 'done', ['done', 'error']);
  expect(put).toBeDefined();
  if (put === undefined) return;
  const after = edited(before, put);
  expect([after.nodes['hello']?.next, after.nodes[id]?.next]).toEqual([{ done: id }, { done: 'bye' }]);
});

test('deleting heals the line', () => {
  const operation = removeAll(flow, ['hello']);
  expect(operation).toBeDefined();
  if (operation !== undefined) expect(edited(flow, operation).triggers['start']?.next).toBe('bye');
});

describe('copy and paste', () => {
  test('is text, brings the connections within along and no others', () => {
    const clip = readClip(JSON.stringify(copyAll(flow, new Set(['start', 'hello']))));
    const made = clip && paste(flow, clip, [100, 100]);
    expect(made).toBeDefined();
    if (made === undefined) return;
    const after = edited(flow, made.operation);
    const [trigger, message] = [after.triggers['message-any'], after.nodes['message-send']];
    expect(trigger?.next).toBe('message-send');
    expect(message?.next).toEqual({ done: null });
    expect(after.layout).toMatchObject({ 'message-any': [100, 100], 'message-send': [420, 100] });
  });

  test('takes nothing else for a part of a flow', () => {
    expect(readClip('hello')).toBeUndefined();
    expect(readClip('{"nightshift": 1')).toBeUndefined();
    expect(readClip('{"nightshift": "other"}')).toBeUndefined();
  });
});

test('a config begins with what must be there: the default, the first choice, or nothing yet', () => {
  const schema = {
    type: 'object',
    required: ['a', 'b', 'c', 'd'],
    properties: {
      a: { type: 'string', default: 'x' },
      b: { anyOf: [{ const: 'one' }, { const: 'two' }] },
      c: { type: 'array', items: { type: 'string' } },
      d: { type: 'object', required: ['e'], properties: { e: { type: 'number', minimum: 1 } } },
      f: { type: 'string' },
    },
  };
  expect(startConfig(schema)).toEqual({ a: 'x', b: 'one', c: [], d: { e: 1 } });
});
