import type { HeardProviders } from './heard-providers.js';

/**
 * Spares a provider that fails, and customers the wait for it: after some failures in a row nobody asks it for a while;
 * then one may try, and its success lets everybody back in.
 */
export interface Breaker {
  isOpen(key: string): boolean;
  succeeded(key: string): void;
  /** Until when nobody asks it, if that is so from now on. */
  failed(key: string): number | null;
}

/** Whoever has been heard by hand since is as one that never failed. */
export const breakerKeyOf = (
  workspaceId: string,
  { id, model }: { id: string; model: string },
  heard: HeardProviders,
): string => `${workspaceId} ${id} ${model} ${heard[id] ?? ''}`;

const FAILURES = 5;
const REST_MS = 30_000;

export function createBreaker(clock: () => number): Breaker {
  const states = new Map<string, { failures: number; openUntilMs: number }>();
  return {
    isOpen: (key) => {
      const state = states.get(key);
      if (state === undefined || state.failures < FAILURES) return false;
      if (clock() < state.openUntilMs) return true;
      // This one tries; until it knows, the others stay out.
      state.openUntilMs = clock() + REST_MS;
      return false;
    },
    succeeded: (key) => void states.delete(key),
    failed: (key) => {
      const failures = (states.get(key)?.failures ?? 0) + 1;
      const openUntilMs = clock() + REST_MS;
      states.set(key, { failures, openUntilMs });
      return failures < FAILURES ? null : openUntilMs;
    },
  };
}
