import type { ReactNode } from 'react';
import { cn } from '../../../ui/join-classes.js';

/** One thing that can be set: what it is, in a sentence what for, and the controls on paper. */
export function Section({
  title,
  text,
  action,
  className,
  children,
}: {
  title: string;
  text?: ReactNode;
  /** At the right of the title. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cn('flex flex-col gap-3', className)}>
      <header className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="text-md font-semibold">{title}</h2>
          {text !== undefined && <p className="text-pretty text-soft">{text}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn('rounded-lg border border-line bg-paper shadow-card', className)}>{children}</div>
  );
}

/** The body of a page of the settings: as wide as can be read. */
export function Body({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  return (
    <div className={cn('mx-auto flex flex-col gap-8 p-4 sm:p-6', isWide ? 'max-w-6xl' : 'max-w-3xl')}>
      {children}
    </div>
  );
}
