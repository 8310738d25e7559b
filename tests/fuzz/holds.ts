import fc from 'fast-check';

/**
 * Checks a property with a seed that is the same everywhere, so that a failure is found again by whoever looks.
 * It stops after `withinMs` on a slow machine, having found nothing. To search elsewhere, or longer:
 * `FUZZ_SEED=7 FUZZ_TIMES=100 npm run unit tests/fuzz`. A failure prints its seed and path; `FUZZ_PATH` goes there.
 */
export function holds<Ts>(property: fc.IRawProperty<Ts, false>, { runs, withinMs = 4000 }: Bounds): void {
  fc.assert(property, settings<Ts>(runs, withinMs));
}

/** The same for what has to be waited for. */
export async function holdsLater<Ts>(
  property: fc.IRawProperty<Ts, true>,
  { runs, withinMs = 10_000 }: Bounds,
): Promise<void> {
  await fc.assert(property, settings<Ts>(runs, withinMs));
}

export interface Bounds {
  runs: number;
  withinMs?: number;
}

const HOUSE_SEED = 20_260_213;

function settings<Ts>(runs: number, withinMs: number): fc.Parameters<Ts> {
  const { FUZZ_SEED: seed, FUZZ_TIMES: times, FUZZ_PATH: path } = process.env;
  const factor = Number(times ?? 1);
  return {
    seed: Number(seed ?? HOUSE_SEED),
    numRuns: Math.ceil(runs * factor),
    // It looks at the clock only, never at a value.
    plugins: [fc.interruptAfterTimeLimit(withinMs * factor) as fc.Plugin<Ts>],
    ...(path === undefined ? {} : { path }),
  };
}
