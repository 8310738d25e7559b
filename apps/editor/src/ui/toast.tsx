import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useSyncExternalStore } from 'react';
import { useWords } from '../i18n/use-words.js';
import { IconButton } from './icon-button.js';
import { cn } from './join-classes.js';
import { words } from './words.js';

interface ToastNote {
  id: number;
  title: string;
  detail?: string;
  tone?: 'quiet' | 'bad';
  /** Mostly "Undo". */
  action?: { label: string; run: () => void };
  /** It is seen no more, acted on or not. */
  onGone?: () => void;
}

let notes: readonly ToastNote[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly ToastNote[]): void {
  notes = next;
  for (const listener of listeners) listener();
}

/** Says that something happened, for a few seconds: `toast({ title, action: { label: t('undo'), run } })`. */
export function toast(note: Omit<ToastNote, 'id'>): void {
  last += 1;
  const dropped = notes.slice(0, -2);
  set([...notes.slice(-2), { ...note, id: last }]);
  for (const { onGone } of dropped) onGone?.();
}

export function ToastRegion() {
  const t = useWords(words);
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notes,
  );
  const close = (id: number): void => {
    const closed = notes.find((note) => note.id === id);
    set(notes.filter((note) => note.id !== id));
    closed?.onGone?.();
  };
  return (
    <Radix.Provider label={t('notice')} duration={7000} swipeDirection="right">
      {shown.map(({ id, title, detail, tone, action }) => (
        <Radix.Root
          key={id}
          onOpenChange={(isOpen) => !isOpen && close(id)}
          className="flex animate-rise items-start gap-3 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-pop data-[swipe=end]:opacity-0"
        >
          <div className="min-w-0 flex-1 py-0.5">
            <Radix.Title className={cn('font-medium', tone === 'bad' && 'text-bad')}>{title}</Radix.Title>
            {detail !== undefined && detail !== '' && (
              <Radix.Description className="text-soft">{detail}</Radix.Description>
            )}
          </div>
          {action !== undefined && (
            <Radix.Action
              altText={action.label}
              onClick={action.run}
              className="h-6 rounded-md px-2 font-medium text-accent hover:bg-hover"
            >
              {action.label}
            </Radix.Action>
          )}
          <IconButton label={t('close')} size="icon-sm" onClick={() => close(id)}>
            <X />
          </IconButton>
        </Radix.Root>
      ))}
      <Radix.Viewport
        label={`${t('notices')} ({hotkey})`}
        data-toasts
        className="fixed right-4 bottom-4 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}
