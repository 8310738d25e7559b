import { Menu as Radix } from 'radix-ui/internal';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { MenuPartsContext } from './menu-parts.js';

/** What a menu shows while it is open. It is not modal: the page behind it can be used, which closes it. */
export function MenuBox({
  id,
  trigger,
  isByKey,
  onClose,
  align,
  side,
  className,
  children,
}: {
  id: string;
  trigger: RefObject<HTMLElement | null>;
  /** Then its first item is chosen. */
  isByKey: boolean;
  onClose: () => void;
  align: 'start' | 'center' | 'end';
  side: 'top' | 'bottom' | 'left' | 'right';
  className: string;
  children: ReactNode;
}) {
  const isLeftFor = useRef(false);
  return (
    <Radix.Root open modal={false} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Radix.Anchor virtualRef={trigger} />
      <Radix.Portal>
        <Radix.Content
          id={id}
          aria-labelledby={trigger.current?.id}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={className}
          onInteractOutside={() => (isLeftFor.current = true)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeftFor.current) trigger.current?.focus();
          }}
        >
          {isByKey && <ChooseFirst id={id} />}
          <MenuPartsContext.Provider value={Radix}>{children}</MenuPartsContext.Provider>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function ChooseFirst({ id }: { id: string }) {
  useEffect(() => {
    const first = document
      .getElementById(id)
      ?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])');
    first?.focus({ preventScroll: true });
  }, [id]);
  return null;
}
