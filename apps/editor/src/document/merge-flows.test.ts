import { describe, expect, test } from '@jest/globals';
import { changesToMine } from './keep-steps.js';
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

describe('a step that one takes out', () => {
  const remove = { type: 'node.remove', id: 'hello', heal: true } as const;
  const rename = { type: 'node.rename', id: 'hello', name: 'Greeting' } as const;

  test('while the other edits it, stays when the edit is saved: with its ways, its place, and what takes it out', () => {
    const { flow, conflicts } = mergeFlows(base, edited(base, remove), edited(base, rename));
    expect(flow).toEqual(edited(base, rename));
    expect(conflicts).toEqual([
      {
        path: ['nodes', 'hello'],
        base: base.nodes['hello'],
        theirs: { ...base.nodes['hello'], name: 'Greeting' },
        alongside: [{ path: ['triggers', 'start', 'next'], value: 'bye' }, { path: ['layout', 'hello'] }],
      },
    ]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const changes = changesToMine(flow, conflict);
    expect(edited(flow, { type: 'restore', changes })).toEqual(edited(base, remove));
  });

  test('while the other edits it, comes back with the edit, its ways and its place', () => {
    const { flow, conflicts } = mergeFlows(base, edited(base, rename), edited(base, remove));
    expect(flow).toEqual(edited(base, remove));
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const changes = changesToMine(flow, conflict);
    expect(edited(flow, { type: 'restore', changes })).toEqual(edited(base, rename));
  });

  test('while the other leads a way to it, is not led to, and can be brought back', () => {
    const mine = edited(base, { type: 'edge.connect', from: 'bye', port: 'done', to: 'hello' });
    const { flow, conflicts } = mergeFlows(base, mine, edited(base, remove));
    expect(flow.nodes['bye']?.next).toEqual({ done: null });
    expect(conflicts.map(({ path }) => path)).toEqual([['nodes', 'hello']]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    expect(edited(flow, { type: 'restore', changes: changesToMine(flow, conflict) })).toEqual(mine);
  });

  test('while the other has saved a way to it, stays', () => {
    const theirs = edited(base, { type: 'edge.connect', from: 'bye', port: 'done', to: 'hello' });
    const { flow, conflicts } = mergeFlows(base, edited(base, remove), theirs);
    expect(flow).toEqual(theirs);
    expect(conflicts.map(({ path }) => path)).toEqual([['nodes', 'hello']]);
  });

  test('comes back without a way to what has gone meanwhile', () => {
    const { flow, conflicts } = mergeFlows(base, edited(base, rename), edited(base, remove));
    const later = edited(flow, { type: 'node.remove', id: 'bye' });
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const back = edited(later, { type: 'restore', changes: changesToMine(later, conflict) });
    expect(back.nodes['hello']).toMatchObject({ name: 'Greeting', next: { done: null } });
  });
});

test('of one port led to two places, theirs stands and mine is kept to choose', () => {
  const lead = (to: string) => edited(base, { type: 'edge.connect', from: 'bye', port: 'done', to });
  const { flow, conflicts } = mergeFlows(base, lead('hello'), lead('bye'));
  expect(flow.nodes['bye']?.next).toEqual({ done: 'bye' });
  expect(conflicts).toEqual([
    { path: ['nodes', 'bye', 'next', 'done'], base: null, mine: 'hello', theirs: 'bye' },
  ]);
});

test('two steps that were added under the same id are two steps', () => {
  const add = (text: string) =>
    edited(
      edited(base, {
        type: 'node.add',
        id: 'new',
        node: { type: 'message.send', v: 1, config: { text }, next: { done: null } },
        position: [0, 0],
      }),
      { type: 'edge.connect', from: 'bye', port: 'done', to: 'new' },
    );
  const { flow, conflicts } = mergeFlows(base, add('mine'), add('theirs'));
  expect([flow.nodes['new']?.config, flow.nodes['new-2']?.config]).toEqual([
    { text: 'theirs' },
    { text: 'mine' },
  ]);
  expect(conflicts).toEqual([
    { path: ['nodes', 'bye', 'next', 'done'], base: null, mine: 'new-2', theirs: 'new' },
  ]);
  expect(mergeFlows(base, add('same'), add('same'))).toEqual({ flow: add('same'), conflicts: [] });
});
