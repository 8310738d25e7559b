import { isZone } from '@nightshift/calendar';
import { useLanguage } from '../i18n/language.js';
import { sayZone } from '../i18n/world-names.js';
import { Combobox } from '../ui/combobox.js';
import { Field } from '../ui/field.js';
import { zoneOptions } from './world-options.js';

/** A time zone, found by its city, its name or a city nearby; one that is not in the list may be typed in full. */
export function ZoneField({
  label,
  value,
  isReadOnly = false,
  onChange,
}: {
  label: string;
  value: string;
  isReadOnly?: boolean;
  onChange: (zone: string) => void;
}) {
  const language = useLanguage();
  const name = sayZone(value, language);
  return (
    <Field label={label}>
      {(control) => (
        <Combobox
          {...control}
          options={zoneOptions(language)}
          chosen={[value]}
          disabled={isReadOnly}
          onPick={onChange}
          create={{ label: (typed) => typed, run: onChange, isAllowed: isZone }}
        >
          {value.replaceAll('_', ' ')}
          {name !== undefined && <span className="ms-2 text-sm text-soft">{name}</span>}
        </Combobox>
      )}
    </Field>
  );
}
