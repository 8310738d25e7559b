import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react';

const AIR = 16;
const STEP = 8;
/** What lies above the page, leads on from it or is worked in, and what is clicked or typed in there. */
const ABOVE =
  'nav, [data-canvas-tools], [data-dialog], [role=dialog], [role=menu], [role=listbox], [data-side-panel]';
const TO_CLICK =
  'button, a[href], input, textarea, select, [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=option]';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where notes of this size lie: at the lower right, or at the first place from there that covers nothing to click; where
 * there is none, over as little as can be.
 */
export function freePlace(
  size: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  inTheWay: readonly Box[],
): { left: number; top: number } {
  const right = view.width - size.width - AIR;
  const bottom = view.height - size.height - AIR;
  const sides = [...new Set([right, right / 2, AIR].map((left) => Math.max(AIR, left)))];
  const heights = Array.from(
    { length: Math.max(1, Math.floor((bottom - AIR) / STEP) + 1) },
    (_, step) => bottom - step * STEP,
  );
  const foot = sides.map((left) => ({ left, top: bottom }));
  const places = [...foot, ...sides.flatMap((left) => heights.map((top) => ({ left, top })))];
  const covered = (place: { left: number; top: number }): number =>
    inTheWay.filter((box) => meet({ ...place, ...size }, box)).length;
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** Keeps the notes off what is open, also when it opens after them. */
export function useFreePlace(list: RefObject<HTMLElement | null>, shown: readonly unknown[]): CSSProperties {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    if (shown.length === 0) return;
    const look = (): void => {
      // Whoever is about to click in it must not lose it.
      if (list.current === null || list.current.matches(':hover, :focus-within')) return;
      const { width, height } = list.current.getBoundingClientRect();
      const view = { width: widthBeside(), height: innerHeight };
      const found = freePlace({ width, height }, view, whatIsAbove());
      setPlace((before) => (before?.left === found.left && before.top === found.top ? before : found));
    };
    look();
    // What opens is put in its place, and grows, after it is there.
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [list, shown]);
  return place ?? { right: AIR, bottom: AIR };
}

const LOOK_EVERY_MS = 250;

/** Of the page: notes lie beside a panel at its right, which is worked in, unless there is nothing beside it. */
function widthBeside(): number {
  const panel = document.querySelector('[data-side-panel]')?.getBoundingClientRect();
  return panel === undefined || panel.width > innerWidth / 2 ? innerWidth : panel.left;
}

function whatIsAbove(): Box[] {
  const parts = [...document.querySelectorAll(ABOVE)].flatMap((above) => [
    ...above.querySelectorAll(TO_CLICK),
  ]);
  return [...new Set(parts)].flatMap((part) => {
    const box = part.getBoundingClientRect();
    // What is scrolled away or folded in has its place, too, and is not there.
    const isThere = document
      .elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      .includes(part);
    return isThere ? [box] : [];
  });
}
