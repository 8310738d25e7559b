import { createContext, useContext } from 'react';
import type { Hook } from './edits.js';

/** Where on the screen the list of steps opens, and what the chosen one is hung onto. */
export interface PickerPlace {
  x: number;
  y: number;
  hook: Hook;
}

export interface CanvasActions {
  canWrite: boolean;
  openPicker: (place: PickerPlace) => void;
}

const CanvasActionsContext = createContext<CanvasActions>({ canWrite: false, openPicker: () => undefined });
export const CanvasActionsProvider = CanvasActionsContext.Provider;

export function useCanvasActions(): CanvasActions {
  return useContext(CanvasActionsContext);
}
