import { Switch as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './join-classes.js';

export function Switch({ className, ...rest }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...rest}
      className={cn(
        'inline-flex h-[18px] w-8 shrink-0 items-center rounded-full border border-edge bg-press p-px transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent',
        className,
      )}
    >
      <Radix.Thumb className="block size-3.5 rounded-full bg-paper shadow-card transition-transform data-[state=checked]:translate-x-3.5" />
    </Radix.Root>
  );
}
