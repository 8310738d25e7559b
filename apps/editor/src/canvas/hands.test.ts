import { expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { edited, smallFlow } from '../document/test-flow.js';
import type { Box } from './align.js';
import { CARD_WIDTH } from './card-size.js';
import { removeAll } from './edits.js';
import type { Graph } from './graph.js';
import { closeGap, placeFor } from './hands.js';

const STEP = CARD_WIDTH + 72;
const node = (to: string | null) => ({ type: 'message.send', v: 1, config: {}, next: { done: to } });
/** start → a → b → c, and d beside them. */
const flow: Flow = {
  ...smallFlow(),
  triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'a' } },
  nodes: { a: node('b'), b: node('c'), c: node(null), d: node(null) },
  layout: {},
};
const box = (id: string, column: number, y = 0): Box => ({
  id,
  x: column * STEP,
  y,
  width: CARD_WIDTH,
  height: 80,
});
const boxes = [box('start', 0), box('a', 1), box('b', 2), box('c', 3), box('d', 3, 400)];

function placesWithout(id: string, from: Flow, all: readonly Box[]): Flow['layout'] {
  const operation = removeAll(from, [id]);
  if (operation === undefined) throw new Error('nothing is removed');
  return edited(from, closeGap(operation, { flow: from, boxes: all, id })).layout;
}

test('what follows a card that is taken away moves to where it stood', () => {
  expect(placesWithout('a', flow, boxes)).toEqual({ b: [STEP, 0], c: [2 * STEP, 0] });
});

test('nothing moves when something lies there', () => {
  expect(placesWithout('a', flow, [...boxes.slice(0, 4), box('d', 1, 60)])).toEqual({});
});

test('nothing moves before a card that leads to it', () => {
  const joined = { ...flow, nodes: { ...flow.nodes, d: node('b') } };
  expect(placesWithout('a', joined, [...boxes.slice(0, 4), box('d', 1, 400)])).toEqual({});
});

test('nothing moves when it leads back, or when the card was far away', () => {
  const circle = { ...flow, nodes: { ...flow.nodes, c: node('a') } };
  expect(placesWithout('a', circle, boxes)).toEqual({});
  expect(placesWithout('a', flow, [box('start', 0), box('a', 1), box('b', 4), box('c', 5)])).toEqual({});
});

/** Only what a place is chosen by. */
const drawn = (all: readonly Box[]): Graph => ({
  nodes: all.map(({ id, x, y, width, height }) => ({
    id,
    type: 'note' as const,
    position: { x, y },
    width,
    height,
    data: { text: '' },
  })) as unknown as Graph['nodes'],
  edges: [],
});

test('a new card with many ways out does not lie over the one below', () => {
  const below = [box('d', 0, 190)];
  const at = (ports: number) =>
    placeFor(drawn(below), { flow, hook: { type: 'nowhere' }, at: [CARD_WIDTH / 2, 26], ports });
  expect(at(1)).toEqual([0, 8]);
  const [, y] = at(6);
  expect(y).toBeGreaterThanOrEqual(190 + 80);
});

test('a card that comes between two lies on no third', () => {
  const [, y] = placeFor(drawn([box('a', 0), box('b', 2), box('d', 1, 20)]), {
    flow,
    hook: { type: 'edge', from: 'a', port: 'done' },
    at: [0, 0],
    ports: 1,
  });
  expect(y).toBeGreaterThanOrEqual(100);
});
