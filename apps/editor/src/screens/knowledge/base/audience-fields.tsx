import { EUROPEAN_UNION } from '@nightshift/schema';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { COMMON_LANGUAGES, sayCountry } from '../../../i18n/world-names.js';
import { countryOptions, languageOptions } from '../../../picks/world-options.js';
import { Combobox, type ComboboxOption } from '../../../ui/combobox.js';
import { Field } from '../../../ui/field.js';
import { words } from './words.js';

/** Whom something speaks to: null is everybody, or what the text itself says. */
export interface Audience {
  language: string | null;
  market: string | null;
}

export const EVERYBODY: Audience = { language: null, market: null };

/** As the API takes it: what is not said is left out. */
export function audienceQuery({ language, market }: Audience): { language?: string; market?: string } {
  return { ...(language === null ? {} : { language }), ...(market === null ? {} : { market }) };
}

const ANY = '';

/** A language and a market, side by side. */
export function AudienceFields({
  audience,
  anyLanguage,
  onChange,
}: {
  audience: Audience;
  /** What no choice of a language means here. */
  anyLanguage: string;
  onChange: (audience: Audience) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { languages, countries } = useMemo(() => optionsIn(language), [language]);
  const fields = [
    {
      key: 'language',
      label: t('language'),
      any: anyLanguage,
      options: languages,
      chosen: audience.language,
      pick: (value: string | null) => onChange({ ...audience, language: value }),
    },
    {
      key: 'market',
      label: t('market'),
      any: t('anyMarket'),
      options: countries,
      chosen: audience.market,
      pick: (value: string | null) => onChange({ ...audience, market: value }),
    },
  ];
  return (
    <div className="grid grid-cols-2 gap-2">
      {fields.map(({ key, label, any, options, chosen, pick }) => (
        <Field key={key} label={label}>
          {(control) => (
            <Combobox
              {...control}
              options={[{ value: ANY, label: any }, ...options]}
              chosen={[chosen ?? ANY]}
              onPick={(value) => pick(value === ANY ? null : value)}
            >
              {options.find(({ value }) => value === chosen)?.label ?? chosen ?? any}
            </Combobox>
          )}
        </Field>
      ))}
    </div>
  );
}

/** A market alone. */
export function MarketField({
  market,
  label,
  onChange,
}: {
  market: string | null;
  label: string;
  onChange: (market: string | null) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { countries } = useMemo(() => optionsIn(language), [language]);
  const any = t('anyMarket');
  return (
    <Field label={label}>
      {(control) => (
        <Combobox
          {...control}
          options={[{ value: ANY, label: any }, ...countries]}
          chosen={[market ?? ANY]}
          onPick={(value) => onChange(value === ANY ? null : value)}
        >
          {countries.find(({ value }) => value === market)?.label ?? market ?? any}
        </Combobox>
      )}
    </Field>
  );
}

function optionsIn(language: ReturnType<typeof useLanguage>): {
  languages: ComboboxOption[];
  countries: ComboboxOption[];
} {
  const union = {
    value: EUROPEAN_UNION,
    label: sayCountry(EUROPEAN_UNION, language),
    hint: EUROPEAN_UNION,
    keywords: [EUROPEAN_UNION, sayCountry(EUROPEAN_UNION, 'en')],
  };
  return {
    languages: languageOptions(COMMON_LANGUAGES, language),
    countries: [union, ...countryOptions(language)],
  };
}
