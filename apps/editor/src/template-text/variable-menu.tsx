import { Popover } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { Subject } from '../picks/subjects.js';
import { cn } from '../ui/join-classes.js';
import { words } from './words.js';

/** What can stand between the braces. The caret stays in the text; its keys move the choice here. */
export function VariableMenu({
  id,
  subjects,
  at,
  onPoint,
  onChoose,
}: {
  id: string;
  subjects: readonly Subject[];
  at: number;
  onPoint: (index: number) => void;
  onChoose: (path: string) => void;
}) {
  const t = useWords(words);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, subjects]);
  return (
    <Popover.Portal>
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        aria-label={t('variables')}
        className="z-50 max-h-[min(18rem,var(--radix-popover-content-available-height))] w-(--radix-popover-trigger-width) min-w-64 animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <p role="status" className="sr-only">
          {subjects.length === 0 ? t('noVariable') : t('found', { count: subjects.length })}
        </p>
        {subjects.length === 0 && <p className="px-2 py-3 text-center text-soft">{t('noVariable')}</p>}
        <div ref={list} id={id} role="listbox" aria-label={t('variables')}>
          {subjects.map(({ path, label, group }, index) => (
            <div key={path}>
              {group !== subjects[index - 1]?.group && (
                <p className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-soft" aria-hidden>
                  {group}
                </p>
              )}
              <div
                id={`${id}-${String(index)}`}
                role="option"
                aria-selected={index === at}
                className={cn(
                  'flex cursor-default items-center gap-2 rounded-md px-2 py-1',
                  index === at && 'bg-hover',
                )}
                onPointerMove={() => index !== at && onPoint(index)}
                // Before the field loses the focus.
                onPointerDown={(event) => {
                  event.preventDefault();
                  onChoose(path);
                }}
              >
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {label !== path && (
                  <span className="max-w-[55%] truncate font-mono text-xs text-soft">{path}</span>
                )}
              </div>
            </div>
          ))}
        </div>
      </Popover.Content>
    </Popover.Portal>
  );
}
