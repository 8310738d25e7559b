import { expect, test } from '@jest/globals';
import { freeSpot } from './free-spot.js';

const note = { width: 200, height: 120 };
const card = { x: 300, y: 200, width: 264, height: 160 };

test('an empty canvas has room in the middle', () => {
  expect(freeSpot([500, 300], note, [])).toEqual([400, 240]);
});

test('beside a card that lies in the middle, with air between them, and near', () => {
  const [x, y] = freeSpot([432, 280], note, [card]);
  const isApart =
    x + note.width + 24 <= card.x ||
    x >= card.x + card.width + 24 ||
    y + note.height + 24 <= card.y ||
    y >= card.y + card.height + 24;
  expect(isApart).toBe(true);
  expect(Math.hypot(x - 332, y - 220)).toBeLessThan(260);
});

test('in the middle even so where everything is taken', () => {
  const all = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  expect(freeSpot([500, 300], note, [all])).toEqual([400, 240]);
});
