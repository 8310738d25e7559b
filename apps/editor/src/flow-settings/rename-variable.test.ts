import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { applyOp, type Flow } from '@nightshift/schema';
import { renameVariable } from './rename-variable.js';

const registry = createBuiltinRegistry();
const catalogue = {
  manifest: (kind: 'node' | 'trigger', type: string) =>
    (kind === 'node' ? registry.node(type) : registry.trigger(type))?.manifest,
};

const named = (name: string): Flow => ({
  schema: 1,
  id: 'flw_a',
  name: 'Lamps',
  languages: ['en', 'de'],
  variables: {
    first: { type: 'text' },
    [name]: { type: 'number', title: 'Amount' },
    amounts: { type: 'list' },
  },
  triggers: {
    start: {
      type: 'message.any',
      v: 1,
      config: {},
      next: 'ask',
      rules: { when: { not: { field: `vars.${name}`, is: 'exists' } } },
    },
  },
  nodes: {
    ask: { type: 'ask.number', v: 1, config: { question: 'amount?', variable: name }, next: {} },
    say: {
      type: 'message.send',
      v: 1,
      config: {
        text: {
          en: `{{vars.${name} | number}} of {{vars.amounts}}`,
          de: `\\{{vars.amount}} {{ vars.${name} }}`,
        },
      },
      next: {},
    },
    branch: {
      type: 'branch',
      v: 1,
      config: {
        cases: [
          {
            id: 'a',
            when: { any: [{ field: `vars.${name}.x`, is: 'equals', value: `{{vars.${name}}}` }] },
          },
        ],
      },
      next: {},
    },
    get: {
      type: 'http.request',
      v: 1,
      config: { url: `https://shop.example/{{vars.${name}}}`, save: [{ path: 'amount', variable: name }] },
      next: {},
    },
  },
});

test('a variable has its new name wherever it is declared, set or read, in one step that can be taken back', () => {
  const flow = named('amount');
  const applied = applyOp(flow, { type: 'batch', edits: renameVariable(flow, catalogue, 'amount', 'total') });
  if (!('flow' in applied)) throw new Error(JSON.stringify(applied));
  expect(applied.flow).toEqual(named('total'));
  expect(Object.keys(applied.flow.variables)).toEqual(['first', 'total', 'amounts']);
  const back = applyOp(applied.flow, applied.inverse);
  expect('flow' in back && back.flow).toEqual(flow);
});

test('a step that writes its usual variable writes the renamed one from then on', () => {
  const usual = Object.assign(named('csat'), {
    nodes: { csat: { type: 'csat.ask', v: 1, config: { question: 'How was it?' }, next: {} } },
  });
  const edits = renameVariable(usual, catalogue, 'csat', 'stars');
  expect(edits).toContainEqual({
    type: 'node.set-config',
    id: 'csat',
    config: { question: 'How was it?', variable: 'stars' },
  });
});

test('a name that is taken or is none changes nothing', () => {
  const flow = named('amount');
  for (const to of ['first', 'two words', '', 'amount'])
    expect(renameVariable(flow, catalogue, 'amount', to)).toEqual([]);
  expect(renameVariable(flow, catalogue, 'nothing', 'total')).toEqual([]);
});
