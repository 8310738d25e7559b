import { expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { flowForPicture } from './flow-for-picture.js';

function flowOf(id: string, places: readonly [number, number][]): Flow {
  const names = places.map((_, index) => `say${String(index)}`);
  return {
    schema: 1,
    id,
    name: id,
    languages: ['en'],
    triggers: {},
    nodes: Object.fromEntries(
      names.map((name) => [name, { type: 'message.send', v: 1, config: { text: 'Hello' }, next: {} }]),
    ),
    layout: Object.fromEntries(names.map((name, index) => [name, places[index] ?? [0, 0]])),
  };
}

const grid = (columns: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [(index % columns) * 320, Math.floor(index / columns) * 140]);

const tower = flowOf('tower', grid(1, 40));
const wide = flowOf('wide', grid(5, 20));
const short = flowOf('short', grid(2, 3));
const shorter = flowOf('shorter', grid(1, 1));

test('the flow that fills a wide frame is shown, not a longer one that would be a thin line in it', () => {
  expect(flowForPicture([short, tower, wide])?.id).toBe('wide');
});

test('a flow of a few steps is shown only where there is no other', () => {
  expect(flowForPicture([shorter, tower])?.id).toBe('tower');
  expect(flowForPicture([shorter, short])?.id).toBe('short');
  expect(flowForPicture([])).toBeUndefined();
});
