import { ApiProblem } from './api-problem.js';

/** How much of something is too much: `burst` at once, then `perSecond`. */
export interface Limit {
  burst: number;
  perSecond: number;
}

/**
 * Addresses may be shared by a whole office or a mobile network, so their limits are far above what one person does.
 * What is tight, because programs try passwords there, is counted in `guessing.ts`, over all processes.
 */
export const LIMITS = {
  'web.session': { burst: 600, perSecond: 20 },
  'web.address': { burst: 3000, perSecond: 200 },
  'web.message': { burst: 30, perSecond: 1 },
  'web.event': { burst: 200, perSecond: 5 },
  'web.read': { burst: 120, perSecond: 10 },
} as const satisfies Record<string, Limit>;

/**
 * Token buckets in memory, one per limit and key. Each process counts for itself: these keep one process from being
 * flooded, and asking the database about every page that is looked at would cost more than they save.
 */
export interface Buckets {
  /** Throws `rate.limited` when there is not enough left. */
  take(limit: keyof typeof LIMITS, key: string, count?: number): void;
}

const MAX_KEYS = 50_000;

interface Bucket {
  left: number;
  atMs: number;
}

export function createBuckets(clock: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  const levelOf = (name: keyof typeof LIMITS, id: string): Bucket => {
    const { burst, perSecond } = LIMITS[name];
    const nowMs = clock();
    const bucket = buckets.get(id);
    if (bucket === undefined) return { left: burst, atMs: nowMs };
    const passedMs = Math.max(0, nowMs - bucket.atMs);
    return { left: Math.min(burst, bucket.left + (passedMs / 1000) * perSecond), atMs: nowMs };
  };
  return {
    take: (name, key, count = 1) => {
      const id = `${name} ${key}`;
      const { left, atMs } = levelOf(name, id);
      if (left < count) {
        throw tooMany(Math.max(1, Math.ceil((count - left) / LIMITS[name].perSecond)));
      }
      buckets.delete(id);
      if (buckets.size >= MAX_KEYS) dropOldest(buckets);
      buckets.set(id, { left: left - count, atMs });
    },
  };
}

export function tooMany(retryAfterSeconds: number): ApiProblem {
  return new ApiProblem('rate.limited', `Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
}

/** The first keys of a map are those that were written longest ago: their buckets are the fullest. */
function dropOldest(buckets: Map<string, Bucket>): void {
  let left = MAX_KEYS / 10;
  for (const id of buckets.keys()) {
    if ((left -= 1) < 0) return;
    buckets.delete(id);
  }
}
