import type { Flow, FlowGroup } from '@nightshift/schema';
import { Position } from '@xyflow/react';
import { around, type Box } from './align.js';
import { CARD_WIDTH } from './card-size.js';
import type { Overlay } from './overlay.js';

export const FRAME_PADDING = 24;
export const FRAME_TITLE_HEIGHT = 36;
const FOLDED_HEIGHT = 64;
/** The one place where lines come into a folded group, and the one where they leave it. */
export const FOLDED_PORT = 'folded';

export interface Frame {
  group: FlowGroup;
  box: Omit<Box, 'id'>;
  isFolded: boolean;
}

/** Each group that has something in it, with the box around that; of a folded one a card in its corner. */
export function framesOf(
  { groups = [] }: Flow,
  boxes: ReadonlyMap<string, Box>,
  folded: ReadonlySet<string>,
): Frame[] {
  return groups.flatMap((group) => {
    const inside = group.members.flatMap((id) => boxes.get(id) ?? []);
    if (inside.length === 0) return [];
    const { left, top, right, bottom } = around(inside);
    const [x, y] = [left - FRAME_PADDING, top - FRAME_PADDING - FRAME_TITLE_HEIGHT];
    const isFolded = folded.has(group.id);
    const size = isFolded
      ? { width: CARD_WIDTH, height: FOLDED_HEIGHT }
      : { width: right - x + FRAME_PADDING, height: bottom - y + FRAME_PADDING };
    return [{ group, box: { x, y, ...size }, isFolded }];
  });
}

/** A folded group opens for a while when something in it is chosen, walked through or found. */
export function foldedGroups(
  { groups = [] }: Flow,
  selection: ReadonlySet<string>,
  { trails, found }: Overlay,
): Set<string> {
  const isCalledFor = (id: string): boolean => selection.has(id) || trails.has(id) || found?.has(id) === true;
  return new Set(
    groups
      .filter(({ isFolded, members }) => isFolded === true && !members.some(isCalledFor))
      .map(({ id }) => id),
  );
}

/** In which folded group each hidden card is. */
export function hiddenIn({ groups = [] }: Flow, folded: ReadonlySet<string>): Map<string, string> {
  return new Map(
    groups
      .filter(({ id }) => folded.has(id))
      .flatMap(({ id, members }) => members.map((member): [string, string] => [member, id])),
  );
}

/** Where the lines of a folded group are tied to. */
export function foldedHandles() {
  const spot = { y: FOLDED_HEIGHT / 2, width: 1, height: 1 };
  return [
    { type: 'target' as const, position: Position.Left, x: 0, ...spot },
    { type: 'source' as const, id: FOLDED_PORT, position: Position.Right, x: CARD_WIDTH, ...spot },
  ];
}
