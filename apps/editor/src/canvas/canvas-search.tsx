import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { IconButton } from '../ui/icon-button.js';
import { focusCard } from './focus-card.js';
import { find, type Findable } from './search-flow.js';
import type { Reveal } from './use-reveal.js';
import { words } from './words.js';

export interface CanvasSearchProps {
  all: readonly Findable[];
  reveal: Reveal;
  /** Told what is to be marked; null when the search is over. */
  onFound: (ids: ReadonlySet<string> | null) => void;
  onClose: () => void;
}

/** Looks through all that is written on the canvas, and goes from one find to the next. */
export function CanvasSearch({ all, reveal, onFound, onClose }: CanvasSearchProps) {
  const t = useWords(words);
  const { document } = useOpenFlow();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => find(all, wanted), [all, wanted]);
  const shown = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    onFound(wanted.trim() === '' ? null : new Set(found.map(({ id }) => id)));
  }, [found, wanted, onFound]);
  useEffect(() => () => onFound(null), [onFound]);
  const shownId = shown?.id;
  useEffect(() => {
    if (shownId !== undefined) reveal.toMiddle(shownId);
  }, [shownId, reveal]);
  const go = (by: number): void => {
    if (found.length > 0) setAt((Math.min(at, found.length - 1) + by + found.length) % found.length);
  };
  const leave = (): void => {
    onClose();
    if (shownId === undefined) return;
    document.select([shownId]);
    focusCard(shownId);
  };
  return (
    <search className="absolute top-3 right-3 z-10 flex w-[min(22rem,calc(100%-1.5rem))] flex-col rounded-lg border border-line bg-raised shadow-pop">
      <div className="flex items-center gap-1 px-2 py-1.5">
        <Search className="size-3.5 shrink-0 text-soft" aria-hidden />
        <input
          ref={field}
          autoFocus
          aria-label={t('find')}
          placeholder={t('findHint')}
          value={wanted}
          className="h-6 min-w-0 flex-1 bg-transparent px-1 outline-none placeholder:text-soft"
          onChange={({ target }) => {
            setWanted(target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (by !== undefined) go(by);
            if (event.key === 'Escape') leave();
            if (by !== undefined || event.key === 'Escape') event.preventDefault();
          }}
        />
        <span role="status" className="text-xs text-soft">
          {wanted.trim() === ''
            ? ''
            : t('foundOf', {
                at: found.length === 0 ? 0 : Math.min(at, found.length - 1) + 1,
                all: found.length,
              })}
        </span>
        <IconButton
          label={t('findPrevious')}
          shortcut="shift+enter"
          size="icon-sm"
          disabled={found.length < 2}
          onClick={() => go(-1)}
        >
          <ChevronUp />
        </IconButton>
        <IconButton
          label={t('findNext')}
          shortcut="enter"
          size="icon-sm"
          disabled={found.length < 2}
          onClick={() => go(1)}
        >
          <ChevronDown />
        </IconButton>
        <IconButton label={t('findClose')} shortcut="escape" size="icon-sm" onClick={leave}>
          <X />
        </IconButton>
      </div>
      {shown !== undefined && (
        <p className="truncate border-t border-line px-3 py-1.5 text-sm">
          <span className="font-medium">{shown.title}</span>{' '}
          <span className="text-soft">{shown.snippet}</span>
        </p>
      )}
    </search>
  );
}
