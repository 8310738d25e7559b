import type { ReactNode } from 'react';

/** The frame of a screen that is not the canvas: a title, what can be done, the body. */
export function Page({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-paper px-4">
        <h1 className="min-w-0 flex-1 truncate text-md font-semibold">{title}</h1>
        {actions}
      </header>
      {/* What is only read aloud lies somewhere in there: without `relative` it would make the window itself scroll. */}
      <div className="relative min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  );
}

/** A line that fills while something is on its way; shown only when it takes long enough to be noticed. */
export function Loading({ label }: { label: string }) {
  return (
    <div role="status" className="flex h-full min-h-40 items-center justify-center">
      <span className="sr-only">{label}</span>
      <span
        aria-hidden
        className="size-5 animate-spin rounded-full border-2 border-line border-t-accent [animation-delay:400ms]"
      />
    </div>
  );
}
