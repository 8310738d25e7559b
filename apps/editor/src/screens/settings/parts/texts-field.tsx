import { X } from 'lucide-react';
import { useId } from 'react';
import { LANGUAGE_NAMES, useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Select } from '../../../ui/select.js';
import { languageName, OFFERED_LANGUAGES } from './language-name.js';
import { words } from './words.js';

const ALL = '';

/** What customers read: one text for all, or one for each language. */
export function TextsField({
  label,
  hint,
  error,
  value,
  isReadOnly,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string;
  /** A string, or a map by language. */
  value: unknown;
  isReadOnly: boolean;
  onChange: (value: unknown) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const id = useId();
  const texts = readTexts(value);
  const write = (next: readonly Entry[]): void => onChange(writeTexts(next));
  const missing = OFFERED_LANGUAGES.filter((tag) => !texts.some(([known]) => known === tag));
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1.5"
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {texts.map(([tag, text]) => (
        <div key={tag} className="flex items-center gap-2">
          <span className="w-24 shrink-0 truncate text-sm text-soft">
            {tag === ALL ? t('everyLanguage') : languageName(tag, language)}
          </span>
          <Input
            lang={tag === ALL ? undefined : tag}
            aria-label={`${label}, ${tag === ALL ? t('everyLanguage') : languageName(tag, language)}`}
            value={text}
            disabled={isReadOnly}
            onChange={({ target }) =>
              write(texts.map((entry) => (entry[0] === tag ? [tag, target.value] : entry)))
            }
          />
          {tag !== ALL && !isReadOnly && (
            <IconButton
              label={t('remove', { name: languageName(tag, language) })}
              onClick={() => write(texts.filter(([known]) => known !== tag))}
            >
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {!isReadOnly && missing.length > 0 && (
        <Select
          className="ml-26 w-44"
          aria-label={`${label}: ${t('addLanguage')}`}
          placeholder={t('addLanguage')}
          value=""
          onChange={(tag) => write(withLanguage(texts, tag))}
          options={missing.map((tag) => ({
            value: tag,
            label: tag in LANGUAGE_NAMES ? languageName(tag, tag) : languageName(tag, language),
          }))}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error !== undefined && <p className="text-sm text-bad">{error}</p>}
    </fieldset>
  );
}

type Entry = readonly [tag: string, text: string];

function readTexts(value: unknown): Entry[] {
  if (typeof value !== 'object' || value === null) return [[ALL, typeof value === 'string' ? value : '']];
  return Object.entries(value).map(([tag, text]) => [tag, typeof text === 'string' ? text : '']);
}

/** The first language takes over what was there for all. */
function withLanguage(texts: readonly Entry[], tag: string): Entry[] {
  const [first] = texts;
  if (first?.[0] === ALL) return [[tag, first[1]]];
  return [...texts, [tag, '']];
}

function writeTexts(texts: readonly Entry[]): unknown {
  const [first] = texts;
  if (first === undefined) return '';
  return first[0] === ALL ? first[1] : Object.fromEntries(texts);
}
