import type { ReactNode } from 'react';
import type { FieldProblem } from '../form-share.js';
import { cn } from '../../ui/join-classes.js';

/** What is wrong at one place. */
export function FieldProblems({ id, problems }: { id: string; problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  const texts = [...new Set(problems.map(({ text }) => text))];
  return (
    <div id={id} className="w-full text-sm group-has-data-naming/field:hidden">
      {texts.map((text) => (
        <p
          key={text}
          className={cn(
            'wrap-anywhere',
            problems.some((problem) => problem.text === text && problem.isError) ? 'text-bad' : 'text-warn',
          )}
        >
          {text}
        </p>
      ))}
    </div>
  );
}

/** Several controls under one heading. */
export function FieldSet({
  id,
  title,
  description,
  problems,
  isHidden = false,
  children,
}: {
  id: string;
  title: string;
  description: string;
  problems: readonly FieldProblem[];
  /** The heading is only read aloud. */
  isHidden?: boolean;
  children: ReactNode;
}) {
  const described = [description !== '' && `${id}-hint`, problems.length > 0 && `${id}-error`].filter(
    (part) => part !== false,
  );
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
      className="flex min-w-0 flex-col gap-2"
    >
      <div className={cn(isHidden && 'sr-only')}>
        <p id={`${id}-title`} className="text-sm font-medium">
          {title}
        </p>
        {description !== '' && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {description}
          </p>
        )}
      </div>
      {children}
      <FieldProblems id={`${id}-error`} problems={problems} />
    </div>
  );
}
