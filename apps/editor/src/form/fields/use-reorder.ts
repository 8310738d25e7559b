import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

export interface Grip {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Entries of a list take another place by dragging a grip or by the arrow keys on it. Mouse, pen and finger are one. */
export function useReorder(move: (from: number, to: number) => void): {
  list: React.RefObject<HTMLUListElement | null>;
  /** Where the dragged entry would come to stand. */
  drag: { from: number; to: number } | null;
  grip: (index: number, count: number) => Grip;
} {
  const list = useRef<HTMLUListElement | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const placeAt = (y: number): number => {
    const entries = [...(list.current?.children ?? [])];
    const above = entries.filter((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return y > top + height / 2;
    });
    return above.length;
  };
  const grip = (index: number, count: number): Grip => ({
    onPointerDown: ({ currentTarget, pointerId, button }) => {
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      setDrag({ from: index, to: index });
    },
    onPointerMove: ({ clientY }) => {
      if (drag === null) return;
      const gap = placeAt(clientY);
      setDrag({ from: drag.from, to: gap > drag.from ? gap - 1 : gap });
    },
    onPointerUp: () => {
      if (drag !== null && drag.to !== drag.from) move(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown: (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const to = index + (step ?? 0);
      if (step === undefined) return;
      event.preventDefault();
      if (to >= 0 && to < count) move(index, to);
    },
  });
  return { list, drag, grip };
}
