import { CornerDownLeft, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from './words.js';

export interface ChipsInputProps {
  id?: string;
  items: readonly string[];
  onChange: (items: readonly string[]) => void;
  placeholder?: string;
  isReadOnly?: boolean;
  /** They are sentences: a comma does not end one. */
  isWhole?: boolean;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}

const BETWEEN = /[,，、;；\n\t]/;
const BETWEEN_LINES = /[\n\t]/;
/** More are folded away: a pasted list may have thousands. */
const SHOWN = 60;

/**
 * Several short texts. Enter, a comma or a pasted list adds; a click or Backspace takes one back to be changed; what is
 * typed and left is added, too, also when the form goes away.
 */
export function ChipsInput({
  items,
  onChange,
  placeholder = '',
  isReadOnly = false,
  isWhole = false,
  ...control
}: ChipsInputProps) {
  const t = useWords(words);
  const between = isWhole ? BETWEEN_LINES : BETWEEN;
  const hint = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const add = (text: string, to: readonly string[] = items): void => {
    setTyped('');
    const wanted = text.split(between).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    const known = new Set(to.map(fold));
    const fresh = wanted.filter((item) => !known.has(fold(item)) && known.add(fold(item)));
    if (fresh.length > 0 || to !== items) onChange([...to, ...fresh]);
  };
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => add(typed);
  useEffect(() => () => leave.current(), []);
  const takeBack = (index: number): void => {
    const item = items[index];
    if (item === undefined || isReadOnly) return;
    add(typed, items.toSpliced(index, 1));
    setTyped(item);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && items.length > 0) {
      event.preventDefault();
      takeBack(items.length - 1);
    }
  };
  const shown = isOpen ? items : items.slice(0, SHOWN);
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-edge bg-paper p-1 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent has-[input[aria-invalid=true]]:border-bad">
      {shown.map((item, index) => (
        <span key={item} className="flex h-6 max-w-full min-w-0 items-center rounded-sm bg-hover text-sm">
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('change', { item })}
            disabled={isReadOnly}
            className="min-w-0 truncate pl-1.5"
            onClick={() => takeBack(index)}
          >
            {item}
          </button>
          {!isReadOnly && (
            <button
              type="button"
              aria-label={t('removeItem', { item })}
              className="flex size-6 shrink-0 items-center justify-center text-soft hover:text-ink"
              onClick={() => onChange(items.toSpliced(index, 1))}
            >
              <X className="size-3" aria-hidden />
            </button>
          )}
        </span>
      ))}
      {items.length > SHOWN && !isOpen && (
        <button
          type="button"
          className="h-6 rounded-sm px-1.5 text-sm text-accent hover:underline"
          onClick={() => setIsOpen(true)}
        >
          {t('showMore', { count: items.length - SHOWN })}
        </button>
      )}
      <input
        {...control}
        aria-describedby={[control['aria-describedby'], hint].filter(Boolean).join(' ')}
        ref={field}
        value={typed}
        readOnly={isReadOnly}
        placeholder={items.length > 0 || isReadOnly ? '' : placeholder === '' ? t('chipsPlace') : placeholder}
        className="h-6 min-w-16 flex-1 bg-transparent px-1 outline-none placeholder:text-soft"
        onChange={({ target }) => (between.test(target.value) ? add(target.value) : setTyped(target.value))}
        onPaste={(event) => {
          // A field of one line would join the lines of a pasted list.
          const text = event.clipboardData.getData('text');
          if (!between.test(text)) return;
          event.preventDefault();
          add(typed + text);
        }}
        onBlur={() => add(typed)}
        onKeyDown={press}
      />
      {typed.trim() !== '' && (
        <button
          type="button"
          // The keyboard has Enter.
          tabIndex={-1}
          className="flex h-6 shrink-0 items-center gap-1 rounded-sm px-1.5 text-sm text-accent hover:bg-hover"
          // Leaving the field would add it already.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => add(typed)}
        >
          {t('addTyped')}
          <CornerDownLeft className="size-3" aria-hidden />
        </button>
      )}
      <span id={hint} className="sr-only">
        {t('chipsHow')}
      </span>
    </div>
  );
}

/** As the engine compares: without regard to case and width. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
