import type { Problem } from '@nightshift/schema';

/**
 * What became of a request to change a flow. Refusals are data, for the operator to mend:
 * - `not-found`: this workspace has no such flow or template;
 * - `stale`: somebody else has saved meanwhile; `revision` is the present one;
 * - `invalid`: `problems` holds at least one error, and nothing was stored.
 */
export type FlowResult<T> = ({ ok: true } & T) | FlowRefusal;

export type FlowRefusal =
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'stale'; revision: number }
  | { ok: false; reason: 'invalid'; problems: Problem[] };

export const notFound: FlowRefusal = { ok: false, reason: 'not-found' };

export function invalid(problems: Problem[]): FlowRefusal {
  return { ok: false, reason: 'invalid', problems };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
