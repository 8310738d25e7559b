/** A market of several countries, as ISO 3166 reserves its letters. */
export const EUROPEAN_UNION = 'EU';

const MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Every market that a country is in: itself, and the European Union for its members. */
export const marketsOf = (country: string): readonly string[] =>
  MEMBERS.has(country) ? [country, EUROPEAN_UNION] : [country];
