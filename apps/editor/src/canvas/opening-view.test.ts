import { describe, expect, test } from '@jest/globals';
import { canvasSize, openingCards } from './opening-view.js';

const at = (id: string, x: number, y = 0) => ({ id, position: { x, y }, width: 264, height: 100 });
const row = (count: number) =>
  Array.from({ length: count }, (_each, index) => at(String(index), index * 336));
const screen = { windowWidth: 1440, windowHeight: 900, hasPanel: false };
const desk = canvasSize(screen);
const start = new Set(['0']);

describe('what a flow opens with', () => {
  test('everything, where it fits readably', () => {
    expect(openingCards([], new Set(), desk)).toBeUndefined();
    expect(openingCards(row(5), start, desk)).toBeUndefined();
  });
  test('its beginning, where it is wider', () =>
    expect(openingCards(row(9).toReversed(), start, desk)?.map(({ id }) => id)).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ]));
  test('less of it beside an open panel, and in a narrow window', () => {
    expect(openingCards(row(5), start, canvasSize({ ...screen, hasPanel: true }))).toHaveLength(3);
    expect(openingCards(row(5), start, canvasSize({ ...screen, windowWidth: 390 }))).toEqual([{ id: '0' }]);
  });
  test('what is around its first trigger, where it is higher or begins elsewhere', () => {
    const flow = [at('up', 672, -3000), at('left', -2000), at('0', 0), at('1', 336), at('down', 672, 3000)];
    expect(openingCards(flow, start, desk)).toEqual([{ id: '0' }, { id: '1' }]);
  });
  test('a card, where none fits whole', () =>
    expect(openingCards([{ ...at('0', 0), height: 5000 }], start, desk)).toEqual([{ id: '0' }]));
});
