import { expect, test } from '@jest/globals';
import { align, distribute, type Box } from './align.js';

const boxes: Box[] = [
  { id: 'a', x: 0, y: 0, width: 100, height: 40 },
  { id: 'b', x: 500, y: 30, width: 200, height: 60 },
  { id: 'c', x: 150, y: 300, width: 100, height: 20 },
];

test('everything comes to the same edge of the box around it', () => {
  expect([...align(boxes, 'right').values()]).toEqual([
    [600, 0],
    [500, 30],
    [600, 300],
  ]);
  expect([...align(boxes, 'middle').values()].map(([, y]) => y)).toEqual([140, 130, 150]);
});

test('gaps become equal, the outer two stay', () => {
  // 700 wide, 400 of it cards: two gaps of 150.
  expect(distribute(boxes, 'across')).toEqual(
    new Map([
      ['a', [0, 0]],
      ['c', [250, 300]],
      ['b', [500, 30]],
    ]),
  );
  expect(distribute(boxes.slice(0, 2), 'down').size).toBe(0);
});
