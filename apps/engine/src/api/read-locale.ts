import { isZone } from '@nightshift/calendar';
import { readCountry, readLanguage } from '@nightshift/schema';
import { ApiProblem } from './api-problem.js';

interface Locale {
  language?: string | null;
  country?: string | null;
}

/** The same with language and country as they are kept; the schema has found before that they can be read. */
export function readLocale<T extends Locale>(given: T): T {
  const { language, country } = given;
  return {
    ...given,
    ...(typeof language === 'string' ? { language: readLanguage(language) ?? language } : {}),
    ...(typeof country === 'string' ? { country: readCountry(country) ?? country } : {}),
  };
}

/** Throws when there is no such time zone. `pointer` is where it stands in the body. */
export function checkZone(zone: string | null | undefined, pointer: string): void {
  if (zone === undefined || zone === null || knownZones.has(zone)) return;
  if (!isZone(zone)) {
    const message = `must be a time zone by its IANA name, such as "Asia/Shanghai", but is ${JSON.stringify(zone)}`;
    throw new ApiProblem('request.invalid', `In the body, ${pointer} ${message}.`, {
      errors: [{ pointer, message }],
    });
  }
  if (knownZones.size < 1000) knownZones.add(zone);
}

/** Asking for a zone costs more than the rest of a message's checks. */
const knownZones = new Set<string>();
