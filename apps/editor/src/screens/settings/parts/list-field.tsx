import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { words } from './words.js';

/** Several short texts, one after the other: what is in, and a field for the next. */
export function ListField({
  label,
  hint,
  error,
  value,
  pattern,
  placeholder,
  isReadOnly = false,
  shown = (item) => item,
  onChange,
  onTyping,
}: {
  label: string;
  hint?: string;
  error?: string;
  value: readonly string[];
  pattern?: string;
  placeholder?: string;
  isReadOnly?: boolean;
  /** How one of them reads. */
  shown?: (item: string) => string;
  onChange: (value: string[]) => void;
  /** Something is typed that is not in yet, and would fit. */
  onTyping?: (isTyping: boolean) => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const isFitting = (item: string): boolean => pattern === undefined || new RegExp(pattern).test(item);
  const type = (typed: string): void => {
    setText(typed);
    const item = typed.trim();
    onTyping?.(item !== '' && !value.includes(item) && isFitting(item));
  };
  const add = (): void => {
    const item = text.trim();
    if (item === '' || value.includes(item)) return type('');
    if (!isFitting(item)) return setWrong(item);
    type('');
    onChange([...value, item]);
  };
  const problem = wrong === undefined ? error : t('doesNotFit', { value: wrong });
  return (
    <div className="flex flex-col gap-1.5">
      {!isReadOnly && (
        <Field
          label={label}
          {...(hint === undefined ? {} : { hint })}
          {...(problem === undefined ? {} : { error: problem })}
        >
          {(control) => (
            <div className="flex gap-2">
              <Input
                {...control}
                value={text}
                placeholder={placeholder}
                onChange={({ target }) => {
                  setWrong(undefined);
                  type(target.value);
                }}
                onBlur={add}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  add();
                }}
              />
              <Button onClick={add} aria-label={`${t('add')}: ${label}`}>
                <Plus aria-hidden />
                {t('add')}
              </Button>
            </div>
          )}
        </Field>
      )}
      {isReadOnly && <p className="text-sm font-medium">{label}</p>}
      {value.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-1.5">
          {value.map((item) => (
            <li
              key={item}
              className="flex h-7 items-center gap-0.5 rounded-md border border-line bg-ground pr-0.5 pl-2"
            >
              <span className="wrap-anywhere">{shown(item)}</span>
              {!isReadOnly && (
                <IconButton
                  label={t('remove', { name: shown(item) })}
                  size="icon-sm"
                  onClick={() => onChange(value.filter((each) => each !== item))}
                >
                  <X />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
