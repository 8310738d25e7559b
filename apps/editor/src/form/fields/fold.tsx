import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { cn } from '../../ui/join-classes.js';
import { words } from '../words.js';

/** Fields that few need: closed until one of them is used, and then as somebody left it. */
export function Fold({ title, isUsed, children }: { title?: string; isUsed: boolean; children: ReactNode }) {
  const t = useWords(words);
  const id = useId();
  const [wanted, setWanted] = useState<boolean>();
  const [wasUsed] = useState(isUsed);
  const isOpen = wanted ?? wasUsed;
  return (
    <div className="flex min-w-0 flex-col">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="-mx-1 flex items-center gap-1 self-start rounded-md px-1 py-0.5 text-sm font-medium text-soft hover:text-ink"
        onClick={() => setWanted(!isOpen)}
      >
        <ChevronRight className={cn('size-3.5 transition-transform', isOpen && 'rotate-90')} aria-hidden />
        {title ?? t('more')}
        {isUsed && !isOpen && <span className="size-1.5 rounded-full bg-accent" aria-hidden />}
      </button>
      <div id={id} hidden={!isOpen} className="mt-3 flex min-w-0 flex-col gap-4">
        {children}
      </div>
    </div>
  );
}
