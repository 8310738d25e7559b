import { Slot } from 'radix-ui';
import { useEffect, useId, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { lazyPart } from './lazy-part.js';
import { tipTiming } from './tip-timing.js';

const TipBox = lazyPart(async () => (await import('./tip-box.js')).TipBox, { isDispensable: true });

/** A few words beside what is pointed at or focused. Never the only place where something is said. */
export function Tip({
  text,
  shortcut,
  side = 'bottom',
  children,
}: {
  text: ReactNode;
  shortcut?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
}) {
  const id = useId();
  const trigger = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const timing = useMemo(() => tipTiming(setIsOpen), []);
  const isPressed = useRef(false);
  useEffect(() => timing.close, [timing]);
  return (
    <>
      <Slot.Root
        ref={trigger}
        {...(isOpen ? { 'aria-describedby': id } : {})}
        onPointerMove={({ pointerType }: PointerEvent) => {
          if (pointerType === 'touch') return;
          // It is there by the time that it is to be seen.
          TipBox.preload();
          timing.enter();
        }}
        onPointerLeave={timing.leave}
        onPointerDown={() => {
          timing.close();
          isPressed.current = true;
          document.addEventListener('pointerup', () => (isPressed.current = false), { once: true });
        }}
        // Whoever presses it knows what it is.
        onFocus={() => {
          if (!isPressed.current) timing.open();
        }}
        onBlur={timing.close}
        onClick={timing.close}
      >
        {children}
      </Slot.Root>
      {isOpen && (
        <TipBox id={id} trigger={trigger} timing={timing} text={text} shortcut={shortcut} side={side} />
      )}
    </>
  );
}
