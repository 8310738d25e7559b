import type { CompiledCalendar } from '@nightshift/calendar';

/** Gives the calendar called `default` for one that is not there, and says so once for each name. */
export class CalendarsWithDefault extends Map<string, CompiledCalendar> {
  readonly #onMissing: (name: string) => void;
  readonly #reported = new Set<string>();

  constructor(
    calendars: ReadonlyMap<string, CompiledCalendar> | undefined,
    onMissing: (name: string) => void,
  ) {
    super(calendars);
    this.#onMissing = onMissing;
  }

  override get(name: string): CompiledCalendar | undefined {
    const found = super.get(name);
    const fallback = super.get('default');
    if (found !== undefined || fallback === undefined) return found;
    if (!this.#reported.has(name)) this.#onMissing(name);
    this.#reported.add(name);
    return fallback;
  }
}
