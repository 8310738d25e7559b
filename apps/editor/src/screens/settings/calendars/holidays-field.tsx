import { festivalNames, festivalTitles, holidayRegions, nameIn } from '@nightshift/calendar';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { countryName, holidayCountryOptions } from '../../../picks/holiday-countries.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Select } from '../../../ui/select.js';
import { words } from './words.js';

const ALL = 'all';

/** Whose holidays close the shop: countries, their regions, or one festival of them. */
export function HolidaysField({
  value,
  isReadOnly,
  onChange,
}: {
  value: readonly string[];
  isReadOnly: boolean;
  onChange: (value: string[]) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const [country, setCountry] = useState('CN');
  const [region, setRegion] = useState(ALL);
  const [festival, setFestival] = useState(ALL);
  const regions = holidayRegions(country);
  const chosen = `${region === ALL ? country : region}${festival === ALL ? '' : `:${festival}`}`;
  const countries = holidayCountryOptions(language);
  return (
    <div className="flex flex-col gap-3 p-4">
      {value.length > 0 && (
        <ul aria-label={t('holidays')} className="flex flex-wrap gap-1.5">
          {value.map((set) => (
            <li
              key={set}
              className="flex h-7 items-center gap-0.5 rounded-md border border-line bg-ground pr-0.5 pl-2"
            >
              {holidaySetName(set, language)}
              {!isReadOnly && (
                <IconButton
                  label={t('removeHolidays', { name: holidaySetName(set, language) })}
                  size="icon-sm"
                  onClick={() => onChange(value.filter((each) => each !== set))}
                >
                  <X />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <div className="flex flex-wrap items-end gap-2 [&>*]:min-w-36">
          <Field label={t('country')}>
            {(control) => (
              <Select
                {...control}
                value={country}
                onChange={(code) => {
                  setCountry(code);
                  setRegion(ALL);
                }}
                options={countries}
              />
            )}
          </Field>
          {regions.length > 0 && (
            <Field label={t('region')}>
              {(control) => (
                <Select
                  {...control}
                  value={region}
                  onChange={setRegion}
                  options={[
                    { value: ALL, label: t('wholeCountry') },
                    ...regions.map((code) => ({ value: code, label: code })),
                  ]}
                />
              )}
            </Field>
          )}
          <Field label={t('which')}>
            {(control) => (
              <Select
                {...control}
                value={festival}
                onChange={setFestival}
                options={[
                  { value: ALL, label: t('allHolidays') },
                  ...festivalNames().map((name) => ({ value: name, label: festivalName(name, language) })),
                ]}
              />
            )}
          </Field>
          <Button disabled={value.includes(chosen)} onClick={() => onChange([...value, chosen])}>
            <Plus aria-hidden />
            {t('addHolidays')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** `CN:lunar-new-year` as people call it. */
export function holidaySetName(set: string, language: string): string {
  const [place = '', festival] = set.split(':');
  const [code = '', region] = place.split('-');
  const where = `${countryName(code, language)}${region === undefined ? '' : ` (${region})`}`;
  return festival === undefined ? where : `${where}: ${festivalName(festival, language)}`;
}

function festivalName(name: string, language: string): string {
  const titles = festivalTitles[name];
  return titles === undefined ? name : nameIn(titles, language);
}
