import { expect, test } from '@jest/globals';
import { stepBack, stepOn, type ReplayPlace } from './replay-place.js';

// Moment 1 is a page that is folded away, moment 2 has no steps.
const way = { places: [0, 2, 3], stopsAt: (at: number) => [2, 1, 0, 3][at] ?? 0 };

const all = (from: ReplayPlace, go: typeof stepOn): string[] => {
  const seen: string[] = [];
  for (let place = go(from, way); place !== undefined; place = go(place, way))
    seen.push(`${String(place.at)}/${String(place.stop)}`);
  return seen;
};

test('goes node by node through a moment, then into the next that can be seen', () => {
  expect(all({ at: 0, stop: null }, stepOn)).toEqual(['0/0', '0/1', '2/null', '3/0', '3/1', '3/2']);
});

test('goes back the same way, to the first moment seen whole', () => {
  expect(all({ at: 3, stop: 2 }, stepBack)).toEqual(['3/1', '3/0', '2/null', '0/1', '0/0', '0/null']);
  expect(stepBack({ at: 3, stop: null }, way)).toEqual({ at: 2, stop: null });
});
