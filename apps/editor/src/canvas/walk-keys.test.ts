import { expect, test } from '@jest/globals';
import { smallFlow } from '../document/test-flow.js';
import { createCatalogue } from '../open-flow/catalogue.js';
import { createGraphReader } from './graph.js';
import { NO_OVERLAY } from './overlay.js';
import { silent } from './test-speech.js';
import { stepTo } from './walk-keys.js';

const base = smallFlow();
const say = base.nodes['bye'];
const flow = {
  ...base,
  nodes: {
    ...base.nodes,
    ...(say === undefined ? {} : { other: say }),
    hello: { type: 'x', v: 1, config: {}, next: { a: 'bye', b: 'other' } },
  },
  layout: { start: [0, 0], hello: [320, 0], bye: [640, 0], other: [640, 200] },
} satisfies typeof base;
const read = createGraphReader(
  createCatalogue([]),
  { language: 'en', contentLanguage: 'en', flowLanguages: ['en'], emptyText: '' },
  silent,
);
const graph = read({
  flow,
  selection: new Set(),
  selectedEdges: new Set(),
  problems: new Map(),
  overlay: NO_OVERLAY,
});

test('arrows follow the lines, and go up and down within a column', () => {
  expect(stepTo(graph, 'start', 'right')).toBe('hello');
  expect(stepTo(graph, 'hello', 'right')).toBe('bye');
  expect(stepTo(graph, 'bye', 'down')).toBe('other');
  expect(stepTo(graph, 'other', 'up')).toBe('bye');
  expect(stepTo(graph, 'other', 'left')).toBe('hello');
});

test('where no line leads an arrow stays', () => {
  expect(stepTo(graph, 'bye', 'right')).toBeUndefined();
  expect(stepTo(graph, 'start', 'left')).toBeUndefined();
});
