/** Where a replay stands: at a moment, seen whole (null) or as far as one of its stops. */
export interface ReplayPlace {
  at: number;
  stop: number | null;
}

interface Way {
  /** The moments that are not folded away. */
  places: readonly number[];
  stopsAt: (at: number) => number;
}

/** One node on: through the moment, then into the next one. Undefined at the end. */
export function stepOn({ at, stop }: ReplayPlace, { places, stopsAt }: Way): ReplayPlace | undefined {
  const wanted = stop === null ? 0 : stop + 1;
  if (wanted < stopsAt(at)) return { at, stop: wanted };
  const next = places.find((place) => place > at);
  return next === undefined ? undefined : { at: next, stop: stopsAt(next) === 0 ? null : 0 };
}

/** One node back; before the first one of all the moment is seen whole again. */
export function stepBack({ at, stop }: ReplayPlace, { places, stopsAt }: Way): ReplayPlace | undefined {
  if (stop !== null && stop > 0) return { at, stop: stop - 1 };
  const previous = places.findLast((place) => place < at);
  if (previous === undefined) return stop === null ? undefined : { at, stop: null };
  const stops = stopsAt(previous);
  return { at: previous, stop: stops === 0 ? null : stops - 1 };
}
