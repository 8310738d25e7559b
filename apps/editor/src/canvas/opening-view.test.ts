import { describe, expect, test } from '@jest/globals';
import { openingCards } from './opening-view.js';

const at = (id: string, x: number) => ({ id, position: { x, y: 0 }, width: 300 });

describe('what a flow opens with', () => {
  test('everything, where it fits readably', () => {
    expect(openingCards([], 1440)).toBeUndefined();
    expect(openingCards([at('a', -900), at('b', 1600)], 1440)).toBeUndefined();
  });
  test('its beginning, where it is wider', () =>
    expect(openingCards([at('z', 6000), at('a', -900), at('b', 1600)], 1440)).toEqual([
      { id: 'a' },
      { id: 'b' },
    ]));
  test('a narrow window shows less of it', () =>
    expect(openingCards([at('a', 0), at('b', 1600)], 390)).toEqual([{ id: 'a' }]));
});
