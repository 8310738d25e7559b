import { readCountry, readLanguage, validate } from '@nightshift/schema';
import { Type } from 'typebox';

export interface Audience {
  language?: string;
  market?: string;
}

export const AudienceSchemas = {
  language: Type.String({ format: 'known-language', description: 'BCP 47, such as en-US' }),
  market: Type.String({
    format: 'market',
    description: 'ISO 3166-1 alpha-2, such as US; EU for all countries of the European Union',
  }),
};

/** Whom knowledge speaks to, and who asks. */
export const AUDIENCE = {
  language: Type.Optional(AudienceSchemas.language),
  market: Type.Optional(AudienceSchemas.market),
};

/** Both as they are kept, or what is wrong with the first that is none: it "must be a language …". */
export function readAudience({
  language,
  market,
}: {
  language?: string | undefined;
  market?: string | undefined;
}): Audience | { of: keyof Audience; expected: string } {
  const given = {
    ...(language === undefined ? {} : { language }),
    ...(market === undefined ? {} : { market }),
  };
  for (const key of ['language', 'market'] as const) {
    const [issue] = given[key] === undefined ? [] : validate(AudienceSchemas[key], given[key]);
    if (issue !== undefined) return { of: key, expected: issue.expected };
  }
  return {
    ...(language === undefined ? {} : { language: readLanguage(language) ?? language }),
    ...(market === undefined ? {} : { market: readCountry(market) ?? market }),
  };
}
