import { describe, expect, test } from '@jest/globals';
import type { Box } from './align.js';
import { lanePath, lanesOf, type Way } from './lanes.js';

const box = (id: string, x: number, y: number, height = 100): Box => ({ id, x, y, width: 264, height });
const way = (from: Box, to: Box): Way => ({
  id: `${from.id} ${to.id}`,
  from: { x: from.x + from.width, y: from.y + 18 },
  to: { x: to.x, y: to.y + 18 },
  target: to.id,
});

describe('a line', () => {
  test('to the next column, or over free ground, needs no lane', () => {
    const [a, b, c] = [box('a', 0, 0), box('b', 336, 200), box('c', 672, 0)];
    expect(lanesOf([way(a, b), way(b, c), way(a, c)], [a, b, c]).size).toBe(0);
  });

  test('behind a card goes above or below it, whichever is nearer', () => {
    const [a, b, c] = [box('a', 0, 60), box('b', 336, 0), box('c', 672, 60)];
    const lane = lanesOf([way(a, c)], [a, b, c]).get('a c');
    expect(lane).toEqual({ outX: 288, y: 114, inX: 648 });
  });

  test('back goes around its own cards', () => {
    const [a, b] = [box('a', 0, 0), box('b', 336, 0)];
    expect(lanesOf([way(b, a)], [a, b]).get('b a')).toEqual({ outX: 624, y: -14, inX: -24 });
  });

  test('runs beside another, and together with one to the same card', () => {
    const [a, b, c, d] = [box('a', 0, 0), box('b', 336, 0), box('c', 672, 0), box('d', 0, 4)];
    const lanes = lanesOf([way(a, c), way(d, c), way(c, a)], [a, b, c]);
    expect([lanes.get('a c')?.y, lanes.get('d c')?.y, lanes.get('c a')?.y]).toEqual([-14, -14, -22]);
  });
});

test('a thousand cards with lines far across are quick to lay', () => {
  const boxes = Array.from({ length: 1000 }, (_none, index) =>
    box(String(index), (index % 40) * 336, Math.floor(index / 40) * 240),
  );
  const ways = boxes.flatMap((from, index) => {
    const to = boxes[(index + 3) % 1000];
    return to === undefined ? [] : [way(from, to)];
  });
  const lanes = lanesOf(ways, boxes);
  // Three columns on there is always a card between; at the end of a row it leads back.
  expect(lanes.size).toBe(1000);
});

test('a lane is drawn in straight pieces with round corners', () => {
  const path = lanePath({ x: 0, y: 0 }, { x: 200, y: 0 }, { outX: 24, y: 50, inX: 176 });
  expect(path).toBe(
    'M0 0 L14 0 Q24 0 24 10 L24 40 Q24 50 34 50 L166 50 Q176 50 176 40 L176 10 Q176 0 186 0 L200 0',
  );
});

test('a line to a card close by goes straight past the "+" of a free way out before it turns', () => {
  const way = { id: 'l', from: { x: 0, y: 100 }, to: { x: 72, y: 0 }, target: 't' };
  expect(lanesOf([way], []).get('l')).toBeUndefined();
  expect(lanesOf([{ ...way, isPastFree: true }], []).get('l')).toMatchObject({ outX: 50, y: 0 });
  // To one farther off the curve turns later than that anyway.
  expect(lanesOf([{ ...way, to: { x: 400, y: 0 }, isPastFree: true }], []).size).toBe(0);
});

test('lines out of one card that go up and down turn beside each other', () => {
  const [a, wall, up, down] = [
    box('a', 0, 200, 120),
    box('w', 336, 0, 600),
    box('u', 672, 0),
    box('d', 672, 500),
  ];
  const out = (to: Box, y: number): Way => ({ ...way(a, to), id: to.id, from: { x: 264, y } });
  const lanes = lanesOf([out(up, 290), out(down, 266)], [a, wall, up, down]);
  const [first, second] = [lanes.get('u'), lanes.get('d')];
  // The one from the lower way out goes up, past where the other turns down.
  expect([first?.y, second?.y]).toEqual([-14, 614]);
  expect(Math.abs((first?.outX ?? 0) - (second?.outX ?? 0))).toBeGreaterThanOrEqual(8);
});

test('two lines to cards close by do not share the piece in which they pass a "+"', () => {
  const ways = [100, 124].map((y, index): Way => ({
    id: String(index),
    from: { x: 0, y },
    to: { x: 72, y: index === 0 ? 300 : 0 },
    target: String(index),
    isPastFree: true,
  }));
  const lanes = lanesOf(ways, []);
  expect([lanes.get('0')?.outX, lanes.get('1')?.outX]).toEqual([50, 58]);
});
