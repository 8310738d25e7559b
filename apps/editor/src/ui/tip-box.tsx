import { DismissableLayer, Popper } from 'radix-ui/internal';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './kbd.js';
import type { TipTiming } from './tip-timing.js';

/** What a tip shows while it is open. */
export function TipBox({
  id,
  trigger,
  timing,
  text,
  shortcut,
  side,
}: {
  id: string;
  trigger: RefObject<HTMLElement | null>;
  timing: TipTiming;
  text: ReactNode;
  shortcut: string | undefined;
  side: 'top' | 'bottom' | 'left' | 'right';
}) {
  useEffect(() => {
    const scrolled = ({ target }: Event): void => {
      if (target instanceof Node && target.contains(trigger.current)) timing.close();
    };
    addEventListener('scroll', scrolled, { capture: true });
    return () => removeEventListener('scroll', scrolled, { capture: true });
  }, [trigger, timing]);
  return (
    <Popper.Root>
      <Popper.Anchor virtualRef={trigger} />
      {createPortal(
        <DismissableLayer.Root
          asChild
          onFocusOutside={(event) => event.preventDefault()}
          onDismiss={timing.close}
        >
          <Popper.Content
            id={id}
            role="tooltip"
            side={side}
            sideOffset={6}
            collisionPadding={8}
            onPointerEnter={timing.stay}
            onPointerLeave={timing.leave}
            className="z-50 flex max-w-72 animate-rise items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-sm text-ink shadow-pop"
          >
            {text}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </Popper.Content>
        </DismissableLayer.Root>,
        document.body,
      )}
    </Popper.Root>
  );
}
