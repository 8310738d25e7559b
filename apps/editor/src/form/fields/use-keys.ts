import { useRef } from 'react';

/** A key for each entry that stays with it when it moves, so that a field keeps its focus and what was folded stays so. */
export function useKeys(count: number): {
  keys: readonly string[];
  /** A new entry comes in at this place. */
  insert: (index: number) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
} {
  const last = useRef(0);
  const keys = useRef<string[]>([]);
  const fresh = (): string => {
    last.current += 1;
    return `entry-${String(last.current)}`;
  };
  while (keys.current.length < count) keys.current.push(fresh());
  keys.current.length = count;
  return {
    keys: [...keys.current],
    insert: (index) => void keys.current.splice(index, 0, fresh()),
    move: (from, to) => {
      const [moved] = keys.current.splice(from, 1);
      if (moved !== undefined) keys.current.splice(to, 0, moved);
    },
    remove: (index) => void keys.current.splice(index, 1),
  };
}
