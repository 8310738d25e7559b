import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { cn } from './join-classes.js';
import { Button } from './button.js';
import { ScrollBox } from './scroll-box.js';
import { words } from './words.js';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  children: ReactNode;
  /** Buttons, at the foot. */
  actions?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'full';
}

const SIZES = {
  sm: 'max-w-md',
  md: 'max-w-xl',
  lg: 'max-w-4xl',
  full: 'h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)]',
};

/** What must be answered or left before anything else. For what merely explains itself use a popover or a page. */
export function Dialog({ isOpen, onClose, title, description, children, actions, size = 'sm' }: DialogProps) {
  const t = useWords(words);
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-[rgb(10_11_14/0.45)]" />
        <Radix.Content
          data-dialog
          // Not the first button, whose tip would open over the title: who opened this reads before they press.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={cn(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 animate-rise flex-col rounded-lg border border-line bg-raised shadow-pop outline-none',
            SIZES[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="text-pretty text-soft">{description}</Radix.Description>
              )}
            </div>
            {/* Without a tip: it gets the focus at once, and Escape would first close that. */}
            <Button look="ghost" size="icon-sm" aria-label={t('close')} onClick={onClose}>
              <X />
            </Button>
          </header>
          <ScrollBox className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</ScrollBox>
          {actions !== undefined && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
