import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Where there is nothing yet: what belongs here, and the first step. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  isWhole = false,
  children,
}: {
  icon: LucideIcon;
  title: string;
  text: string;
  /** It is all there is on the screen, so its title is the title of the page. */
  isWhole?: boolean;
  children?: ReactNode;
}) {
  const Heading = isWhole ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-4 py-16 text-center">
      <Icon className="mb-3 size-7 text-faint" strokeWidth={1.5} aria-hidden />
      <Heading className="text-md font-semibold">{title}</Heading>
      <p className="mt-1 text-soft">{text}</p>
      {children !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
