import { expect, test } from '@jest/globals';
import { edited, smallFlow } from '../document/test-flow.js';
import { paste, copyAll } from './clip.js';
import { positionsOf, withPlaces } from './positions.js';

const { layout: _, ...flow } = smallFlow();

test('what is pasted moves nothing that is there, though none of it has a place of its own', () => {
  const made = paste(flow, copyAll(flow, new Set(['hello', 'bye'])), [0, 500]);
  if (made === undefined) throw new Error('Nothing was pasted.');
  const after = positionsOf(edited(flow, withPlaces(flow, made.operation)));
  for (const [id, place] of positionsOf(flow)) expect([id, after.get(id)]).toEqual([id, place]);
  expect(made.ids.map((id) => after.get(id))).toEqual([
    [320, 500],
    [640, 500],
  ]);
});

test('a flow without places that is pasted comes as it would be drawn', () => {
  const clip = { ...copyAll(flow, new Set(['start', 'hello'])), layout: {} };
  const made = paste(flow, clip, [8, 8]);
  const after = made && edited(flow, made.operation);
  expect(Object.values(after?.layout ?? {})).toEqual([
    [328, 8],
    [8, 8],
  ]);
});

test('an edit that changes nothing gives no places, and neither does one of a flow that has them all', () => {
  const same = { type: 'flow.rename', name: flow.name } as const;
  expect(withPlaces(flow, same)).toBe(same);
  const move = { type: 'node.move', id: 'bye', position: [1, 1] } as const;
  expect(withPlaces(smallFlow(), { ...move, position: [1, 1] })).toEqual(move);
});
