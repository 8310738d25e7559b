import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { pageNonce } from './nonce.js';
import { cn } from './join-classes.js';

export interface SelectProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; hint?: string }[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  id?: string | undefined;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}

/** One of a few. For many, or for what can be searched, use a menu with a field. */
export function Select({
  value,
  onChange,
  options,
  placeholder,
  disabled = false,
  className,
  ...rest
}: SelectProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} disabled={disabled}>
      <Radix.Trigger
        {...rest}
        className={cn(
          'flex h-8 w-full items-center justify-between gap-2 rounded-md border border-edge bg-paper px-2.5 text-left disabled:bg-ground disabled:text-soft aria-invalid:border-bad data-placeholder:text-soft',
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown className="size-3.5 shrink-0 text-soft" aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-rise overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <Radix.Viewport className="p-1" nonce={pageNonce()}>
            {options.map(({ value: option, label, hint }) => (
              <Radix.Item
                key={option}
                value={option}
                className="flex cursor-default items-center gap-2 rounded-md py-1 pr-2 pl-7 outline-none select-none data-highlighted:bg-hover"
              >
                <Radix.ItemIndicator className="absolute left-2.5">
                  <Check className="size-3.5" aria-hidden />
                </Radix.ItemIndicator>
                <Radix.ItemText>{label}</Radix.ItemText>
                {hint !== undefined && <span className="ml-auto pl-4 text-sm text-soft">{hint}</span>}
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
