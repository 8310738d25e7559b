import { Check } from 'lucide-react';
import { Slot } from 'radix-ui';
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { cn } from './join-classes.js';
import { Kbd } from './kbd.js';
import { lazyPart } from './lazy-part.js';
import { useMenuParts } from './menu-parts.js';

const ITEM =
  'flex h-7 cursor-default items-center gap-2 rounded-md px-2 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-soft';

const MenuBox = lazyPart(async () => (await import('./menu-box.js')).MenuBox);

export interface MenuProps {
  /** A button. */
  trigger: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
  children: ReactNode;
}

export function Menu({ trigger, align = 'end', side = 'bottom', className, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<'by pointer' | 'by key' | null>(null);
  const isOpen = opened !== null;
  return (
    <>
      <Slot.Root
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        onPointerEnter={MenuBox.preload}
        onFocus={MenuBox.preload}
        onPointerDown={(event: PointerEvent) => {
          if (event.button !== 0 || event.ctrlKey) return;
          // The menu takes the focus, not the button.
          if (!isOpen) event.preventDefault();
          setOpened(isOpen ? null : 'by pointer');
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
          event.preventDefault();
          setOpened(isOpen && event.key !== 'ArrowDown' ? null : 'by key');
        }}
      >
        {trigger}
      </Slot.Root>
      {isOpen && (
        <MenuBox
          id={`${id}-menu`}
          trigger={button}
          isByKey={opened === 'by key'}
          onClose={() => setOpened(null)}
          align={align}
          side={side}
          className={cn(
            'z-50 max-h-(--radix-popper-available-height) min-w-44 animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop',
            className,
          )}
        >
          {children}
        </MenuBox>
      )}
    </>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  shortcut?: string;
  isDangerous?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({
  icon,
  shortcut,
  isDangerous = false,
  disabled = false,
  onSelect,
  children,
}: MenuItemProps) {
  const { Item } = useMenuParts();
  return (
    <Item
      className={cn(ITEM, isDangerous && 'text-bad [&_svg]:text-bad')}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      <span className="flex-1 truncate">{children}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </Item>
  );
}

export function MenuChoice<T extends string>({
  value,
  onChange,
  options,
}: {
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
}) {
  const { RadioGroup, RadioItem, ItemIndicator } = useMenuParts();
  return (
    <RadioGroup
      value={value}
      onValueChange={(wanted) => {
        const option = options.find((each) => each.value === wanted);
        if (option !== undefined) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <RadioItem key={option.value} value={option.value} className={cn(ITEM, 'pl-7')}>
          <ItemIndicator className="absolute left-2.5">
            <Check aria-hidden />
          </ItemIndicator>
          {option.label}
        </RadioItem>
      ))}
    </RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-soft">{children}</Label>;
}

export function MenuLine() {
  const { Separator } = useMenuParts();
  return <Separator className="my-1 h-px bg-line" />;
}
