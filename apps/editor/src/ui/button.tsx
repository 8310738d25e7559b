import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './join-classes.js';

const look = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover',
        plain: 'border border-line bg-paper text-ink hover:bg-hover active:bg-press',
        ghost: 'text-soft hover:bg-hover hover:text-ink active:bg-press data-[state=open]:bg-hover',
        danger: 'border border-line bg-paper text-bad hover:bg-bad-soft',
        link: 'text-accent underline-offset-2 hover:underline',
      },
      size: {
        md: 'h-8 px-3 text-base',
        sm: 'h-7 px-2 text-sm',
        /** A name is part of the label: it may need a second line. */
        long: 'min-h-7 max-w-full shrink px-2 py-0.5 text-left text-sm whitespace-normal',
        icon: 'size-8',
        'icon-sm': 'size-6 [&_svg]:size-3.5',
        none: '',
      },
    },
    defaultVariants: { look: 'plain', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof look> {
  /** Shows that something is under way, and takes no second click. */
  isBusy?: boolean;
  /** Lends its look to the one child, a link for example. */
  asChild?: boolean;
}

export function Button({
  className,
  look: wanted,
  size,
  isBusy = false,
  asChild = false,
  children,
  ...rest
}: ButtonProps) {
  const classes = cn(look({ look: wanted, size }), className);
  if (asChild)
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      disabled={rest.disabled === true || isBusy}
      aria-busy={isBusy}
    >
      {isBusy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
