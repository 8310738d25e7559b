import type { Outcome } from '@nightshift/nodes';
import type { Why } from '@nightshift/schema';

/** As a line of the trace keeps it: a plugin's own sentence stays one, a code is said when it is read. */
export function noted(why: Outcome['why']): { why?: string; reason?: Why } {
  if (why === undefined) return {};
  return typeof why === 'string' ? { why } : { reason: why };
}
