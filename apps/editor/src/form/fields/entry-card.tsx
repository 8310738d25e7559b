import { GripVertical, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { Tip } from '../../ui/tip.js';
import type { ListLook } from '../hint.js';
import type { Path } from '../set-at.js';
import { words } from '../words.js';
import { EntryProvider } from './entry-look.js';
import type { Grip } from './use-reorder.js';
import { WayName } from './way-name.js';

export interface EntryCardProps {
  id: string;
  look: ListLook;
  index: number;
  summary: string;
  /** Fields that the card itself takes care of. */
  hidden: readonly string[];
  way: { path: Path; others: readonly unknown[] } | undefined;
  /** Percent of the whole. */
  share: number | undefined;
  isReadOnly: boolean;
  isDragged: boolean;
  drop: 'above' | 'below' | null;
  grip: Grip | undefined;
  onRemove: () => void;
  onPress: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/** One entry of a list, with what is done to it as a whole. */
export function EntryCard(props: EntryCardProps) {
  const { id, look, index, summary, hidden, way, share, isDragged, drop, children } = props;
  const t = useWords(words);
  const language = useLanguage();
  const isRow = look === 'row' || look === 'weights';
  const number = String(index + 1);
  const name = summary === '' ? number : `${number}: ${summary}`;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <li
      id={id}
      aria-label={name}
      onKeyDown={props.onPress}
      className={cn(
        'relative min-w-0 rounded-md',
        isRow ? 'flex items-end gap-1' : 'border border-line bg-paper px-3 pt-1.5 pb-3',
        isDragged && 'opacity-50',
        drop === 'above' && 'before:absolute before:inset-x-0 before:-top-1.5 before:h-0.5 before:bg-accent',
        drop === 'below' && 'after:absolute after:inset-x-0 after:-bottom-1.5 after:h-0.5 after:bg-accent',
      )}
    >
      {isRow ? (
        <>
          <EntryGrip {...props} name={name} />
          {way !== undefined && (
            <WayName {...way} isReadOnly={props.isReadOnly} label={index === 0 ? 'above' : 'hidden'} />
          )}
        </>
      ) : (
        <div className="mb-1.5 flex items-center gap-1">
          <EntryGrip {...props} name={name} />
          <span className="min-w-0 flex-1 truncate text-sm text-soft" aria-hidden>
            {number}
          </span>
          {way !== undefined && <WayName {...way} isReadOnly={props.isReadOnly} label="beside" />}
          <RemoveEntry {...props} name={name} />
        </div>
      )}
      <EntryProvider value={{ look, hidden, isFirst: index === 0 }}>{children}</EntryProvider>
      {share !== undefined && (
        <span
          className="flex h-8 w-14 shrink-0 items-center justify-end text-sm text-soft"
          title={t('shareOfAll')}
        >
          {percent.format(share / 100)}
        </span>
      )}
      {isRow && <RemoveEntry {...props} name={name} />}
    </li>
  );
}

function EntryGrip({ grip, isReadOnly, name, look }: EntryCardProps & { name: string }) {
  const t = useWords(words);
  if (grip === undefined || isReadOnly) return null;
  return (
    <Tip text={t('moveHow')}>
      <button
        type="button"
        aria-label={t('moveEntry', { entry: name })}
        className={cn(
          '-ml-1.5 flex w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-faint hover:text-ink active:cursor-grabbing',
          look === 'row' || look === 'weights' ? 'h-8' : 'h-6',
        )}
        {...grip}
      >
        <GripVertical className="size-3.5" aria-hidden />
      </button>
    </Tip>
  );
}

function RemoveEntry({ isReadOnly, name, onRemove, look }: EntryCardProps & { name: string }) {
  const t = useWords(words);
  if (isReadOnly) return null;
  return (
    <IconButton
      label={t('removeItem', { item: name })}
      size="icon-sm"
      className={cn((look === 'row' || look === 'weights') && 'h-8')}
      onClick={onRemove}
    >
      <X />
    </IconButton>
  );
}
