import type { NodeEffect } from '../sdk/outcome.js';
import type { View } from '../sdk/view.js';

/** What happened longer ago than this is forgotten. */
const IN_A_ROW_MS = 6 * 3_600_000;

export interface InARow {
  /** This time included. */
  times: number;
  /** Remembers this time. */
  count: NodeEffect;
  /** Begins anew. */
  forget: NodeEffect[];
}

/** How often the same has happened to a customer at this step, with nothing else in between. */
export function inARow(view: View): InARow {
  const mark = `${view.flowId}/${view.nodeId}`;
  const before = Object.hasOwn(view.contact.marks, mark) ? view.contact.marks[mark] : undefined;
  const isRecent = before !== undefined && view.nowMs - before.firstAtMs < IN_A_ROW_MS;
  return {
    times: (isRecent ? before.count : 0) + 1,
    count: { type: 'contact.mark', mark, windowMs: IN_A_ROW_MS },
    forget: before === undefined ? [] : [{ type: 'contact.mark', mark, clear: true }],
  };
}
