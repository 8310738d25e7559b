import { expect, test } from '@jest/globals';
import { freePlace } from './toast-place.js';

const note = { width: 358, height: 42 };
const phone = { width: 390, height: 700 };
const button = (left: number, top: number) => ({ left, top, width: 100, height: 32 });

test('notes lie at the lower right', () => {
  expect(freePlace(note, { width: 1440, height: 900 }, [])).toEqual({ left: 1066, top: 842 });
  expect(freePlace(note, phone, [])).toEqual({ left: 16, top: 642 });
});

test('what is to be clicked there sends them aside, and where the page is narrow up', () => {
  const menu = [button(1200, 850)];
  expect(freePlace(note, { width: 1440, height: 900 }, menu)).toEqual({ left: 533, top: 842 });
  expect(freePlace(note, phone, [button(200, 640)])).toEqual({ left: 16, top: 594 });
});

test('between buttons at the head and at the foot there is a place for them', () => {
  const { top } = freePlace(note, phone, [button(300, 30), button(200, 640)]);
  expect(top).toBeGreaterThanOrEqual(62);
  expect(top + note.height).toBeLessThanOrEqual(640);
});

test('where everything is to be clicked they lie over as little as can be', () => {
  const rows = Array.from({ length: 18 }, (_, row) => button(100, row * 40));
  const foot = [button(100, 650), button(250, 650)];
  expect(freePlace(note, phone, [...rows, ...foot])).toEqual({ left: 16, top: 594 });
});
