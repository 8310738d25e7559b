import { X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { words } from '../words.js';
import type { WidgetProps } from './widget-props.js';

/** Several short texts: keywords, tags, addresses. Enter, a comma or a pasted list adds; Backspace takes the last away. */
export function ListWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  const add = (text: string): void => {
    const more = text.split(/[,，、;；\n]/).map((part) => part.trim());
    const all = [...new Set([...items, ...more.filter((part) => part !== '')])];
    if (all.length > items.length) onChange(all);
    setTyped('');
  };
  const remove = (index: number): void => {
    const left = items.toSpliced(index, 1);
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-edge bg-paper p-1 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
      {items.map((item, index) => (
        <span key={item} className="flex h-6 max-w-full items-center rounded-sm bg-hover pl-1.5 text-sm">
          <span className="truncate">{item}</span>
          <button
            type="button"
            aria-label={t('removeItem', { item })}
            disabled={isReadOnly}
            className="flex size-6 shrink-0 items-center justify-center text-soft hover:text-ink"
            onClick={() => remove(index)}
          >
            <X className="size-3" aria-hidden />
          </button>
        </span>
      ))}
      <input
        {...control}
        id={id}
        value={typed}
        readOnly={isReadOnly}
        placeholder={items.length === 0 ? hint.placeholder : ''}
        className="h-6 min-w-16 flex-1 bg-transparent px-1 outline-none placeholder:text-soft"
        onChange={({ target }) =>
          /[,，、;；\n]/.test(target.value) ? add(target.value) : setTyped(target.value)
        }
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          }
          if (event.key === 'Backspace' && typed === '' && items.length > 0) remove(items.length - 1);
        }}
      />
    </div>
  );
}
