import { createContext, useContext } from 'react';
import type { Hook } from './edits.js';

/** Where on the screen the list of steps opens, and what the chosen one is hung onto. */
export interface PickerPlace {
  x: number;
  y: number;
  hook: Hook;
  /** A line was drawn out to there: the step is wanted in this place, not in the best one. */
  isDropped?: boolean;
}

export interface CanvasActions {
  canWrite: boolean;
  /** From far away cards are blocks with a name. */
  isFar: boolean;
  /** There is a trigger and nothing after it yet: the way on is shown in words. */
  isBeginning: boolean;
  openPicker: (place: PickerPlace) => void;
}

const CanvasActionsContext = createContext<CanvasActions>({
  canWrite: false,
  isFar: false,
  isBeginning: false,
  openPicker: () => undefined,
});
export const CanvasActionsProvider = CanvasActionsContext.Provider;

export function useCanvasActions(): CanvasActions {
  return useContext(CanvasActionsContext);
}

/** The note or frame that is being written in. Apart from the rest, so that no card is drawn anew for it. */
export interface Writing {
  id: string | null;
  write: (id: string | null) => void;
}

const WritingContext = createContext<Writing>({ id: null, write: () => undefined });
export const WritingProvider = WritingContext.Provider;

export function useWriting(): Writing {
  return useContext(WritingContext);
}
