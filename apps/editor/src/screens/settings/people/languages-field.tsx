import { X } from 'lucide-react';
import { useId } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { COMMON_LANGUAGES, sayLanguage } from '../../../i18n/world-names.js';
import { languageOptions } from '../../../picks/world-options.js';
import { Combobox } from '../../../ui/combobox.js';
import { IconButton } from '../../../ui/icon-button.js';
import { words } from './words.js';

/** The languages that somebody answers in, by name, the best first. */
export function LanguagesField({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const id = useId();
  const without = (tag: string): string[] => value.filter((each) => each !== tag);
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="text-sm font-medium">
        {t('languages')}
      </span>
      {value.length > 0 && (
        <ul aria-labelledby={id} className="flex flex-wrap gap-1.5">
          {value.map((tag) => (
            <li
              key={tag}
              className="flex h-7 items-center gap-0.5 rounded-md border border-line bg-ground pr-0.5 pl-2"
            >
              <span className="wrap-anywhere">{sayLanguage(tag, language)}</span>
              <IconButton
                label={t('removeLanguage', { name: sayLanguage(tag, language) })}
                size="icon-sm"
                onClick={() => onChange(without(tag))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        isMany
        isPlaceholder
        options={languageOptions([...new Set([...COMMON_LANGUAGES, ...value])], language)}
        chosen={value}
        onPick={(tag) => onChange(value.includes(tag) ? without(tag) : [...value, tag])}
        create={{
          label: (typed) => t('addLanguage', { name: typed }),
          run: (typed) => onChange([...without(typed), typed]),
          isAllowed: isTag,
        }}
      >
        {t('chooseLanguage')}
      </Combobox>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {t('languagesHint')}
      </p>
    </div>
  );
}

/** One that has no name in the list, such as `yue-HK`. */
function isTag(typed: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(typed);
}
