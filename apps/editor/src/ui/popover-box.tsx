import { Popover as Radix } from 'radix-ui';
import { useRef, type ReactNode, type RefObject } from 'react';

/** What a popover shows while it is open. */
export function PopoverBox({
  id,
  trigger,
  onClose,
  align,
  side,
  label,
  className,
  children,
}: {
  id: string;
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
  align: 'start' | 'center' | 'end';
  side: 'top' | 'bottom' | 'left' | 'right';
  label: string;
  className: string;
  children: ReactNode;
}) {
  const isLeftFor = useRef(false);
  return (
    <Radix.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Radix.Anchor virtualRef={trigger} />
      <Radix.Portal>
        <Radix.Content
          id={id}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className={className}
          onInteractOutside={(event) => {
            // The button closes it itself.
            if (event.target instanceof Node && trigger.current?.contains(event.target) === true)
              event.preventDefault();
            else isLeftFor.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeftFor.current) trigger.current?.focus();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
