import type { CompiledTrigger } from './compile-flow.js';

/** A trigger that would take an event. */
export interface Claim {
  trigger: CompiledTrigger;
  /** It found words of its own, where others would have taken anything. */
  isSpecific: boolean;
}

/**
 * Priority first, then words before catch-alls; among equals the order is fixed, so the same message always finds the
 * same winner. What chooses is also what warns of overlaps: both go by this.
 */
export function byPrecedence(a: Claim, b: Claim): number {
  return (
    b.trigger.rules.priority - a.trigger.rules.priority ||
    Number(b.isSpecific) - Number(a.isSpecific) ||
    compare(a.trigger.flow.id, b.trigger.flow.id) ||
    a.trigger.order - b.trigger.order
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
