import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyOp } from './apply-op.js';
import { FlowSchema, type Flow } from './flow.js';
import { EditSchema, OperationSchema, type Edit, type Operation } from './operation.js';
import { flowOf } from './testing/catalogue.js';
import { validate } from './validate.js';

const flow = flowOf(
  {
    a: ['send', { text: 'Hi', url: 'x' }, { done: 'b' }],
    b: ['send', { text: 'Ho' }, { done: 'c' }],
    c: ['ask', { question: '?' }, { answered: 'a', 'gave-up': null }],
  },
  { languages: ['en', 'zh-CN'], layout: { t1: [0, 0], b: [2, 2] } },
);
const node = { type: 'send', v: 1, config: {}, next: { done: 'c' } };

function apply(operation: Operation, to: Flow = flow): Flow {
  const applied = applyOp(to, operation);
  if (!applied.ok) throw new Error(applied.problem.message);
  return applied.flow;
}

describe('removing a node', () => {
  test('leaves stubs behind', () => {
    const after = apply({ type: 'node.remove', id: 'b' });
    expect(after.nodes['a']?.next).toEqual({});
    expect(after.layout).toEqual({ t1: [0, 0] });
    expect(apply({ type: 'node.remove', id: 'a' }).triggers['t1']?.next).toBeNull();
  });

  test('heals the line when the node led to one place', () => {
    expect(apply({ type: 'node.remove', id: 'b', heal: true }).nodes['a']?.next).toEqual({ done: 'c' });
    expect(apply({ type: 'node.remove', id: 'a', heal: true }).triggers['t1']?.next).toBe('b');
  });
});

test('what an edit does not touch is shared with the flow before it', () => {
  const after = apply({ type: 'node.set-field', id: 'b', field: 'text', value: 'Hey' });
  expect(after.nodes['b']?.config).toEqual({ text: 'Hey' });
  expect(after.nodes['a']).toBe(flow.nodes['a']);
  expect(after.triggers).toBe(flow.triggers);
  expect(apply({ type: 'node.move', id: 'a', position: [1, 1] }).nodes).toBe(flow.nodes);
});

test('a batch is made whole or not at all', () => {
  const edits: Edit[] = [
    { type: 'flow.rename', name: 'New' },
    { type: 'node.remove', id: 'gone' },
  ];
  expect(applyOp(flow, { type: 'batch', edits })).toEqual({
    ok: false,
    problem: expect.objectContaining({ code: 'edit.unknown' }),
  });
  expect(apply({ type: 'batch', edits: edits.slice(0, 1) }).name).toBe('New');
});

test.each<[string, Edit, string]>([
  ['to a node that is gone', { type: 'node.set-config', id: 'gone', config: {} }, 'edit.unknown'],
  ['that uses an id twice', { type: 'node.add', id: 't1', node }, 'edit.taken'],
  ['that leads nowhere', { type: 'edge.connect', from: 'a', port: 'done', to: 'gone' }, 'edit.unknown'],
  [
    'to a second way out of a trigger',
    { type: 'edge.connect', from: 't1', port: 'other', to: 'a' },
    'edit.unknown',
  ],
  ['with a name every object has', { type: 'node.add', id: 'constructor', node }, 'edit.bad-name'],
  ['to a note that is not there', { type: 'note.remove', id: 'n' }, 'edit.unknown'],
  ['to a group that is not there', { type: 'group.remove', id: 'g' }, 'edit.unknown'],
  ['with a language twice', { type: 'language.add', language: 'en' }, 'edit.taken'],
])('an edit %s says why it cannot be made', (_what, edit, code) => {
  expect(applyOp(flow, edit)).toEqual({ ok: false, problem: expect.objectContaining({ code }) });
});

describe('a group', () => {
  const grouped = apply({ type: 'group.add', group: { id: 'g', title: 'Start', members: ['a', 'b'] } });

  test('loses what is deleted, and is gone with its last member', () => {
    const without = apply({ type: 'node.remove', id: 'a' }, grouped);
    expect(without.groups).toEqual([{ id: 'g', title: 'Start', members: ['b'] }]);
    expect(apply({ type: 'node.remove', id: 'b' }, without).groups).toEqual([]);
  });

  test('gives up what joins another', () => {
    const both = apply({ type: 'group.add', group: { id: 'h', title: 'End', members: ['b', 'c'] } }, grouped);
    expect(both.groups?.map(({ members }) => members)).toEqual([['a'], ['b', 'c']]);
  });

  test('touches neither nodes nor triggers', () => {
    expect(grouped.nodes).toBe(flow.nodes);
    expect(grouped.triggers).toBe(flow.triggers);
  });
});

test('the last language stays', () => {
  const one = apply({ type: 'language.remove', language: 'en' });
  expect(applyOp(one, { type: 'language.remove', language: 'zh-CN' })).toMatchObject({
    ok: false,
    problem: { code: 'edit.last-language' },
  });
});

test('undoing one edit keeps what somebody else did in another field meanwhile', () => {
  const mine = applyOp(flow, { type: 'node.set-config', id: 'a', config: { text: 'Mine', url: 'x' } });
  if (!mine.ok) throw new Error('not applied');
  const theirs = apply({ type: 'node.set-field', id: 'a', field: 'url', value: 'theirs' }, mine.flow);
  expect(apply(mine.inverse, theirs).nodes['a']?.config).toEqual({ text: 'Hi', url: 'theirs' });
});

