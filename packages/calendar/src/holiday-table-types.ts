/** Names by language tag; `en` is always there. */
export type Names = Readonly<Record<string, string>>;

export type HolidayName = { readonly festival?: string; readonly in: Names };

/**
 * The holidays of one country, packed. A year is a list of tokens parted by spaces: `MMDD`, the index of the name in
 * base 36, then `+n` for n more days, `~` when the date is an estimate, `*` when it is a substitute day.
 */
export type CountryTable = {
  readonly names: readonly HolidayName[];
  /** The last date, YYYY-MM-DD, for which every holiday is in the table. */
  readonly until: string;
  /** The days after `until` wait for a yearly government schedule; statutory days stand in for it. */
  readonly isScheduleAwaited?: boolean;
  readonly years: Readonly<Record<string, string>>;
  /** Make-up workdays: `MMDD>MMDD`, the date that is worked and the weekday off that it replaces. */
  readonly workdays?: Readonly<Record<string, string>>;
  /** How a region differs from the country: tokens to take out begin with `-`, the others are added. */
  readonly regions?: Readonly<
    Record<string, { readonly until?: string; readonly years: Readonly<Record<string, string>> }>
  >;
};

/** MMDD of a moving festival, one per year from `firstTableYear`, by the calendar that a country follows. */
export type MoonTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
