import { isZone } from '@nightshift/calendar';
import { useId } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Field, Input } from '../../../ui/field.js';
import { words } from './words.js';

const ZONES = Intl.supportedValuesOf('timeZone');

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
  const t = useWords(words);
  const list = useId();
  return (
    <Field label={label} {...(isZone(value) ? {} : { error: t('zoneWrong') })}>
      {(control) => (
        <>
          <Input
            {...control}
            list={list}
            value={value}
            disabled={isReadOnly}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value.trim())}
          />
          <datalist id={list}>
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
