import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './join-classes.js';

export interface PopoverProps {
  trigger: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
  /** What it is, for those who do not see it. */
  label: string;
  children: ReactNode;
}

export function Popover({
  trigger,
  isOpen,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  className,
  label,
  children,
}: PopoverProps) {
  return (
    <Radix.Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className={cn(
            'z-50 w-72 animate-rise rounded-lg border border-line bg-raised p-3 shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
