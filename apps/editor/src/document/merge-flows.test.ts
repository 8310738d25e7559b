import { describe, expect, test } from '@jest/globals';
import { changedPaths, mergeFlows } from './merge-flows.js';
import { edited, smallFlow } from './test-flow.js';

const base = smallFlow();

describe('two people at one flow', () => {
  test('changes of different nodes stand beside each other', () => {
    const mine = edited(base, { type: 'node.set-field', id: 'hello', field: 'text', value: { en: 'Hi' } });
    const theirs = edited(base, { type: 'node.rename', id: 'bye', name: 'Farewell' });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(flow.nodes['hello']?.config).toEqual({ text: { en: 'Hi' } });
    expect(flow.nodes['bye']?.name).toBe('Farewell');
  });

  test('changes of two languages of one text stand beside each other', () => {
    const mine = edited(base, {
      type: 'node.set-field',
      id: 'hello',
      field: 'text',
      value: { en: 'Hi', 'zh-CN': '您好' },
    });
    const theirs = edited(base, {
      type: 'node.set-field',
      id: 'hello',
      field: 'text',
      value: { en: 'Hello', 'zh-CN': '晚上好' },
    });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(flow.nodes['hello']?.config).toEqual({ text: { en: 'Hi', 'zh-CN': '晚上好' } });
  });

  test('of one text changed by both, theirs stands and mine is kept to choose', () => {
    const mine = edited(base, {
      type: 'node.set-field',
      id: 'hello',
      field: 'text',
      value: { en: 'Hi', 'zh-CN': '您好' },
    });
    const theirs = edited(base, {
      type: 'node.set-field',
      id: 'hello',
      field: 'text',
      value: { en: 'Hey', 'zh-CN': '您好' },
    });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(flow.nodes['hello']?.config).toEqual({ text: { en: 'Hey', 'zh-CN': '您好' } });
    expect(conflicts).toEqual([
      { path: ['nodes', 'hello', 'config', 'text', 'en'], base: 'Hello', mine: 'Hi', theirs: 'Hey' },
    ]);
  });

  test('what one deletes and the other edits is a conflict, and nothing of the edit is lost', () => {
    const mine = edited(base, { type: 'node.rename', id: 'bye', name: 'Farewell' });
    const theirs = edited(base, { type: 'node.remove', id: 'bye' });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(flow.nodes['bye']).toBeUndefined();
    expect(conflicts).toEqual([
      expect.objectContaining({ path: ['nodes', 'bye'], mine: { ...base.nodes['bye'], name: 'Farewell' } }),
    ]);
  });

  test('both delete the same: nothing to ask', () => {
    const gone = edited(base, { type: 'node.remove', id: 'bye' });
    expect(mergeFlows(base, gone, edited(base, { type: 'node.remove', id: 'bye' }))).toEqual({
      flow: gone,
      conflicts: [],
    });
  });

  test('a position that both moved is mine, without a question', () => {
    const mine = edited(base, { type: 'node.move', id: 'hello', position: [10, 10] });
    const theirs = edited(base, { type: 'node.move', id: 'hello', position: [20, 20] });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(flow.layout?.['hello']).toEqual([10, 10]);
    expect(conflicts).toEqual([]);
  });

  test('notes of both stand beside each other', () => {
    const mine = edited(base, { type: 'note.add', note: { id: 'n1', text: 'mine', position: [0, 0] } });
    const theirs = edited(base, { type: 'note.add', note: { id: 'n2', text: 'theirs', position: [0, 0] } });
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(flow.notes?.map(({ text }) => text)).toEqual(['theirs', 'mine']);
    expect(conflicts).toEqual([]);
  });

  test('who is in a group is no question: a group that both filled keeps mine', () => {
    const group = { id: 'g', title: 'Greeting', members: ['hello'] };
    const grouped = edited(base, { type: 'group.add', group });
    const mine = edited(grouped, { type: 'group.set', group: { ...group, members: ['hello', 'start'] } });
    const theirs = edited(grouped, { type: 'group.set', group: { ...group, members: ['hello', 'bye'] } });
    const { flow, conflicts } = mergeFlows(grouped, mine, theirs);
    expect(flow.groups).toEqual([{ ...group, members: ['hello', 'start'] }]);
    expect(conflicts).toEqual([]);
  });

  test('the places that differ are named as deep as they can be', () => {
    const theirs = edited(
      edited(base, {
        type: 'node.set-field',
        id: 'hello',
        field: 'text',
        value: { en: 'Hey', 'zh-CN': '您好' },
      }),
      { type: 'edge.connect', from: 'bye', port: 'done', to: 'hello' },
    );
    expect(changedPaths(base, theirs)).toEqual([
      ['nodes', 'hello', 'config', 'text', 'en'],
      ['nodes', 'bye', 'next', 'done'],
    ]);
  });
});
