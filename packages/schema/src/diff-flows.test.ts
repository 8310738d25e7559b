import { describe, expect, test } from '@jest/globals';
import { applyOp } from './apply-op.js';
import { countChanges, diffFlows } from './diff-flows.js';
import type { Flow } from './flow.js';
import { restoreFlow } from './restore-flow.js';

const flow: Flow = {
  schema: 1,
  id: 'flw_diff',
  name: 'Prices',
  languages: ['en', 'zh-CN'],
  variables: { email: { type: 'email' } },
  triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'hello' } },
  nodes: {
    hello: {
      type: 'message.send',
      v: 1,
      config: { text: { en: 'Good evening', 'zh-CN': '晚上好' } },
      next: { done: 'ask' },
    },
    ask: {
      type: 'ask.choice',
      v: 1,
      config: {
        choices: [
          { id: 'a', label: 'Yes' },
          { id: 'b', label: 'No' },
        ],
      },
      next: {},
    },
  },
  layout: { start: [0, 0], hello: [300, 0], ask: [600, 0] },
};

const changed = (change: (copy: Flow) => void): Flow => {
  const copy = structuredClone(flow);
  change(copy);
  return copy;
};
const NOTHING = { steps: [], edges: [], settings: [] };

describe('a difference', () => {
  test('is none where only positions and the order of keys differ', () => {
    const moved = changed((copy) => {
      copy.layout = { ask: [0, 900], hello: [5, 5] };
      copy.nodes = Object.fromEntries(Object.entries(copy.nodes).reverse());
      copy.notes = [];
    });
    expect(diffFlows(flow, moved)).toEqual(NOTHING);
    expect(countChanges(diffFlows(flow, moved))).toBe(0);
  });

  test('of notes and groups alone is shown, and no change to publish', () => {
    const noted = changed((copy) => {
      copy.notes = [{ id: 'n', text: 'Ask Mei', position: [0, 0] }];
      copy.groups = [{ id: 'g', title: 'Greeting', members: ['hello'] }];
    });
    expect(diffFlows(flow, noted).settings.map(({ path }) => path[0])).toEqual(['notes', 'groups']);
    expect(countChanges(diffFlows(flow, noted))).toBe(0);
  });

  test('in one language of one text names that language', () => {
    const said = changed(({ nodes: { hello } }) => {
      if (hello !== undefined) hello.config['text'] = { en: 'Good morning', 'zh-CN': '晚上好' };
    });
    expect(diffFlows(flow, said).steps).toMatchObject([
      {
        id: 'hello',
        what: 'changed',
        fields: [{ path: ['config', 'text', 'en'], before: 'Good evening', after: 'Good morning' }],
      },
    ]);
  });

  test('in a list of entries with ids names the entry, and their order as a whole', () => {
    const named = changed(({ nodes: { ask } }) => {
      if (ask !== undefined)
        ask.config['choices'] = [
          { id: 'a', label: 'Sure' },
          { id: 'c', label: 'Later' },
        ];
    });
    expect(diffFlows(flow, named).steps[0]?.fields).toEqual([
      { path: ['config', 'choices', 'a', 'label'], before: 'Yes', after: 'Sure' },
      { path: ['config', 'choices', 'c'], after: { id: 'c', label: 'Later' } },
      { path: ['config', 'choices', 'b'], before: { id: 'b', label: 'No' } },
    ]);
    const turned = changed(({ nodes: { ask } }) => {
      if (ask !== undefined) (ask.config['choices'] as unknown[]).reverse();
    });
    expect(diffFlows(flow, turned).steps[0]?.fields.map(({ path }) => path)).toEqual([['config', 'choices']]);
  });

  test('of connections is told apart from that of steps', () => {
    const led = changed(({ nodes, triggers: { start } }) => {
      if (start !== undefined) start.next = 'ask';
      delete nodes['hello'];
    });
    const diff = diffFlows(flow, led);
    expect(diff.steps.map(({ id, what }) => [id, what])).toEqual([['hello', 'removed']]);
    expect(diff.edges).toEqual([
      { from: 'start', port: 'next', before: 'hello', after: 'ask' },
      { from: 'hello', port: 'done', before: 'ask', after: null },
    ]);
    expect(countChanges(diff)).toBe(2);
  });

  test('of settings and notes is by name', () => {
    const set = changed((copy) => {
      copy.languages = ['en'];
      copy.variables = { email: { type: 'email' }, size: { type: 'number' } };
      copy.notes = [{ id: 'n1', text: 'Ask Li', position: [0, 0] }];
    });
    expect(diffFlows(flow, set).settings.map(({ path }) => path.join('/'))).toEqual([
      'languages',
      'variables/size',
      'notes/n1',
    ]);
  });
});

describe('restoring', () => {
  const other = changed((copy) => {
    copy.name = 'Sizes';
    copy.burst = { mode: 'interrupt' };
    copy.nodes = { late: { type: 'message.send', v: 1, config: { text: 'Late' }, next: {} } };
    copy.triggers = {};
    copy.layout = { late: [1, 2] };
    copy.variables = {};
  });

  test('makes the older document anew, and is undone like any edit', () => {
    const operation = restoreFlow(other, flow);
    const applied = operation === undefined ? undefined : applyOp(other, operation);
    if (applied?.ok !== true) throw new Error('it was refused');
    expect(applied.flow).toEqual(flow);
    const undone = applyOp(applied.flow, applied.inverse);
    expect(undone.ok && undone.flow).toEqual(other);
  });

  test('of what is there already is nothing', () => {
    expect(restoreFlow(flow, structuredClone(flow))).toBeUndefined();
  });
});
