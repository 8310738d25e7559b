import { MAIN_ZONES, ONLY_ZONES } from './country-zones.js';
import { zoneClock } from './zone-clock.js';

/** What may be known of where somebody is. All of it may be missing, and none of it is trusted to be well formed. */
export type Whereabouts = {
  /** IANA, from their own device. */
  readonly zone?: string | undefined;
  /** ISO 3166, two letters. */
  readonly country?: string | undefined;
  /** A language tag such as zh-TW. */
  readonly language?: string | undefined;
};

/** `isGuess`: somebody else's clock perhaps, so a time on it is told with the name of the zone, never as “your time”. */
export type CustomerZone = { readonly zone: string; readonly isGuess: boolean };

/**
 * The clock to tell somebody the time on, by what can be trusted most: their own zone, their country where it has one
 * clock, where most people of their country live, the region in their language. Null when nothing of that is known.
 */
export function customerZone({ zone, country, language }: Whereabouts): CustomerZone | null {
  if (zone !== undefined && zone !== '' && zoneClock(zone) !== null) return { zone, isGuess: false };
  const code = country?.toUpperCase();
  const only = zoneIn(ONLY_ZONES, code);
  if (only !== undefined) return { zone: only, isGuess: false };
  // English of the United States is what most devices in the world begin with, so only countries with one clock count.
  const guess = zoneIn(MAIN_ZONES, code) ?? zoneIn(ONLY_ZONES, regionOf(language));
  return guess === undefined ? null : { zone: guess, isGuess: true };
}

function zoneIn(zones: Readonly<Record<string, string>>, country: string | undefined): string | undefined {
  return country !== undefined && Object.hasOwn(zones, country) ? zones[country] : undefined;
}

/** Traditional characters alone say Taiwan: Hong Kong and Macau, where they are written too, have the same time. */
function regionOf(language: string | undefined): string | undefined {
  const [, ...subtags] = language?.toUpperCase().split(/[-_]/) ?? [];
  const region = subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag));
  return region ?? (subtags.includes('HANT') ? 'TW' : undefined);
}
