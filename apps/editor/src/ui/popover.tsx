import { Slot } from 'radix-ui';
import { useId, useRef, type ReactNode } from 'react';
import { cn } from './join-classes.js';
import { lazyPart } from './lazy-part.js';

const PopoverBox = lazyPart(async () => (await import('./popover-box.js')).PopoverBox);

export interface PopoverProps {
  /** A button. */
  trigger: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
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
  const id = useId();
  const button = useRef<HTMLElement>(null);
  return (
    <>
      <Slot.Root
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        onPointerEnter={PopoverBox.preload}
        onFocus={PopoverBox.preload}
        onClick={() => onOpenChange(!isOpen)}
      >
        {trigger}
      </Slot.Root>
      {isOpen && (
        <PopoverBox
          id={id}
          trigger={button}
          onClose={() => onOpenChange(false)}
          align={align}
          side={side}
          label={label}
          className={cn(
            'z-50 w-72 animate-rise rounded-lg border border-line bg-raised p-3 shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </PopoverBox>
      )}
    </>
  );
}
