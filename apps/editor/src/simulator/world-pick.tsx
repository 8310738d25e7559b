import { X } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Combobox, type ComboboxOption } from '../ui/combobox.js';
import { Field } from '../ui/field.js';
import { settingWords } from './setting-words.js';

export interface WorldPickProps {
  label: string;
  value: string;
  options: readonly ComboboxOption[];
  /** May be left empty. */
  isClearable?: boolean;
  /** What else may be typed; nothing where it is absent. */
  isAllowed?: (typed: string) => boolean;
  onChange: (value: string) => void;
}

/** One of the world's many: found by typing what people call it. */
export function WorldPick({
  label,
  value,
  options,
  isClearable = true,
  isAllowed,
  onChange,
}: WorldPickProps) {
  const t = useWords(settingWords);
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label}>
      {(control) => (
        <div className="flex min-w-0 items-center gap-1">
          <Combobox
            {...control}
            options={options}
            chosen={[value]}
            isPlaceholder={value === ''}
            onPick={onChange}
            {...(isAllowed === undefined
              ? {}
              : {
                  create: {
                    label: (typed: string) => t('use', { what: typed }),
                    run: onChange,
                    isAllowed,
                  },
                })}
          >
            {value === '' ? t('unknown') : (chosen?.label ?? value)}
          </Combobox>
          {isClearable && value !== '' && (
            <button
              type="button"
              aria-label={t('clear', { what: label })}
              className="flex size-6 shrink-0 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink"
              onClick={() => onChange('')}
            >
              <X className="size-3.5" aria-hidden />
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
