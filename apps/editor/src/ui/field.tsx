import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from './join-classes.js';

const BOX =
  'w-full rounded-md border border-edge bg-paper px-2.5 text-ink placeholder:text-soft focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-ground disabled:text-soft aria-invalid:border-bad';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(BOX, 'h-8 text-ellipsis', className)} />;
}

/** Grows with what is written. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea {...rest} className={cn(BOX, 'field-sizing-content min-h-16 resize-none py-1.5', className)} />
  );
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Something small at the right of the label. */
  action?: ReactNode;
  isLabelHidden?: boolean;
  /** Spread the given attributes onto the control. */
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

/** A label, a control, what it means and what is wrong with it, tied together for those who do not see them. */
export function Field({ label, hint, error, action, isLabelHidden = false, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className={cn('flex items-center justify-between gap-2', isLabelHidden && 'sr-only')}>
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
        </label>
        {action}
      </div>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
