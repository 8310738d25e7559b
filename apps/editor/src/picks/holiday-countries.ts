import { customerZone, holidayCountries } from '@nightshift/calendar';

/** Countries whose public holidays are known, by name, as a choice. */
export function holidayCountryOptions(language: string): { value: string; label: string }[] {
  return holidayCountries()
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/** The country with this clock; undefined where its holidays are not known, or nobody can tell. */
export function countryOfZone(zone: string): string | undefined {
  return holidayCountries().find((code) => zonesOf(code).includes(zone));
}

/** A browser that cannot name them all knows the one where most people live. */
function zonesOf(code: string): readonly string[] {
  const place = new Intl.Locale('und', { region: code }) as Intl.Locale & { getTimeZones?: () => string[] };
  return place.getTimeZones?.() ?? [customerZone({ country: code })?.zone ?? ''];
}
