import { randomFillSync } from 'node:crypto';
import { ID_PREFIXES, type IdKind } from '@nightshift/schema';

/**
 * A new id: prefix, nine characters of time, twelve random ones. Ids of one process ascend even when its
 * clock steps back, so that rows land at the right edge of every index and keep their order.
 */
export function newId(kind: IdKind, nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    timeText = nowMs.toString(36).padStart(9, '0');
    draw();
  } else if ((low += 1) >= SIX_CHARACTERS) {
    low = 0;
    high += 1;
    highText = high.toString(36).padStart(6, '0');
  }
  return `${ID_PREFIXES[kind]}_${timeText}${highText}${low.toString(36).padStart(6, '0')}`;
}

/** No id given at this time or later is smaller, and none given before is larger. */
export function earliestId(kind: IdKind, atMs: number): string {
  return `${ID_PREFIXES[kind]}_${Math.max(0, Math.floor(atMs)).toString(36).padStart(9, '0')}`;
}

/** The id of something that exists once per event: its conversation, its contact. */
export function idFromEvent(kind: IdKind, eventId: string): string {
  return ID_PREFIXES[kind] + eventId.slice(3);
}

/** Messages of an event: 0 is what came in, 1 and up what its turn sent. Ascends with the event and with `n`. */
export function messageIdOf(eventId: string, n: number): string {
  return `${ID_PREFIXES.message}${eventId.slice(3)}${n < 36 ? '0' : ''}${n.toString(36)}`;
}

const SIX_CHARACTERS = 36 ** 6;
/** Half of the range, so that a millisecond never runs out of numbers above its start. */
const HIGHEST_START = SIX_CHARACTERS / 2;

let lastMs = 0;
let timeText = '';
let high = 0;
let highText = '';
let low = 0;

const pool = new Uint32Array(1024);
let drawn = pool.length;

function draw(): void {
  if (drawn + 2 > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  high = (pool[drawn] ?? 0) % HIGHEST_START;
  low = (pool[drawn + 1] ?? 0) % SIX_CHARACTERS;
  drawn += 2;
  highText = high.toString(36).padStart(6, '0');
}
