import { addDuration } from '@nightshift/calendar';
import type { View } from '../../sdk/view.js';

/** When a wait of this length ends, counted by the customer's calendar; nothing without a (readable) duration. */
export function untilAfter(view: View, duration: string | undefined): { untilMs?: number } {
  const untilMs = duration === undefined ? null : addDuration(view.nowMs, duration, view.zone);
  return untilMs === null ? {} : { untilMs };
}