test('an undo whose node is gone meanwhile says so', () => {
  const mine = applyOp(flow, { type: 'node.set-field', id: 'a', field: 'text', value: 'Mine' });
  if (!mine.ok) throw new Error('not applied');
  expect(applyOp(apply({ type: 'node.remove', id: 'a' }, mine.flow), mine.inverse)).toMatchObject({
    ok: false,
    problem: { code: 'edit.conflict' },
  });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 't1', 't2');
const position = fc.tuple(fc.integer(), fc.integer());
const config = fc.dictionary(fc.constantFrom('text', 'url', 'x'), fc.jsonValue(), { maxKeys: 3 });
const at = fc.integer({ min: 0, max: 5 });
const note = fc.record({ id: ids, text: fc.string(), position });
const group = fc.record({
  id: fc.constantFrom('g1', 'g2'),
  title: fc.string(),
  members: fc.uniqueArray(ids),
});
const is = <T extends string>(type: T) => fc.constant(type);
const anyNode = fc.record({
  type: is('send'),
  v: is('1').map(() => 1),
  config,
  next: fc.dictionary(fc.constantFrom('done', 'x'), fc.oneof(ids, fc.constant(null)), { maxKeys: 2 }),
});
const edits: fc.Arbitrary<Edit> = fc.oneof<fc.Arbitrary<Edit>[]>(
  fc.record(
    { type: is('node.add'), id: ids, node: anyNode, position, at },
    { requiredKeys: ['type', 'id', 'node'] },
  ),
  fc.record({ type: is('node.remove'), id: ids, heal: fc.boolean() }),
  fc.record({ type: is('node.set-config'), id: ids, config, v: fc.integer({ min: 1, max: 3 }) }),
  fc.record(
    { type: is('node.set-field'), id: ids, field: fc.constantFrom('text', 'x'), value: fc.jsonValue() },
    { requiredKeys: ['type', 'id', 'field'] },
  ),
  fc.record({ type: is('node.rename'), id: ids, name: fc.oneof(fc.constant('Name'), fc.constant(null)) }),
  fc.record({ type: is('node.move'), id: ids, position: fc.oneof(position, fc.constant(null)) }),
  fc.record({
    type: is('edge.connect'),
    from: ids,
    port: fc.constantFrom('done', 'x', 'next'),
    to: fc.oneof(ids, fc.constant(null)),
  }),
  fc.record({ type: is('edge.disconnect'), from: ids, port: fc.constantFrom('done', 'x', 'next') }),
  fc.record({
    type: is('trigger.add'),
    id: ids,
    trigger: fc.record({ type: is('any'), v: fc.constant(1), config, next: fc.constant(null) }),
    position,
    at,
  }),
  fc.record({ type: is('trigger.remove'), id: ids }),
  fc.record({
    type: is('trigger.set-rules'),
    id: ids,
    rules: fc.oneof(fc.constant(null), fc.record({ priority: fc.integer({ min: 0, max: 9 }) })),
  }),
  fc.record({ type: is('trigger.set-config'), id: ids, config }),
  fc.record({ type: is('note.add'), note, at }),
  fc.record({ type: is('note.set'), note }),
  fc.record({ type: is('note.remove'), id: ids }),
  fc.record({ type: is('group.add'), group, at }),
  fc.record({ type: is('group.set'), group }),
  fc.record({ type: is('group.remove'), id: fc.constantFrom('g1', 'g2') }),
  fc.record({ type: is('variable.set'), name: ids, variable: fc.constant({ type: 'text' as const }), at }),
  fc.record({ type: is('variable.remove'), name: ids }),
  fc.record({ type: is('language.add'), language: fc.constantFrom('en', 'fr', 'zh-TW'), at }),
  fc.record({ type: is('language.remove'), language: fc.constantFrom('en', 'fr', 'zh-CN') }),
  fc.record({ type: is('language.move'), language: fc.constantFrom('en', 'fr'), at }),
  fc.record({ type: is('flow.rename'), name: is('Other') }),
  fc.record({ type: is('flow.describe'), description: fc.oneof(fc.string(), fc.constant(null)) }),
  fc.record({
    type: is('burst.set'),
    burst: fc.oneof(fc.constant({ mode: 'queue' as const }), fc.constant(null)),
  }),
  fc.record({ type: is('value.set'), key: is('shop.name'), value: fc.jsonValue() }),
  fc.record({ type: is('value.remove'), key: is('shop.name') }),
);
const operations: fc.Arbitrary<Operation> = fc.oneof(
  edits,
  fc.record({ type: is('batch'), edits: fc.array(edits, { maxLength: 4 }) }),
);

test('any operations, undone one by one, give back every flow on the way, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(operations, { maxLength: 12 }), (list) => {
      const steps: { before: string; after: string; inverse: Operation }[] = [];
      let current = flow;
      for (const operation of list) {
        const applied = applyOp(current, operation);
        if (!applied.ok) continue;
        steps.push({
          before: JSON.stringify(current),
          after: JSON.stringify(applied.flow),
          inverse: applied.inverse,
        });
        current = applied.flow;
      }
      for (const { before, after, inverse } of steps.reverse()) {
        const undone = applyOp(current, inverse);
        if (!undone.ok) throw new Error(undone.problem.message);
        expect(JSON.stringify(undone.flow)).toBe(before);
        const redone = applyOp(undone.flow, undone.inverse);
        expect(redone.ok && JSON.stringify(redone.flow)).toBe(after);
        current = undone.flow;
      }
    }),
    { numRuns: 500 },
  );
});

test('an operation keeps the shape of the flow, and has a schema of its own', () => {
  fc.assert(
    fc.property(operations, (operation) => {
      expect(validate(OperationSchema, operation)).toEqual([]);
      const applied = applyOp(flow, operation);
      if (applied.ok) expect(validate(FlowSchema, applied.flow)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(validate(EditSchema, { type: 'node.rename', id: 'a' })).toEqual([
    expect.objectContaining({ path: '/name' }),
  ]);
});
