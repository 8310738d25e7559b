import type { Edge, Node } from '@xyflow/react';
import type { Lane } from './lanes.js';

/** The very line of the last time, where it is drawn no other way. */
export function sameEdge<E extends Edge<{ lane: Lane }>>(old: E | undefined, fresh: E): E {
  return old?.target === fresh.target &&
    old.source === fresh.source &&
    old.selected === fresh.selected &&
    old.className === fresh.className &&
    isSameLane(old.data?.lane, fresh.data?.lane) &&
    old.ariaLabel === fresh.ariaLabel
    ? old
    : fresh;
}

function isSameLane(a: Lane | undefined, b: Lane | undefined): boolean {
  return a?.y === b?.y && a?.outX === b?.outX && a?.inX === b?.inX;
}

/** The very node of the last time, where it is drawn no other way. */
export function sameOr<N extends Node>(old: N | undefined, fresh: N): N {
  if (old === undefined || old.type !== fresh.type) return fresh;
  if (old.selected !== fresh.selected || old.focusable !== fresh.focusable) return fresh;
  if (old.hidden !== fresh.hidden) return fresh;
  if (old.position.x !== fresh.position.x || old.position.y !== fresh.position.y) return fresh;
  if (old.width !== fresh.width || old.height !== fresh.height) return fresh;
  return old.ariaLabel === fresh.ariaLabel && isSameData(old.data, fresh.data) ? old : fresh;
}

function isSameData(a: Node['data'], b: Node['data']): boolean {
  if (!('card' in a) || !('card' in b)) return JSON.stringify(a) === JSON.stringify(b);
  const { card, ...rest } = a;
  const { card: fresh, ...others } = b;
  return card === fresh && JSON.stringify(rest) === JSON.stringify(others);
}
