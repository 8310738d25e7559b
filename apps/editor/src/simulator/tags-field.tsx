import { X } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Combobox } from '../ui/combobox.js';
import { Field } from '../ui/field.js';
import { memoryWords } from './memory-words.js';

/** Tags as chips; more of them from those that the shop has, or new ones. */
export function TagsField({
  label,
  hint,
  tags,
  known,
  onChange,
}: {
  label: string;
  hint?: string;
  tags: readonly string[];
  known: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const t = useWords(memoryWords);
  const options = [...new Set([...known, ...tags])].map((tag) => ({ value: tag, label: tag }));
  const add = (tag: string): void =>
    onChange(tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <div className="flex flex-col gap-1">
          {tags.length > 0 && (
            <ul className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <li key={tag} className="flex h-6 max-w-full items-center rounded-sm bg-press pl-1.5 text-sm">
                  <span className="truncate">{tag}</span>
                  <button
                    type="button"
                    aria-label={t('removeTag', { tag })}
                    className="flex size-6 shrink-0 items-center justify-center text-soft hover:text-ink"
                    onClick={() => onChange(tags.filter((each) => each !== tag))}
                  >
                    <X className="size-3" aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Combobox
            {...control}
            isMany
            isPlaceholder
            options={options}
            chosen={tags}
            onPick={add}
            create={{ label: (tag) => t('useTag', { tag }), run: add }}
          >
            {tags.length === 0 ? t('addTag') : t('manyTags')}
          </Combobox>
        </div>
      )}
    </Field>
  );
}
