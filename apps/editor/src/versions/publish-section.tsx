import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = {
  good: { icon: CircleCheck, color: 'text-good' },
  warn: { icon: TriangleAlert, color: 'text-warn' },
  bad: { icon: CircleAlert, color: 'text-bad' },
  quiet: { icon: Info, color: 'text-soft' },
};

/** One thing to know before publishing: how it stands, and below it the details. */
export function PublishSection({
  tone,
  title,
  text,
  action,
  children,
}: {
  tone: keyof typeof ICONS;
  title: string;
  text?: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { icon: Icon, color } = ICONS[tone];
  return (
    <section className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <Icon className={`mt-0.5 size-4 shrink-0 ${color}`} aria-hidden />
        <h3 className="min-w-0 flex-1 font-medium">{title}</h3>
        {action}
      </div>
      {text !== undefined && <p className="pl-6 text-sm text-soft">{text}</p>}
      {children !== undefined && <div className="pl-4">{children}</div>}
    </section>
  );
}
