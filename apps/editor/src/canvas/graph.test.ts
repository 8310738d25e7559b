import { expect, test } from '@jest/globals';
import { edited, smallFlow } from '../document/test-flow.js';
import { createCatalogue } from '../open-flow/catalogue.js';
import { createGraphReader, positionsOf, type GraphState } from './graph.js';

const reading = { language: 'en', contentLanguage: 'en', flowLanguages: ['en'], emptyText: '' } as const;

function stateOf(flow = smallFlow()): GraphState {
  return { flow, selection: new Set(), selectedEdges: new Set(), problems: new Map() };
}

test('gives the very same objects again for all that has not changed', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] });
  const flow = smallFlow();
  const before = read(stateOf(flow));
  const after = read(stateOf(edited(flow, { type: 'node.rename', id: 'bye', name: 'Farewell' })));
  expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, true, false]);
  expect(after.edges.map((edge, index) => edge === before.edges[index])).toEqual([true, true]);
});

test('draws no line to where nothing is', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] });
  const flow = smallFlow();
  const { edges } = read(
    stateOf({ ...flow, triggers: { start: { type: 'x', v: 1, config: {}, next: 'nobody' } } }),
  );
  expect(edges.map(({ id }) => id)).toEqual(['hello/done']);
});

test('what has no place yet stands in columns by its distance from a trigger', () => {
  const { layout: _layout, ...flow } = smallFlow();
  expect([...positionsOf(flow)]).toEqual([
    ['start', [0, 0]],
    ['hello', [320, 0]],
    ['bye', [640, 0]],
  ]);
});
