import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import type { DayKind } from './day-kind.js';
import { words } from './words.js';

/** A ground for each kind, and a mark on top of it for those who do not tell colours apart. */
export const DAY_LOOK: Readonly<Record<DayKind, string>> = {
  working: 'bg-good-soft text-ink',
  free: 'bg-transparent text-soft',
  holiday: 'bg-bad-soft text-bad',
  makeUpDay: 'bg-warn-soft text-warn font-medium',
  special: 'bg-accent-soft text-accent font-medium',
};

/** Around the ground of its kind. */
export const TODAY_LOOK = 'font-bold ring-2 ring-accent';

const KINDS = ['working', 'free', 'holiday', 'makeUpDay', 'special'] as const;

export function DayMark({ kind, isGap }: { kind: DayKind; isGap: boolean }) {
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0 text-[9px] leading-none">
      {kind === 'holiday' && <span className="absolute inset-x-1.5 bottom-0.5 h-0.5 rounded-full bg-bad" />}
      {kind === 'makeUpDay' && <span className="absolute top-0.5 right-1">+</span>}
      {kind === 'special' && <span className="absolute top-1 right-1 size-1 rounded-full bg-accent" />}
      {isGap && <span className="absolute top-0.5 left-1 font-semibold text-warn">?</span>}
    </span>
  );
}

export function Legend() {
  const t = useWords(words);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 border-t border-line px-4 py-2.5 text-sm text-soft">
      {KINDS.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <Sample kind={kind} />
          {t(kind)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className={cn('size-5 rounded-sm', TODAY_LOOK)} />
        {t('today')}
      </li>
      <li className="flex items-center gap-1.5">
        <Sample kind="free" isGap />
        {t('gap')}
      </li>
    </ul>
  );
}

function Sample({ kind, isGap = false }: { kind: DayKind; isGap?: boolean }) {
  return (
    <span aria-hidden className={cn('relative size-5 rounded-sm border border-line', DAY_LOOK[kind])}>
      <DayMark kind={kind} isGap={isGap} />
    </span>
  );
}
