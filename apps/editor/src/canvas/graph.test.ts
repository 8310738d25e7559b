import { expect, test } from '@jest/globals';
import { edited, smallFlow } from '../document/test-flow.js';
import { createCatalogue } from '../open-flow/catalogue.js';
import { createGraphReader, type GraphState } from './graph.js';
import { positionsOf } from './positions.js';
import { NO_OVERLAY } from './overlay.js';
import { silent } from './test-speech.js';

const reading = { language: 'en', contentLanguage: 'en', flowLanguages: ['en'], emptyText: '' } as const;

function stateOf(flow = smallFlow()): GraphState {
  return { flow, selection: new Set(), selectedEdges: new Set(), problems: new Map(), overlay: NO_OVERLAY };
}

test('gives the very same objects again for all that has not changed', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] }, silent);
  const flow = smallFlow();
  const before = read(stateOf(flow));
  const after = read(stateOf(edited(flow, { type: 'node.rename', id: 'bye', name: 'Farewell' })));
  expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, true, false]);
  expect(after.edges.map((edge, index) => edge === before.edges[index])).toEqual([true, true]);
});

test('draws no line to where nothing is', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] }, silent);
  const flow = smallFlow();
  const { edges } = read(
    stateOf({ ...flow, triggers: { start: { type: 'x', v: 1, config: {}, next: 'nobody' } } }),
  );
  expect(edges.map(({ id }) => id)).toEqual(['hello/done']);
});

test('a frame stands around its members, and one without any is not drawn', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] }, silent);
  const flow = edited(smallFlow(), {
    type: 'batch',
    edits: [
      { type: 'group.add', group: { id: 'g', title: 'Both', members: ['hello', 'bye', 'gone'] } },
      { type: 'group.add', group: { id: 'empty', title: 'None', members: ['gone too'] } },
    ],
  });
  const frames = read(stateOf(flow)).nodes.filter(({ type }) => type === 'frame');
  expect(frames).toMatchObject([{ id: 'g', position: { x: 296, y: -60 }, width: 632 }]);
});

test('a folded group is one card that lines lead to, and opens while something in it is chosen', () => {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] }, silent);
  const group = { id: 'g', title: 'Both', members: ['hello', 'bye'], isFolded: true };
  const flow = edited(smallFlow(), { type: 'group.add', group });
  const folded = read(stateOf(flow));
  expect(folded.nodes.filter(({ hidden }) => hidden === true).map(({ id }) => id)).toEqual(['hello', 'bye']);
  expect(folded.nodes.find(({ id }) => id === 'g')).toMatchObject({ width: 264, data: { count: 2 } });
  expect(folded.edges).toMatchObject([{ id: 'start/next', source: 'start', target: 'g', selectable: false }]);
  const open = read({ ...stateOf(flow), selection: new Set(['bye']) });
  expect(open.nodes.some(({ hidden }) => hidden === true)).toBe(false);
  expect(open.edges.map(({ target }) => target)).toEqual(['hello', 'bye']);
});

test('what has no place yet stands in columns by its distance from a trigger', () => {
  const { layout: _layout, ...flow } = smallFlow();
  expect([...positionsOf(flow)]).toEqual([
    ['start', [0, 0]],
    ['hello', [320, 0]],
    ['bye', [640, 0]],
  ]);
});
